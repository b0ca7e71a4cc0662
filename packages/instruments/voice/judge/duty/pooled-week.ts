import { weekdayOf } from '../town-time.ts';
import { alikeWeekdays } from './alike-weekdays.ts';
import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';
import type { UsualDay } from './usual.ts';

/** A day is cut finer than into half hours: who goes says so shortly behind the edge, who comes shortly before it. */
const BIN_MINUTES = 10;
const BINS = 1440 / BIN_MINUTES;
const BINS_OF_SLOT = SLOT_MINUTES / BIN_MINUTES;

/** Our choices, tried on one invented account and invented teams: a post of another in somebody's turn, a post while nobody is there, a change. */
const OF_ANOTHER = Math.log(0.05);
const BY_NOBODY = Math.log(0.03);
const CHANGE = -4;
/** How often the usual number of posts is told anew from the hours that were told. */
const ROUNDS = 3;

/** Our choice: fewer signed posts on days that are alike tell nothing of them. */
const LEAST_SIGNED = 12;
/** Our choice: who usually is there signs something in that turn on at least half of the days that have posts. */
const LEAST_DAYS = 0.5;
/** Our choice: of the signed posts of a steady week so many fall into the turn of who signs, or twenty minutes around it. */
const STEADY = 0.85;
const AROUND = 2;
/** Half hours around a post that are taken as those of who wrote it, where days are asked whether they are alike. */
const AROUND_A_POST = 5;
/** More people than share a desk. */
const MOST_PERSONS = 12;
/** So sure is a steady week of each of its half hours: swaps and leave are what is left. */
const SURENESS = 0.9;

/** Posts of days that are alike, put upon each other. */
interface Pool {
  readonly days: number;
  readonly persons: readonly string[];
  /** Ten minutes × person: signed posts. */
  readonly signed: readonly Float64Array[];
  /** Signed and unsigned posts of each ten minutes. */
  readonly posts: Float64Array;
  readonly all: readonly DutyPost[];
}

/**
 * What is usual on each day of the week where many weeks put upon each other tell it, though single days are too sparse to: the likeliest course of a day that
 * is the same in all of them.
 *
 * @param posts of one quarter of a year
 * @returns day of the week → what is usual; `null` where what is signed does not keep to a steady plan
 */
export function pooledWeek(posts: readonly DutyPost[]): ReadonlyMap<number, UsualDay> | null {
  const alike = alikeWeekdays(posts, AROUND_A_POST);
  const usual = new Map<number, UsualDay>();
  const told = new Map<string, readonly (string | null)[]>();
  let [inside, signed] = [0, 0];
  for (const [weekday, like] of alike) {
    const key = like.join();
    const pool = poolOf(posts.filter(({ day }) => like.includes(weekdayOf(day))));
    const bins = told.get(key) ?? toldBins(pool);
    told.set(key, bins);
    for (const { day, minute, who } of pool.all) {
      if (who === null || weekdayOf(day) !== weekday) continue;
      signed++;
      if (isNear(bins, binOf(minute), who)) inside++;
    }
    usual.set(weekday, usualOf(bins, pool));
  }
  return signed > 0 && inside >= STEADY * signed ? usual : null;
}

function poolOf(all: readonly DutyPost[]): Pool {
  const times = new Map<string, number>();
  for (const { who } of all) if (who !== null) times.set(who, (times.get(who) ?? 0) + 1);
  const persons = [...times]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MOST_PERSONS)
    .map(([who]) => who);
  const signed = persons.map(() => new Float64Array(BINS));
  const posts = new Float64Array(BINS);
  for (const { who, minute } of all) {
    const bin = binOf(minute);
    posts[bin]!++;
    const counts = who === null ? undefined : signed[persons.indexOf(who)];
    if (counts !== undefined) counts[bin]!++;
  }
  return { persons, signed, posts, all, days: new Set(all.map(({ day }) => day)).size };
}

const binOf = (minute: number): number => Math.floor(minute / BIN_MINUTES);

