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

/** So few are looked through as fast as looked up. */
const FEW = 4;

/** The wordings of a text, by position, that can be asked for those of a cue: who judges a text asks again and again, mostly for what is not there. */
export class Hits extends Array<Hit> {
  /** What is made of them by its methods is an ordinary array. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** What whoever asks makes of them, kept with them: the same texts stand on every page. */
  kept: object | null = null;

  /** For each cue the place of its first hit, for each hit that of the next one of its cue: places and one, 0 for none. Worked out when first asked for. */
  #first: Uint16Array | Uint32Array | null = null;
  #next: Uint16Array | Uint32Array | null = null;

  /** Place of the first hit of a cue, or -1. @param cues how many cues the book has */
  firstOf(cue: number, cues: number): number {
    if (this.length <= FEW) {
      for (let at = 0; at < this.length; at++) if (this[at]!.cue === cue) return at;
      return -1;
    }
    if (this.#first === null) this.#link(cues);
    return this.#first![cue]! - 1;
  }

  /** Place of the next hit of the cue of the one at `at`, or -1. */
  nextOf(at: number): number {
    if (this.#next !== null) return this.#next[at]! - 1;
    const { cue } = this[at]!;
    for (let next = at + 1; next < this.length; next++) if (this[next]!.cue === cue) return next;
    return -1;
  }

  #link(cues: number): void {
    const List = this.length < 0xffff ? Uint16Array : Uint32Array;
    const first = new List(cues);
    const next = new List(this.length);
    for (let at = this.length - 1; at >= 0; at--) {
      const { cue } = this[at]!;
      next[at] = first[cue]!;
      first[cue] = at + 1;
    }
    this.#first = first;
    this.#next = next;
  }
}
