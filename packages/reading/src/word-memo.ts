import type { Runs } from './runs.ts';

/** Longer runs are no words: they are worked out each time. */
const LONGEST = 40;
/** So many words are remembered; then all are forgotten. */
const MOST = 1 << 14;
/** Slots that are looked at for one word: whoever sends words that fall on the same slot has them worked out, not looked for. */
const PROBES = 16;

/** A number that is known of each word, worked out when it is first met. A language has few words, and texts have them again and again. The answer is the same either way. */
export class WordMemo {
  readonly #workOut: (word: string) => number;
  /** 0 for none, else the entry's number and one. */
  readonly #slots = new Int32Array(MOST * 4);
  readonly #hashes = new Int32Array(MOST);
  readonly #numbers = new Int32Array(MOST);
  readonly #lengths = new Uint8Array(MOST);
  readonly #codes = new Uint16Array(MOST * LONGEST);
  #count = 0;

  /** @param workOut gives the same number (of 32 bits) for the same folded word, whenever it is asked */
  constructor(workOut: (word: string) => number) {
    this.#workOut = workOut;
  }

  /** The number of the word of a run. */
  of(runs: Runs, run: number): number {
    const from = runs.from[run]!;
    const length = runs.to[run]! - from;
    if (length > LONGEST) return this.#workOut(runs.word(run));
    const hash = runs.hash[run]!;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let probe = 0; probe < PROBES; probe++) {
      const entry = slots[slot]! - 1;
      if (entry < 0) return this.#remember(runs, run, slot);
      if (this.#hashes[entry] === hash && this.#lengths[entry] === length && this.#holds(entry, runs.codes, from, length))
        return this.#numbers[entry]!;
      slot = (slot + 1) & mask;
    }
    return this.#workOut(runs.word(run));
  }

  #holds(entry: number, codes: Uint16Array, from: number, length: number): boolean {
    const own = this.#codes;
    const at = entry * LONGEST;
    for (let k = 0; k < length; k++) if (own[at + k] !== codes[from + k]) return false;
    return true;
  }

  #remember(runs: Runs, run: number, slot: number): number {
    const number = this.#workOut(runs.word(run));
    if (this.#count === MOST) {
      this.#slots.fill(0);
      this.#count = 0;
      return number;
    }
    const entry = this.#count++;
    const from = runs.from[run]!;
    this.#slots[slot] = entry + 1;
    this.#hashes[entry] = runs.hash[run]!;
    this.#lengths[entry] = runs.to[run]! - from;
    this.#codes.set(runs.codes.subarray(from, runs.to[run]!), entry * LONGEST);
    this.#numbers[entry] = number;
    return number;
  }
}
