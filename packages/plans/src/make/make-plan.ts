import { type ActingMember, act, done, unchanged } from '@beffroi/acts';
import { accountById, insertPlan, insertPlanText, plansIn, planTexts, updatePlan } from '@beffroi/store';
import { authorityIn, mayThere, territoryFor, zoneOfAuthority } from '../authorities.ts';
import { lineIn, notValid, wordsIn } from '../fields.ts';
import { PlanRefusal } from '../refusal.ts';
import { actOnPlan, type Base, unlessKnown } from '../the-plan.ts';

/** What a plan is to be. */
export interface PlanAsk {
  /** INSEE code of a commune, or SIREN of a body of several. */
  readonly territory: string;
  /** The year of the ballot that opened the mandate. */
  readonly mandateYear: number;
  readonly name: string;
}

/** Years before this one in which a mandate of today can have begun: those of municipal councils last six, and one was prolonged. */
const MANDATE_YEARS = 8;

/**
 * Makes a plan: one for each authority and mandate. Only the authority reads it until it is published.
 *
 * @returns its id
 * @throws ActRefusal; PlanRefusal `not-valid`, `exists` with the plan
 */
export function makePlan(store: Base, actor: ActingMember, ask: PlanAsk, now: Date): Promise<number> {
  const where = territoryFor(actor, 'plan.edit', ask.territory);
  return act(store, actor, { act: 'plan.made', territory: where, now }, async (trx) => {
    const territory = authorityIn(ask.territory);
    const mandateYear = mandateYearIn(ask.mandateYear, now);
    const name = lineIn(ask.name, 'name', 200);
    const there = (await plansIn(trx, [territory])).find((plan) => plan.mandate_year === mandateYear);
    const exists = () => new PlanRefusal('exists', 'There is a plan for that mandate.', there === undefined ? {} : { plan: there.id });
    if (there !== undefined) throw exists();
    const row = {
      territory,
      mandate_year: mandateYear,
      name,
      zone: zoneOfAuthority(territory),
      version: 1,
      lead_id: actor.id,
      made_at: now,
    };
    const id = await unlessKnown(() => insertPlan(trx, { ...row, published_at: null }), exists);
    return done(`plan:${id}`, { territory, mandateYear, name }, id);
  });
}

function mandateYearIn(year: number, now: Date): number {
  const newest = now.getUTCFullYear() + 1;
  if (!Number.isSafeInteger(year) || year > newest || year < newest - 1 - MANDATE_YEARS)
    throw notValid('mandateYear', `A mandate of today began in ${newest - 1 - MANDATE_YEARS} to ${newest}.`, newest);
  return year;
}

/** What a plan is called, and who leads it. */
export interface PlanChangeAsk {
  /** The version that was read. */
  readonly read: number;
  readonly name?: string;
  /** An account that may edit it. */
  readonly lead?: number;
}

/**
 * Gives a plan another name, or somebody else to lead it.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `cannot-take`, `edited` where it was changed since it was read
 */
export function changePlan(store: Base, actor: ActingMember, plan: number, ask: PlanChangeAsk, now: Date): Promise<void> {
  return actOnPlan(store, actor, plan, { act: 'plan.changed', now }, async (trx, row) => {
    const name = ask.name === undefined ? row.name : lineIn(ask.name, 'name', 200);
    const lead = ask.lead ?? row.lead_id;
    if (name === row.name && lead === row.lead_id) return unchanged();
    if (ask.read !== row.version)
      throw new PlanRefusal('edited', 'It was changed since it was read.', {
        version: row.version,
        conflicts: [{ part: 'name', mine: name, theirs: row.name }],
      });
    if (lead !== row.lead_id) {
      const account = await accountById(trx, lead);
      if (account === null || account.closed_at !== null || !mayThere(account, 'plan.edit', row.territory))
        throw new PlanRefusal('cannot-take', 'Who leads a plan may edit it.', { field: 'lead' });
    }
    await updatePlan(trx, plan, { name, lead_id: lead, version: row.version + 1 });
    return done(`plan:${plan}`, { before: { name: row.name, lead: row.lead_id }, after: { name, lead } });
  });
}

/**
 * Lets everybody read the open actions of a plan from now on.
 *
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export function publishPlan(store: Base, actor: ActingMember, plan: number, now: Date): Promise<void> {
  return actOnPlan(store, actor, plan, { act: 'plan.published', now }, async (trx, row) => {
    if (row.published_at !== null) return unchanged();
    await updatePlan(trx, plan, { published_at: now, version: row.version + 1 });
    return done(`plan:${plan}`, { territory: row.territory });
  });
}

/**
 * Takes a plan out of sight: its authority alone reads it again.
 *
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export function withdrawPlan(store: Base, actor: ActingMember, plan: number, now: Date): Promise<void> {
  return actOnPlan(store, actor, plan, { act: 'plan.withdrawn', now }, async (trx, row) => {
    if (row.published_at === null) return unchanged();
    await updatePlan(trx, plan, { published_at: null, version: row.version + 1 });
    return done(`plan:${plan}`, { territory: row.territory });
  });
}

/** Words of a plan's manifesto. */
export interface WordingAsk {
  /** `opening`, `closing`, or a kind and a name: `priority:governance`. */
  readonly part: string;
  /** Empty: the part has no words of its own any more. */
  readonly said: string;
  /** The id of the words that were read (`ManifestoText`); `null` where there were none; left out: whatever stands. */
  readonly read?: number | null;
}

const PART = /^[a-z]+(?:[:-][a-z]+)*$/;
/** Signs of a part of a manifesto, which has two sides for all of them. */
export const PART_MOST = 1200;

/**
 * Words a part of a plan's manifesto. What was said before stays in its history; figures stand in none of it.
 *
 * @returns the id of the words
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`, `edited`
 */
export function wordManifesto(store: Base, actor: ActingMember, plan: number, ask: WordingAsk, now: Date): Promise<number> {
  return actOnPlan(store, actor, plan, { act: 'plan.worded', now }, async (trx) => {
    const { part } = ask;
    if (!PART.test(part) || part.length > 64) throw notValid('part', 'There is no such part.');
    const said = wordsIn(ask.said, 'said', PART_MOST);
    const last = (await planTexts(trx, plan)).find((text) => text.part === part);
    if ((last?.said ?? '') === said) return unchanged(last?.id ?? 0);
    if (ask.read !== undefined && ask.read !== (last?.id ?? null))
      throw new PlanRefusal('edited', 'Somebody else worded it since it was read.', {
        version: last?.id ?? null,
        conflicts: [{ part, mine: said, theirs: last?.said ?? '' }],
      });
    const id = await insertPlanText(trx, { plan, part, said, by: actor.id }, now);
    return done(`plan:${plan}`, { part }, id);
  });
}
