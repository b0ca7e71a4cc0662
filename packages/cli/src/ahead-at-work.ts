import { systemClock } from '@beffroi/capture';
import type { Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';

/** Milliseconds between two looks whether something was published, and before one looks again after a fault. */
const BETWEEN = 5_000;
const PAUSE = 60_000;
/** Of the time that a piece of work took, so many times as much is left to others after it; milliseconds at most, for a machine may have stood still. */
const REST = 3;
const LONGEST = 1_000;

/** What is worked out before anybody asks, until it is stopped. */
export interface AheadAtWork {
  /** Gives up what is under way: it is done anew by whoever comes next. */
  stop(): Promise<void>;
}

/**
 * Works out what pages will ask of what is published, in pieces between which visitors are answered.
 *
 * @param onFault what went wrong, and how many milliseconds it rests
 * @param then what is done after it, each time, by others than this process
 */
export function startAhead(
  store: Store,
  instruments: readonly Instrument[],
  onFault: (error: unknown, pause: number) => void,
  then: () => Promise<void> = async () => {},
): AheadAtWork {
  const over = new AbortController();
  const { signal } = over;
  let began = 0;
  const pause = async (): Promise<void> => {
    await systemClock.sleep(Math.min(LONGEST, REST * (performance.now() - began)), signal);
    began = performance.now();
  };
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      let rest = BETWEEN;
      try {
        began = performance.now();
        await workAhead(store, instruments, signal, pause);
        if (!signal.aborted) await then();
      } catch (error) {
        if (signal.aborted) return;
        rest = PAUSE;
        onFault(error, rest);
      }
      await systemClock.sleep(rest, signal);
    }
  };
  const ended = work();
  return {
    stop: async () => {
      over.abort();
      await ended;
    },
  };
}

/** The same once, to its end. */
export async function workAhead(
  store: Store,
  instruments: readonly Instrument[],
  signal: AbortSignal,
  pause: () => Promise<void> = () => new Promise((resolve) => setImmediate(resolve)),
): Promise<void> {
  for (const { ahead } of instruments) await ahead?.(store, { signal, pause });
}
