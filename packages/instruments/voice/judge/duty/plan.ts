import { type Instant, instantFrom } from '@beffroi/domain';
import { type LocalTime, type TownTime, weekdayOf } from '../town-time.ts';
import { alikeWeekdays } from './alike-weekdays.ts';
import { type AttributedPost, attributedPosts } from './attributed-posts.ts';
import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';
import { pooledWeek } from './pooled-week.ts';
import { rotationOf } from './rotation.ts';
import { steadyDay } from './steady-day.ts';
import { toldDay } from './told-day.ts';
import {
  byDay,
  type CountedDays,
  type DayInNumbers,
  daysToTell,
  done,
  guessFromPosts,
  halfOfEach,
  inNumbers,
  type UsualDay,
  usualFromDays,
  WINDOW_WEEKS,
} from './usual.ts';

/** Who was there in each half hour of one day, `null` for nobody. */
export interface DutyDay {
  /** Days since 1 January 1970, by the town's calendar. */
  readonly day: number;
  readonly slots: readonly (string | null)[];
  readonly posts: readonly AttributedPost[];
}

/** One half hour of the usual week. */
export interface DutySlot {
  readonly weekday: LocalTime['weekday'];
  /** Minutes after midnight. */
  readonly from: number;
  /** Who most often was there, by the key of the speaker; `null` where mostly nobody was. */
  readonly who: string | null;
  /** In so many of so many weeks. */
  readonly seen: number;
  readonly of: number;
  /** In so many of them somebody was there, whoever. */
  readonly somebody: number;
}

/** Hours of a day of the week in which nobody usually is there. */
export interface DutyGap {
  readonly weekday: LocalTime['weekday'];
  readonly from: number;
  readonly to: number;
}

/** One went and another came, with the posts on both sides. */
export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  /** `null` where who went or came posted nothing that day. */
  readonly lastPost: string | null;
  readonly firstPost: string | null;
}

/** One turn of somebody. */
export interface DutyShift {
  readonly who: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly posts: number;
}

/** The duty plan of an account, as far as its posts tell it. */
export interface DutyPlan {
  /**
   * `told` · `too-few` too little is signed for a plan · `irregular` they come and go, or post too seldom to tell when somebody is there. Only what is
   * told has a week.
   */
  readonly state: 'told' | 'too-few' | 'irregular';
  readonly signedPosts: number;
  /** Of which days the usual week is told: the last quarter of a year in which enough was posted. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly weeks: number;
  /** Posts of people in an hour in which somebody usually is there, and the share of posts that is signed: what the plan can be as good as. */
  readonly postsPerHour: number;
  readonly signedShare: number;
  /** Dense enough that nine of ten hours were right of invented teams. */
  readonly sure: boolean;
  /** Monday first, 48 half hours a day; empty where nothing is told. */
  readonly week: readonly DutySlot[];
  /** Of the 168 hours of the week, those in which somebody usually is there. */
  readonly hoursCovered: number;
  readonly daysWithout: readonly LocalTime['weekday'][];
  readonly gaps: readonly DutyGap[];
  readonly shifts: { readonly count: number; readonly last: readonly DutyShift[] };
  readonly handOvers: { readonly count: number; readonly last: readonly HandOver[] };
}

/** Our choice: fewer signed posts, or fewer weeks, tell no plan. */
const LEAST_SIGNED = 30;
const LEAST_WEEKS = 4;
/** Our choice: less than a post in five hours in which somebody is said to be there tells nothing of the hours between. */
const LEAST_POSTS = 0.2;
/** Our choice: of weeks put upon each other, a post in seven hours; where fewer posts fall anywhere, no hour is without somebody. */
const LEAST_STEADY = 0.15;
/** From so many posts an hour and such a share signed on, invented teams had nine of ten hours right (docs/method/voice.md). */
const SURE_POSTS = 0.8;
const SURE_SIGNED = 0.5;
/** The usual week is that of a quarter of a year. */
const LAST_WEEKS = 12;
/** How many turns and hand-overs are kept beside their counts: the last ones. */
const MOST_KEPT = 500;
/** How often the plan is told anew from what was told. */
const ROUNDS = 2;

