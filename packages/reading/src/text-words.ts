import { NumberRooms } from './number-rooms.ts';
import { LETTER_OR_DIGIT_RUNS, type Runs } from './runs.ts';
import { VOCABULARY, WORD_BITS } from './vocabulary.ts';

const WORD_MASK = (1 << WORD_BITS) - 1;
/** Places stand above the bits of a word's number. */
const LONGEST_TEXT = 1 << (30 - WORD_BITS);

/** The words of a text in their order, letters or digits alone (`20h30` is three), as numbers of the vocabulary: whoever weighs a text once more need not cut it into words again. */
export class TextWords {
  readonly length: number;
  /** Of each word its number and, above it, where it begins. */
  readonly #words: Int32Array;
  /** Where its own begin among them. */
  readonly #begin: number;
  readonly #generation: number;

  /** @param words hold its own from a place on, which nobody writes into any more */
  constructor(words: Int32Array, begin: number, length: number, generation: number) {
    this.#words = words;
    this.#begin = begin;
    this.length = length;
    this.#generation = generation;
  }

  /** False once the vocabulary has forgotten its words: then a text must be cut into words anew. */
  get areKnown(): boolean {
    return this.#generation === VOCABULARY.generation;
  }

  wordAt(at: number): number {
    return this.#words[this.#begin + at]! & WORD_MASK;
  }

  /** Where a word begins in the text. */
  startAt(at: number): number {
    return this.#words[this.#begin + at]! >> WORD_BITS;
  }
}

/** Collects the words of one text after the other. */
export class WordCollector {
  #words = new Int32Array(1_024);
  readonly #rooms = new NumberRooms();
  #count = 0;
  #generation = 0;
  #isWhole = false;

  /** @param most words that it may have */
  begin(text: string, most: number): void {
    if (this.#words.length < most) this.#words = new Int32Array(most * 2);
    this.#count = 0;
    this.#generation = VOCABULARY.generation;
    this.#isWhole = text.length < LONGEST_TEXT;
  }

  /** Number of the word of a run in the vocabulary; -1 where it has none. */
  add(runs: Runs, run: number): number {
    const word = VOCABULARY.numberOf(runs, run);
    if (!this.#isWhole) return word;
    if (word < 0 || !VOCABULARY.isPlain(word)) this.#addParts(runs, run);
    else this.#keep(word, runs.origins[runs.from[run]!]!);
    return word;
  }

  /** Adds the words of a run that is more than letters, or digits, alone. */
  #addParts({ codes, origins, from, to }: Runs, run: number): void {
    const end = to[run]!;
    for (let at = from[run]!; at < end; ) {
      const kind = LETTER_OR_DIGIT_RUNS[codes[at]!]!;
      const begin = at;
      let hash = 0;
      do hash = (Math.imul(hash, 31) + codes[at++]!) | 0;
      while (at < end && LETTER_OR_DIGIT_RUNS[codes[at]!] === kind);
      if (kind === 0) continue;
      const word = VOCABULARY.numberOfCodes(codes, begin, at, hash);
      if (word < 0) this.#isWhole = false;
      else this.#keep(word, origins[begin]!);
    }
  }

  #keep(word: number, start: number): void {
    if (this.#count === this.#words.length) {
      const words = new Int32Array(this.#words.length * 2);
      words.set(this.#words);
      this.#words = words;
    }
    this.#words[this.#count++] = word | (start << WORD_BITS);
  }

  /** The words of the text; `null` where one of them has no number. */
  words(): TextWords | null {
    if (!this.#isWhole || this.#generation !== VOCABULARY.generation) return null;
    const begin = this.#rooms.take(this.#count);
    const { room } = this.#rooms;
    for (let at = 0; at < this.#count; at++) room[begin + at] = this.#words[at]!;
    return new TextWords(room, begin, this.#count, this.#generation);
  }
}
