import { act, assertMay, done, unchanged } from '@beffroi/acts';
import type { DrawProgress, ReviewKind, ReviewPlan } from '@beffroi/instrument';
import { holdWave, insertReviewItems, isReviewDrawn, type SeriesRow, type Store, waveById } from '@beffroi/store';
import type { Person } from './person.ts';
import { ReviewRefusal } from './refusal.ts';

/** A seed is a word, not a text. */
const LONGEST_SEED = 100;

const NO_PLAN: ReviewPlan = { sizes: {}, seed: '' };

/**
 * Asks people for items of a closed series. What nobody chooses the size of is drawn once a series, by whoever opens its reading first; doing it again
 * changes nothing. The rest is drawn once a wave, when an administrator or adjudicator asks for it.
 *
 * @param tell is told how far the drawing is
 * @returns how many are new, by what the instrument counts them; `null` where all was drawn already
 * @throws ReviewRefusal `not-allowed`, `bad-plan`, `not-closed`, `already-planned`, `nothing-to-code`
 */
export async function planReview(
  store: Store,
  person: Person,
  kind: ReviewKind,
  series: SeriesRow,
  now: Date,
  plan: ReviewPlan = NO_PLAN,
  tell?: (progress: DrawProgress) => Promise<void>,
): Promise<Readonly<Record<string, number>> | null> {
  const { db } = store;
  const asked = kind.sizes !== null;
  const what = asked ? 'review.planned' : 'review.drawn';
  assertMay(person, what);
  if (kind.sizes !== null) assertPlan(kind.sizes, plan);
  if (series.digest === null) throw new ReviewRefusal('not-closed', 'an open series still grows');
  const wave = await waveById(db, series.wave_id);
  if (wave === null) throw new ReviewRefusal('unknown-wave', `${series.wave_id}`);
  const whole = asked ? { waveId: wave.id } : { seriesId: series.id };
  if (await isReviewDrawn(db, kind.id, whole)) {
    if (asked) throw new ReviewRefusal('already-planned', wave.name);
    return null;
  }
  const { items, counts } = await kind.draw(store, series, plan, tell);
  if (items.length === 0 && asked) throw new ReviewRefusal('nothing-to-code', wave.name);
  return act(store, person, { act: what, now }, async (trx) => {
    await holdWave(trx, wave.id, 'alone');
    if (await isReviewDrawn(trx, kind.id, whole)) {
      if (asked) throw new ReviewRefusal('already-planned', wave.name);
      return unchanged(null);
    }
    const rows = items.map((item) => ({
      ...item,
      series_id: series.id,
      kind: kind.id,
      indicator: kind.id === 'finding' ? item.key : null,
    }));
    if ((await insertReviewItems(trx, rows, now)) === 0) return unchanged(counts);
    const seed = asked ? { seed: plan.seed } : {};
    return done(`wave:${wave.name}`, { series: series.id, kind: kind.id, ...seed, ...counts }, counts);
  });
}

/** @throws ReviewRefusal `bad-plan` */
export function assertPlan(sizes: NonNullable<ReviewKind['sizes']>, plan: ReviewPlan): void {
  let all = 0;
  for (const { id, most } of sizes) {
    const n = plan.sizes[id] ?? 0;
    if (!Number.isSafeInteger(n) || n < 0 || n > most) throw new ReviewRefusal('bad-plan', `${n} of ${id}`);
    all += n;
  }
  if (all === 0 || plan.seed.length > LONGEST_SEED) throw new ReviewRefusal('bad-plan', 'no items, or too long a seed');
}
