import { foldUnit } from './fold-unit.ts';
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
  /** State and class → the next state, and whether something ends in it (`ENDS`): then `found` tells what. */
  readonly #next: Uint16Array;
  readonly #found: Int32Array;
  /** What is found in any text. */
  readonly #always: Int32Array;

  /** @param lists literals, folded (`foldUnit`); `null` is found in any text */
  constructor(lists: readonly (readonly string[] | null)[], { isLetter, alike }: Letters) {
    const classes = new Uint8Array(0x1_0000);
    const sought = [...new Set(lists.flatMap((list) => list ?? []).flatMap((literal) => literal.split('')))].filter(
      (unit) => unit !== BREAK,
    );
    // Letters come first, so that a class tells whether it is one: those that no literal holds are one class too.
    const letters = sought.filter(isLetter);
    const units = [...letters, ...sought.filter((unit) => !isLetter(unit))];
    this.#letters = letters.length + 1;
    for (let code = 0; code < 0x250; code++) {
      const unit = String.fromCharCode(code);
      const folded = foldUnit(unit);
      classes[code] = isLetter(unit) || (isLetter(folded) && alike(folded).includes(unit)) ? 1 : 0;
    }
    for (const [at, unit] of units.entries()) for (const one of alike(unit)) classes[one.charCodeAt(0)] = at + 2;
    const broken = units.length + 2;
    this.#break = broken;
    this.#classes = classes;
    this.#width = units.length + 3;
    if (this.#width > MOST_CLASSES || lists.length > 32 * WORDS) throw new RangeError('too many lists');
    this.#always = new Int32Array(WORDS);
    for (const [list, literals] of lists.entries()) if (literals === null) this.#always[list >> 5]! |= 1 << (list & 31);
    const trie = new Trie(this.#width);
    for (const [list, literals] of lists.entries())
      for (const literal of literals ?? [])
        trie.add(
          literal.split('').map((unit) => (unit === BREAK ? broken : classes[unit.charCodeAt(0)]!)),
          list,
        );
    const { next, found } = trie.closed();
    for (const [place, state] of next.entries()) if (found[state]!.some((word) => word !== 0)) next[place] = state | ENDS;
    this.#next = next;
    this.#found = Int32Array.from(found.flat());
  }

  /** Of which lists the text holds a literal. */
  foundIn(text: string): FoundLists {
    const [width, classes, next, found, letters, broken] = [
      this.#width,
      this.#classes,
      this.#next,
      this.#found,
      this.#letters,
      this.#break,
    ];
    let [a, b, c, d] = [this.#always[0]!, this.#always[1]!, this.#always[2]!, this.#always[3]!];
    let state = 0;
    let within = false;
    for (let at = 0; at <= text.length; at++) {
      // Behind the last letter a word ends too.
      const one = at === text.length ? 0 : classes[text.charCodeAt(at)]!;
      const isLetter = one !== 0 && one <= letters;
      if (isLetter !== within) {
        within = isLetter;
        const after = next[state * width + broken]!;
        state = after & STATE;
        if (after !== state) {
          a |= found[state * WORDS]!;
          b |= found[state * WORDS + 1]!;
          c |= found[state * WORDS + 2]!;
          d |= found[state * WORDS + 3]!;
        }
      }
      const after = next[state * width + one]!;
      state = after & STATE;
      if (after !== state) {
        a |= found[state * WORDS]!;
        b |= found[state * WORDS + 1]!;
        c |= found[state * WORDS + 2]!;
        d |= found[state * WORDS + 3]!;
      }
    }
    return new FoundLists(a, b, c, d);
  }
}

/** So many words of 32 bits tell what was found. */
const WORDS = 4;
/** Classes are bytes, states half words of which one bit says that something ends. */
const MOST_CLASSES = 256;
const ENDS = 0x8000;
const STATE = 0x7fff;

/** Lists of which something was found, a bit each. */
export class FoundLists {
  readonly #a: number;
  readonly #b: number;
  readonly #c: number;
  readonly #d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /** Whether a list was found, by its place. */
  has(list: number): boolean {
    const word = list < 64 ? (list < 32 ? this.#a : this.#b) : list < 96 ? this.#c : this.#d;
    return ((word >> (list & 31)) & 1) === 1;
  }
}

/** Literals by their beginnings. */
class Trie {
  readonly #width: number;
  #next: number[] = [];
  readonly #found: number[][] = [];

  constructor(width: number) {
    this.#width = width;
    this.#state();
  }

  #state(): number {
    for (let at = 0; at < this.#width; at++) this.#next.push(0);
    return this.#found.push(new Array<number>(WORDS).fill(0)) - 1;
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
    if (this.#found.length > STATE) throw new RangeError('too many literals');
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
          for (let word = 0; word < WORDS; word++) this.#found[after]![word]! |= this.#found[other]![word]!;
          states.push(after);
        }
      }
    }
    return { next, found: this.#found };
  }
}
