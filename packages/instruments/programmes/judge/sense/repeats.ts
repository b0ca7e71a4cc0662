import type { Annotated } from '../annotate.ts';
import { tokensOf } from '../tokens.ts';

/** Words of a sentence at least for it to be known again: « La fibre » may be the title of two things. */
const ENOUGH = 5;

/** Knows sentences that were read before, in any document of a list: summaries and annexes tell promises again. */
export class Repeats {
  readonly #known = new Set<string>();

  /** Whether the same words were read before. */
  has({ text }: Annotated): boolean {
    const { words } = tokensOf(text);
    if (words.length < ENOUGH) return false;
    const key = words.join(' ');
    if (this.#known.has(key)) return true;
    this.#known.add(key);
    return false;
  }
}
