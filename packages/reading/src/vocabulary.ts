import type { Runs } from './runs.ts';

/** Longer runs are no words. */
const LONGEST = 40;
/** So many words are remembered; then all are forgotten. Their numbers take this many bits. */
export const WORD_BITS = 14;
export const MOST_WORDS: number = 1 << WORD_BITS;
/** Slots that are looked at for one word: whoever sends words that fall on the same slot has them left without a number. */
const PROBES = 16;

/**
 * Folded words that were met of late, each with a number: what is known of a word is kept by its number (`WordMemo`), however many ask. A language has few words, and
 * texts have them again and again. There is one, so that the words of a text are looked up once for all who weigh it.
 */
export class Vocabulary {
  /** Goes on when all words are forgotten: numbers of before mean nothing then. */
  generation = 0;
  /** 0 for none, else the word's number and one. */
  readonly #slots = new Int32Array(MOST_WORDS * 4);
  readonly #hashes = new Int32Array(MOST_WORDS);
  readonly #lengths = new Uint8Array(MOST_WORDS);
  readonly #codes = new Uint16Array(MOST_WORDS * LONGEST);
  readonly #isPlain = new Uint8Array(MOST_WORDS);
  #count = 0;

  /** Number of the word of a run; -1 where none can be remembered. */
  numberOf(runs: Runs, run: number): number {
    const from = runs.from[run]!;
    const length = runs.to[run]! - from;
    if (length > LONGEST) return -1;
    const hash = runs.hash[run]!;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; probe < PROBES; probe++) {
      const word = slots[slot]! - 1;
      if (word < 0) return this.#remember(runs, run, slot);
      if (this.#hashes[word] === hash && this.#lengths[word] === length && this.#holds(word, runs.codes, from, length)) return word;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** True for a word of nothing but the letters from a to z, or of nothing but digits: whoever asks for either finds it whole. */
  isPlain(word: number): boolean {
    return this.#isPlain[word] === 1;
  }

  wordOf(word: number): string {
    const at = word * LONGEST;
    return String.fromCharCode.apply(null, this.#codes.subarray(at, at + this.#lengths[word]!) as unknown as number[]);
  }

  #holds(word: number, codes: Uint16Array, from: number, length: number): boolean {
    const own = this.#codes;
    const at = word * LONGEST;
    for (let k = 0; k < length; k++) if (own[at + k] !== codes[from + k]) return false;
    return true;
  }

  #remember(runs: Runs, run: number, slot: number): number {
    if (this.#count === MOST_WORDS) {
      this.#slots.fill(0);
      this.#count = 0;
      this.generation++;
      return -1;
    }
    const word = this.#count++;
    const codes = runs.codes.subarray(runs.from[run]!, runs.to[run]!);
    this.#slots[slot] = word + 1;
    this.#hashes[word] = runs.hash[run]!;
    this.#lengths[word] = codes.length;
    this.#codes.set(codes, word * LONGEST);
    this.#isPlain[word] = codes.every((code) => code >= 97 && code <= 122) || codes.every((code) => code >= 48 && code <= 57) ? 1 : 0;
    return word;
  }
}

/** The one that all share. */
export const VOCABULARY: Vocabulary = new Vocabulary();
