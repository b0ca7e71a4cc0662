import { setImmediate } from 'node:timers/promises';
import { editDistance, foldName } from '@beffroi/territories';
import { sorting } from './sorted-in-turns.ts';

/** What is looked for. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly departmentName: string;
}

/** Finds things by what people type of their names. */
export interface TownIndex<Town extends Named> {
  /** Those that a text may mean, the likeliest first. */
  search(query: string, limit: number): readonly Town[];
  /** Those that a text names whole: nothing begun, nothing mistyped; several where a name repeats. */
  named(query: string): readonly Town[];
  get(code: string): Town | undefined;
}

/** A query is cut here: what is longer costs nothing. */
const LONGEST = 100;
const MOST_WORDS = 8;

/** May be left out of a name, and typed without being in it. */
const SMALL = new Set(['l', 'le', 'la', 'les', 'd', 'de', 'du', 'des', 'en', 'sur', 'sous', 'et', 'a', 'au', 'aux']);

/** How well a typed word fits a word of a name: who began another name may as well have mistyped this one. */
const WHOLE = 4;
const BEGUN = 2;
const MISTYPED = 2;
const MISTYPED_BEGUN = 1;
/** Beyond all fits of words. */
const SAME_NAME = 1000;

/**
 * An index of names in memory: their words, sorted, with the towns that each stands in. A country has 35,000 towns and some 20,000 such words, which are
 * walked through only when no name is spelt as it was typed.
 *
 * @param first those that stand before the others, whatever their size
 */
export function townIndex<Town extends Named>(towns: readonly Town[], first: (town: Town) => boolean = () => true): TownIndex<Town> {
  const building = indexing(towns, first);
  for (;;) {
    const { done, value } = building.next();
    if (done === true) return value;
  }
}

/** The same, with turns for others between: a whole country takes the best part of a second. */
export async function townIndexInTurns<Town extends Named>(
  towns: readonly Town[],
  first: (town: Town) => boolean,
): Promise<TownIndex<Town>> {
  const building = indexing(towns, first);
  for (let began = performance.now(); ; ) {
    const { done, value } = building.next();
    if (done === true) return value;
    if (performance.now() - began < TURN) continue;
    await setImmediate();
    began = performance.now();
  }
}

/** Milliseconds at a stretch. */
const TURN = 10;
/** Names that are looked at without asking for the time. */
const AT_ONCE = 250;

