/**
 * A closed list of ASCII names that are found in a text by position, without cutting a string out of it.
 * Ids are 1, 2, 3 … in the order of the list.
 */
export class Names {
  readonly words: readonly string[];
  readonly #slots: Int16Array;
  readonly #mask: number;

  /** @param words lower case, no duplicates */
  constructor(words: readonly string[]) {
    this.words = ['', ...words];
    let size = 64;
    while (size < words.length * 4) size *= 2;
    this.#slots = new Int16Array(size);
    this.#mask = size - 1;
    for (let id = 1; id < this.words.length; id++) {
      const word = this.words[id]!;
      let slot = hashOf(word, 0, word.length) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = id;
    }
  }

  /** The id of a word of the list; throws for another: that is a fault in our code. */
  id(word: string): number {
    const id = this.words.indexOf(word, 1);
    if (id < 1) throw new Error(`not in the list of names: ${word}`);
    return id;
  }

  /**
   * The id of the name at `start`–`end`, letters of either case. An unknown name gives a negative number that is the same
   * whenever the same name comes back (and, very rarely, for another one).
   */
  find(source: string, start: number, end: number): number {
    const slots = this.#slots;
    const length = end - start;
    const hash = hashOf(source, start, end);
    let slot = hash & this.#mask;
    for (let id = slots[slot]!; id !== 0; id = slots[slot]!) {
      const word = this.words[id]!;
      if (word.length === length) {
        let i = 0;
        while (i < length && (source.charCodeAt(start + i) | 0x20) === word.charCodeAt(i)) i++;
        if (i === length) return id;
      }
      slot = (slot + 1) & this.#mask;
    }
    let dash = 0;
    for (let i = start; i < end; i++) if (source.charCodeAt(i) === 0x2d) dash = 1;
    return -(((hash & 0x0fffffff) << 1) | dash) - 1;
  }
}

/** True for the id of an unknown name with a hyphen: a custom element. */
export function isHyphenated(id: number): boolean {
  return id < 0 && ((-id - 1) & 1) === 1;
}

function hashOf(source: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (source.charCodeAt(i) | 0x20)) | 0;
  return hash ^ (hash >>> 11);
}
