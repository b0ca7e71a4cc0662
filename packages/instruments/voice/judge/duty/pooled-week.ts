import { weekdayOf } from '../town-time.ts';
import { alikeWeekdays } from './alike-weekdays.ts';
import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';

/** Turns begin and end on the half hour; what is posted within so many minutes of one may be of who goes or of who comes. */
export const EDGE_MINUTES = 10;

/** Our choices, tried on invented accounts: a post by another than who is there, a post while nobody is, a change; in natural logarithms. */
const OF_ANOTHER = Math.log(0.05);
const BY_NOBODY = Math.log(0.03);
const CHANGE = -4;
/** Fewer posts in a half hour, of all days together, tell nothing of who is there between two posts. */
const LEAST_RATE = 0.4;
/** How often the usual number of posts is told anew from the hours that were told. */
const ROUNDS = 3;

/** Our choice: fewer signed posts on days that are alike tell nothing of them. */
const LEAST_SIGNED = 12;
/** Our choice: who usually is there signs something in that turn on at least a third of the days that have posts. */
const LEAST_DAYS = 1 / 3;
/** Our choice: of the signed posts of a steady week so many fall into the turn of who signs, or half an hour around it: swaps and leave are the rest. */
const STEADY = 0.75;
/** Our choice: days of their own are worth it where they explain so many more of the signed posts. */
const A_GROUP = 0.03;
/** Half hours around a post that are taken as those of who wrote it, where days are asked whether they are alike. */
const AROUND_A_POST = 5;
/** More people than share a desk. */
const MOST_PERSONS = 12;

/** Posts of days that are alike, put upon each other. */
interface Pool {
  /** How many days have posts. */
  readonly days: number;
  readonly all: readonly DutyPost[];
  /** Those with most posts first. */
  readonly persons: readonly string[];
  /** Posts in the middle of each half hour, and around where it begins, by state: 0 unsigned, else the place of the person and one. */
  readonly middles: readonly Float64Array[];
  readonly edges: readonly Float64Array[];
  /** All posts of each half hour. */
  readonly posts: Float64Array;
}

/** A day as it is usual, in half hours. */
export type UsualSlots = readonly (string | null)[];

/**
 * What is usual on each day of the week where many weeks put upon each other tell it, though single days are too sparse to: the likeliest course of a day that
 * is the same in all of them.
 *
 * @param posts of one quarter of a year
 * @returns day of the week → who usually is there in each of its half hours; `null` where what is signed does not keep to a steady plan
 */
export function pooledWeek(posts: readonly DutyPost[]): ReadonlyMap<number, UsualSlots> | null {
  const signed = posts.filter(({ who }) => who !== null);
  const told = new Map<string, UsualSlots>();
  let [best, most]: [ReadonlyMap<number, UsualSlots> | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const groups of [...GROUPINGS, groupsOf(alikeWeekdays(posts, AROUND_A_POST))]) {
    const usual = new Map<number, UsualSlots>();
    for (const group of groups) {
      const key = group.join();
      const slots = told.get(key) ?? usualSlots(poolOf(posts.filter(({ day }) => group.includes(weekdayOf(day)))));
      told.set(key, slots);
      for (const weekday of group) usual.set(weekday, slots);
    }
    const inside = signed.filter(({ day, minute, who }) => isNear(usual.get(weekdayOf(day))!, slotOf(minute), who!)).length;
    const worth = inside - A_GROUP * groups.length * signed.length;
    if (inside >= STEADY * signed.length && worth > most) [best, most] = [usual, worth];
  }
  return best;
}

/** Weeks as they are made: working days and the week's end; with a Wednesday of its own, as schools have it; every day of its own. */
const GROUPINGS: readonly (readonly (readonly number[])[])[] = [
  [[1, 2, 3, 4, 5, 6, 7]],
  [
    [1, 2, 3, 4, 5],
    [6, 7],
  ],
  [[1, 2, 3, 4, 5, 6], [7]],
  [[1, 2, 3, 4, 5], [6], [7]],
  [[1, 2, 4, 5], [3], [6], [7]],
  [[1], [2], [3], [4], [5], [6], [7]],
];

/** Days that are alike by way of others: of few posts some pair looks different by chance. */
function groupsOf(alike: ReadonlyMap<number, readonly number[]>): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const weekday of alike.keys()) {
    if (groups.some((group) => group.includes(weekday))) continue;
    const group = new Set([weekday]);
    for (const one of group) for (const other of alike.get(one)!) group.add(other);
    groups.push([...group].sort((one, other) => one - other));
  }
  return groups;
}

