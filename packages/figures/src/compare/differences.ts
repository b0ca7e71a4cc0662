import { type Interval, mulberry32 } from '@beffroi/domain';
import type { Indicator } from '../marks.ts';
import { drawCounts, LEAST_CLUSTERS, percentileInterval, type ResampleOptions, resamplesFor } from '../resample.ts';
import { type Subject, type Subjects, subjectsOf } from '../subject.ts';
import { variances } from './noise.ts';
import type { TownPair } from './town-pair.ts';

/** By how much a mean level changed, over the marks that were observed in both waves by one rubric. */
export interface Difference extends Subject {
  /** Mean levels of the same marks; `null` when there are none, as all that follows from them. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** 95 % bootstrap interval over towns: what other towns like these would have shown. `null` for fewer than three towns. */
  readonly interval: Interval | null;
  /** Standard error of the difference by the rubric's errors, taken as independent. */
  readonly rubricError: number | null;
  /** The difference ± 1.96 × `rubricError`: what the rubric's errors leave open. */
  readonly rubricInterval: Interval | null;
  /** Both intervals leave 0 out. */
  readonly told: boolean;
  /** Marks compared, and towns that have at least one of them. */
  readonly marks: number;
  readonly towns: number;
  /** Marks of towns measured twice that are not compared, by the first of these that holds. */
  readonly leftOut: {
    /** The rubrics differ and the old captures were not judged again. */
    readonly rubricUnknown: number;
    /** Unobserved in one wave or both. */
    readonly hidden: number;
    /** The rubric abstained in one wave or both. */
    readonly abstained: number;
  };
}

/** The normal quantile of 97.5 %. */
const Z = 1.96;

/** What is added up for one subject; `sums` and `counts` have one place a town. */
interface Column {
  readonly subject: Subject;
  readonly sums: Int16Array;
  readonly counts: Uint16Array;
  before: number;
  after: number;
  variance: number;
  readonly leftOut: { rubricUnknown: number; hidden: number; abstained: number };
}

/**
 * Differences of means between two waves: of all marks, by family, by indicator.
 *
 * @param pairs in a fixed order: samples are drawn in it
 */
export function differencesOf(
  pairs: readonly TownPair[],
  catalogue: readonly Indicator[],
  options: ResampleOptions = {},
): readonly Difference[] {
  const columns = columnsOf(pairs, catalogue);
  const intervals = intervalsOf(columns, pairs.length, options);
  return columns.map((column, place) => rowOf(column, intervals[place]!));
}

function columnsOf(pairs: readonly TownPair[], catalogue: readonly Indicator[]): readonly Column[] {
  const subjects: Subjects = subjectsOf(catalogue);
  const varianceOf = variances();
  const columns = subjects.list.map(
    (subject): Column => ({
      subject,
      sums: new Int16Array(pairs.length),
      counts: new Uint16Array(pairs.length),
      before: 0,
      after: 0,
      variance: 0,
      leftOut: { rubricUnknown: 0, hidden: 0, abstained: 0 },
    }),
  );
  for (const [town, { from, to, sameEvidence }] of pairs.entries()) {
    for (let at = 0; at < catalogue.length; at++) {
      const old = from?.[at] ?? null;
      const now = to[at]!;
      const why = old === null ? 'rubricUnknown' : old.kind === 'unobserved' || now.kind === 'unobserved' ? 'hidden' : 'abstained';
      const places = [0, subjects.familyOf[at]!, subjects.firstIndicator + at];
      if (old === null || old.level === null || now.level === null) {
        for (const place of places) columns[place]!.leftOut[why]++;
        continue;
      }
      // Errors on the same evidence are the same errors: they cancel out.
      const variance = sameEvidence[at] ? 0 : varianceOf(old)! + varianceOf(now)!;
      for (const place of places) {
        const column = columns[place]!;
        column.sums[town]! += now.level - old.level;
        column.counts[town]!++;
        column.before += old.level;
        column.after += now.level;
        column.variance += variance;
      }
    }
  }
  return columns;
}

/**
 * One draw of towns serves all subjects. The statistic is the ratio of a sample's summed differences to its marks, so a town weighs as many marks
 * as it has, as in the means.
 */
function intervalsOf(columns: readonly Column[], towns: number, options: ResampleOptions): readonly (Interval | null)[] {
  const { seed = 1, resamples = resamplesFor(towns) } = options;
  const random = mulberry32(seed);
  const drawn = new Uint16Array(towns);
  const values = columns.map(() => new Float64Array(resamples));
  for (let sample = 0; sample < resamples && towns > 0; sample++) {
    drawCounts(random, towns, drawn);
    for (const [place, { sums, counts }] of columns.entries()) {
      let [sum, count] = [0, 0];
      for (let town = 0; town < towns; town++) {
        const times = drawn[town]!;
        sum += times * sums[town]!;
        count += times * counts[town]!;
      }
      values[place]![sample] = count === 0 ? Number.NaN : sum / count;
    }
  }
  return columns.map(({ counts }, place) => (townsIn(counts) < LEAST_CLUSTERS ? null : percentileInterval(values[place]!)));
}

function rowOf({ subject, counts, before, after, variance, leftOut }: Column, interval: Interval | null): Difference {
  const marks = counts.reduce((sum, count) => sum + count, 0);
  const towns = townsIn(counts);
  if (marks === 0) {
    const nothing = { before: null, after: null, difference: null, interval: null, rubricError: null, rubricInterval: null };
    return { ...subject, ...nothing, told: false, marks, towns, leftOut };
  }
  const difference = (after - before) / marks;
  const rubricError = Math.sqrt(variance) / marks;
  const rubricInterval = { low: difference - Z * rubricError, high: difference + Z * rubricError };
  const told = interval !== null && isAwayFrom0(interval) && isAwayFrom0(rubricInterval);
  return {
    ...subject,
    before: before / marks,
    after: after / marks,
    difference,
    interval,
    rubricError,
    rubricInterval,
    told,
    marks,
    towns,
    leftOut,
  };
}

function townsIn(counts: Uint16Array): number {
  return counts.reduce((towns, count) => (count === 0 ? towns : towns + 1), 0);
}

function isAwayFrom0({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}
