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

/** Numbers that one hit is: its cue and how many words it has, its first word and its sentence, its start and its end, two in each, the first in the lower half. */
export const HIT = 3;
/** In a text that is too long for two numbers in one, in this order: cue, from, to, start, end, sentence. */
export const WIDE_HIT = 6;
/** Texts of so many characters are too long. */
export const WIDE_TEXT = 0x1_0000;
const LOWER = 0xffff;
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
  /** What the book was asked to know of the words beside its wordings, of all of them as a bit set; all bits where it is not known. */
  traces = -1;
  /** What whoever asks makes of them, kept with them: the same texts stand on every page. */
  kept: object | null = null;

  readonly #numbers: Int32Array;
  /** Where its own begin among them. */
  readonly #begin: number;
  readonly #size: typeof HIT | typeof WIDE_HIT;
  /** Of each cue a bit in one of two sets, set where it or another with the same bit has a hit: most that is asked for is not there. Worked out when first asked for. */
  #even = 0;
  #odd = 0;
  /** For each cue the place of its first hit, for each hit that of the next one of its cue: places and one, 0 for none. */
  #first: Uint16Array | Uint32Array | null = null;
  #next: Uint16Array | Uint32Array | null = null;

  /** @param numbers hold from a place on those of one hit after the other, which nobody writes into any more; `size` says how many each is */
  constructor(numbers: Int32Array, begin: number, length: number, size: typeof HIT | typeof WIDE_HIT = HIT) {
    this.#numbers = numbers;
    this.#begin = begin;
    this.#size = size;
    this.length = length;
  }

  static from(hits: Iterable<Hit>): Hits {
    const numbers = Int32Array.from([...hits].flatMap(({ cue, from, to, start, end, sentence }) => [cue, from, to, start, end, sentence]));
    return new Hits(numbers, 0, numbers.length / WIDE_HIT, WIDE_HIT);
  }

  cueAt(at: number): number {
    return this.#numbers[this.#begin + at * this.#size]! & LOWER;
  }

  /** First word. */
  fromAt(at: number): number {
    const number = this.#numbers[this.#begin + at * this.#size + 1]!;
    return this.#size === HIT ? number & LOWER : number;
  }

  /** Last word, exclusive. */
  toAt(at: number): number {
    const place = this.#begin + at * this.#size;
    return this.#size === HIT ? (this.#numbers[place + 1]! & LOWER) + (this.#numbers[place]! >>> 16) : this.#numbers[place + 2]!;
  }

  startAt(at: number): number {
    const place = this.#begin + at * this.#size;
    return this.#size === HIT ? this.#numbers[place + 2]! & LOWER : this.#numbers[place + 3]!;
  }

  endAt(at: number): number {
    const place = this.#begin + at * this.#size;
    return this.#size === HIT ? this.#numbers[place + 2]! >>> 16 : this.#numbers[place + 4]!;
  }

  sentenceAt(at: number): number {
    const place = this.#begin + at * this.#size;
    return this.#size === HIT ? this.#numbers[place + 1]! >>> 16 : this.#numbers[place + 5]!;
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
    if (this.length === 0) return -1;
    if (this.length > MANY) {
      if (this.#first === null) this.#link(cues);
      return this.#first![cue]! - 1;
    }
    if ((this.#even | this.#odd) === 0) this.#collect();
    return ((((cue & 1) === 0 ? this.#even : this.#odd) >> ((cue >> 1) & 31)) & 1) === 0 ? -1 : this.#from(0, cue);
  }

  /** Place of the next hit of the cue of the one at `at`, or -1. */
  nextOf(at: number): number {
    return this.#next !== null ? this.#next[at]! - 1 : this.#from(at + 1, this.cueAt(at));
  }

  /** Place of the first hit of a cue from a place on, or -1. */
  #from(at: number, cue: number): number {
    const numbers = this.#numbers;
    const size = this.#size;
    for (let place = at, number = this.#begin + at * size; place < this.length; place++, number += size)
      if ((numbers[number]! & LOWER) === cue) return place;
    return -1;
  }

  #collect(): void {
    const numbers = this.#numbers;
    for (let at = 0, number = this.#begin; at < this.length; at++, number += this.#size) {
      const cue = numbers[number]! & LOWER;
      const bit = 1 << ((cue >> 1) & 31);
      if ((cue & 1) === 0) this.#even |= bit;
      else this.#odd |= bit;
    }
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