function poolOf(all: readonly DutyPost[]): Pool {
  const times = new Map<string, number>();
  for (const { who } of all) if (who !== null) times.set(who, (times.get(who) ?? 0) + 1);
  const persons = [...times]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MOST_PERSONS)
    .map(([who]) => who);
  const counts = (): Float64Array[] => Array.from({ length: SLOTS + 1 }, () => new Float64Array(persons.length + 1));
  const [middles, edges, posts] = [counts(), counts(), new Float64Array(SLOTS)];
  for (const { who, minute } of all) {
    const within = minute % SLOT_MINUTES;
    const slot = slotOf(minute);
    const isMiddle = within >= EDGE_MINUTES && within < SLOT_MINUTES - EDGE_MINUTES;
    const near = isMiddle ? middles[slot]! : edges[within < EDGE_MINUTES ? slot : slot + 1]!;
    near[who === null ? 0 : persons.indexOf(who) + 1]!++;
    posts[slot]!++;
  }
  return { persons, middles, edges, posts, all, days: new Set(all.map(({ day }) => day)).size };
}

const slotOf = (minute: number): number => Math.floor(minute / SLOT_MINUTES);

/** Who usually is there in each half hour of a day, `null` for nobody. */
function usualSlots(pool: Pool): UsualSlots {
  const none = new Array<string | null>(SLOTS).fill(null);
  if (pool.all.filter(({ who }) => who !== null).length < LEAST_SIGNED) return none;
  let rate = usualRate(pool.posts.filter((count) => count > 0));
  let slots: UsualSlots = none;
  for (let round = 0; round < ROUNDS; round++) {
    slots = likeliest(pool, rate);
    const held = pool.posts.filter((_, slot) => slots[slot] !== null);
    if (held.length === 0) return none;
    rate = usualRate(held);
  }
  return pool.persons.reduce((told, who) => withoutRareTurns(told, who, pool), slots);
}

/** Most posts say that somebody comes or goes; what is posted between is the mean of the lower three quarters. */
function usualRate(counts: Float64Array): number {
  const lower = counts.toSorted().subarray(0, Math.ceil(counts.length * 0.75));
  return Math.max(LEAST_RATE, lower.reduce((sum, count) => sum + count, 0) / Math.max(1, lower.length));
}

/** The likeliest course (A. Viterbi, 1967) of posts that come at one rate while somebody is there (S. D. Poisson, 1837), and hardly any while nobody is. */
function likeliest({ persons, middles, edges }: Pool, rate: number): UsualSlots {
  const states = persons.length + 1;
  const came: Int16Array[] = [];
  let scores = new Float64Array(states);
  for (let slot = 0; slot < SLOTS; slot++) {
    const [next, from] = [new Float64Array(states), new Int16Array(states)];
    for (let state = 0; state < states; state++) {
      let best = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < states; before++) {
        const score = scores[before]! + (before === state ? 0 : CHANGE) + likelihood(edges[slot]!, before, state);
        if (score > best) [best, from[state]] = [score, before];
      }
      next[state] = best + likelihood(middles[slot]!, state, state) - (state === 0 ? 0 : rate);
    }
    came.push(from);
    scores = next;
  }
  let state = scores.indexOf(Math.max(...scores));
  const told = new Array<string | null>(SLOTS).fill(null);
  for (let slot = SLOTS - 1; slot >= 0; slot--) {
    told[slot] = state === 0 ? null : persons[state - 1]!;
    state = came[slot]![state]!;
  }
  return told;
}

/** Up to what all states share: how likely posts are while one of two is there, each post as the likelier of both has it. */
function likelihood(counts: Float64Array, one: number, other: number): number {
  let sum = 0;
  for (const [who, count] of counts.entries()) if (count > 0) sum += count * Math.max(ofPost(who, one), ofPost(who, other));
  return sum;
}

function ofPost(who: number, state: number): number {
  if (state === 0) return BY_NOBODY;
  return who === 0 || who === state ? 0 : OF_ANOTHER;
}

/** Turns of somebody in which they sign on few of the days were an exception, or their posts fall anywhere. */
function withoutRareTurns(slots: UsualSlots, who: string, { all, days }: Pool): UsualSlots {
  const kept = [...slots];
  for (let from = 0; from < SLOTS; from++) {
    if (slots[from] !== who || (from > 0 && slots[from - 1] === who)) continue;
    let to = from;
    while (to < SLOTS && slots[to] === who) to++;
    const inTurn = (minute: number): boolean => slotOf(minute + EDGE_MINUTES) >= from && slotOf(minute - EDGE_MINUTES) < to;
    const signs = new Set(all.flatMap((post) => (post.who === who && inTurn(post.minute) ? [post.day] : [])));
    if (signs.size < LEAST_DAYS * days) kept.fill(null, from, to);
  }
  return kept;
}

const isNear = (slots: UsualSlots, slot: number, who: string): boolean =>
  slots[slot] === who || slots[slot - 1] === who || slots[slot + 1] === who;
