import type { Drawing, DrawnItem } from '@beffroi/instrument';
import { figuresOfSeries, type SeriesRow, type Store, townPage } from '@beffroi/store';
import { allocate, lotOf, type SampleSize, sampleSize } from './sample.ts';
import { expectedMove } from './weight.ts';
import { SAMPLE_CODERS } from './what-counts.ts';

export interface DrawOptions extends SampleSize {
  /** How many marks are asked for because the machine doubts them (default 500). */
  readonly doubts?: number;
}

const PAGE = 500;

/**
 * Draws marks of a closed series: a random sample, each mark for two coders, and the marks whose doubt moves a figure most. What was not observed is not
 * asked for: its pages are not in the archive, there is nothing to read.
 */
export async function drawFindings({ db }: Store, series: SeriesRow, options: DrawOptions = {}): Promise<Drawing> {
  const { doubts = 500, ...size } = options;
  const seed = series.digest!;
  const figures = new Map(
    (await figuresOfSeries(db, series.id))
      .filter(({ scope, subject, measure }) => scope === 'panel' && subject === 'indicator' && measure === 'level')
      .map(({ subject_id, n_observed, value }) => [subject_id, { observed: n_observed, mean: value }]),
  );
  const lots = new Map<string, { readonly territory: string; readonly lot: number }[]>();
  const candidates: DrawnItem[] = [];
  for (let after = ''; ; ) {
    const page = await townPage(db, series, { after, limit: PAGE });
    for (const { territory, marks } of page) {
      for (const { indicator, kind, level, ceiling, confidence } of marks) {
        if (kind === 'unobserved') continue;
        const drawn = lots.get(indicator) ?? [];
        if (drawn.length === 0) lots.set(indicator, drawn);
        drawn.push({ territory, lot: lotOf(seed, territory, indicator) });
        const weight = expectedMove({ kind, level, ceiling, confidence }, figures.get(indicator) ?? { observed: 0, mean: null });
        if (weight > 0) candidates.push(itemOf(territory, indicator, 'doubt', weight));
      }
    }
    // Only the weightiest are needed: a country has 630,000 marks.
    if (candidates.length > 20 * doubts + 10_000) keepWeightiest(candidates, 2 * doubts + 2000);
    if (page.length < PAGE) break;
    after = page.at(-1)!.territory;
  }
  const indicators = [...lots.keys()].sort();
  const marks = indicators.map((indicator) => lots.get(indicator)!.length);
  const parts = allocate(
    sampleSize(
      marks.reduce((sum, n) => sum + n, 0),
      size,
    ),
    marks,
  );
  const sample = indicators.flatMap((indicator, at) =>
    lots
      .get(indicator)!
      .sort((one, other) => one.lot - other.lot)
      .slice(0, parts[at])
      .map(({ territory, lot }) => itemOf(territory, indicator, 'sample', 1 - lot)),
  );
  const drawn = new Set(sample.map(({ territory, key }) => `${territory} ${key}`));
  const doubted = candidates.filter(({ territory, key }) => !drawn.has(`${territory} ${key}`));
  keepWeightiest(doubted, doubts);
  return { items: [...sample, ...doubted], counts: { sample: sample.length, doubts: doubted.length } };
}

/** The weightiest is read first. */
function itemOf(territory: string, indicator: string, why: 'sample' | 'doubt', weight: number): DrawnItem {
  const sampled = why === 'sample';
  return {
    territory,
    key: indicator,
    subject: { indicator },
    why,
    stratum: sampled ? indicator : '',
    weight,
    turn: -weight,
    coders: sampled ? SAMPLE_CODERS : 1,
  };
}

/** Abstentions come before marks of the same weight by nature of the formula; equals keep the order of codes. */
function keepWeightiest(items: DrawnItem[], most: number): void {
  items.sort((one, other) => other.weight - one.weight);
  items.length = Math.min(items.length, most);
}
