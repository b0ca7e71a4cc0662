import type { ActingMember } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import {
  idsOfNumbers,
  insertPlanChange,
  isRowId,
  needsWithin,
  type PlanActionRow,
  planChanges,
  planNeeds,
  planTies,
  replacePlanNeeds,
  replacePlanTies,
  type Schema,
  updatePlanAction,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { notValid } from '../fields.ts';
import { PlanRefusal } from '../refusal.ts';
import type { ActionHeld } from '../the-plan.ts';
import { circleWith } from './circle.ts';
import { merge } from './merge.ts';
import { type ActionParts, columnsOf, partsOf, tieOf } from './parts.ts';

/** What came of saving an action. */
export interface Saved {
  /** The version that stands now. */
  readonly version: number;
  /** The parts that this person changed. */
  readonly changed: readonly string[];
  /** What others changed since this person read it, and stays: none, where nobody did. */
  readonly meanwhile: readonly { readonly by: string; readonly at: string; readonly parts: readonly string[] }[];
}

/**
 * Saves parts of an action onto what stands: parts that others changed since stay, parts that both changed otherwise are refused with both versions.
 *
 * @param read the version that whoever saves had read
 * @throws PlanRefusal `edited`, `not-valid`, `cycle`
 */
export async function saveParts(
  trx: Kysely<Schema>,
  { plan, action }: ActionHeld,
  { read, parts, actor }: { readonly read: number; readonly parts: Partial<ActionParts>; readonly actor: ActingMember },
  now: Date,
): Promise<Saved> {
  if (!Number.isSafeInteger(read) || read < 1 || read > action.version) throw notValid('read', 'There is no such version.', action.version);
  const theirs = await partsNow(trx, action);
  const since = await planChanges(trx, action.id, read);
  const base = Object.assign({}, theirs, ...since.map(({ before }) => before)) as ActionParts;
  const { merged, changed, conflicts } = merge(base, parts, theirs);
  const meanwhile = since.map(({ name, at, after }) => ({ by: name, at: at.toISOString(), parts: Object.keys(after) })).reverse();
  if (conflicts.length > 0)
    throw new PlanRefusal('edited', 'Somebody else changed the same since it was read.', { version: action.version, conflicts, meanwhile });
  if (changed.length === 0) return { version: action.version, changed, meanwhile };
  const version = action.version + 1;
  await updatePlanAction(trx, action.id, { ...columnsOf(merged, action, dayIn(plan.zone, now)), version });
  if (changed.includes('ties')) await replacePlanTies(trx, action.id, merged.ties);
  if (changed.includes('needs')) await saveNeeds(trx, plan.id, action, merged.needs);
  const picked = (from: ActionParts) => Object.fromEntries(changed.map((part) => [part, from[part]]));
  await insertPlanChange(trx, { action: action.id, version, read, by: actor.id, before: picked(theirs), after: picked(merged) }, now);
  return { version, changed, meanwhile };
}

async function partsNow(trx: Kysely<Schema>, action: PlanActionRow): Promise<ActionParts> {
  const ties = (await planTies(trx, [action.id])).map(tieOf);
  const needs = (await planNeeds(trx, [action.id])).map(({ number }) => number);
  return partsOf(action, ties, needs);
}

/** @throws PlanRefusal `not-valid` for a number that the plan has not, `cycle` */
export async function saveNeeds(
  trx: Kysely<Schema>,
  plan: number,
  action: { readonly id: number; readonly number: number },
  needs: readonly number[],
): Promise<void> {
  const ids = await idsOfNumbers(trx, plan, needs);
  const missing = needs.find((number) => !ids.has(number));
  if (missing !== undefined) throw notValid('needs', `The plan has no action ${missing}.`);
  const others = (await needsWithin(trx, plan)).filter(([waits]) => waits !== action.number);
  const numbers = circleWith(others, action.number, needs);
  if (numbers !== null) throw new PlanRefusal('cycle', 'Actions would wait for each other.', { numbers });
  await replacePlanNeeds(
    trx,
    action.id,
    needs.map((number) => ids.get(number)!),
  );
}

/** Numbers without repetition, in their order. @throws PlanRefusal `not-valid` */
export function needsIn(needs: readonly number[], own: number | null, most: number): readonly number[] {
  const numbers = [...new Set(needs)].sort((one, other) => one - other);
  if (numbers.some((number) => !isRowId(number))) throw notValid('needs', 'What it waits for are numbers of actions.');
  if (numbers.length > most) throw notValid('needs', `It waits for at most ${most} actions.`, most);
  if (own !== null && numbers.includes(own)) throw new PlanRefusal('cycle', 'An action does not wait for itself.', { numbers: [own, own] });
  return numbers;
}