/** Who usually is there in each ten minutes of a day, `null` for nobody. */
function toldBins(pool: Pool): readonly (string | null)[] {
  const { all, persons, posts } = pool;
  const none = new Array<string | null>(BINS).fill(null);
  if (all.filter(({ who }) => who !== null).length < LEAST_SIGNED) return none;
  let rate = total(posts) / Math.max(1, posts.filter((count) => count > 0).length);
  let bins: readonly (string | null)[] = none;
  for (let round = 0; round < ROUNDS; round++) {
    bins = likeliest(pool, rate);
    const held = bins.filter((who) => who !== null).length;
    if (held === 0) return none;
    rate = bins.reduce((sum, who, bin) => sum + (who === null ? 0 : posts[bin]!), 0) / held;
  }
  return persons.reduce((told, who) => withoutRareTurns(told, who, pool), bins);
}

/** The likeliest course (A. Viterbi, 1967) of posts that come at one rate while somebody is there (S. D. Poisson, 1837), and hardly any while nobody is. */
function likeliest(pool: Pool, rate: number): readonly (string | null)[] {
  const states = pool.persons.length + 1;
  const came = new Int16Array(BINS * states);
  let scores = new Float64Array(states);
  for (let bin = 0; bin < BINS; bin++) {
    const next = new Float64Array(states);
    let best = 0;
    for (let state = 1; state < states; state++) if (scores[state]! > scores[best]!) best = state;
    for (let state = 0; state < states; state++) {
      const stays = scores[state]! >= scores[best]! + CHANGE;
      came[bin * states + state] = stays ? state : best;
      next[state] = (stays ? scores[state]! : scores[best]! + CHANGE) + likelihood(pool, bin, state, rate);
    }
    scores = next;
  }
  let state = scores.indexOf(Math.max(...scores));
  const told = new Array<string | null>(BINS).fill(null);
  for (let bin = BINS - 1; bin >= 0; bin--) {
    told[bin] = state === 0 ? null : pool.persons[state - 1]!;
    state = came[bin * states + state]!;
  }
  return told;
}

/** Up to what all states share: the logarithm of how likely the posts of ten minutes are while somebody, or nobody, is there. */
function likelihood({ persons, signed, posts }: Pool, bin: number, state: number, rate: number): number {
  const count = posts[bin]!;
  if (state === 0) return count * BY_NOBODY;
  let others = 0;
  for (let person = 0; person < persons.length; person++) if (person + 1 !== state) others += signed[person]![bin]!;
  return others * OF_ANOTHER - rate;
}

/** Turns of somebody in which they sign on few of the days were an exception, or their posts fall anywhere. */
function withoutRareTurns(bins: readonly (string | null)[], who: string, { all, days }: Pool): readonly (string | null)[] {
  const kept = [...bins];
  for (let from = 0; from < BINS; from++) {
    if (bins[from] !== who || (from > 0 && bins[from - 1] === who)) continue;
    let to = from;
    while (to < BINS && bins[to] === who) to++;
    const inTurn = (minute: number): boolean => binOf(minute) >= from - AROUND && binOf(minute) < to + AROUND;
    const signs = new Set(all.flatMap((post) => (post.who === who && inTurn(post.minute) ? [post.day] : [])));
    if (signs.size < LEAST_DAYS * days) kept.fill(null, from, to);
  }
  return kept;
}

function isNear(bins: readonly (string | null)[], bin: number, who: string): boolean {
  for (let near = Math.max(0, bin - AROUND); near <= Math.min(BINS - 1, bin + AROUND); near++) if (bins[near] === who) return true;
  return false;
}

/** What is usual in half hours: who holds most of each. */
function usualOf(bins: readonly (string | null)[], { persons, posts, days }: Pool): UsualDay {
  const counts = new Map(persons.map((who) => [who, new Float64Array(SLOTS)]));
  const nobody = new Float64Array(SLOTS);
  let [inHeld, held] = [0, 0];
  for (let slot = 0; slot < SLOTS; slot++) {
    const ofSlot = bins.slice(slot * BINS_OF_SLOT, (slot + 1) * BINS_OF_SLOT);
    const who = [...new Set(ofSlot)].find((one) => ofSlot.filter((other) => other === one).length * 2 > BINS_OF_SLOT) ?? null;
    const of = who === null ? nobody : counts.get(who)!;
    of[slot] = SURENESS * days;
    if (who === null) continue;
    held++;
    for (let bin = slot * BINS_OF_SLOT; bin < (slot + 1) * BINS_OF_SLOT; bin++) inHeld += posts[bin]!;
  }
  return { persons: counts, nobody, days, perSlot: held === 0 || days === 0 ? 0 : inHeld / held / days };
}

const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
