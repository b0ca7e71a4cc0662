import { Automaton, type FoundLists, type TextPiece } from './automaton.ts';
import { BREAK, type Letters, literalsInPieces, literalsOf, OF_ALL, OF_FOLDED } from './literals.ts';

/** Which of the patterns sought may be found in a text: for all others there is no need to look. */
export interface Clues {
  /** Whether a pattern may match in the text. */
  of(sought: Sought): boolean;
}

/** A pattern that most texts hold nothing of. */
export interface Sought {
  readonly pattern: RegExp;
  readonly at: number;
}

/** A longer text is read pattern by pattern: most only ask how it begins, and that may be in the middle of a word. */
const LONGEST = 1_400;
/** How a literal of more letters begins tells nearly as much. */
const MOST_LETTERS = 8;
/** Anything may match: nothing was read. */
export const ANY_CLUES: Clues = { of: () => true };

class Found implements Clues {
  readonly #lists: FoundLists;

  constructor(lists: FoundLists) {
    this.#lists = lists;
  }

  of({ at }: Sought): boolean {
    return this.#lists.has(at);
  }
}

function beginningOf(literal: string): string {
  let letters = 0;
  for (let at = 0; at < literal.length; at++) {
    if (literal[at] !== BREAK && literal[at] !== ' ' && ++letters > MOST_LETTERS) return literal.slice(0, at);
  }
  return literal;
}

/** Patterns that are asked of the same texts. Each text is read once for all of them, and each pattern is then only tried where letters stand without which it matches nothing. */
export class ClueBook {
  readonly #letters: Letters;
  readonly #sought: Sought[] = [];
  readonly #inPieces = new Set<Sought>();
  #automaton: Automaton | null = null;

  /** @param letters what a letter is to all patterns of the book */
  constructor(letters: Letters) {
    this.#letters = letters;
  }

  /** Notes a pattern that is asked of whole texts. Without letters of its own it may match in any. */
  readonly note = (pattern: RegExp): Sought => {
    const sought = { pattern, at: this.#sought.length };
    this.#sought.push(sought);
    this.#automaton = null;
    return sought;
  };

  /** Notes a pattern that is asked of pieces of a text too, which may begin or end within a word. */
  readonly noteForPieces = (pattern: RegExp): Sought => {
    const sought = this.note(pattern);
    this.#inPieces.add(sought);
    return sought;
  };

  /** All patterns that were noted. */
  get all(): readonly Sought[] {
    return this.#sought;
  }

  /** What a text holds one of in which a pattern matches; `null` where nothing is known. */
  literalsOf(sought: Sought): readonly string[] | null {
    const literals = (this.#inPieces.has(sought) ? literalsInPieces : literalsOf)(sought.pattern, this.#letters);
    return literals === null ? null : [...new Set(literals.map(beginningOf))];
  }

  /** Reads a text once, whatever is sought in it. */
  readonly read = (text: string): Clues => (text.length > LONGEST ? ANY_CLUES : new Found(this.#understood().foundIn(text)));

  /** The same of a text that was cut into pieces, end to end, nothing left out. */
  readonly readPieces = (text: string, pieces: readonly TextPiece[]): Clues =>
    text.length > LONGEST ? ANY_CLUES : new Found(this.#understood().foundInPieces(text, pieces));

  /** Patterns are understood when the first text is read: many who start the program read none. */
  #understood(): Automaton {
    this.#automaton ??= new Automaton(
      this.#sought.map((sought) => this.literalsOf(sought)),
      this.#letters,
    );
    return this.#automaton;
  }
}

/** What is sought in the texts of posts. */
export const IN_TEXTS = new ClueBook(OF_ALL);
/** What is sought in what stands between two marks, folded. */
export const IN_SEGMENTS = new ClueBook(OF_ALL);
/** What is sought in the beginning of a text, folded, without mentions and links. */
export const IN_FOLDED = new ClueBook(OF_FOLDED);
