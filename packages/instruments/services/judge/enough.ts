import type { Given } from './parts.ts';

/**
 * So many signals of one rule on one page that say the same of one service, each of another place, are enough: what they decide is decided by the first, what is shown of them are three. A page of thousands of links to
 * documents would have thousands, and each costs as much to find as the first.
 */
const ENOUGH = 64;

/** Counts what a rule has seen of one service on one page, by what it comes to. */
export class SeenSoFar {
  readonly #counts: number[] = [];
  readonly #counted: boolean;

  /** @param page one that was read twice is held against its other reading thing by thing: of that nothing is left out */
  constructor({ isReadTwice }: Given<'isReadTwice'>) {
    this.#counted = !isReadTwice;
  }

  /** True where what comes to the same was seen often enough. @param kind a small number for what it comes to */
  isEnough(kind: number): boolean {
    return this.#counted && (this.#counts[kind] ?? 0) >= ENOUGH;
  }

  add(kind: number): void {
    this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
  }
}