/** Who was there on each day that posts speak of, oldest first. */
export function dutyDays(posts: readonly DutyPost[]): readonly DutyDay[] {
  const days = byDay(posts);
  const dates = daysToTell(days);
  const alike = alikeWeekdays(posts);
  const none: readonly DutyPost[] = [];
  const ofDay = (day: number): readonly DutyPost[] => days.get(day) ?? none;
  const numbered = inNumbers(days);
  const inNumbersOf = (day: number): DayInNumbers => numbered.days.get(day) ?? NO_POSTS;
  // Days of one week that are alike have one window: what is usual on them is asked once.
  const groupOf = (day: number): string => `${day - weekdayOf(day)} ${alike.get(weekdayOf(day))!.join()}`;
  const guesses = new Map<string, CountedDays>();
  const guess = (day: number, period: number): UsualDay =>
    once(guesses, `${groupOf(day)} ${period}`, MOST_GUESSES, () => {
      const window = windowOf(day, dates, alike, period).map(inNumbersOf);
      return guessFromPosts(window, window.length, numbered.names);
    });
  let told = new Map(dates.map((day) => [day, toldDay(ofDay(day), guess(day, 1))]));
  for (let round = 0; round < ROUNDS; round++) {
    const [last, period] = [told, rotationOf(told)];
    const known = new Map<string, CountedDays>();
    const usual = (day: number): UsualDay =>
      once(known, groupOf(day), MOST_KNOWN, () => {
        const window = windowOf(day, dates, alike, period);
        const before = window.map((near) => last.get(near)!);
        const guessed = guess(day, period);
        return halfOfEach(guessed, usualFromDays(before, window.map(inNumbersOf), guessed.persons.keys()));
      });
    told = new Map(dates.map((day) => [day, toldDay(ofDay(day), usual(day))]));
  }
  return dates.map((day) => ({ day, slots: told.get(day)!, posts: attributedPosts(ofDay(day), told.get(day)!) }));
}

const NO_POSTS: DayInNumbers = { signers: [], slots: [] };

/** As many groups of days as a week can have, and those of the next: what is guessed is guessed again in each round, which costs less than to keep that of years. */
const MOST_GUESSES = 16;
/** As many groups of days as a week can have: those of weeks before are not asked for again. */
const MOST_KNOWN = 8;

function once(known: Map<string, CountedDays>, key: string, most: number, make: () => CountedDays): UsualDay {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  if (known.size >= most) {
    for (const one of known.values()) done(one);
    known.clear();
  }
  known.set(key, made);
  return made;
}

/**
 * The same day of the week and those like it, some weeks before and behind, as far as there are some to be told; of a rotation only the weeks of the same
 * turn.
 */
function windowOf(day: number, dates: readonly number[], alike: ReadonlyMap<number, readonly number[]>, period: number): number[] {
  const window: number[] = [];
  const weekday = weekdayOf(day);
  for (let turn = -WINDOW_WEEKS; turn <= WINDOW_WEEKS; turn++) {
    for (const other of alike.get(weekday)!) {
      const near = day + 7 * period * turn + other - weekday;
      if (has(dates, near)) window.push(near);
    }
  }
  return window;
}

function has(sorted: readonly number[], value: number): boolean {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === value) return true;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The duty plan that posts tell: the usual week, turns, hand-overs, and hours without anybody. */
export function dutyPlanOf(posts: readonly DutyPost[], clock: TownTime): DutyPlan {
  const signed = posts.filter(({ who }) => who !== null);
  const weeksOfSigned = new Set(signed.map(({ day }) => Math.floor((day + 3) / 7)));
  if (signed.length < LEAST_SIGNED || weeksOfSigned.size < LEAST_WEEKS) return { ...NO_PLAN, signedPosts: signed.length };
  const { days, told } = planned(posts);
  if (told === null) return { ...NO_PLAN, state: 'irregular', signedPosts: signed.length };
  const { week, weeks } = told;
  const covered = week.filter(isCovered);
  const shifts = shiftsIn(days, clock);
  const handOvers = handOversIn(shifts);
  return {
    state: 'told',
    signedPosts: signed.length,
    from: instantFrom(clock.timeOf(told.days[0]!.day, 0)),
    until: instantFrom(clock.timeOf(told.days.at(-1)!.day + 1, 0)),
    weeks,
    postsPerHour: told.postsPerHour,
    signedShare: told.signedShare,
    sure: told.postsPerHour >= SURE_POSTS && told.signedShare >= SURE_SIGNED,
    week,
    hoursCovered: (covered.length * SLOT_MINUTES) / 60,
    daysWithout: ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => !covered.some((slot) => slot.weekday === weekday)),
    gaps: gapsIn(week),
    shifts: {
      count: shifts.length,
      last: shifts.slice(-MOST_KEPT).map(({ who, from, to, posts: ofShift }) => ({ who, from, to, posts: ofShift.length })),
    },
    handOvers: { count: handOvers.length, last: handOvers.slice(-MOST_KEPT) },
  };
}

