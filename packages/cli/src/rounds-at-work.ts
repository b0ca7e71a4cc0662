import { HOUSE_KEEPER, IDEA_KEEPER, PLAN_KEEPER, SURVEY_KEEPER } from '@beffroi/acts';
import type { ArchiveStore } from '@beffroi/archive-store';
import { systemClock } from '@beffroi/capture';
import { checkLinks, keepProofs } from '@beffroi/declarations';
import { keepIdeas } from '@beffroi/ideas';
import { Outbound } from '@beffroi/networks';
import { keepDigests, keepPlans } from '@beffroi/plans';
import type { PostRoom } from '@beffroi/post';
import type { Store } from '@beffroi/store';
import { keepSurveys } from '@beffroi/surveys';
import { addressDays, keepHouse } from '@beffroi/upkeep';
import { planLetters } from '@beffroi/web';

/** Milliseconds between two rounds: several a day, so that one that fails is made up for. */
const BETWEEN = 6 * 3_600_000;
/** Milliseconds before a round is made again after a fault. */
const PAUSE = 60_000;

/** What rounds are made in. */
export interface RoundsPlace {
  readonly store: Store;
  readonly post: PostRoom | null;
  readonly archiveStore: ArchiveStore;
  /** How people reach the site, which letters lead to. */
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** A forward proxy that all goes through; `null` where there is none. */
  readonly proxy: string | null;
  /** Nobody looks at pages for a demonstration: its towns are invented. */
  readonly looksOut: boolean;
}

/** Rounds that are made until they are stopped. */
export interface RoundsAtWork {
  /** Lets the one that is under way come to its end. */
  stop(): Promise<void>;
}

/**
 * Does what is due each day: of surveys, of plans, and of proofs that an authority has given.
 *
 * @param onFault what went wrong, and how many milliseconds it rests
 */
export function startRounds(place: RoundsPlace, onFault: (error: unknown, pause: number) => void): RoundsAtWork {
  const over = new AbortController();
  const work = async (): Promise<void> => {
    while (!over.signal.aborted) {
      let pause = BETWEEN;
      try {
        await oneRound(place);
      } catch (error) {
        if (over.signal.aborted) return;
        pause = PAUSE;
        onFault(error, pause);
      }
      await systemClock.sleep(pause, over.signal);
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

async function oneRound({ store, post, archiveStore, url, env, proxy, looksOut }: RoundsPlace): Promise<void> {
  await keepSurveys({ store, post }, SURVEY_KEEPER, new Date());
  await keepPlans(store, PLAN_KEEPER, new Date());
  await keepDigests(await planLetters({ store, archiveStore, post, url, env }, () => new Date()), PLAN_KEEPER, new Date());
  await keepIdeas(store, IDEA_KEEPER, new Date());
  await keepHouse(store, HOUSE_KEEPER, addressDays(env), new Date());
  await keepProofs({ store, archiveStore });
  if (!looksOut) return;
  const outbound = new Outbound(proxy === null ? {} : { proxy });
  try {
    await checkLinks({ store, outbound }, new Date());
  } finally {
    await outbound.close();
  }
}
