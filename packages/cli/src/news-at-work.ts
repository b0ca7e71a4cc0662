import { NEWS_KEEPER } from '@beffroi/acts';
import { systemClock } from '@beffroi/capture';
import { Outbound } from '@beffroi/networks';
import { keepNews, workDeliveries } from '@beffroi/news';
import { type NewsPlace, newsWorks } from '@beffroi/web';

/** Milliseconds between two looks whether there is news, and before one looks again after a fault. */
const BETWEEN = 60_000;

/** News at work, until they are stopped. */
export interface NewsAtWork {
  /** Lets what is under way come to its end. */
  stop(): Promise<void>;
}

/**
 * Tells who follows of what is published, by mail and by messages to programs, beside other work.
 *
 * @param proxy a forward proxy that messages go through; `null` where there is none
 * @param onFault what went wrong, and how many milliseconds it rests
 */
export function startNews(place: NewsPlace, proxy: string | null, onFault: (error: unknown, pause: number) => void): NewsAtWork {
  const over = new AbortController();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) {
      try {
        await oneRound(place, proxy, over.signal);
      } catch (error) {
        if (over.signal.aborted) return;
        onFault(error, BETWEEN);
      }
      await systemClock.sleep(BETWEEN, over.signal);
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

async function oneRound(place: NewsPlace, proxy: string | null, signal: AbortSignal): Promise<void> {
  const works = await newsWorks(place);
  const now = (): Date => new Date();
  await keepNews(works, NEWS_KEEPER, now());
  const outbound = new Outbound(proxy === null ? {} : { proxy });
  try {
    await workDeliveries({ store: place.store, keys: place.keys, outbound, now }, signal);
  } finally {
    await outbound.close();
  }
}