/** What a plan is told of. */
export interface Planned {
  readonly days: readonly DutyDay[];
  /** `null` where none can be told. */
  readonly told: ToldWeek | null;
}

/** The days of the plan and its usual week: of single days where the last quarter is dense enough, else of all its weeks put upon each other. */
export function planned(posts: readonly DutyPost[]): Planned {
  const dense = { days: dutyDays(posts), told: null };
  const told = lastToldWeek(dense.days);
  const last = dense.days.findLast((day) => day.posts.length > 0)?.day;
  if (told?.days.at(-1)?.day === last) return { ...dense, told };
  const steady = steadyDays(posts, dense.days);
  const quarter = steady.filter(({ day }) => day > last! - 7 * LAST_WEEKS);
  const week = steady.length === 0 ? null : usualWeek(quarter, LEAST_STEADY);
  return week === null ? { ...dense, told } : { days: steady, told: week };
}

/**
 * Who was there on each day of which posts speak, told by what is usual in its quarter of a year; as single days tell it where that is not steady.
 *
 * @returns none where the last quarter has no steady week
 */
function steadyDays(posts: readonly DutyPost[], dense: readonly DutyDay[]): readonly DutyDay[] {
  const days = byDay(posts);
  const dates = [...days.keys()].sort((one, other) => one - other);
  const steady: DutyDay[] = [];
  for (let last = dates.at(-1) ?? 0; last >= dates[0]!; last -= 7 * LAST_WEEKS) {
    const ofQuarter = <Day>(day: Day, at: (day: Day) => number): boolean => at(day) <= last && at(day) > last - 7 * LAST_WEEKS;
    const quarter = dates.filter((day) => ofQuarter(day, Number));
    const usual = pooledWeek(quarter.flatMap((day) => days.get(day)!.map((post) => ({ ...post, who: post.who ?? post.named }))));
    if (usual === null && steady.length === 0) return [];
    if (usual === null) steady.push(...dense.filter((one) => ofQuarter(one, ({ day }) => day)));
    else {
      for (const day of quarter) {
        const slots = steadyDay(days.get(day)!, usual.get(weekdayOf(day))!);
        steady.push({ day, slots, posts: attributedPosts(days.get(day)!, slots) });
      }
    }
  }
  return steady.sort((one, other) => one.day - other.day);
}

const NO_PLAN: DutyPlan = {
  state: 'too-few',
  signedPosts: 0,
  from: null,
  until: null,
  weeks: 0,
  postsPerHour: 0,
  signedShare: 0,
  sure: false,
  week: [],
  hoursCovered: 0,
  daysWithout: [],
  gaps: [],
  shifts: { count: 0, last: [] },
  handOvers: { count: 0, last: [] },
};

const isCovered = ({ somebody, of }: DutySlot): boolean => somebody * 2 > of;

/** A usual week, and the days that it is told of. */
interface ToldWeek {
  readonly week: readonly DutySlot[];
  readonly weeks: number;
  readonly days: readonly DutyDay[];
  readonly postsPerHour: number;
  readonly signedShare: number;
}

/** How many days one goes back to look for a week that can be told. */
const STEP = 28;

/** The usual week of the last quarter of a year in which enough was posted to tell one; `null` where there is none. */
function lastToldWeek(days: readonly DutyDay[]): ToldWeek | null {
  let end = days.findLastIndex(({ posts }) => posts.length > 0);
  while (end >= 0) {
    const last = days[end]!.day;
    let first = end;
    while (first > 0 && days[first - 1]!.day > last - 7 * LAST_WEEKS) first--;
    const told = usualWeek(days.slice(first, end + 1), LEAST_POSTS);
    if (told !== null) return told;
    while (end >= 0 && days[end]!.day > last - STEP) end--;
  }
  return null;
}

function usualWeek(days: readonly DutyDay[], leastPosts: number): ToldWeek | null {
  const ofWeekdays = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => days.filter(({ day }) => weekdayOf(day) === weekday));
  const weeks = Math.max(...ofWeekdays.map(({ length }) => length));
  if (weeks < LEAST_WEEKS) return null;
  const week: DutySlot[] = [];
  for (const [at, ofDay] of ofWeekdays.entries())
    for (let slot = 0; slot < SLOTS; slot++) week.push(slotOf((at + 1) as LocalTime['weekday'], slot, ofDay));
  const hours = (week.filter(isCovered).length * weeks * SLOT_MINUTES) / 60;
  const posts = days.flatMap((day) => day.posts);
  const postsPerHour = hours === 0 ? 0 : posts.length / hours;
  if (postsPerHour < leastPosts || !explains(week, days)) return null;
  return { week, weeks, days, postsPerHour, signedShare: posts.filter(({ post }) => post.who !== null).length / posts.length };
}

