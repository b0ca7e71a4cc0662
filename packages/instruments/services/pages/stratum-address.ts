import { STRATA, type Stratum } from '@beffroi/domain';

const ADDRESSES: Readonly<Record<Stratum, string>> = {
  'under-50000': 'moins-de-50000',
  '50000-200000': 'de-50000-a-200000',
  'over-200000': 'plus-de-200000',
};

/** Towns of a size, as an address names them: `moins-de-50000`. */
export const stratumAddress = (stratum: string): string => ADDRESSES[stratum as Stratum] ?? stratum;

/** The stratum that a part of an address names, by its words of today or of before; `null` for none. */
export const stratumAt = (part: string): Stratum | null => STRATA.find((one) => ADDRESSES[one] === part || one === part) ?? null;
