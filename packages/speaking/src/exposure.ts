import type { Instant } from '@beffroi/domain';
import { type Appearance, LEAST_EXPOSING } from './appearance.ts';
import type { Hostility } from './hostility.ts';
import { daysAfter, meaningOf, type WallTime, wallAt, type Zone } from './zone-time.ts';

/** How much of an agent's name an account may spend. */
export interface ExposureLimits {
  /** Posts of one day that may be signed by more than the team. */
  readonly signedPerDay: number;
  /** Minutes as the team after an insult. */
  readonly restMinutes: number;
  /** How many different people within so many minutes are a pile-on: hostile ones, or anybody. */
  readonly pileOn: { readonly hostile: number; readonly anybody: number; readonly minutes: number };
}

/** What holds where nobody set anything else. */
export const USUAL_EXPOSURE: ExposureLimits = {
  signedPerDay: 40,
  restMinutes: 60,
  pileOn: { hostile: 4, anybody: 60, minutes: 60 },
};

/** Something said to an agent's posts. Who said it is a name to tell people apart by, and no more. */
export interface ReceivedWord {
  readonly at: Instant;
  readonly author: string;
  /** What `readHostility` found against the agent. */
  readonly against: Hostility | null;
}

/** What is known of an agent on an account; of the past, what no agreement has ended yet. */
export interface ExposureFacts {
  readonly zone: Zone;
  /** When posts of theirs went out that were signed by more than the team. */
  readonly signed: readonly Instant[];
  readonly received: readonly ReceivedWord[];
  /** When they pressed their own button. */
  readonly pressed: readonly Instant[];
  /** When agent and lead said that it may go on. */
  readonly agreed: { readonly agent: readonly Instant[]; readonly lead: readonly Instant[] };
}

/** Why an agent speaks as the team, as a code with what is needed to say it. */
export type ExposureReason =
  | { readonly code: 'own-button'; readonly since: Instant }
  | { readonly code: 'threat'; readonly since: Instant }
  /** So many people, of whom so many hostile. */
  | { readonly code: 'pile-on'; readonly since: Instant; readonly people: number; readonly hostile: number; readonly minutes: number }
  | { readonly code: 'hostile-exchange'; readonly since: Instant; readonly until: Instant; readonly kind: Hostility }
  | { readonly code: 'budget'; readonly since: Instant; readonly until: Instant; readonly posts: number };

/** How an agent may appear at most, now. */
export interface Exposure {
  readonly ceiling: Appearance;
  /** The weightiest first; empty where nothing holds them back. */
  readonly reasons: readonly ExposureReason[];
  /** When it ends by itself; `null` where nothing holds them back, or only agreement ends it. */
  readonly until: Instant | null;
  /** Who has yet to agree. */
  readonly awaits: readonly ('agent' | 'lead')[];
}

const FREE: Exposure = { ceiling: 'first-name', reasons: [], until: null, awaits: [] };

/**
 * Whether an agent may be seen now, by rules that anybody can follow. The agent's own button, a threat and a pile-on hold until both agent and lead have agreed after it; an insult holds for a
 * rest, a spent budget until the next day.
 */
export function exposureAt(facts: ExposureFacts, limits: ExposureLimits, now: Instant): Exposure {
  const agreed = bothAgreed(facts, now);
  const fresh = facts.received.filter(({ at }) => at <= now && at > agreed);
  const held = [...ownButton(facts, agreed, now), ...threats(fresh), ...pileOn(fresh, limits)];
  const timed = [...rest(fresh, limits, now), ...budget(facts, limits, now)];
  if (held.length + timed.length === 0) return FREE;
  const until =
    held.length > 0
      ? null
      : timed
          .map((reason) => reason.until)
          .sort()
          .at(-1)!;
  return { ceiling: LEAST_EXPOSING, reasons: [...held, ...timed], until, awaits: held.length > 0 ? awaited(facts, held, now) : [] };
}

const EVER = '' as Instant;

