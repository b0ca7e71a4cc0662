import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { agentById, closeShift, insertShift, type Store, shiftById } from '@beffroi/store';
import { openChannel } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { LONGEST_SHIFT } from './take-shift.ts';

/**
 * Puts a shift on the roster.
 *
 * @returns its id
 * @throws ActRefusal, DeskRefusal
 */
export async function planShift(
  store: Store,
  actor: Actor,
  { agent: agentId, from, until }: { readonly agent: number; readonly from: Date; readonly until: Date },
  now: Date,
): Promise<number> {
  const agent = await agentById(store.db, agentId);
  if (agent === null || agent.left_at !== null) throw new DeskRefusal('unknown', `There is no agent ${agentId}.`);
  const { id, territory } = await openChannel(store.db, agent.channel_id);
  const length = until.getTime() - from.getTime();
  if (!(length > 0 && length <= LONGEST_SHIFT))
    throw new DeskRefusal('not-valid', 'A shift is at most fourteen hours long.', { field: 'until' });
  if (until <= now) throw new DeskRefusal('too-late', 'That is over.', { field: 'until' });
  return act(store, actor, { act: 'shift.planned', territory, now }, async (trx) => {
    const row = { channel_id: id, agent_id: agentId, planned_from: from, planned_until: until, taken_at: null, reason: null };
    const shift = await insertShift(trx, row);
    return done(`channel:${id}`, { shift, agent: agentId, from: from.toISOString(), until: until.toISOString() }, shift);
  });
}

/** Takes a shift off the roster that nobody has taken yet. @throws ActRefusal, DeskRefusal */
export async function withdrawShift(store: Store, actor: Actor, shiftId: number, now: Date): Promise<void> {
  const shift = await shiftById(store.db, shiftId);
  if (shift === null) throw new DeskRefusal('unknown', `There is no shift ${shiftId}.`);
  if (shift.taken_at !== null) throw new DeskRefusal('too-late', 'It was taken.');
  const { id, territory } = await openChannel(store.db, shift.channel_id);
  await act(store, actor, { act: 'shift.withdrawn', territory, now }, async (trx) =>
    (await closeShift(trx, shiftId, 'withdrawn', now)) ? done(`channel:${id}`, { shift: shiftId }) : unchanged(),
  );
}
