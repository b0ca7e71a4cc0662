import { fold } from '@beffroi/reading';
import { ProgrammeFiguresRefusal } from './refusal.ts';
import { likenessOf, minimaOf, PERMUTATIONS } from './sketch.ts';
import { inOrder, readProgrammesOf, type TownOfLists } from './towns.ts';

/** Whose words they are: several programmes of one town, one label's in several towns, or those of different (or no) labels. */
export type SameWordsKind = 'one-town' | 'one-label' | 'several-labels';

/** One programme among those that have words in common. */
export interface SameWordsMember {
  readonly territory: string;
  readonly town: string;
  readonly year: number;
  /** Key and name of the list; its label as written. */
  readonly list: string;
  readonly name: string;
  readonly label: string;
}

/** Two programmes that share passages. */
export interface SameWordsPair {
  /** Indexes into `members`, the lesser first. */
  readonly first: number;
  readonly second: number;
  /** Estimated share of their shingles that both have. */
  readonly likeness: number;
  readonly kind: SameWordsKind;
}

/** Programmes linked by pairs: two of one cluster may have little in common but a third. */
export interface SameWordsCluster {
  /** Indexes into `members`, ascending. */
  readonly members: readonly number[];
  readonly kind: SameWordsKind;
  readonly towns: number;
  /** Distinct labels, as first written, sorted; without the empty one. */
  readonly labels: readonly string[];
}

/** Passages that programmes share. */
export interface SameWords {
  /** Programmes that have a pair, in the order of election, town and list. */
  readonly members: readonly SameWordsMember[];
  /** Most alike first. */
  readonly pairs: readonly SameWordsPair[];
  /** Largest first. */
  readonly clusters: readonly SameWordsCluster[];
  /** Programmes that were compared: those that have words enough. */
  readonly compared: number;
  /** `false` where so many share some words (a template, a legal notice) that not all were compared, or are told; what is tied is tied all the same. */
  readonly whole: boolean;
}

/** From which length on shared words count. */
export interface SameWordsOptions {
  /** From which likeness on a pair is told (default 0.1; at least 0.05: below, chance alone makes pairs). */
  readonly threshold?: number;
}

/**
 * Bands of one number each: a pair of likeness J meets in one with 1 − (1 − J)¹²⁸, 0.9986 at 0.05. Narrow bands are for rare words: programmes without a
 * common source share less than one shingle in a thousand, and meet in one case of ten.
 */
const BANDS = PERMUTATIONS;
const LEAST_THRESHOLD = 0.05;

/** With how many earlier ones of a bucket a programme is compared: a template of a thousand towns has half a million pairs. */
const MOST_IN_BUCKET = 64;

/** How many pairs with earlier ones a programme is given. */
const MOST_PAIRS = 32;

/**
 * Programmes with the same words: pairs above a threshold and the clusters they form, found by locality-sensitive hashing of their sketches
 * (P. Indyk and R. Motwani, STOC 1998; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", ch. 3), so that not all are compared with all.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`, for a sketch that is none, a threshold that cannot be
 */
export function sameWords(towns: readonly TownOfLists[], { threshold = 0.1 }: SameWordsOptions = {}): SameWords {
  if (!(threshold >= LEAST_THRESHOLD && threshold <= 1)) {
    throw new ProgrammeFiguresRefusal('impossible-option', `a threshold lies between ${LEAST_THRESHOLD} and 1`);
  }
  const compared = readProgrammesOf(inOrder(towns)).flatMap(({ town, list, verdict }) => {
    const minima = minimaOf(verdict.sketch);
    const { territory, name, year } = town;
    const member: SameWordsMember = { territory, town: name, year, list: list.key, name: list.name, label: list.label };
    return minima === null ? [] : [{ member, minima, label: labelOf(list.label) }];
  });
  const { links, roots, whole } = linksOf(
    compared.map(({ minima }) => minima),
    threshold,
  );
  const named = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const indexOf = new Map(named.map((each, index) => [each, index]));
  const some = named.map((each) => compared[each]!);
  const kindOf = (of: readonly number[]) => kindAmong(of.map((each) => some[each]!));
  const pairs = links
    .map(({ a, b, alike }) => {
      const [first, second] = [indexOf.get(a)!, indexOf.get(b)!];
      return { first, second, likeness: alike, kind: kindOf([first, second]) };
    })
    .sort((x, y) => y.likeness - x.likeness || x.first - y.first || x.second - y.second);
  const clusters = [...Map.groupBy(some.keys(), (index) => roots[named[index]!]!).values()]
    .map((members): SameWordsCluster => {
      const of = members.map((each) => some[each]!);
      const labels = new Map<string, string>();
      for (const { label, member } of of) if (label !== '' && !labels.has(label)) labels.set(label, member.label.trim());
      return {
        members,
        kind: kindOf(members),
        towns: new Set(of.map(({ member }) => member.territory)).size,
        labels: [...labels].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, written]) => written),
      };
    })
    .sort((x, y) => y.members.length - x.members.length || x.members[0]! - y.members[0]!);
  return { members: some.map(({ member }) => member), pairs, clusters, compared: compared.length, whole };
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

