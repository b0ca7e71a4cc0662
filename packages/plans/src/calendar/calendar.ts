import { createHash, randomBytes } from 'node:crypto';
import { type ActingMember, done, memberActor, ROLES, unchanged } from '@beffroi/acts';
import {
  accountById,
  planById,
  planCalendarByHash,
  planCalendarMade,
  planDigest,
  removePlanCalendar,
  setPlanCalendar,
  setPlanDigest,
} from '@beffroi/store';
import { mayThere } from '../authorities.ts';
import { notValid } from '../fields.ts';
import { actOnPlan, type Base } from '../the-plan.ts';

/**
 * Gives one's own calendar of a plan a secret address: the one before, which may have leaked, leads nowhere from then on.
 *
 * @returns the secret, which is shown once and kept nowhere
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export function renewCalendar(store: Base, actor: ActingMember, plan: number, now: Date): Promise<string> {
  return actOnPlan(store, actor, plan, { act: 'plan.calendar-renewed', now }, async (trx) => {
    const secret = randomBytes(32).toString('base64url');
    await setPlanCalendar(trx, { account: actor.id, plan, hash: hashOf(secret) }, now);
    return done(`plan:${plan}`, {}, secret);
  });
}

/**
 * Ends one's own calendar of a plan.
 *
 * @throws ActRefusal; PlanRefusal `unknown`
 */
export function endCalendar(store: Base, actor: ActingMember, plan: number, now: Date): Promise<void> {
  return actOnPlan(store, actor, plan, { act: 'plan.calendar-ended', now }, async (trx) =>
    (await removePlanCalendar(trx, actor.id, plan)) ? done(`plan:${plan}`) : unchanged(),
  );
}

/** Whose calendar a secret opens: it is read with their rights of this moment, and no more than that. */
export interface CalendarOpened {
  readonly plan: number;
  readonly reader: ActingMember;
}

/** What a secret opens; `null` where it opens nothing (any more): renewed, ended, its owner's account closed, or without the right. */
export async function openCalendar({ db }: Base, secret: string): Promise<CalendarOpened | null> {
  const known = /^[\w-]{43}$/.test(secret) ? await planCalendarByHash(db, hashOf(secret)) : null;
  if (known === null) return null;
  const [account, plan] = [await accountById(db, known.account), await planById(db, known.plan)];
  if (account === null || account.closed_at !== null || plan === null || !mayThere(account, 'plan.read', plan.territory)) return null;
  const { id, name, territories } = account;
  return {
    plan: plan.id,
    reader: memberActor({ id, name, roles: ROLES.filter((role) => account.roles.includes(role)), territories }, null),
  };
}

/** How often somebody is told of a plan by mail. */
export type DigestEvery = 'week' | 'month' | 'never';

/**
 * Says how often one is told of a plan by mail.
 *
 * @throws ActRefusal; PlanRefusal `unknown`, `not-valid`
 */
export function setDigest(store: Base, actor: ActingMember, plan: number, every: DigestEvery, now: Date): Promise<void> {
  return actOnPlan(store, actor, plan, { act: 'plan.digest-set', now }, async (trx) => {
    if (!['week', 'month', 'never'].includes(every)) throw notValid('every', 'By week, by month, or never.');
    const before = (await planDigest(trx, actor.id, plan))?.every ?? 'never';
    if (before === every) return unchanged();
    await setPlanDigest(trx, { account: actor.id, plan, every: every === 'never' ? null : every }, now);
    return done(`plan:${plan}`, { before, after: every });
  });
}

/** What somebody set for themselves of a plan. */
export interface OwnSettings {
  /** ISO instant: when their calendar got its address; `null`: they have none. */
  readonly calendarSince: string | null;
  readonly digest: DigestEvery;
}

export async function ownSettings({ db }: Base, actor: ActingMember, plan: number): Promise<OwnSettings> {
  const made = await planCalendarMade(db, actor.id, plan);
  return { calendarSince: made?.toISOString() ?? null, digest: (await planDigest(db, actor.id, plan))?.every ?? 'never' };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
