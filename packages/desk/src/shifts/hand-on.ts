import { type ActingMember, act, done, may, unchanged } from '@beffroi/acts';
import { agentById, giveShift, leaveShifts, type Schema, type ShiftRow, type Store, shiftById } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';

/**
 * Gives a shift that nobody has taken yet to a colleague: one's own by agreement with them, anybody's by a lead; what an absence has left is for whoever takes it.
 *
 * @param to the agent who has it from now on
 * @throws ActRefusal, DeskRefusal `unknown`, `no-agent`, `too-late`
 */
export async function handShiftOn(store: Store, actor: ActingMember, shiftId: number, to: number, now: Date): Promise<void> {
  const shift = await shiftById(store.db, shiftId);
  if (shift === null) throw new DeskRefusal('unknown', `There is no shift ${shiftId}.`);
  const { id, territory } = await openChannel(store.db, shift.channel_id);
  await act(store, actor, { act: 'shift.handed-on', territory, now }, async (trx) => {
    const next = await agentById(trx, to);
    if (next === null || next.channel_id !== id || next.left_at !== null)
      throw new DeskRefusal('unknown', `Agent ${to} does not speak here.`);
    if (!may(actor, 'desk.lead', territory)) await assertTheirs(trx, shift, to, actor);
    if (shift.agent_id === to && shift.ended_at === null) return unchanged();
    if (shift.planned_until <= now || !(await giveShift(trx, shiftId, to)))
      throw new DeskRefusal('too-late', 'It was taken, is over or was withdrawn.');
    return done(`channel:${id}`, { shift: shiftId, from: shift.agent_id, to });
  });
}

/** @throws DeskRefusal `no-agent` where it is neither one's own to give, nor free to take */
async function assertTheirs(trx: Kysely<Schema>, shift: ShiftRow, to: number, actor: ActingMember): Promise<void> {
  const own = await ownAgent(trx, shift.channel_id, actor);
  const isFree = shift.reason === 'absence' && to === own.id;
  if (shift.agent_id !== own.id && !isFree) throw new DeskRefusal('no-agent', 'It is a colleague’s shift.');
}

/**
 * An agent is away: what they were to do is left to whoever takes it, and stays on the roster until somebody does. Oneself, or a lead.
 *
 * @returns how many shifts are free now
 * @throws ActRefusal, DeskRefusal `unknown`, `no-agent`, `not-valid`
 */
export async function noteAbsence(
  store: Store,
  actor: ActingMember,
  agentId: number,
  { from, until }: { readonly from: Date; readonly until: Date },
  now: Date,
): Promise<number> {
  const agent = await agentById(store.db, agentId);
  if (agent === null || agent.left_at !== null) throw new DeskRefusal('unknown', `There is no agent ${agentId}.`);
  if (!(from < until && until > now))
    throw new DeskRefusal('not-valid', 'An absence ends after it begins, and is not over.', { field: 'absence' });
  const { id, territory } = await openChannel(store.db, agent.channel_id);
  return act(store, actor, { act: 'shift.absence', territory, now }, async (trx) => {
    if (agent.account_id !== actor.id && !may(actor, 'desk.lead', territory))
      throw new DeskRefusal('no-agent', 'Oneself says that one is away, or a lead.');
    const shifts = await leaveShifts(trx, agentId, from, until, now);
    return done(`channel:${id}`, { agent: agentId, from: from.toISOString(), until: until.toISOString(), shifts }, shifts.length);
  });
}