/** Whether most signed posts fall into half hours in which somebody usually is there. */
function explains(week: readonly DutySlot[], days: readonly DutyDay[]): boolean {
  let [inside, all] = [0, 0];
  for (const { day, posts } of days) {
    for (const { post } of posts) {
      if (post.who === null) continue;
      all++;
      if (isCovered(week[(weekdayOf(day) - 1) * SLOTS + Math.floor(post.minute / SLOT_MINUTES)]!)) inside++;
    }
  }
  return inside * 2 > all;
}

function slotOf(weekday: LocalTime['weekday'], slot: number, days: readonly DutyDay[]): DutySlot {
  const counts = new Map<string | null, number>();
  for (const { slots } of days) counts.set(slots[slot]!, (counts.get(slots[slot]!) ?? 0) + 1);
  const nobody = counts.get(null) ?? 0;
  counts.delete(null);
  const [who, seen] = [...counts].sort((one, other) => other[1] - one[1] || (one[0]! < other[0]! ? -1 : 1))[0] ?? [null, 0];
  const somebody = days.length - nobody;
  // Where several take turns, somebody is there though none is so most of the time.
  const held = somebody * 2 > days.length;
  return { weekday, from: slot * SLOT_MINUTES, who: held ? who : null, seen: held ? seen : nobody, of: days.length, somebody };
}

function gapsIn(week: readonly DutySlot[]): DutyGap[] {
  const gaps: DutyGap[] = [];
  for (const slot of week) {
    if (isCovered(slot)) continue;
    const last = gaps.at(-1);
    const to = slot.from + SLOT_MINUTES;
    if (last !== undefined && last.weekday === slot.weekday && last.to === slot.from) gaps[gaps.length - 1] = { ...last, to };
    else gaps.push({ weekday: slot.weekday, from: slot.from, to });
  }
  return gaps;
}

/** A turn with the posts that fall into it. */
interface ToldShift {
  readonly who: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly begins: number;
  readonly ends: number;
  readonly posts: readonly DutyPost[];
}

/** Turns in their order; one that goes on over midnight is one. */
function shiftsIn(days: readonly DutyDay[], clock: TownTime): readonly ToldShift[] {
  const shifts: ToldShift[] = [];
  for (const { day, slots, posts } of days) {
    const at = (slot: number): number => clock.timeOf(day, slot * SLOT_MINUTES);
    for (let slot = 0; slot < SLOTS; ) {
      const who = slots[slot]!;
      let end = slot + 1;
      while (end < SLOTS && slots[end] === who) end++;
      if (who !== null) join(shifts, { who, begins: at(slot), ends: at(end), posts: postsOf(who, posts, slot, end) });
      slot = end;
    }
  }
  return shifts;
}

/** Posts of somebody in their turn, and those that fall an hour before or behind it. */
function postsOf(who: string, posts: readonly AttributedPost[], from: number, to: number): DutyPost[] {
  const inside = (minute: number): boolean => minute >= (from - 2) * SLOT_MINUTES && minute < (to + 2) * SLOT_MINUTES;
  return posts.filter((one) => one.who === who && inside(one.post.minute)).map(({ post }) => post);
}

function join(shifts: ToldShift[], next: Omit<ToldShift, 'from' | 'to'>): void {
  const last = shifts.at(-1);
  const goesOn = last !== undefined && last.who === next.who && last.ends === next.begins;
  const begins = goesOn ? last.begins : next.begins;
  const posts = goesOn ? [...last.posts, ...next.posts] : next.posts;
  if (goesOn) shifts.pop();
  shifts.push({ who: next.who, begins, ends: next.ends, posts, from: instantFrom(begins), to: instantFrom(next.ends) });
}

/** Who comes within an hour after somebody else takes over from them. */
const SOON = 3_600_000;

function handOversIn(shifts: readonly ToldShift[]): readonly HandOver[] {
  const found: HandOver[] = [];
  for (const [at, next] of shifts.entries()) {
    const gone = shifts[at - 1];
    if (gone === undefined || gone.who === next.who || next.begins - gone.ends > SOON) continue;
    found.push({
      from: gone.who,
      to: next.who,
      at: next.from,
      lastPost: gone.posts.at(-1)?.id ?? null,
      firstPost: next.posts[0]?.id ?? null,
    });
  }
  return found;
}
