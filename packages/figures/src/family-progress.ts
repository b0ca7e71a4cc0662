import type { Indicator, Town } from './marks.ts';
import { inOrder } from './panel.ts';
import { ratioInterval } from './ratio-interval.ts';
import type { ResampleOptions } from './resample.ts';
import { subjectsOf } from './subject.ts';

/** How a family of services (or all of them) moved between two waves, over what was observed in both. */
export interface FamilyProgress {
  readonly subject: 'all' | 'family';
  /** Empty for all. */
  readonly subjectId: string;
  /** Mean levels over the pairs, and their difference; `null` without pairs. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** 95 % interval of the difference; `null` with pairs in fewer than three towns. */
  readonly low: number | null;
  readonly high: number | null;
  /** Services of towns that were observed in both waves, and the towns they lie in. */
  readonly nPairs: number;
  readonly nTowns: number;
  /** Services of towns of both waves that one of the waves did not observe. */
  readonly nLeftOut: number;
  /** `progressed` and `regressed` only where the interval excludes 0; else it is not told. */
  readonly verdict: 'progressed' | 'regressed' | 'not-told';
}

/**
 * Which family progressed: mean of the paired differences of level, with samples of towns. Both waves must have been judged by the same
 * rubric, or the difference is the rubric's as well; towns of only one wave are left out.
 *
 * @returns one row for all services, then one a family, in the catalogue's order
 * @throws FiguresRefusal as `inOrder`
 */
export function familyProgress(
  before: readonly Town[],
  after: readonly Town[],
  catalogue: readonly Indicator[],
  options: ResampleOptions = {},
): readonly FamilyProgress[] {
  const later = new Map(inOrder(after, catalogue).map((town) => [town.code, town]));
  const pairs = inOrder(before, catalogue).flatMap((town) => {
    const match = later.get(town.code);
    return match === undefined ? [] : [{ first: town.marks, second: match.marks }];
  });
  const { list, familyOf, firstIndicator } = subjectsOf(catalogue);
  return list.slice(0, firstIndicator).map(({ subjectId }, place): FamilyProgress => {
    const sums = { before: 0, after: 0, pairs: 0, towns: 0, leftOut: 0 };
    const gains = new Float64Array(pairs.length);
    const counts = new Float64Array(pairs.length);
    for (const [at, { first, second }] of pairs.entries()) {
      for (const [indicator, family] of familyOf.entries()) {
        if (place !== 0 && family !== place) continue;
        const [from, to] = [first[indicator]!.level, second[indicator]!.level];
        if (from === null || to === null) {
          sums.leftOut++;
          continue;
        }
        sums.before += from;
        sums.after += to;
        gains[at]! += to - from;
        counts[at]! += 1;
      }
      sums.pairs += counts[at]!;
      if (counts[at]! > 0) sums.towns++;
    }
    const interval = ratioInterval(gains, counts, options);
    const per = (sum: number) => (sums.pairs === 0 ? null : sum / sums.pairs);
    return {
      subject: place === 0 ? 'all' : 'family',
      subjectId,
      before: per(sums.before),
      after: per(sums.after),
      difference: per(sums.after - sums.before),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      nPairs: sums.pairs,
      nTowns: sums.towns,
      nLeftOut: sums.leftOut,
      verdict: interval === null ? 'not-told' : interval.low > 0 ? 'progressed' : interval.high < 0 ? 'regressed' : 'not-told',
    };
  });
}
