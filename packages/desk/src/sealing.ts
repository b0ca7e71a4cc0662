import { keysOf, type SealingKeys } from '@beffroi/sealing';
import { DeskRefusal } from './refusal.ts';

export type { SealingKeys } from '@beffroi/sealing';

/**
 * The keys of the desk.
 *
 * @param written what stands in `BEFFROI_DESK_KEY`
 * @throws DeskRefusal `no-key` when there is none, or one is not as long as it must be; what they open throws `wrong-key`
 */
export function sealingKeys(written: string | undefined): SealingKeys {
  return keysOf(written, {
    setting: 'BEFFROI_DESK_KEY',
    label: 'beffroi desk',
    refusal: (code, message) => new DeskRefusal(code, message),
  });
}
