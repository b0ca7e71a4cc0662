import { systemClock } from '@beffroi/capture';
import { PostRefusal, type PostRoom, postRoomOf, workPost } from '@beffroi/post';
import type { Store } from '@beffroi/store';
import { Refusal } from '@beffroi/terminal';
import type { Messages } from './messages/messages.ts';

/** Milliseconds before mail is taken up again after a fault. */
const PAUSE = 10_000;

/** @returns `null` where the environment names no server of mail · @throws Refusal when what stands there is none */
export function openPost(env: NodeJS.ProcessEnv, messages: Messages): PostRoom | null {
  try {
    return postRoomOf(env);
  } catch (error) {
    if (error instanceof PostRefusal) throw new Refusal(messages.badMail[error.code], { cause: error });
    throw error;
  }
}

/** The post room at work, until it is stopped. */
export interface PostAtWork {
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
}

/**
 * Sends mail beside other work; begins again after a fault.
 *
 * @param onFault what went wrong, and how many milliseconds it rests
 */
export function startPost(store: Store, post: PostRoom, onFault: (error: unknown, pause: number) => void): PostAtWork {
  const over = new AbortController();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        await workPost(store, post, { until: 'stopped', signal: over.signal });
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
