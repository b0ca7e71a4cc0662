import type { Stratum } from '@beffroi/domain';
import { addressWords } from './address-words.ts';

/** Towns of a size, as addresses name them: `moins-de-50000`. */
export const STRATUM_ADDRESSES = addressWords<Stratum>({
  'under-50000': 'moins-de-50000',
  '50000-200000': 'de-50000-a-200000',
  'over-200000': 'plus-de-200000',
});
