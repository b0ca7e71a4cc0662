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
  /** Where one is behind a space, when no literal goes on behind it. */
  readonly #home: number;
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
    const ends = Uint8Array.from({ length: found.length / WORDS }, (_, state) => {
      for (let word = 0; word < WORDS; word++) if (found[state * WORDS + word] !== 0) return 1;
      return 0;
    });
    for (let place = 0; place < next.length; place++) if (ends[next[place]!] === 1) next[place]! |= ENDS;
    this.#next = next;
    this.#found = found;
    this.#home = next[classes[SPACE]!]! & STATE;
  }

  /** Of which lists the text holds a literal. */
  foundIn(text: string): FoundLists {
    const place = this.#begun();
    this.#read(text, 0, text.length, place);
    this.#end(place);
    return new FoundLists(place.a, place.b, place.c, place.d);
  }

  /** The same of a text that was cut into pieces. Words come again and again: where nothing that stands before one may go on in it, what it holds is read once for all texts. */
  foundInPieces(text: string, pieces: readonly TextPiece[]): FoundLists {
    const place = this.#begun();
    const home = this.#home;
    let read = 0;
    for (const { kind, start, end, word } of pieces) {
      if (kind !== 'word' || word === null || place.within || place.state !== home || start !== read) {
        this.#read(text, read, end, place);
        read = end;
        continue;
      }
      read = end;
      const known = word.passage;
      const passage = known !== null && known.by === this ? known : this.#passage(text, start, end);
      word.passage = passage;
      place.a |= passage.a;
      place.b |= passage.b;
      place.c |= passage.c;
      place.d |= passage.d;
      place.state = passage.state;
      place.within = passage.within;
    }
    this.#read(text, read, text.length, place);
    this.#end(place);
    return new FoundLists(place.a, place.b, place.c, place.d);
  }

  #begun(): Place {
    const [a, b, c, d] = this.#always;
    return { state: 0, within: false, a: a!, b: b!, c: c!, d: d! };
  }

  #passage(text: string, start: number, end: number): Passage {
    const place: Place = { state: this.#home, within: false, a: 0, b: 0, c: 0, d: 0 };
    this.#read(text, start, end, place);
    return { by: this, ...place };
  }

  /** Behind the last letter a word ends too. */
  #end(place: Place): void {
    if (place.within) this.#pass(place, this.#break);
  }

  #pass(place: Place, one: number): void {
    const after = this.#next[place.state * this.#width + one]!;
    const state = after & STATE;
    place.state = state;
    if (after === state) return;
    const found = this.#found;
    place.a |= found[state * WORDS]!;
    place.b |= found[state * WORDS + 1]!;
    place.c |= found[state * WORDS + 2]!;
    place.d |= found[state * WORDS + 3]!;
  }

  #read(text: string, start: number, end: number, place: Place): void {
    const [classes, letters] = [this.#classes, this.#letters];
    for (let at = start; at < end; at++) {
      const one = classes[text.charCodeAt(at)]!;
      const isLetter = one !== 0 && one <= letters;
      if (isLetter !== place.within) {
        place.within = isLetter;
        this.#pass(place, this.#break);
      }
      this.#pass(place, one);
    }
  }
}

/** A piece of a text: where it stands, and of a word what was found in it before. */
export interface TextPiece {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly word: { passage: Passage | null } | null;
}

/** Where one is in a text, and of which lists something was found. */
interface Place {
  state: number;
  /** Between the letters of a word. */
  within: boolean;
  a: number;
  b: number;
  c: number;
  d: number;
}

/** What a word holds behind a space, and where one is behind it. */
export interface Passage extends Readonly<Place> {
  readonly by: Automaton;
}

/** So many words of 32 bits tell what was found. */
const WORDS = 4;
/** Classes are bytes, states half words of which one bit says that something ends. */
const MOST_CLASSES = 256;
const ENDS = 0x8000;
const STATE = 0x7fff;
const SPACE = 32;

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
  /** Grow as states do: lists of two million numbers would take four times as much, and be moved as often. */
  #next: Uint16Array = new Uint16Array(0);
  #found: Int32Array = new Int32Array(0);
  #many = 0;

  constructor(width: number) {
    this.#width = width;
    this.#state();
  }

  #state(): number {
    const state = this.#many++;
    if (state > STATE) throw new RangeError('too many literals');
    if (this.#found.length < this.#many * WORDS) {
      const most = Math.max(LEAST_STATES, Math.ceil(state * GROWTH));
      const [next, found] = [new Uint16Array(most * this.#width), new Int32Array(most * WORDS)];
      next.set(this.#next);
      found.set(this.#found);
      this.#next = next;
      this.#found = found;
    }
    return state;
  }

  add(classes: readonly number[], list: number): void {
    let state = 0;
    for (const one of classes) {
      const place = state * this.#width + one;
      if (this.#next[place] === 0) {
        const begun = this.#state();
        this.#next[place] = begun;
      }
      state = this.#next[place]!;
    }
    this.#found[state * WORDS + (list >> 5)]! |= 1 << (list & 31);
  }

  /** With a next state for each class: where no literal goes on, that of the longest end that begins one. */
  closed(): { readonly next: Uint16Array; readonly found: Int32Array } {
    const width = this.#width;
    const next = this.#next.slice(0, this.#many * width);
    const found = this.#found.slice(0, this.#many * WORDS);
    const shorter = new Uint16Array(this.#many);
    const states = new Uint16Array(this.#many);
    let many = 1;
    for (let place = 0; place < many; place++) {
      const state = states[place]!;
      const from = state * width;
      const other = shorter[state]! * width;
      for (let one = 0; one < width; one++) {
        const after = next[from + one]!;
        const short = state === 0 ? 0 : next[other + one]!;
        if (after === 0) next[from + one] = short;
        else {
          shorter[after] = short;
          for (let word = 0; word < WORDS; word++) found[after * WORDS + word]! |= found[short * WORDS + word]!;
          states[many++] = after;
        }
      }
    }
    return { next, found };
  }
}

/** For how many states there is room at first, and how much more when that is too little. */
const LEAST_STATES = 1_024;
const GROWTH = 1.5;
