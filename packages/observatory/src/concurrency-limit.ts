import { Places } from '@beffroi/jobs';

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
  const places = new Places(atOnce);
  return async (work) => {
    if (!places.isFree && places.waiting >= waitingAtMost) throw new TooMany();
    await places.take();
    try {
      return await work();
    } finally {
      places.giveBack();
    }
  };
}
