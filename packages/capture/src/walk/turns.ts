/**
 * In which order what was asked at the same time takes effect. Whoever answers first depends on the minute: which pages a budget buys must not, so that answers are looked
 * at in the order in which they were asked.
 */
export class Turns {
  readonly #turns = new WeakMap<object, Promise<void>>();
  #last: Promise<void> = Promise.resolve();

  /** Gives something its turn, behind all that have one. @param ended when all that comes of it has happened, and the next may take effect */
  give(item: object, ended: Promise<void>): void {
    const before = this.#last;
    this.#turns.set(item, before);
    this.#last = before.then(() => ended);
  }

  /** Resolves when all that was asked before has taken effect; what has no turn waits for nobody. */
  of(item: object): Promise<void> {
    return this.#turns.get(item) ?? Promise.resolve();
  }
}
