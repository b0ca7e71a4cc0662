import type { Actor } from '@beffroi/acts';
import { isRowId, type PlanRow, planActions, planById, planCounts, plansIn, planTexts } from '@beffroi/store';
import { townOf } from '@beffroi/territories';
import { kinOf, mayThere, placesOf } from '../authorities.ts';
import type { PlanView } from '../plan-view.ts';
import type { Base } from '../the-plan.ts';
import { actionViews, type Reader } from './action-views.ts';

/** A plan without its actions. */
export interface PlanHead extends Omit<PlanView, 'actions'> {
  /** Account of who leads it; `null` where whoever reads may not know it. */
  readonly lead: number | null;
}

/** A plan in a list. */
export interface PlanSummary extends PlanHead {
  /** Actions that whoever reads may see. */
  readonly actions: number;
  /** Whether whoever reads edits it. */
  readonly mayEdit: boolean;
}

/**
 * The plan of an authority, as somebody may read it: all of it by who has `plan.read` there, the open actions of one that is published by everybody.
 *
 * @param actor `null`: everybody
 * @param territory of a town that merged, the plan of the town that it is part of now where it has none of its own
 * @param mandateYear the newest mandate that this reader may read, where it is left out
 * @returns `null` where there is none, or it is not published
 */
export async function planOf(store: Base, actor: Actor | null, territory: string, mandateYear?: number): Promise<PlanView | null> {
  const row = (await readablePlans(store, actor, territory)).find((plan) => mandateYear === undefined || plan.mandate_year === mandateYear);
  return row === undefined ? null : viewOf(store, row, readerOf(actor, row));
}

/** Mandates of an authority whose plans everybody may read, the newest first. */
export async function publishedYears(store: Base, territory: string): Promise<readonly number[]> {
  return [...new Set((await readablePlans(store, null, territory)).map(({ mandate_year: year }) => year))];
}

/** The same by its number. */
export async function planByNumber(store: Base, actor: Actor | null, plan: number): Promise<PlanView | null> {
  const row = isRowId(plan) ? await planById(store.db, plan) : null;
  return row === null || !isReadable(actor, row) ? null : viewOf(store, row, readerOf(actor, row));
}

/** Plans of an authority that somebody may read: the newest mandate first, its own before that of the town that it is part of now. */
async function readablePlans({ db }: Base, actor: Actor | null, territory: string): Promise<readonly PlanRow[]> {
  const plans = (await plansIn(db, [...new Set([territory, townOf(territory)])])).filter((plan) => isReadable(actor, plan));
  const isOwn = (plan: PlanRow): number => (plan.territory === territory ? 0 : 1);
  return plans.toSorted((one, other) => isOwn(one) - isOwn(other) || other.mandate_year - one.mandate_year);
}

const isReadable = (actor: Actor | null, plan: PlanRow): boolean =>
  plan.published_at !== null || mayThere(actor, 'plan.read', plan.territory);

/** As whom somebody reads a plan. */
export const readerOf = (actor: Actor | null, plan: PlanRow): Reader => (mayThere(actor, 'plan.read', plan.territory) ? 'house' : 'public');

async function viewOf({ db }: Base, row: PlanRow, reader: Reader): Promise<PlanView> {
  const rows = await planActions(db, row.id, reader === 'public');
  const { lead: _, ...head } = headOf(row, reader);
  return { ...head, actions: await actionViews(db, rows, new Map([[row.id, row]]), reader) };
}

export function headOf(row: PlanRow, reader: Reader): PlanHead {
  const { id, territory, mandate_year: mandateYear, name, zone, version } = row;
  const lead = reader === 'house' ? row.lead_id : null;
  return { id, territory, mandateYear, name, zone, version, publishedAt: row.published_at?.toISOString() ?? null, lead };
}

/** Plans that somebody reads as of the house: those of their authorities, the newest mandate first. */
export async function plansOf({ db }: Base, actor: Actor): Promise<readonly PlanSummary[]> {
  const rows = (await plansIn(db, placesOf(actor))).filter((plan) => mayThere(actor, 'plan.read', plan.territory));
  return summaries({ db }, rows, actor);
}

/** Plans that everybody may read. */
export async function publishedPlans({ db }: Base): Promise<readonly PlanSummary[]> {
  const rows = (await plansIn(db, null)).filter((plan) => plan.published_at !== null);
  return summaries({ db }, rows, null);
}

async function summaries({ db }: Base, rows: readonly PlanRow[], actor: Actor | null): Promise<readonly PlanSummary[]> {
  const counts = await planCounts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const reader = readerOf(actor, row);
    const count = counts.find(({ plan }) => plan === row.id);
    const actions = (reader === 'house' ? count?.actions : count?.open) ?? 0;
    return { ...headOf(row, reader), actions, mayEdit: mayThere(actor, 'plan.edit', row.territory) };
  });
}

/** Words of a part of a plan's manifesto that count now. */
export interface ManifestoText {
  readonly id: number;
  readonly part: string;
  readonly said: string;
  /** ISO instant. */
  readonly at: string;
}

/** The words of a plan's manifesto, by part; none for who may not read the plan. */
export async function manifestoOf({ db }: Base, actor: Actor | null, plan: number): Promise<readonly ManifestoText[]> {
  const row = isRowId(plan) ? await planById(db, plan) : null;
  if (row === null || !isReadable(actor, row)) return [];
  return (await planTexts(db, plan))
    .filter(({ said }) => said !== '')
    .map(({ id, part, said, at }) => ({ id, part, said, at: at.toISOString() }));
}

/** With which authorities actions of a plan can be shared: codes. None for who may not edit it. */
export async function shareableWith(store: Base, actor: Actor, plan: number): Promise<readonly string[]> {
  const row = isRowId(plan) ? await planById(store.db, plan) : null;
  return row === null || !mayThere(actor, 'plan.edit', row.territory) ? [] : kinOf(store, row.territory);
}
