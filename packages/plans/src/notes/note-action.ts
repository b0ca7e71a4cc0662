import { type ActingMember, done } from '@beffroi/acts';
import { insertPlanNote, isRowId, planNoteById, withdrawPlanNote } from '@beffroi/store';
import { notValid, wordsIn } from '../fields.ts';
import { PlanRefusal, unknownThing } from '../refusal.ts';
import { actOnAction, type Base, nobodys } from '../the-plan.ts';

/** Signs of a note, at most. */
export const NOTE_MOST = 4000;

/** What somebody notes on an action. */
export interface NoteAsk {
  readonly said: string;
  /** Whether nobody else ever reads it: no export to others, no page, no lead. */
  readonly private: boolean;
}

/**
 * Notes something on an action, by who may read it in the house.
 *
 * @returns the id of the note
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`
 */
export function noteAction(store: Base, actor: ActingMember, action: number, ask: NoteAsk, now: Date): Promise<number> {
  return actOnAction(store, actor, action, { act: 'plan.noted', where: 'shared', now }, async (trx) => {
    const said = wordsIn(ask.said, 'said', NOTE_MOST);
    if (said === '') throw notValid('said', `A note has one to ${NOTE_MOST} signs.`, NOTE_MOST);
    const id = await insertPlanNote(trx, { action, by: actor.id, said, private: ask.private === true }, now);
    // Of a private note the log says nothing but that there is one: not even its number could be asked for by anybody else.
    return done(`plan-action:${action}`, ask.private === true ? { private: true } : { note: id }, id);
  });
}

/**
 * Takes one's own note back: its words go.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, also for what somebody else noted; `settled`
 */
export async function withdrawNote(store: Base, actor: ActingMember, note: number, now: Date): Promise<void> {
  const known = isRowId(note) ? await planNoteById(store.db, note) : null;
  if (known === null || known.account_id !== actor.id) return nobodys(actor, 'plan.note-withdrawn');
  await actOnAction(store, actor, known.action_id, { act: 'plan.note-withdrawn', where: 'shared', now }, async (trx) => {
    const row = await planNoteById(trx, note);
    if (row === null) throw unknownThing();
    if (row.withdrawn_at !== null) throw new PlanRefusal('settled', 'It was taken back already.');
    await withdrawPlanNote(trx, note, now);
    return done(`plan-action:${row.action_id}`, { note });
  });
}
