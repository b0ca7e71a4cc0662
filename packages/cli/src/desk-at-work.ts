import { systemClock } from '@beffroi/capture';
import { DeskRefusal, deskOf, type OpenDesk, workDesk } from '@beffroi/desk';
import type { Store } from '@beffroi/store';
import { Refusal } from '@beffroi/terminal';
import type { Messages } from './messages/messages.ts';

/** Milliseconds before the desk's work is begun again after a fault. */
const PAUSE = 10_000;

/** @returns `null` where the environment holds no key for a desk · @throws Refusal when what stands there is no key */
export function openDesk(
  store: Store,
  env: NodeJS.ProcessEnv,
  messages: Messages,
  options: { readonly demonstration?: boolean } = {},
): OpenDesk | null {
  try {
    return deskOf(store, env, options);
  } catch (error) {
    if (error instanceof DeskRefusal) throw new Refusal(messages.badDeskKey(), { cause: error });
    throw error;
  }
}

/** The desk at work beside the site, until it is stopped. */
export interface DeskAtWork {
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
}

/**
 * Speaks and listens for all towns; begins again after a fault.
 *
 * @param onFault what went wrong, and how many milliseconds it rests
 * @param listen milliseconds between two times that an account is listened to, where that is not usual
 */
export function startDesk(desk: OpenDesk, onFault: (error: unknown, pause: number) => void, listen?: number): DeskAtWork {
  const over = new AbortController();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        await workDesk(desk, { until: 'stopped', signal: over.signal, ...(listen === undefined ? {} : { listen }) });
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
      await desk.close();
    },
  };
}
