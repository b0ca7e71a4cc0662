/** Too many wait already. */
export class TooMany extends Error {
  constructor() {
    super('too many wait already');
    this.name = 'TooMany';
  }
}

/**
 * Lets so many works run at a time; others wait for their turn, in order, up to a number.
 *
 * @returns what does a work in its turn; it throws `TooMany` at once when nobody more may wait
 */
export function limitConcurrency(atOnce: number, waitingAtMost: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running++;
    else {
      if (waiting.length >= waitingAtMost) throw new TooMany();
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The turn is handed on, not given back, so that nobody comes between.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