/** Since when both have agreed; before all time where they have not. */
function bothAgreed({ agreed }: ExposureFacts, now: Instant): Instant {
  return [last(agreed.agent, now), last(agreed.lead, now)].sort()[0]!;
}

function last(instants: readonly Instant[], now: Instant): Instant {
  return (
    instants
      .filter((at) => at <= now)
      .sort()
      .at(-1) ?? EVER
  );
}

function awaited({ agreed }: ExposureFacts, held: readonly ExposureReason[], now: Instant): readonly ('agent' | 'lead')[] {
  const newest = held
    .map(({ since }) => since)
    .sort()
    .at(-1)!;
  return (['agent', 'lead'] as const).filter((who) => last(agreed[who], now) <= newest);
}

function ownButton({ pressed }: ExposureFacts, agreed: Instant, now: Instant): readonly ExposureReason[] {
  const since = last(pressed, now);
  return since === EVER || since <= agreed ? [] : [{ code: 'own-button', since }];
}

function threats(fresh: readonly ReceivedWord[]): readonly ExposureReason[] {
  const since = fresh
    .filter(({ against }) => against === 'threat')
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return since === undefined ? [] : [{ code: 'threat', since }];
}

/** The fullest window of the time that nobody has agreed about yet. */
function pileOn(fresh: readonly ReceivedWord[], { pileOn: { hostile, anybody, minutes } }: ExposureLimits): readonly ExposureReason[] {
  const sorted = [...fresh].sort((one, other) => (one.at < other.at ? -1 : 1));
  const all = fullest(sorted, minutes);
  const against = fullest(
    sorted.filter((word) => word.against !== null),
    minutes,
  );
  if (all.people < anybody && against.people < hostile) return [];
  return [{ code: 'pile-on', since: (against.people < hostile ? all : against).at, people: all.people, hostile: against.people, minutes }];
}

/** The most different people within so many minutes, and when there were so many first. */
function fullest(sorted: readonly ReceivedWord[], minutes: number): { readonly people: number; readonly at: Instant } {
  const within = new Map<string, number>();
  let from = 0;
  let most = { people: 0, at: EVER };
  for (const { at, author } of sorted) {
    within.set(author, (within.get(author) ?? 0) + 1);
    for (; Date.parse(sorted[from]!.at) < Date.parse(at) - minutes * 60_000; from++) leave(within, sorted[from]!.author);
    if (within.size > most.people) most = { people: within.size, at };
  }
  return most;
}

function leave(within: Map<string, number>, author: string): void {
  const left = within.get(author)! - 1;
  if (left === 0) within.delete(author);
  else within.set(author, left);
}

type TimedReason = Extract<ExposureReason, { readonly until: Instant }>;

function rest(received: readonly ReceivedWord[], { restMinutes }: ExposureLimits, now: Instant): readonly TimedReason[] {
  const hurt = received
    .filter(({ against }) => against !== null && against !== 'rude')
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1);
  if (hurt?.against == null) return [];
  const until = new Date(Date.parse(hurt.at) + restMinutes * 60_000).toISOString() as Instant;
  return until <= now ? [] : [{ code: 'hostile-exchange', since: hurt.at, until, kind: hurt.against }];
}

function budget({ signed, zone }: ExposureFacts, { signedPerDay }: ExposureLimits, now: Instant): readonly TimedReason[] {
  const { date } = wallAt(now, zone);
  const today = signed.filter((at) => at <= now && wallAt(at, zone).date === date).sort();
  if (today.length < signedPerDay) return [];
  const since = today[signedPerDay - 1] ?? now;
  return [{ code: 'budget', since, until: midnightAfter(now, zone), posts: today.length }];
}

/** When the next day begins: where its midnight comes twice or never, at the first instant of that day. */
function midnightAfter(now: Instant, zone: Zone): Instant {
  const meaning = meaningOf(daysAfter(wallAt(now, zone).date, 1), '00:00' as WallTime, zone);
  if (meaning.kind === 'once') return meaning.at;
  return meaning.kind === 'twice' ? meaning.first : meaning.after.at;
}
