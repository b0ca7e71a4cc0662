import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActRefusal, askerNow } from '@beffroi/acts';
import type { DrawProgress, ReviewKind } from '@beffroi/instrument';
import {
  claimReviewDraw,
  endReviewDraw,
  type ReviewDrawRow,
  releaseReviewDraw,
  type SeriesRow,
  type Store,
  seeReviewDraw,
} from '@beffroi/store';
import { planReview } from '../plan-review.ts';
import { ReviewRefusal } from '../refusal.ts';

/** How a worker makes drawings. */
export interface DrawWork {
  readonly signal: AbortSignal;
  /** What people are asked of the waves of an instrument; `null` where it is not known here. */
  readonly kindOf: (instrument: string) => ReviewKind | null;
  readonly now?: () => Date;
  /** Milliseconds between looks for work when there is none (default two seconds). */
  readonly poll?: number;
  /** Milliseconds without a sign of life after which one is lost (default two minutes: the programmes of one town are read between two signs). */
  readonly lease?: number;
  /** Times that one may be lost with its worker before it is given up (default 3). */
  readonly lostLimit?: number;
}

/** Milliseconds between two signs of life. */
const SIGN = 500;

/** Makes one drawing after another until the signal. Any number of workers may do so at once: what one has no other takes. */
export async function workDraws(store: Store, { signal, poll = 2000, lease = 120_000, ...work }: DrawWork): Promise<void> {
  while (!signal.aborted) {
    const row = await claimReviewDraw(store.db, randomUUID(), lease);
    if (row !== null) await make(store, row, { ...work, signal });
    else await sleep(poll, undefined, { signal }).catch(() => undefined);
  }
}

/** Somebody took it up because we were thought dead: nothing of ours may arrive. */
class Gone extends Error {}

async function make(
  store: Store,
  held: ReviewDrawRow,
  { signal, kindOf, lostLimit = 3, now = () => new Date() }: Omit<DrawWork, 'poll' | 'lease'>,
): Promise<void> {
  const { db } = store;
  try {
    if (held.lost > lostLimit) return await endReviewDraw(db, held, { fault: 'lost' });
    const series = await db.selectFrom('series').selectAll().where('id', '=', held.series_id).executeTakeFirstOrThrow();
    const kind = kindOf(await instrumentOf(store, series));
    if (kind === null) return await endReviewDraw(db, held, { fault: 'other-instrument' });
    const result = await planReview(
      store,
      await askerNow(db, held.account_id, 'review.plan'),
      kind,
      series,
      now(),
      held.plan,
      tellerOf(store, held, signal),
    );
    await endReviewDraw(db, held, { result });
  } catch (error) {
    if (error instanceof Gone) return;
    if (signal.aborted) return await releaseReviewDraw(db, held);
    const known = error instanceof ReviewRefusal ? error.code : error instanceof ActRefusal ? 'no-right' : null;
    // Its items were drawn before its worker was lost.
    if (known === 'already-planned') return await endReviewDraw(db, held, { result: null });
    await endReviewDraw(db, held, { fault: known ?? 'fault' });
    if (known === null) throw error;
  }
}

async function instrumentOf({ db }: Store, { wave_id }: SeriesRow): Promise<string> {
  return (await db.selectFrom('wave').select('instrument').where('id', '=', wave_id).executeTakeFirstOrThrow()).instrument;
}

/** Says how far it is, no oftener than signs are due, and stops where it is no longer ours. */
function tellerOf({ db }: Store, held: ReviewDrawRow, signal: AbortSignal): (progress: DrawProgress) => Promise<void> {
  let said = 0;
  return async (progress) => {
    signal.throwIfAborted();
    if (performance.now() - said < SIGN && progress.done < progress.of) return;
    if (!(await seeReviewDraw(db, held, progress))) throw new Gone();
    said = performance.now();
  };
}
