import type { Hits } from '@beffroi/reading';
import { cueOf, type GeneralCue, ownCueOf, type Slot } from './lexicon.ts';
import type { ScopedBlock } from './view.ts';

/** Blocks of a page by the wordings that stand in them: worked out in one pass, when first asked for, for all rules and services. */
export class PageCues {
  readonly #hits: readonly Hits[];
  #blocks: readonly (readonly number[] | undefined)[] | null = null;

  /** @param hits wordings of each block */
  constructor(hits: readonly Hits[]) {
    this.#hits = hits;
  }

  /** Indexes of the blocks in which a cue stands, ascending. */
  blocksWith(cue: number): readonly number[] {
    this.#blocks ??= gathered(this.#hits);
    return this.#blocks[cue] ?? NONE;
  }
}

const NONE: readonly number[] = [];

function gathered(all: readonly Hits[]): readonly (readonly number[] | undefined)[] {
  const blocks: number[][] = [];
  all.forEach((hits, block) => {
    for (let at = 0; at < hits.length; at++) {
      const cue = hits.cueAt(at);
      const own = blocks[cue];
      if (own === undefined) blocks[cue] = [block];
      else if (own.at(-1) !== block) own.push(block);
    }
  });
  return blocks;
}

/** Blocks of one service on one page by wording: a rule looks at those that say what it looks for, not at all. */
export class ViewCues {
  readonly #page: PageCues;
  readonly #service: number;
  readonly #blocks: readonly ScopedBlock[];
  #byIndex: readonly (ScopedBlock | undefined)[] | null = null;

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
    const lists = cues.map((cue) => this.#page.blocksWith(cue)).filter((list) => list.length > 0);
    const [first] = lists;
    if (first === undefined || this.#blocks.length === 0) return NOTHING;
    const indexes = lists.length === 1 ? first : [...new Set(lists.flat())].sort((a, b) => a - b);
    this.#byIndex ??= placed(this.#blocks);
    const found: ScopedBlock[] = [];
    for (const index of indexes) {
      const block = this.#byIndex[index];
      if (block !== undefined) found.push(block);
    }
    return found;
  }
}

const NOTHING: readonly ScopedBlock[] = [];

function placed(blocks: readonly ScopedBlock[]): readonly (ScopedBlock | undefined)[] {
  const byIndex: (ScopedBlock | undefined)[] = new Array(blocks.at(-1)!.index + 1).fill(undefined);
  for (const block of blocks) byIndex[block.index] = block;
  return byIndex;
}
