import { randomBytes } from 'node:crypto';
import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { resealAll, type SealedPlace, type Store } from '@beffroi/store';
import { credentialsOf } from '../desk.ts';
import type { SealingKeys } from '../sealing.ts';

/** A new key, as it stands in `BEFFROI_DESK_KEY`. */
export function newKey(): string {
  return randomBytes(32).toString('base64');
}

/**
 * Seals with the newest key all that is sealed with an older one, in one transaction: then the older one can go.
 *
 * @returns how many were sealed anew
 * @throws ActRefusal, DeskRefusal `wrong-key` when something was sealed with a key that is not given: then nothing is changed
 */
export async function resealCredentials(store: Store, keys: SealingKeys, actor: Actor, now: Date): Promise<number> {
  return act(store, actor, { act: 'desk.resealed', now }, async (trx) => {
    const anew = (place: SealedPlace): string | null =>
      keys.isOld(place.sealed) ? keys.seal(keys.open(place.sealed, bindingOf(place)), bindingOf(place)) : null;
    const sealed = await resealAll(trx, anew);
    return sealed === 0 ? unchanged(0) : done('desk:credentials', { sealed }, sealed);
  });
}

/** What a secret is bound to, wherever it stands. */
function bindingOf({ table, name }: SealedPlace): string {
  return BINDINGS[table](name);
}

const BINDINGS: Readonly<Record<SealedPlace['table'], (name: string) => string>> = {
  channel: credentialsOf,
  channel_sign_in: (name) => `sign-in:${name}`,
  meeting: (name) => `meeting:${name}`,
  target_access: (name) => name,
};
