import { type ActingMember, act, done, unchanged } from '@beffroi/acts';
import { agentById, closeShift, insertShift, openShifts, type Schema, shiftById, takePlannedShift } from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Desk } from '../desk.ts';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { type PostAsk, writeInto } from '../send/write-post.ts';

/** A shift as it is taken: "I have the account until 1 p.m." */
export interface ShiftAsk {
  readonly channel: number;
  /** The shift of the roster; `null` outside of it. */
  readonly planned: number | null;
  readonly until: Date;
  /** Whose shift it goes on from: that one ends with this. */
  readonly from: number | null;
  /** What is said on arriving; `null` says nothing. */
  readonly greeting: string | null;
  readonly language: string;
}

/** Nobody is on for longer. */
export const LONGEST_SHIFT = 14 * 3_600_000;

/**
 * Takes the account for a time. Whoever has it already, also in another window, has it still.
 *
 * @returns the shift's id
 * @throws ActRefusal, DeskRefusal `not-valid`, `taken`, `text`
 */
export async function takeShift(desk: Desk, actor: ActingMember, ask: ShiftAsk, now: Date): Promise<number> {
  const { territory } = await openChannel(desk.store.db, ask.channel);
  const length = ask.until.getTime() - now.getTime();
  if (!(length > 0 && length <= LONGEST_SHIFT))
    throw new DeskRefusal('not-valid', 'A shift ends within fourteen hours.', { field: 'until' });
  return act(desk.store, actor, { act: 'shift.taken', territory, now }, async (trx) => {
    const agent = await ownAgent(trx, ask.channel, actor);
    const there = (await openShifts(trx, ask.channel)).find(({ agent_id: id }) => id === agent.id);
    if (there !== undefined) return unchanged(there.id);
    if (ask.from !== null) await relieve(trx, ask, now);
    const shift = await begin(trx, ask, agent.id, now);
    if (ask.greeting !== null) await writeInto(desk, trx, actor, announcement(ask.channel, 'greeting', ask.greeting, ask.language), now);
    return done(`channel:${ask.channel}`, { shift, agent: agent.id, until: ask.until.toISOString() }, shift);
  });
}

async function begin(trx: Kysely<Schema>, ask: ShiftAsk, agentId: number, now: Date): Promise<number> {
  if (ask.planned === null)
    return insertShift(trx, {
      channel_id: ask.channel,
      agent_id: agentId,
      planned_from: null,
      planned_until: ask.until,
      taken_at: now,
      reason: null,
    });
  const planned = await shiftById(trx, ask.planned);
  if (planned === null || planned.channel_id !== ask.channel || planned.agent_id !== agentId)
    throw new DeskRefusal('unknown', 'This is no shift of theirs.');
  if (!(await takePlannedShift(trx, ask.planned, ask.until, now))) throw new DeskRefusal('taken', 'It was taken, or is over.');
  return ask.planned;
}

async function relieve(trx: Kysely<Schema>, { channel, from }: ShiftAsk, now: Date): Promise<void> {
  const before = await shiftById(trx, from!);
  if (before === null || before.channel_id !== channel) throw new DeskRefusal('unknown', `There is no shift ${from} here.`);
  await closeShift(trx, before.id, 'handed-over', now);
}

/**
 * Ends a shift: one's own.
 *
 * @param closing what is said on leaving; `null` says nothing
 * @throws ActRefusal, DeskRefusal
 */
export async function endShift(
  desk: Desk,
  actor: ActingMember,
  shiftId: number,
  { closing, language }: { readonly closing: string | null; readonly language: string },
  now: Date,
): Promise<void> {
  const shift = await shiftById(desk.store.db, shiftId);
  const agent = shift === null ? null : await agentById(desk.store.db, shift.agent_id);
  if (shift === null || agent?.account_id !== actor.id) throw new DeskRefusal('unknown', 'This is no shift of theirs.');
  const { id, territory } = await openChannel(desk.store.db, shift.channel_id);
  await act(desk.store, actor, { act: 'shift.ended', territory, now }, async (trx) => {
    // Said within the shift that it ends.
    if (closing !== null && shift.ended_at === null) await writeInto(desk, trx, actor, announcement(id, 'closing', closing, language), now);
    if (!(await closeShift(trx, shiftId, 'ended', now))) return unchanged();
    return done(`channel:${id}`, { shift: shiftId, agent: agent.id });
  });
}

function announcement(channel: number, kind: 'greeting' | 'closing', text: string, language: string): PostAsk {
  return {
    channel,
    kind,
    text,
    conversation: null,
    after: null,
    language,
    visibility: 'public',
    contentWarning: null,
    pictures: [],
    due: null,
    reason: null,
  };
}