/** Builds an index, with a pause now and then. */
function* indexing<Town extends Named>(towns: readonly Town[], first: (town: Town) => boolean): Generator<void, TownIndex<Town>> {
  const folded: string[] = [];
  for (const { name } of towns) {
    folded.push(foldName(name));
    if (folded.length % AT_ONCE === 0) yield;
  }
  const byCode = new Map(towns.map((town) => [town.code, town]));
  // What not every question needs is made for the first that does.
  const byName = once(() => Map.groupBy(towns.keys(), (at) => folded[at]!));
  const places = new Map<string, number[]>();
  const add = (word: string, at: number): void => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const [at, name] of folded.entries()) {
    if (at % AT_ONCE === 0) yield;
    const words = name.split(' ');
    for (const word of words) add(word, at);
    // "lehavre", "saintdenis": as addresses write it.
    if (words.length > 1) add(words.join(''), at);
  }
  const words = yield* sorting([...places.keys()], (one, other) => (one < other ? -1 : one > other ? 1 : 0));
  yield;
  const lists = words.map((word) => places.get(word)!);
  const letters = once(() => Uint32Array.from(words, lettersOf));
  const codes = once(() => [...byCode.keys()].sort());
  const placeOfCode = once(() => new Map(towns.map(({ code }, at) => [code, at])));
  // The measured before the others, then the more populous.
  const order = new Uint32Array(towns.length);
  const sorted = yield* sorting(
    [...towns.keys()],
    (one, other) =>
      Number(first(towns[other]!)) - Number(first(towns[one]!)) ||
      towns[other]!.population - towns[one]!.population ||
      (towns[one]!.code < towns[other]!.code ? -1 : 1),
  );
  for (const [rank, at] of sorted.entries()) order[at] = rank;
  yield;

  /** For each town the best fit of one typed word; towns that no word of fits are missing. */
  function fits(typed: string, mistyped: boolean): Map<number, number> {
    const found = new Map<number, number>();
    const note = (list: readonly number[], fit: number): void => {
      for (const at of list) if ((found.get(at) ?? 0) < fit) found.set(at, fit);
    };
    for (let at = lowerBound(words, typed); at < words.length && words[at]!.startsWith(typed); at++) {
      note(lists[at]!, words[at] === typed ? WHOLE : BEGUN);
    }
    const most = mistakesIn(typed);
    if (!mistyped || most === 0) return found;
    const wanted = lettersOf(typed);
    const had = letters();
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      // Each letter that is not in the word at all is a mistake: nearly all words fall here, without being compared.
      if (word.length < typed.length - most || bitsOf(wanted & ~had[at]!) > most) continue;
      if (editDistance(typed, word, most) <= most) note(lists[at]!, MISTYPED);
      else if (word.length > typed.length && editDistance(typed, word.slice(0, typed.length), most) <= most)
        note(lists[at]!, MISTYPED_BEGUN);
    }
    return found;
  }

  function matches(typed: readonly string[], mistyped: boolean, department: string | null): Map<number, number> | null {
    let all: Map<number, number> | null = null;
    for (const word of needed(typed)) {
      const one = fits(word, mistyped);
      if (all === null) all = one;
      else {
        const both = new Map<number, number>();
        for (const [at, fit] of all) {
          const other = one.get(at);
          if (other !== undefined) both.set(at, fit + other);
        }
        all = both;
      }
      if (all.size === 0) return null;
    }
    if (all !== null && department !== null) {
      for (const at of all.keys()) if (towns[at]!.department.toLowerCase() !== department) all.delete(at);
    }
    return all === null || all.size === 0 ? null : all;
  }

  function ranked(found: ReadonlyMap<number, number>, query: string, limit: number): Town[] {
    const most = mistakesIn(query);
    const score = (at: number, fit: number): number => {
      const name = folded[at]!;
      const bare = name.replace(/^(?:l|le|la|les) /, '');
      if (name === query || bare === query) return SAME_NAME;
      const alike = bare.startsWith(query) || name.startsWith(query) || (fit < WHOLE && editDistance(query, bare, most) <= most);
      return alike ? fit + 1 : fit;
    };
    const scored = [...found].map(([at, fit]) => ({ at, score: score(at, fit) }));
    scored.sort((one, other) => other.score - one.score || order[one.at]! - order[other.at]!);
    return scored.slice(0, limit).map(({ at }) => towns[at]!);
  }

  function ofCode(query: string, limit: number): Town[] {
    const start = query.toUpperCase();
    const found: number[] = [];
    const sorted = codes();
    for (let at = lowerBound(sorted, start); at < sorted.length && sorted[at]!.startsWith(start); at++)
      found.push(placeOfCode().get(sorted[at]!)!);
    found.sort((one, other) => order[one]! - order[other]!);
    return found.slice(0, limit).map((at) => towns[at]!);
  }

  return {
    get: (code) => byCode.get(code),
    named(query) {
      const name = foldName(query.slice(0, LONGEST));
      const names = byName();
      const exact =
        names.get(name) ?? names.get(`le ${name}`) ?? names.get(`la ${name}`) ?? names.get(`les ${name}`) ?? names.get(`l ${name}`);
      return (exact ?? []).toSorted((one, other) => order[one]! - order[other]!).map((at) => towns[at]!);
    },
    search(query, limit) {
      const cut = query.slice(0, LONGEST).trim();
      if (/^\d[\dab]\d{0,3}$/i.test(cut)) return ofCode(cut, limit);
      const name = foldName(cut);
      if (name === '') return [];
      const typed = name.split(' ').slice(0, MOST_WORDS);
      // "saint denis 93", "Saint-Denis (93)": the department behind the name.
      const last = typed.at(-1)!;
      const department = typed.length > 1 && /^(?:\d\d|2[ab]|97\d|98\d)$/.test(last) ? last : null;
      const wanted = department === null ? typed : typed.slice(0, -1);
      const whole = wanted.join(' ');
      const spelt = matches(wanted, false, department);
      if (spelt !== null && [...spelt.values()].some((fit) => fit >= WHOLE * needed(wanted).length)) return ranked(spelt, whole, limit);
      const near = matches(wanted, true, department);
      return near === null ? [] : ranked(near, whole, limit);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The letters that a word has, a bit each; digits share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << Math.max(0, word.charCodeAt(at) - 96);
  return bits >>> 0;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let left = bits >>> 0; left !== 0; left = (left & (left - 1)) >>> 0) count++;
  return count;
}

/** The words that a name must have. */
function needed(typed: readonly string[]): readonly string[] {
  const words = typed.filter((word) => !SMALL.has(word));
  return words.length === 0 ? typed : words;
}

/** Typing errors that are forgiven in a text of this length. */
function mistakesIn({ length }: string): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Place of the first word that is not before `key`. */
function lowerBound(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
