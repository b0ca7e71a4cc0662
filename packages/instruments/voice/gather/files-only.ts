import type { OptionField, WaveOptions } from '@beffroi/instrument';
import type { AccountBounds } from './clients/account-address.ts';

/** Whether a wave reads files alone, and asks nothing of any network. */
export const FILES_OPTION: OptionField = {
  name: 'filesOnly',
  title: { fr: 'Lire les fichiers seuls, sans rien demander au réseau', en: 'Read files alone, and ask nothing of the network' },
  required: false,
  read: (given) => (typeof given === 'boolean' ? given : undefined),
};

/** Of an account that is not to be asked for anything. */
const NOTHING: AccountBounds = { posts: 0, pages: 0, threads: 0 };

/** How much of an account a wave of these options asks for; what is usual where it says nothing. */
export function boundsOf({ filesOnly }: WaveOptions): { readonly bounds?: AccountBounds } {
  return filesOnly === true ? { bounds: NOTHING } : {};
}
