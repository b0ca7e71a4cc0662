import { figuresOfSeries, insertReviewItems, isSampled, type NewReviewItem, type SeriesRow, type Store, townPage } from '@beffroi/store';
import { ReviewRefusal } from './refusal.ts';
import { allocate, lotOf, type SampleSize, sampleSize } from './sample.ts';
import { expectedMove } from './weight.ts';
import { SAMPLE_CODERS } from './what-counts.ts';

export interface PlanOptions extends SampleSize {
  /** How many marks are asked for because the machine doubts them (default 500). */
  readonly doubts?: number;
}

const PAGE = 500;

/**
 * Asks people for the marks of a closed series: a random sample, each mark for two coders, and the marks whose doubt moves a figure most. Doing it again
 * changes nothing. What was not observed is not asked for: its pages are not in the archive, there is nothing to read.
 *
 * @returns how many are new
 * @throws ReviewRefusal `not-closed`
 */
export async function planReview({ db }: Store, series: SeriesRow, now: Date, options: PlanOptions = {}): Promise<number> {
  const { doubts = 500, ...size } = options;
  if (series.digest === null) throw new ReviewRefusal('not-closed', 'an open series still grows');
  // Sample and doubts are asked for in one transaction: where there is the one, there is the other.
  if (await isSampled(db, series.id)) return 0;
  const figures = new Map(
    (await figuresOfSeries(db, series.id))
      .filter(({ scope, subject, measure }) => scope === 'panel' && subject === 'indicator' && measure === 'level')
      .map(({ subject_id, n_observed, value }) => [subject_id, { observed: n_observed, mean: value }]),
  );
  const lots = new Map<string, { readonly territory: string; readonly lot: number }[]>();
  const candidates: NewReviewItem[] = [];
  for (let after = ''; ; ) {
    const page = await townPage(db, series, { after, limit: PAGE });
    for (const { territory, marks } of page) {
      for (const { indicator, kind, level, ceiling, confidence } of marks) {
        if (kind === 'unobserved') continue;
        const drawn = lots.get(indicator) ?? [];
        if (drawn.length === 0) lots.set(indicator, drawn);
        drawn.push({ territory, lot: lotOf(series.digest, territory, indicator) });
        const weight = expectedMove({ kind, level, ceiling, confidence }, figures.get(indicator) ?? { observed: 0, mean: null });
        if (weight > 0) candidates.push({ series_id: series.id, territory, indicator, why: 'doubt', coders: 1, weight });
      }
    }
    // Only the weightiest are needed: a country has 630,000 marks.
    if (candidates.length > 20 * doubts + 10_000) keepWeightiest(candidates, 2 * doubts + 2000);
    if (page.length < PAGE) break;
    after = page.at(-1)!.territory;
  }
  const services = [...lots.keys()].sort();
  const marks = services.map((service) => lots.get(service)!.length);
  const parts = allocate(
    sampleSize(
      marks.reduce((sum, n) => sum + n, 0),
      size,
    ),
    marks,
  );
  const sample = services.flatMap((indicator, at) =>
    lots
      .get(indicator)!
      .sort((one, other) => one.lot - other.lot)
      .slice(0, parts[at])
      .map(
        ({ territory, lot }): NewReviewItem => ({
          series_id: series.id,
          territory,
          indicator,
          why: 'sample',
          coders: SAMPLE_CODERS,
          weight: 1 - lot,
        }),
      ),
  );
  const drawn = new Set(sample.map(({ territory, indicator }) => `${territory} ${indicator}`));
  const doubted = candidates.filter(({ territory, indicator }) => !drawn.has(`${territory} ${indicator}`));
  keepWeightiest(doubted, doubts);
  return db.transaction().execute((trx) => insertReviewItems(trx, [...sample, ...doubted], now));
}

/** Abstentions come before marks of the same weight by nature of the formula; equals keep the order of codes. */
function keepWeightiest(items: NewReviewItem[], most: number): void {
  items.sort((one, other) => other.weight - one.weight);
  items.length = Math.min(items.length, most);
}
