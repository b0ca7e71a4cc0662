import { systemClock } from '@beffroi/capture';
import { type CheckupWork, checkupSettings, workCheckups } from '@beffroi/checkups';
import type { Store } from '@beffroi/store';

/** Milliseconds before it is taken up again after a fault. */
const PAUSE = 10_000;

/** Measurements on request, as a worker takes them. */
export interface CheckupsAtWork {
  /** Gives back what is under way. */
  stop(): Promise<void>;
}

/**
 * Measures on request beside other work; begins again after a fault.
 *
 * @param onFault what went wrong, and how many milliseconds it rests
 */
export function startCheckups(
  store: Store,
  tools: Pick<CheckupWork, 'archiveStore' | 'instruments' | 'folder' | 'browser' | 'onEvent'> & { readonly env: NodeJS.ProcessEnv },
  onFault: (error: unknown, pause: number) => void,
): CheckupsAtWork {
  const { env, ...rest } = tools;
  const settings = checkupSettings(env);
  const over = new AbortController();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted && settings.who !== 'off') {
      try {
        await workCheckups(store, { ...rest, settings, signal: over.signal });
      } catch (error) {
        if (over.signal.aborted) return;
        onFault(error, PAUSE);
        await systemClock.sleep(PAUSE, over.signal);
      }
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
