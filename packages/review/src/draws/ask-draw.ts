import { act, assertMay, done } from '@beffroi/acts';
import type { ReviewKind, ReviewPlan } from '@beffroi/instrument';
import { insertReviewDraw, isReviewDrawn, type SeriesRow, type Store, waveById } from '@beffroi/store';
import type { Person } from '../person.ts';
import { assertPlan } from '../plan-review.ts';
import { ReviewRefusal } from '../refusal.ts';

/**
 * Asks for a drawing that takes long: a worker makes it, in the name of who asked, and says how far it is.
 *
 * @returns its id
 * @throws ReviewRefusal `not-allowed`, `bad-plan`, `not-closed`, `already-planned` (drawn, or under way)
 */
export async function askDraw(
  store: Store,
  person: Person,
  kind: ReviewKind,
  series: SeriesRow,
  now: Date,
  plan: ReviewPlan,
): Promise<string> {
  assertMay(person, 'review.asked');
  assertPlan(kind.sizes ?? [], plan);
  if (series.digest === null) throw new ReviewRefusal('not-closed', 'an open series still grows');
  const wave = await waveById(store.db, series.wave_id);
  if (wave === null) throw new ReviewRefusal('unknown-wave', `${series.wave_id}`);
  if (await isReviewDrawn(store.db, kind.id, { waveId: wave.id })) throw new ReviewRefusal('already-planned', wave.name);
  return act(store, person, { act: 'review.asked', now }, async (trx) => {
    const asked = { series_id: series.id, kind: kind.id, account_id: person.id, asked_at: now, plan };
    const row = await insertReviewDraw(trx, asked);
    if (row === null) throw new ReviewRefusal('already-planned', wave.name);
    return done(`wave:${wave.name}`, { series: series.id, kind: kind.id, seed: plan.seed, ...plan.sizes }, row.id);
  });
}
