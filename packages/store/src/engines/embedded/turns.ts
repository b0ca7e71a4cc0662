/** One at a time, in the order of asking. */
export class Turns {
  #taken = false;
  readonly #queue: (() => void)[] = [];

  /** How many wait. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** @returns what gives the turn back; calling it twice does nothing more */
  async take(): Promise<() => void> {
    if (this.#taken) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#taken = true;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.#queue.shift();
      // The turn is handed over, not put down: who comes in between must wait too.
      if (next === undefined) this.#taken = false;
      else next();
    };
  }
}
