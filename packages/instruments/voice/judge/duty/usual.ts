import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';

/** Our choice: the same day of the week is compared with those of six weeks before and behind, for plans change with the season. */
export const WINDOW_WEEKS = 6;

/** What is known of one day of the week around a date: who, in each half hour, and how often. */
export interface UsualDay {
  /** Person → how often in each half hour. */
  readonly persons: ReadonlyMap<string, readonly number[]>;
  /** How often nobody. */
  readonly nobody: readonly number[];
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

/** Posts of one day, in numbers: what is told of days is told of thousands of windows of them. */
export interface DayInNumbers {
  /** For each post the place of who signs it among all who sign; −1 where nobody does. */
  readonly signers: readonly number[];
  /** For each post its half hour. */
  readonly slots: readonly number[];
}

/** Days in numbers, and who signs at all, each once. */
export interface DaysInNumbers {
  readonly days: ReadonlyMap<number, DayInNumbers>;
  readonly names: readonly string[];
}

/** The posts of each day in numbers. */
export function inNumbers(days: ReadonlyMap<number, readonly DutyPost[]>): DaysInNumbers {
  const places = new Map<string, number>();
  const placeOf = (who: string): number => {
    const place = places.get(who) ?? places.size;
    places.set(who, place);
    return place;
  };
  const numbered = new Map(
    [...days].map(([day, posts]) => [
      day,
      {
        signers: posts.map(({ who }) => (who === null ? -1 : placeOf(who))),
        slots: posts.map(({ minute }) => Math.floor(minute / SLOT_MINUTES)),
      },
    ]),
  );
  return { days: numbered, names: [...places.keys()] };
}

/** A first guess from posts alone: who signs near each half hour, and nobody where less is posted than while somebody is there. @param names who signs, by their places */
export function guessFromPosts(window: readonly DayInNumbers[], days: number, names: readonly string[]): CountedDays {
  const usuals = mostOften(window, names);
  const counted = usuals.map(zeros);
  const ofSigner = new Map(usuals.map((signer, at) => [signer, counted[at]!]));
  const activity = zeros();
  for (const { signers, slots } of window) {
    for (const [at, slot] of slots.entries()) {
      spread(activity, slot);
      const counts = ofSigner.get(signers[at]!);
      if (counts !== undefined) spread(counts, slot);
    }
  }
  const usual = usualActivity(activity);
  const nobody = activity.map((value) => (usual === 0 ? days : days * Math.max(0, 1 - value / usual)));
  for (const counts of counted) {
    for (let slot = 0; slot < SLOTS; slot++) counts[slot] = (counts[slot]! / Math.max(activity[slot]!, 1e-9)) * (days - nobody[slot]!);
  }
  return {
    persons: new Map(usuals.map((signer, at) => [names[signer]!, counted[at]!])),
    nobody,
    days,
    perSlot: perSlotOf(window, nobody, days),
  };
}

/** Nothing counted yet. Lists of numbers, and no typed arrays: these are many and small, and the memory of those is not seen by whoever clears it. */
const zeros = (): number[] => SPARE.pop()?.fill(0) ?? NOTHING.slice();
/** Made of fractions first: a list that began with whole numbers would be made anew for its first fraction. */
const NOTHING: readonly number[] = Array.from({ length: SLOTS }, () => 0.5).fill(0);

/** Lists that nobody counts on any more, to be counted on again: of years of days there are hundreds of thousands, and each lives just long enough to be taken for one that stays. */
const SPARE: number[][] = [];
const MOST_SPARE = 1_024;

/** What is usual was looked at for the last time. */
export function done({ persons, nobody }: CountedDays): void {
  for (const counts of [...persons.values(), nobody]) if (SPARE.length < MOST_SPARE) SPARE.push(counts);
}

const noneOf = (names: Iterable<string>): Map<string, number[]> => new Map([...names].map((who) => [who, zeros()]));

/** So many people can be usual at a time: more share no desk. */
const MOST_USUAL = 24;

/** Who signs most, those with most posts first. */
function mostOften(window: readonly DayInNumbers[], names: readonly string[]): readonly number[] {
  const times = new Map<number, number>();
  for (const { signers } of window) for (const signer of signers) if (signer >= 0) times.set(signer, (times.get(signer) ?? 0) + 1);
  // Only those who may be among the first are put in order: of hundreds who sign in a quarter, most are not.
  const counts = Int32Array.from(times.values()).sort();
  const least = counts[counts.length - MOST_USUAL] ?? 0;
  return [...times]
    .filter(([, count]) => count >= least)
    .sort((one, other) => other[1] - one[1] || (names[one[0]]! < names[other[0]]! ? -1 : 1))
    .slice(0, MOST_USUAL)
    .map(([signer]) => signer);
}

/** Posts of half hours in which somebody is there most of the time. */
function perSlotOf(window: readonly DayInNumbers[], nobody: readonly number[], days: number): number {
  let posts = 0;
  for (const { slots } of window) for (const slot of slots) if (nobody[slot]! * 2 < days) posts++;
  const held = nobody.reduce((sum, count) => sum + (count * 2 < days ? days - count : 0), 0);
  return held === 0 ? 0 : posts / held;
}

function spread(counts: number[], slot: number): void {
  for (let near = Math.max(0, slot - NEAR); near <= Math.min(SLOTS - 1, slot + NEAR); near++) {
    counts[near]! += near === slot ? 1 : 0.5 / Math.abs(near - slot);
  }
}

/** What is posted in a half hour while somebody is there: two fifths of the way up among those with more than a fifth of the most. */
function usualActivity(activity: readonly number[]): number {
  const most = Math.max(...activity);
  const busy = activity.filter((value) => value > most / 5).sort((one, other) => one - other);
  return busy.length === 0 ? 0 : busy[Math.floor(busy.length * 0.4)]!;
}

/** What is counted of days, and may be counted on. */
export interface CountedDays extends UsualDay {
  readonly persons: Map<string, number[]>;
  readonly nobody: number[];
}

/** The same from days that were told already: half hours held by each. */
export function usualFromDays(
  window: readonly (readonly (string | null)[])[],
  posts: readonly DayInNumbers[],
  names: Iterable<string>,
): CountedDays {
  const persons = noneOf(names);
  const nobody = zeros();
  for (const slots of window) {
    // Who is there stays for hours: they are looked for when they change.
    let [who, counts]: [string | null, number[] | undefined] = [null, nobody];
    for (let slot = 0; slot < SLOTS; slot++) {
      if (slots[slot] !== who) {
        who = slots[slot]!;
        counts = who === null ? nobody : persons.get(who);
      }
      if (counts !== undefined) counts[slot]!++;
    }
  }
  return { persons, nobody, days: window.length, perSlot: perSlotOf(posts, nobody, window.length) };
}

/** Half of what is guessed, and half of what days told of the same persons: what was told on the last round holds, as long as posts do not speak against it. It is written over what was counted of the days. */
export function halfOfEach(guessed: UsualDay, { persons, nobody, perSlot }: CountedDays): CountedDays {
  for (const [who, counts] of persons) halve(counts, guessed.persons.get(who)!);
  halve(nobody, guessed.nobody);
  return { persons, nobody, days: guessed.days, perSlot: (guessed.perSlot + perSlot) / 2 };
}

function halve(counts: number[], others: readonly number[]): void {
  for (let slot = 0; slot < SLOTS; slot++) counts[slot] = others[slot]! / 2 + counts[slot]! / 2;
}
