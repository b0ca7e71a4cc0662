import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';

/** Our choice: the same day of the week is compared with those of six weeks before and behind, for plans change with the season. */
export const WINDOW_WEEKS = 6;

/** What is known of one day of the week around a date: who, in each half hour, and how often. */
export interface UsualDay {
  /** Person → how often in each half hour. */
  readonly persons: ReadonlyMap<string, Float64Array>;
  /** How often nobody. */
  readonly nobody: Float64Array;
  /** Of so many days. */
  readonly days: number;
  /** How many posts a half hour usually has in which somebody is there. */
  readonly perSlot: number;
}

/** Posts of each day of the town's calendar. */
export function byDay(posts: readonly DutyPost[]): ReadonlyMap<number, readonly DutyPost[]> {
  const days = new Map<number, DutyPost[]>();
  for (const post of posts) {
    const known = days.get(post.day);
    if (known === undefined) days.set(post.day, [post]);
    else known.push(post);
  }
  return days;
}

/** Days to be told: those with posts, and those of the same day of the week near them, in their order. */
export function daysToTell(days: ReadonlyMap<number, unknown>): readonly number[] {
  const all = new Set<number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days.keys()) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  for (const day of days.keys()) {
    for (let week = -WINDOW_WEEKS; week <= WINDOW_WEEKS; week++) {
      const near = day + 7 * week;
      if (near >= first && near <= last) all.add(near);
    }
  }
  return [...all].sort((one, other) => one - other);
}

/** How far around a post somebody is taken to be there: an hour before and behind. */
const NEAR = 2;

/** A first guess from posts alone: who signs near each half hour, and nobody where less is posted than while somebody is there. */
export function guessFromPosts(window: readonly (readonly DutyPost[])[], days: number): UsualDay {
  const persons = noneOf(mostOften(window));
  const activity = new Float64Array(SLOTS);
  for (const posts of window) {
    for (const { who, minute } of posts) {
      const slot = Math.floor(minute / SLOT_MINUTES);
      spread(activity, slot);
      const counts = who === null ? undefined : persons.get(who);
      if (counts !== undefined) spread(counts, slot);
    }
  }
  const usual = usualActivity(activity);
  const nobody = activity.map((value) => (usual === 0 ? days : days * Math.max(0, 1 - value / usual)));
  for (const counts of persons.values()) {
    for (let slot = 0; slot < SLOTS; slot++) counts[slot] = (counts[slot]! / Math.max(activity[slot]!, 1e-9)) * (days - nobody[slot]!);
  }
  return { persons, nobody, days, perSlot: perSlotOf(window, nobody, days) };
}

/** Nothing counted yet of each: in one piece of memory, for there are many and each is small. */
function noneOf(names: readonly string[]): Map<string, Float64Array> {
  const all = new Float64Array(names.length * SLOTS);
  return new Map(names.map((who, at) => [who, all.subarray(at * SLOTS, (at + 1) * SLOTS)]));
}

/** So many people can be usual at a time: more share no desk. */
const MOST_USUAL = 24;

/** Who signs most, those with most posts first. */
function mostOften(window: readonly (readonly DutyPost[])[]): readonly string[] {
  const times = new Map<string, number>();
  for (const posts of window) for (const { who } of posts) if (who !== null) times.set(who, (times.get(who) ?? 0) + 1);
  // Only those who may be among the first are put in order: of hundreds who sign in a quarter, most are not.
  const counts = Int32Array.from(times.values()).sort();
  const least = counts[counts.length - MOST_USUAL] ?? 0;
  return [...times]
    .filter(([, count]) => count >= least)
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MOST_USUAL)
    .map(([who]) => who);
}

/** Posts of half hours in which somebody is there most of the time. */
function perSlotOf(window: readonly (readonly DutyPost[])[], nobody: Float64Array, days: number): number {
  let posts = 0;
  for (const ofDay of window) for (const { minute } of ofDay) if (nobody[Math.floor(minute / SLOT_MINUTES)]! * 2 < days) posts++;
  const held = nobody.reduce((sum, count) => sum + (count * 2 < days ? days - count : 0), 0);
  return held === 0 ? 0 : posts / held;
}

function spread(counts: Float64Array, slot: number): void {
  for (let near = Math.max(0, slot - NEAR); near <= Math.min(SLOTS - 1, slot + NEAR); near++) {
    counts[near]! += near === slot ? 1 : 0.5 / Math.abs(near - slot);
  }
}

/** What is posted in a half hour while somebody is there: two fifths of the way up among those with more than a fifth of the most. */
function usualActivity(activity: Float64Array): number {
  const most = Math.max(...activity);
  const busy = [...activity].filter((value) => value > most / 5).sort((one, other) => one - other);
  return busy.length === 0 ? 0 : busy[Math.floor(busy.length * 0.4)]!;
}

/** The same from days that were told already: half hours held by each. */
export function usualFromDays(
  window: readonly (readonly (string | null)[])[],
  posts: readonly (readonly DutyPost[])[],
  names: Iterable<string>,
): UsualDay {
  const persons = noneOf([...names]);
  const nobody = new Float64Array(SLOTS);
  for (const slots of window) {
    for (let slot = 0; slot < SLOTS; slot++) {
      const who = slots[slot]!;
      const counts = who === null ? nobody : persons.get(who);
      if (counts !== undefined) counts[slot]!++;
    }
  }
  return { persons, nobody, days: window.length, perSlot: perSlotOf(posts, nobody, window.length) };
}

/** Half of each: what was told on the last round holds, as long as posts do not speak against it. */
export function halfOfEach(one: UsualDay, other: UsualDay): UsualDay {
  const persons = noneOf([...new Set([...one.persons.keys(), ...other.persons.keys()])]);
  for (const { persons: counted } of [one, other]) {
    for (const [who, counts] of counted) {
      const known = persons.get(who)!;
      for (let slot = 0; slot < SLOTS; slot++) known[slot]! += counts[slot]! / 2;
    }
  }
  const nobody = one.nobody.map((count, slot) => (count + other.nobody[slot]!) / 2);
  return { persons, nobody, days: one.days, perSlot: (one.perSlot + other.perSlot) / 2 };
}
