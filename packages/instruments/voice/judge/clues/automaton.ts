import { foldUnit, unfolded } from './fold-unit.ts';
import { BREAK, type Letters } from './literals.ts';

/** Tells in one pass which lists of literals a text holds one of, whatever the size of its letters (Aho and Corasick, 1975). */
export class Automaton {
  /** How many classes of units there are: those that no literal holds are one. */
  readonly #width: number;
  readonly #classes: Uint8Array;
  /** Classes of letters are 1 to this. */
  readonly #letters: number;
  /** The class of a place where a word begins or ends. */
  readonly #break: number;
  /** State and class → the next state. */
  readonly #next: Uint16Array;
  /** State → where in `found` stands what ends in it; 0 for nothing. */
  readonly #ends: Uint16Array;
  readonly #found: Int32Array;
  /** What is found in any text. */
  readonly #always: Int32Array;
  /** How many words of 32 bits tell what was found. */
  readonly #words: number;

  /** @param lists literals, folded (`foldUnit`); `null` is found in any text */
  constructor(lists: readonly (readonly string[] | null)[], { isLetter }: Letters) {
    const classes = new Uint8Array(0x1_0000);
    const sought = [...new Set(lists.flatMap((list) => list ?? []).flatMap((literal) => literal.split('')))].filter(
      (unit) => unit !== BREAK,
    );
    // Letters come first, so that a class tells whether it is one: those that no literal holds are one class too.
    const letters = sought.filter(isLetter);
    const units = [...letters, ...sought.filter((unit) => !isLetter(unit))];
    this.#letters = letters.length + 1;
    for (let code = 0; code < 0x250; code++) classes[code] = isLetter(foldUnit(String.fromCharCode(code))) ? 1 : 0;
    for (const [at, unit] of units.entries()) for (const one of unfolded(unit)) classes[one.charCodeAt(0)] = at + 2;
    const broken = units.length + 2;
    this.#break = broken;
    this.#classes = classes;
    this.#width = units.length + 3;
    this.#words = (lists.length + 31) >> 5;
    this.#always = new Int32Array(this.#words);
    for (const [list, literals] of lists.entries()) if (literals === null) this.#always[list >> 5]! |= 1 << (list & 31);
    const trie = new Trie(this.#width, this.#words);
    for (const [list, literals] of lists.entries())
      for (const literal of literals ?? [])
        trie.add(
          literal.split('').map((unit) => (unit === BREAK ? broken : classes[unit.charCodeAt(0)]!)),
          list,
        );
    const { next, found } = trie.closed();
    this.#next = next;
    const ends = new Uint16Array(found.length);
    const told: number[] = new Array<number>(this.#words).fill(0);
    for (const [state, bits] of found.entries()) {
      if (bits.every((word) => word === 0)) continue;
      ends[state] = told.length;
      told.push(...bits);
    }
    this.#ends = ends;
    this.#found = Int32Array.from(told);
  }

  /** Bits of the lists of which the text holds a literal. */
  foundIn(text: string): Int32Array {
    const found = this.#always.slice();
    const [width, words, classes, next, ends] = [this.#width, this.#words, this.#classes, this.#next, this.#ends];
    const [letters, broken] = [this.#letters, this.#break];
    let state = 0;
    let within = false;
    for (let at = 0; at <= text.length; at++) {
      // Behind the last letter a word ends too.
      const one = at === text.length ? 0 : classes[text.charCodeAt(at)]!;
      const isLetter = one !== 0 && one <= letters;
      if (isLetter !== within) {
        within = isLetter;
        state = next[state * width + broken]!;
        const end = ends[state]!;
        if (end !== 0) for (let word = 0; word < words; word++) found[word]! |= this.#found[end + word]!;
      }
      state = next[state * width + one]!;
      const end = ends[state]!;
      if (end !== 0) for (let word = 0; word < words; word++) found[word]! |= this.#found[end + word]!;
    }
    return found;
  }
}

/** Literals by their beginnings. */
class Trie {
  readonly #width: number;
  readonly #words: number;
  #next: number[] = [];
  readonly #found: number[][] = [];

  constructor(width: number, words: number) {
    this.#width = width;
    this.#words = words;
    this.#state();
  }

  #state(): number {
    for (let at = 0; at < this.#width; at++) this.#next.push(0);
    return this.#found.push(new Array<number>(this.#words).fill(0)) - 1;
  }

  add(classes: readonly number[], list: number): void {
    let state = 0;
    for (const one of classes) {
      const place = state * this.#width + one;
      if (this.#next[place] === 0) this.#next[place] = this.#state();
      state = this.#next[place]!;
    }
    this.#found[state]![list >> 5]! |= 1 << (list & 31);
  }

  /** With a next state for each class: where no literal goes on, that of the longest end that begins one. */
  closed(): { readonly next: Uint16Array; readonly found: readonly (readonly number[])[] } {
    if (this.#found.length > 0xffff) throw new RangeError('too many literals');
    const next = Uint16Array.from(this.#next);
    const width = this.#width;
    const shorter = new Uint16Array(this.#found.length);
    const states = [0];
    for (let place = 0; place < states.length; place++) {
      const state = states[place]!;
      for (let one = 0; one < width; one++) {
        const after = next[state * width + one]!;
        const other = state === 0 ? 0 : next[shorter[state]! * width + one]!;
        if (this.#next[state * width + one] === 0) next[state * width + one] = other;
        else {
          shorter[after] = other;
          for (let word = 0; word < this.#words; word++) this.#found[after]![word]! |= this.#found[other]![word]!;
          states.push(after);
        }
      }
    }
    return { next, found: this.#found };
  }
}
