import { type Interval, mulberry32, quantile } from '@beffroi/domain';
import type { LeverId } from '../catalogue/lever.ts';
import type { LeverViews } from '../three-views/lever-views.ts';
import { livingGroups } from '../three-views/lived-view.ts';
import type { TownInFigures } from './town-in-figures.ts';

/** What is averaged over authorities: what they say, what is lived in them, what is seen of them, and what lies between the first two. */
export const MEASURES = ['said', 'lived', 'seen', 'gap'] as const;

/** One of them. */
export type Measure = (typeof MEASURES)[number];

/** A mean over authorities, each counting as much as another. Never of fewer than three, and no authority's place among others. */
export interface GroupMean {
  readonly lever: LeverId;
  readonly measure: Measure;
  /** `null` of fewer than three authorities. */
  readonly value: number | null;
  /** 95 %, by drawing authorities again and again (percentile bootstrap: Efron, 1979). */
  readonly interval: Interval | null;
  /** Authorities that have a value, and all. */
  readonly n: number;
  readonly of: number;
}

/** Of fewer no mean is told: it would be somebody's. */
export const LEAST_TOWNS = 3;
const DRAWS = 1000;

/**
 * Means of a group of authorities, lever by lever. What has no value is in no mean.
 *
 * @param towns one group; the same figures in whatever order they come
 */
export function groupMeans(towns: readonly TownInFigures[]): readonly GroupMean[] {
  const sorted = towns.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const levers = sorted[0]?.levers.map(({ lever }) => lever) ?? [];
  return levers.flatMap((lever, at) =>
    MEASURES.map((measure) =>
      groupMean(
        lever,
        measure,
        sorted.map(({ levers: all }) => worthOf(all[at]!, measure)),
      ),
    ),
  );
}

function groupMean(lever: LeverId, measure: Measure, all: readonly (number | null)[]): GroupMean {
  const values = all.filter((value) => value !== null);
  const told = values.length >= LEAST_TOWNS;
  const [value, interval] = told ? [mean(values), resampled(values)] : [null, null];
  return { lever, measure, value, interval, n: values.length, of: all.length };
}

/** What one authority's lever is worth in a mean; `null` where it has no value. */
export function worthOf(views: LeverViews, measure: Measure): number | null {
  const said = views.declared.kind === 'level' ? views.declared.level : null;
  if (measure === 'said') return said;
  if (measure === 'seen') return views.seen;
  const lived = livedValue(views);
  if (measure === 'lived') return lived;
  return said === null || lived === null ? null : lived - said;
}

/** The mean of those who live it where it is told, the level where it alone is. */
function livedValue({ lived }: LeverViews): number | null {
  if (lived.kind === 'spoken') return typeof lived.answer === 'number' ? lived.answer : null;
  for (const { mean: told, level } of livingGroups(lived)) {
    if (told !== null && told.value !== null) return told.value;
    if (level.kind === 'level') return level.level;
  }
  return null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function resampled(values: readonly number[]): Interval {
  const chance = mulberry32(values.length);
  const means = Array.from({ length: DRAWS }, () => mean(values.map(() => values[Math.floor(chance() * values.length)]!)));
  means.sort((one, other) => one - other);
  return { low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
