import { mulberry32 } from '@beffroi/domain';
import type { Figure } from './figure.ts';
import { type FigureRow, figureRowsOf } from './figure-rows.ts';
import type { Indicator, Town } from './marks.ts';
import { measuresOf } from './measure.ts';
import { observedIn } from './observed.ts';
import { inOrder } from './panel.ts';
import { drawCounts, type FigureOptions, LEAST_CLUSTERS, percentileInterval, type ResampleOptions, resamplesFor } from './resample.ts';
import { scopeStatisticsOf } from './scope-statistics.ts';
import { onceForSameTowns, scopesOf } from './scopes.ts';
import { type Subjects, subjectsOf } from './subject.ts';
import { type Tally, tallyOf } from './tally.ts';

/**
 * All figures of a panel: for the panel and each stratum, department and region in it; for all services, each family and each service;
 * mean level, attainment and means of the further scales over the marks that were observed, and, for each service, the share of inhabitants
 * whose town reaches level k. Formulas and sources: docs/method/figures.md.
 *
 * Intervals come from samples of towns, each with all its marks (cluster bootstrap: Davison and Hinkley, 1997, ch. 3; Field and Welsh,
 * JRSS B 69, 2007). Each scope is drawn by itself from the same seed: a department's figures are the same alone and in the country's.
 *
 * @returns one row a scope, subject and measure, always in the same order whatever that of the towns
 * @throws FiguresRefusal as `inOrder`
 */
export function figuresOf(towns: readonly Town[], catalogue: readonly Indicator[], options: FigureOptions = {}): readonly Figure[] {
  const measures = measuresOf(options.scales);
  const tally = tallyOf(inOrder(towns, catalogue), catalogue, measures);
  const subjects = subjectsOf(catalogue);
  const rows = figureRowsOf(subjects, measures);
  const figures = onceForSameTowns((places) => figuresOfTowns(places, tally, subjects, rows, options));
  return scopesOf(tally.towns).flatMap(({ scope, scopeId, places }) => figures(places).map((figure) => ({ scope, scopeId, ...figure })));
}

/** @returns the rows of a scope, but for its name */
function figuresOfTowns(
  places: readonly number[],
  tally: Tally,
  subjects: Subjects,
  rows: readonly FigureRow[],
  { seed = 1, resamples = resamplesFor(places.length) }: ResampleOptions,
): readonly Omit<Figure, 'scope' | 'scopeId'>[] {
  const statistics = scopeStatisticsOf(places, tally, subjects, rows);
  const points = new Float64Array(rows.length);
  statistics(null, points, 0, 1);
  const drawn = new Float64Array(rows.length * resamples);
  const counts = new Uint16Array(places.length);
  const random = mulberry32(seed);
  // Under three towns there is no interval, and a panel of towns from everywhere has many such departments.
  for (let sample = 0; sample < resamples && places.length >= LEAST_CLUSTERS; sample++) {
    drawCounts(random, counts.length, counts);
    statistics(counts, drawn, sample, resamples);
  }
  const observed = observedIn(
    places.map((place) => tally.towns[place]!),
    subjects,
  );
  return rows.map(({ kind, subject, measure }, row) => {
    const value = points[row]!;
    const seen = observed[subject]!;
    const towns = kind === 'mean' ? seen.towns : seen.inhabited;
    const interval = towns < LEAST_CLUSTERS ? null : percentileInterval(drawn.subarray(row * resamples, (row + 1) * resamples));
    return {
      ...subjects.list[subject]!,
      measure,
      value: Number.isNaN(value) ? null : value,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      nObserved: seen.observed,
      nUnobserved: seen.unobserved,
      nAbstained: seen.abstained,
    };
  });
}
