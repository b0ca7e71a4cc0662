import { mean } from '@beffroi/domain';
import type { Statistic } from './figure.ts';
import type { Indicator, Town } from './marks.ts';
import { type Measure, markValue, measuresOf } from './measure.ts';
import { checkTown } from './panel.ts';
import type { FigureOptions } from './resample.ts';
import { serviceInterval, serviceSamples, TOWN_RESAMPLES } from './service-samples.ts';
import { type Subject, subjectsOf } from './subject.ts';

/** A figure of one town: over all its services, or over those of a family. */
export interface TownFigure extends Subject, Statistic {
  readonly measure: Measure;
}

/**
 * The means of one town over all its services and over each family: level, attainment, and the further scales. The interval comes from
 * samples of its services: it says how much the mean hangs on which services happen to be measured, not whether a mark is right.
 *
 * @throws FiguresRefusal for marks that do not fit the catalogue, or cannot be
 */
export function townFigures(town: Town, catalogue: readonly Indicator[], options: FigureOptions = {}): readonly TownFigure[] {
  const { seed = 1, resamples = TOWN_RESAMPLES } = options;
  checkTown(town, catalogue);
  const subjects = subjectsOf(catalogue);
  return subjects.list.slice(0, subjects.firstIndicator).flatMap((subject, place) => {
    const marks = place === 0 ? town.marks : town.marks.filter((_, indicator) => subjects.familyOf[indicator] === place);
    const samples = serviceSamples(marks.length, resamples, seed);
    const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
    return measuresOf(options.scales).map((measure): TownFigure => {
      const values = marks.map((mark) => markValue(mark, measure));
      const interval = serviceInterval(
        Float64Array.from(values, (value) => value ?? Number.NaN),
        samples,
      );
      return {
        ...subject,
        measure,
        value: mean(values.filter((value) => value !== null)),
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        nObserved: count('level') + count('absence'),
        nUnobserved: count('unobserved'),
        nAbstained: count('abstained'),
      };
    });
  });
}