interface Links {
  /** `a` before `b`, each once. */
  readonly links: readonly Link[];
  /** For each programme the first of those that it is tied to, however far the chain. */
  readonly roots: Int32Array;
  readonly whole: boolean;
}

/**
 * Programme after programme is compared with the earlier ones of its 128 buckets. All that are alike are tied together; as pairs are kept the
 * `MOST_PAIRS` that are most alike, so that memory too stays in proportion.
 */
function linksOf(sketches: readonly Uint32Array[], threshold: number): Links {
  const n = sketches.length;
  const bands = Array.from({ length: BANDS }, () => new Buckets(n));
  // Which programme each was last compared with: no pair twice.
  const comparedWith = new Int32Array(n).fill(-1);
  const roots = Int32Array.from({ length: n }, (_, at) => at);
  const links: Link[] = [];
  let whole = true;
  for (let b = 0; b < n; b++) {
    const sketch = sketches[b]!;
    const own: Link[] = [];
    for (const [band, buckets] of bands.entries()) {
      const name = sketch[band]!;
      for (const a of buckets.neighbours(name)) {
        if (comparedWith[a] === b) continue;
        comparedWith[a] = b;
        const alike = likenessOf(sketches[a]!, sketch);
        if (alike < threshold) continue;
        own.push({ a, b, alike });
        tie(roots, a, b);
      }
      buckets.add(name, b);
    }
    own.sort((x, y) => y.alike - x.alike || x.a - y.a);
    if (own.length > MOST_PAIRS) whole = false;
    for (const link of own.slice(0, MOST_PAIRS)) links.push(link);
  }
  return { links, roots: roots.map((_, at) => rootOf(roots, at)), whole: whole && bands.every((buckets) => buckets.whole) };
}

/** The buckets of one band: for each programme the one before it in its bucket, and the bucket's first. */
class Buckets {
  /** Whether every bucket was small enough to be looked at as a whole. */
  whole = true;
  readonly #last = new Map<number, number>();
  readonly #before: Int32Array;
  readonly #first: Int32Array;

  constructor(n: number) {
    this.#before = new Int32Array(n);
    this.#first = new Int32Array(n);
  }

  /** The last of a bucket, and its first, which holds a large one together. */
  neighbours(name: number): number[] {
    const found: number[] = [];
    let at = this.#last.get(name) ?? -1;
    const first = at < 0 ? -1 : this.#first[at]!;
    while (at >= 0 && found.length < MOST_IN_BUCKET) {
      found.push(at);
      at = this.#before[at]!;
    }
    if (at >= 0) {
      found.push(first);
      if (at !== first) this.whole = false;
    }
    return found;
  }

  add(name: number, programme: number): void {
    const last = this.#last.get(name) ?? -1;
    this.#before[programme] = last;
    this.#first[programme] = last < 0 ? programme : this.#first[last]!;
    this.#last.set(name, programme);
  }
}

/** Single linkage by union-find (R. E. Tarjan, JACM 22, 1975): the lesser root remains, whatever the order. */
function tie(roots: Int32Array, a: number, b: number): void {
  const [x, y] = [rootOf(roots, a), rootOf(roots, b)];
  roots[Math.max(x, y)] = Math.min(x, y);
}

function rootOf(roots: Int32Array, of: number): number {
  let at = of;
  while (roots[at] !== at) {
    roots[at] = roots[roots[at]!]!;
    at = roots[at]!;
  }
  return at;
}

function kindAmong(of: readonly { readonly member: SameWordsMember; readonly label: string }[]): SameWordsKind {
  const [first] = of;
  if (of.every(({ member }) => member.territory === first!.member.territory)) return 'one-town';
  return first!.label !== '' && of.every(({ label }) => label === first!.label) ? 'one-label' : 'several-labels';
}

/** Labels are free text: « LISTE  Verte » and « liste verte » are one. */
function labelOf(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
