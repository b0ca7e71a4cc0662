import type { Runs } from './runs.ts';

/** Longer runs are no words. */
const LONGEST = 40;
/** So many words are remembered; then all are forgotten. Their numbers take this many bits. */
export const WORD_BITS = 14;
export const MOST_WORDS: number = 1 << WORD_BITS;
/** The words that all numbers of one digit are, and all of several, whichever they are: who asks what a word is asks of no number which it is, and there are more of them than words. */
const NUMBERS: readonly string[] = ['0', '00'];
const ZERO = 0x30;
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
  #count = NUMBERS.length;

  constructor() {
    for (const [word, { length }] of NUMBERS.entries()) {
      this.#lengths[word] = length;
      this.#codes.fill(ZERO, word * LONGEST, word * LONGEST + length);
      this.#isPlain[word] = 1;
    }
  }

  /** Number of the word of a run, that of `NUMBERS` for one of digits alone; -1 where none can be remembered. */
  numberOf(runs: Runs, run: number): number {
    return this.numberOfCodes(runs.codes, runs.from[run]!, runs.to[run]!, runs.hash[run]!);
  }

  /** The same of a part of a run. @param hash as `Runs` has it */
  numberOfCodes(codes: Uint16Array, from: number, to: number, hash: number): number {
    const length = to - from;
    if (length > LONGEST) return -1;
    if (isDigit(codes[from]!) && isDigits(codes, from, to)) return length === 1 ? 0 : 1;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; probe < PROBES; probe++) {
      const word = slots[slot]! - 1;
      if (word < 0) return this.#remember(codes.subarray(from, to), hash, slot);
      if (this.#hashes[word] === hash && this.#lengths[word] === length && this.#holds(word, codes, from, length)) return word;
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

  #remember(codes: Uint16Array, hash: number, slot: number): number {
    if (this.#count === MOST_WORDS) {
      this.#slots.fill(0);
      this.#count = NUMBERS.length;
      this.generation++;
      return -1;
    }
    const word = this.#count++;
    this.#slots[slot] = word + 1;
    this.#hashes[word] = hash;
    this.#lengths[word] = codes.length;
    this.#codes.set(codes, word * LONGEST);
    this.#isPlain[word] = isLetters(codes) ? 1 : 0;
    return word;
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 0x39;
}

function isDigits(codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isDigit(codes[at]!)) return false;
  return true;
}

function isLetters(codes: Uint16Array): boolean {
  for (let at = 0; at < codes.length; at++) if (codes[at]! < 97 || codes[at]! > 122) return false;
  return true;
}

/** The one that all share. */
export const VOCABULARY: Vocabulary = new Vocabulary();
