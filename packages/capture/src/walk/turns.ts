/**
 * In which order what was asked at the same time takes effect. Whoever answers first depends on the minute: which pages a budget buys must not, so that answers are looked
 * at in the order in which they were asked, and lead on in that order. A page may be looked at before what the one before it leads to is noted.
 */
export class Turns {
  readonly #turns = new WeakMap<object, Turn>();
  #last: Promise<void> = Promise.resolve();
  #lastLook: Promise<void> = Promise.resolve();

  /** Gives something its turn, behind all that have one. @param ended when all that comes of it has happened, and the next may take effect */
  give(item: object, ended: Promise<void>): void {
    const looked = Promise.withResolvers<void>();
    // What is never looked at keeps nobody waiting.
    void ended.then(looked.resolve);
    this.#turns.set(item, { effect: this.#last, look: this.#lastLook, looked: looked.resolve });
    this.#last = this.#last.then(() => ended);
    this.#lastLook = this.#lastLook.then(() => looked.promise);
  }

  /** Resolves when all that was asked before has taken effect; what has no turn waits for nobody. */
  of(item: object): Promise<void> {
    return this.#turns.get(item)?.effect ?? Promise.resolve();
  }

  /** Resolves when all that was asked before is being looked at, or will not be. */
  toLook(item: object): Promise<void> {
    return this.#turns.get(item)?.look ?? Promise.resolve();
  }

  /** It is being looked at, or will not be: the next may. */
  looked(item: object): void {
    this.#turns.get(item)?.looked();
  }
}

/** What something waits for before it takes effect, and before it is looked at; and how it lets others look. */
interface Turn {
  readonly effect: Promise<void>;
  readonly look: Promise<void>;
  readonly looked: () => void;
}
