/** Places of which there are so many; who finds none waits, first come first served. */
export class Places {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** Whether nobody would have to wait. */
  get isFree(): boolean {
    return this.#free > 0;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Comes back with a place. @returns whether there is one: not when `signal` ends the waiting */
  take(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted === true) return Promise.resolve(false);
    if (this.isFree) {
      this.#free--;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const come = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        resolve(false);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(come);
    });
  }

  giveBack(): void {
    // It is handed on, so that nobody comes between.
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
