import { type Actor, act, done } from '@beffroi/acts';
import type { ExposureLimits } from '@beffroi/speaking';
import { changeChannel, type Store } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { openChannel } from './own-agent.ts';

/** What can be set at most: beyond it nothing is protected. */
const MOST: ReadonlyMap<string, number> = new Map([
  ['signedPerDay', 500],
  ['restMinutes', 10_080],
  ['pileOn.hostile', 100],
  ['pileOn.anybody', 1000],
  ['pileOn.minutes', 1440],
]);

/**
 * Says how much of an agent's name may be spent on a channel, from now on.
 *
 * @throws ActRefusal, DeskRefusal `not-valid` with the field
 */
export async function changeExposure(store: Store, actor: Actor, channelId: number, limits: ExposureLimits, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'channel.changed', territory, now }, async (trx) => {
    const { signedPerDay, restMinutes, pileOn } = limits;
    const numbers = {
      signedPerDay,
      restMinutes,
      'pileOn.hostile': pileOn.hostile,
      'pileOn.anybody': pileOn.anybody,
      'pileOn.minutes': pileOn.minutes,
    };
    for (const [field, value] of Object.entries(numbers)) assertNumber(field, value);
    const kept: ExposureLimits = { signedPerDay, restMinutes, pileOn };
    await changeChannel(trx, channelId, { exposure: JSON.stringify(kept) });
    return done(`channel:${channelId}`, { exposure: kept });
  });
}

function assertNumber(field: string, value: number): void {
  const [least, most] = [field === 'restMinutes' ? 0 : 1, MOST.get(field)!];
  if (!Number.isInteger(value) || value < least || value > most)
    throw new DeskRefusal('not-valid', `${field} is a whole number from ${least} to ${most}.`, { field, least, most });
}
