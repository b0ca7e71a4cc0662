import { Automaton } from './automaton.ts';
import { literalsInPieces, literalsOf } from './literals.ts';

/** Which of the patterns sought may be found in a text: for all others there is no need to look. */
export interface Clues {
  /** Whether a pattern may match in the text. */
  readonly of: (sought: Sought) => boolean;
}

/** A pattern that most texts hold nothing of. */
export interface Sought {
  readonly pattern: RegExp;
  /** What stands in a text that it matches, of which it tells one. */
  readonly literals: readonly string[];
  readonly at: number;
}

/** A longer text is read pattern by pattern: most only ask how it begins, and that may be in the middle of a word. */
const LONGEST = 1_400;
/** How a longer literal begins tells nearly as much. */
const LONGEST_LITERAL = 9;
/** Anything may match: nothing was read. */
export const ANY_CLUES: Clues = { of: () => true };

/** Patterns that are asked of the same texts. Each text is read once for all of them, and each pattern is then only tried where letters stand without which it matches nothing. */
export class ClueBook {
  readonly #sought: Sought[] = [];
  #automaton: Automaton | null = null;

  /**
   * Notes a pattern that is asked of whole texts.
   *
   * @throws RangeError for a pattern that can match without any letters of its own
   */
  readonly note = (pattern: RegExp): Sought => this.#add(pattern, literalsOf(pattern));

  /** Notes a pattern that is asked of pieces of a text too, which may begin or end within a word. */
  readonly noteForPieces = (pattern: RegExp): Sought => this.#add(pattern, literalsInPieces(pattern));

  #add(pattern: RegExp, whole: readonly string[]): Sought {
    const literals = [...new Set(whole.map((literal) => literal.slice(0, LONGEST_LITERAL)))];
    const sought = { pattern, literals, at: this.#sought.length };
    this.#sought.push(sought);
    this.#automaton = null;
    return sought;
  }

  /** All patterns that were noted. */
  get all(): readonly Sought[] {
    return this.#sought;
  }

  /** Reads a text once, whatever is sought in it. */
  readonly read = (text: string): Clues => {
    if (text.length > LONGEST) return ANY_CLUES;
    this.#automaton ??= new Automaton(this.#sought.map(({ literals }) => literals));
    const found = this.#automaton.foundIn(text);
    return { of: ({ at }) => ((found[at >> 5]! >> (at & 31)) & 1) === 1 };
  };
}

/** What is sought in the texts of posts. */
export const IN_TEXTS = new ClueBook();
/** What is sought in what stands between two marks, folded. */
export const IN_SEGMENTS = new ClueBook();
