import { systemClock } from '@beffroi/capture';

/** Milliseconds before it is taken up again after a fault. */
const PAUSE = 10_000;

/** Something that is done beside other work until it is stopped. */
export interface Beside {
  /** Gives back what is under way. */
  stop(): Promise<void>;
}

/**
 * Does something beside other work, and begins again after a fault.
 *
 * @param work goes on until the signal
 * @param onFault what went wrong, and how many milliseconds it rests
 */
export function startBeside(work: (signal: AbortSignal) => Promise<void>, onFault: (error: unknown, pause: number) => void): Beside {
  const over = new AbortController();
  const again = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        await work(over.signal);
      } catch (error) {
        if (over.signal.aborted) return;
        onFault(error, PAUSE);
        await systemClock.sleep(PAUSE, over.signal);
      }
    }
  };
  const ended = again();
  return {
    stop: async () => {
      over.abort();
      await ended;
    },
  };
}
