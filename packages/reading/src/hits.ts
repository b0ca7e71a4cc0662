import type { TextWords } from './text-words.ts';

/** One wording found in a text. Offsets are into the text given to `scan`. */
export interface Hit {
  /** Index of the cue in `CueBook.names`. */
  readonly cue: number;
  /** First and last word (exclusive), counted without the words left out. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence inside the text, from 0. */
  readonly sentence: number;
}

/** Numbers that one hit is, in this order: cue, from, to, start, end, sentence. */
export const HIT = 6;
/** So few are looked through as fast as looked up. */
const FEW = 4;
/** More than these are linked, so that none has to be looked through again and again. */
const MANY = 48;

/**
 * The wordings of a text, by position, that can be asked for those of a cue: who judges a text asks again and again, mostly for what is not there. A text of nothing but
 * wordings has more of them than words: they are kept as numbers, and a hit is made when one is asked for.
 */
export class Hits implements Iterable<Hit> {
  /** None. */
  static readonly NONE: Hits = new Hits(new Int32Array(0), 0, 0);

  readonly length: number;
  /** All words of the text; `null` where they must be cut anew. */
  words: TextWords | null = null;
  /** What whoever asks makes of them, kept with them: the same texts stand on every page. */
  kept: object | null = null;

  readonly #numbers: Int32Array;
  /** Where its own begin among them. */
  readonly #begin: number;
  /** For each cue a bit, set where it has a hit. Worked out when first asked for. */
  #present: readonly number[] | null = null;
  /** For each cue the place of its first hit, for each hit that of the next one of its cue: places and one, 0 for none. */
  #first: Uint16Array | Uint32Array | null = null;
  #next: Uint16Array | Uint32Array | null = null;

  /** @param numbers hold from a place on those of one hit after the other, which nobody writes into any more */
  constructor(numbers: Int32Array, begin: number, length: number) {
    this.#numbers = numbers;
    this.#begin = begin;
    this.length = length;
  }

  static from(hits: Iterable<Hit>): Hits {
    const numbers = Int32Array.from([...hits].flatMap(({ cue, from, to, start, end, sentence }) => [cue, from, to, start, end, sentence]));
    return new Hits(numbers, 0, numbers.length / HIT);
  }

  cueAt(at: number): number {
    return this.#numbers[this.#begin + at * HIT]!;
  }

  /** First word. */
  fromAt(at: number): number {
    return this.#numbers[this.#begin + at * HIT + 1]!;
  }

  /** Last word, exclusive. */
  toAt(at: number): number {
    return this.#numbers[this.#begin + at * HIT + 2]!;
  }

  startAt(at: number): number {
    return this.#numbers[this.#begin + at * HIT + 3]!;
  }

  endAt(at: number): number {
    return this.#numbers[this.#begin + at * HIT + 4]!;
  }

  sentenceAt(at: number): number {
    return this.#numbers[this.#begin + at * HIT + 5]!;
  }

  at(at: number): Hit {
    return {
      cue: this.cueAt(at),
      from: this.fromAt(at),
      to: this.toAt(at),
      start: this.startAt(at),
      end: this.endAt(at),
      sentence: this.sentenceAt(at),
    };
  }

  *[Symbol.iterator](): Generator<Hit> {
    for (let at = 0; at < this.length; at++) yield this.at(at);
  }

  /** Place of the first hit of a cue, or -1. @param cues how many cues the book has */
  firstOf(cue: number, cues: number): number {
    if (this.length > FEW) {
      this.#present ??= this.#presentOf(cues);
      if (((this.#present[cue >> 5]! >> (cue & 31)) & 1) === 0) return -1;
      if (this.length > MANY) {
        if (this.#first === null) this.#link(cues);
        return this.#first![cue]! - 1;
      }
    }
    return this.#from(0, cue);
  }

  /** Place of the next hit of the cue of the one at `at`, or -1. */
  nextOf(at: number): number {
    return this.#next !== null ? this.#next[at]! - 1 : this.#from(at + 1, this.cueAt(at));
  }

  /** Place of the first hit of a cue from a place on, or -1. */
  #from(at: number, cue: number): number {
    const numbers = this.#numbers;
    for (let place = at, number = this.#begin + at * HIT; place < this.length; place++, number += HIT)
      if (numbers[number] === cue) return place;
    return -1;
  }

  #presentOf(cues: number): readonly number[] {
    const present: number[] = [];
    for (let word = 0; word <= cues >> 5; word++) present.push(0);
    for (let at = 0; at < this.length; at++) {
      const cue = this.cueAt(at);
      present[cue >> 5]! |= 1 << (cue & 31);
    }
    return present;
  }

  #link(cues: number): void {
    const List = this.length < 0xffff ? Uint16Array : Uint32Array;
    const first = new List(cues);
    const next = new List(this.length);
    for (let at = this.length - 1; at >= 0; at--) {
      const cue = this.cueAt(at);
      next[at] = first[cue]!;
      first[cue] = at + 1;
    }
    this.#first = first;
    this.#next = next;
  }
}
