import { type ActingMember, done } from '@beffroi/acts';
import { planActions, updatePlanAction } from '@beffroi/store';
import { foldName } from '@beffroi/territories';
import type { KnownTie } from '../actions/ties.ts';
import { addAction, type NewActionAsk, needActions } from '../actions/write-action.ts';
import { notValid } from '../fields.ts';
import { isOver } from '../is-over.ts';
import { actOnPlan, type Base } from '../the-plan.ts';
import type { DraftAction } from './plan-file.ts';

/** Actions as somebody brings them along: lines of a file, or a basket. */
export interface Bringing {
  readonly drafts: readonly Omit<DraftAction, 'line'>[];
  /** Where they come from, for the act log: `csv`, `xlsx`, `basket`. */
  readonly from: 'csv' | 'xlsx' | 'basket';
}

/**
 * Adds actions to a plan, all of them or none. Nobody is in charge of them; what they wait for is counted as the file counts.
 *
 * @param known what actions can be tied to: of the instruments of the house
 * @returns the numbers that the plan gave them, in their order
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`: `title` where the plan has an action of that title since it was read
 */
export function importActions(
  store: Base,
  actor: ActingMember,
  plan: number,
  { drafts, from }: Bringing,
  known: readonly KnownTie[],
  now: Date,
): Promise<readonly number[]> {
  return actOnPlan(store, actor, plan, { act: 'plan.imported', now }, async (trx) => {
    if (drafts.length === 0) throw notValid('drafts', 'There is nothing to bring along.');
    const there = new Set((await planActions(trx, plan, false)).map(({ title }) => foldName(title)));
    const made: { readonly id: number; readonly number: number }[] = [];
    for (const draft of drafts) {
      if (there.has(foldName(draft.title))) throw notValid('title', 'There is an action of that title.');
      there.add(foldName(draft.title));
      made.push(await addAction({ db: trx }, actor, plan, askOf(draft), known, now));
      if (draft.endedOn !== null && isOver(draft)) await updatePlanAction(trx, made.at(-1)!.id, { ended_on: draft.endedOn });
    }
    const numbers = new Map(drafts.flatMap(({ number }, at) => (number === null ? [] : [[number, made[at]!.number] as const])));
    for (const [at, { needs }] of drafts.entries()) {
      if (needs.length === 0) continue;
      const mapped = needs.map((one) => numbers.get(one) ?? Number.NaN);
      await needActions({ db: trx }, actor, made[at]!.id, { read: 1, needs: mapped }, now);
    }
    return done(
      `plan:${plan}`,
      { from, actions: made.length },
      made.map(({ number }) => number),
    );
  });
}

function askOf({ title, purpose, state, blocked, due, step, cost, open, ties }: Omit<DraftAction, 'line'>): NewActionAsk {
  return { title, purpose, progress: { state, blocked }, due, step, cost, open, ties };
}
