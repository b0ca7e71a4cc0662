import type { Hits } from '@beffroi/reading';
import { CUES, cueOf, type GeneralCue, ownCueOf, type Slot } from './lexicon.ts';
import type { ScopedBlock } from './view.ts';

/** Blocks of a page by the wordings that stand in them: gathered in one pass, when first asked for, for all rules and services. */
export class PageCues {
  readonly #hits: readonly Hits[];
  #found: FoundCues | null = null;
  /** By cue, once asked for. */
  readonly #lists: (Int32Array | undefined)[] = [];

  /** @param hits wordings of each block */
  constructor(hits: readonly Hits[]) {
    this.#hits = hits;
  }

  /** Indexes of the blocks in which a cue stands, ascending. */
  blocksWith(cue: number): Int32Array {
    if (cue < 0) return NONE;
    this.#found ??= gathered(this.#hits);
    this.#lists[cue] ??= listOf(this.#found, cue);
    return this.#lists[cue];
  }
}

const NONE: Int32Array = new Int32Array(0);

/** Each cue of each block once: a block, and the place of the block before it with the same cue; by cue how many it has, and the last place. */
interface FoundCues {
  readonly blocks: Int32Array;
  readonly before: Int32Array;
  readonly counts: Int32Array;
  readonly last: Int32Array;
}

function gathered(all: readonly Hits[]): FoundCues {
  let most = 0;
  for (const { length } of all) most += length;
  const [blocks, before] = [new Int32Array(most), new Int32Array(most)];
  const [counts, last] = [new Int32Array(CUES), new Int32Array(CUES).fill(-1)];
  let place = 0;
  for (let block = 0; block < all.length; block++) {
    const hits = all[block]!;
    for (let at = 0; at < hits.length; at++) {
      const cue = hits.cueAt(at);
      const known = last[cue]!;
      if (known >= 0 && blocks[known] === block) continue;
      blocks[place] = block;
      before[place] = known;
      counts[cue]!++;
      last[cue] = place++;
    }
  }
  return { blocks, before, counts, last };
}

function listOf({ blocks, before, counts, last }: FoundCues, cue: number): Int32Array {
  const list = counts[cue] === 0 ? NONE : new Int32Array(counts[cue]!);
  for (let place = last[cue]!, at = list.length - 1; place >= 0; place = before[place]!, at--) list[at] = blocks[place]!;
  return list;
}

/** Blocks of one service on one page by wording: a rule looks at those that say what it looks for, not at all. */
export class ViewCues {
  readonly #page: PageCues;
  readonly #service: number;
  readonly #blocks: readonly ScopedBlock[];

  constructor(page: PageCues, service: number, blocks: readonly ScopedBlock[]) {
    this.#page = page;
    this.#service = service;
    this.#blocks = blocks;
  }

  /** Blocks that speak of the service and in which one of these general wordings stands, in their order. */
  saying(...cues: readonly GeneralCue[]): readonly ScopedBlock[] {
    return this.#among(cues.map(cueOf));
  }

  /** The same for the service's own wordings of a slot. */
  sayingOwn(slot: Slot): readonly ScopedBlock[] {
    return this.#among([ownCueOf(slot, this.#service)]);
  }

  #among(cues: readonly number[]): readonly ScopedBlock[] {
    if (this.#blocks.length === 0) return NOTHING;
    let indexes = NONE;
    for (const cue of cues) indexes = union(indexes, this.#page.blocksWith(cue));
    return indexes.length === 0 ? NOTHING : those(this.#blocks, indexes);
  }
}

const NOTHING: readonly ScopedBlock[] = [];

/** Those of some blocks that have one of these indexes; both lists ascend. The nearest are looked at first, in steps that double: most wordings stand in few blocks, and some in nearly all. */
function those(blocks: readonly ScopedBlock[], indexes: Int32Array): readonly ScopedBlock[] {
  const found: ScopedBlock[] = [];
  for (let at = 0, from = 0; at < indexes.length && from < blocks.length; at++) {
    const index = indexes[at]!;
    let step = 1;
    while (from + step < blocks.length && blocks[from + step]!.index <= index) {
      from += step;
      step *= 2;
    }
    while (step > 1) {
      step >>= 1;
      if (from + step < blocks.length && blocks[from + step]!.index <= index) from += step;
    }
    if (blocks[from]!.index === index) found.push(blocks[from]!);
  }
  return found;
}

/** Numbers of two ascending lists, ascending, each once. */
function union(one: Int32Array, other: Int32Array): Int32Array {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const all = new Int32Array(one.length + other.length);
  let count = 0;
  for (let a = 0, b = 0; a < one.length || b < other.length; count++) {
    const next = b === other.length || (a < one.length && one[a]! <= other[b]!) ? one[a]! : other[b]!;
    if (one[a] === next) a++;
    if (other[b] === next) b++;
    all[count] = next;
  }
  return all.subarray(0, count);
}
