import { describe, expect, inject, it, test } from 'vitest';
import { covered, OPINIONS } from '../../test/simulated-surveys.ts';
import type { PublishedCounts } from '../published-counts.ts';
import { consensusOf, consensusOfLevels } from './consensus.ts';
import { changeOf, gapOf } from './gap.ts';
import { levelChances, levelOf } from './level.ts';
import { meanOf, meanOfAll } from './mean.ts';
import { distributionOf, shareOf, shareOfAll } from './share.ts';
import { showingOf } from './showing.ts';
import { partOf, type ToldHistogram, toldOf, totalOf } from './told-histogram.ts';

const told = (cells: readonly number[], n: number, more: Partial<ToldHistogram> = {}): ToldHistogram => ({
  cells,
  n,
  invited: null,
  draws: 1,
  epsilon: 1.5,
  ...more,
});
const part = (group: string, n: number, one: readonly number[]) => ({ groups: [group], n, invited: n, histograms: { one } });
const counts: PublishedCounts = {
  version: 1,
  epsilon: 1.5,
  levers: ['one'],
  parts: [part('manager', 40, [0, 1, 2, 10, 20, 5, 2, 0, 0]), part('agent', 100, [20, 40, 30, 5, 0, 0, 5, 1, -1])],
};

describe('a mean', () => {
  it('is that of the levels alone, and lies in its interval', () => {
    const mean = meanOf(told([0, 0, 10, 10, 0, 0, 20, 0, 0], 40));
    expect(mean.value).toBeCloseTo(2.5, 9);
    expect(mean.interval.low).toBeGreaterThan(1);
    expect(mean.interval.high).toBeLessThan(4);
  });

  it('has the whole scale for an interval where five sheets say nothing beyond the noise', () => {
    expect(meanOf(told([0, 2, -1, 3, 0, 0, 1, 0, 0], 5)).interval).toEqual({ low: 0, high: 5 });
  });

  it('is surer of those who were invited where all of them answered', () => {
    const width = (invited: number | null): number => {
      const { low, high } = meanOf(told([5, 10, 20, 15, 8, 2, 0, 0, 0], 60, { invited })).interval;
      return high - low;
    };
    expect(width(60)).toBeLessThan(width(90));
    expect(width(90)).toBeLessThan(width(null));
  });

  it('over several is computed from what is told, each counting alike: twenty small ones do not lean to the middle together', () => {
    const zeros = Array.from({ length: 20 }, (_, at) => told([8, 1, -2, 0, 1, -1, at % 2, 0, -1], 6, { invited: 6 }));
    const mean = meanOfAll(zeros, 'other-people')!;
    expect(mean.interval.low).toBeLessThan(0.1);
    expect(mean.interval.high).toBeLessThan(meanOf(zeros[0]!).interval.high);
    expect(mean.n).toBe(120);
    expect(meanOfAll([], 'other-people')).toBeNull();
  });

  it('over levers of the same people is no surer of those who were not asked, and their sheets count once', () => {
    const levers = Array.from({ length: 4 }, () => told([20, 20, 20, 20, 20, 20, 0, 0, 0], 120));
    const [same, other] = [meanOfAll(levers, 'same-people')!, meanOfAll(levers, 'other-people')!];
    expect(same.interval.high - same.interval.low).toBeGreaterThan(1.5 * (other.interval.high - other.interval.low));
    expect([same.n, other.n]).toEqual([120, 480]);
  });
});

describe('a share', () => {
  it('is of all sheets, and all of them are the whole', () => {
    const shares = distributionOf(told([3, 5, 12, 6, -1, 0, 10, 4, 2], 40));
    expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(shareOf(told([3, 5, 12, 6, -1, 0, 10, 4, 2], 40), 'unknown')).toEqual(shares[6]);
    expect(shares[6]!.value).toBeCloseTo(0.25, 1);
  });

  it('over several counts each alike', () => {
    const share = shareOfAll(
      [told([0, 0, 0, 0, 0, 0, 20, 0, 0], 20), told([200, 0, 0, 0, 0, 0, 0, 0, 0], 200)],
      'unknown',
      'other-people',
    )!;
    expect(share.value).toBeCloseTo(0.5, 9);
    expect(shareOfAll([], 'unknown', 'other-people')).toBeNull();
  });
});

describe('a level', () => {
  it('is said of twelve who all say three, with its chances', () => {
    const level = levelOf(told([0, 1, -1, 12, 0, 0, 1, 0, -1], 12, { invited: 12 }));
    expect(level).toMatchObject({ kind: 'level', level: 3, n: 12 });
    expect(levelChances(told([0, 1, -1, 12, 0, 0, 1, 0, -1], 12))!.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  });

  it('is not said of five who say something each', () => {
    expect(levelOf(told([1, 1, 0, 2, 0, 1, 0, 0, 0], 5))).toEqual({ kind: 'unsaid', because: 'too-few-answers', n: 5 });
  });

  it('is exactly what trying all histograms of six sheets says', () => {
    const one = told([2, 0, 3, -1, 0, 1, 1, 0, 0], 6, { invited: 6 });
    expect(levelChances(one)!.map((chance) => chance.toFixed(9))).toEqual(byTryingAll(one).map((chance) => chance.toFixed(9)));
  });
});

describe('consensus', () => {
  test.each([
    [[0, 0, 7, 0, 0, 0], 1],
    [[5, 0, 0, 0, 0, 5], 0],
    // By hand: mean 2.5, each level at a distance of 2.5, 1.5 and 0.5 twice over: 1 + (log₂ 0.5 + log₂ 0.7 + log₂ 0.9) / 3.
    [[1, 1, 1, 1, 1, 1], 1 + (Math.log2(0.5) + Math.log2(0.7) + Math.log2(0.9)) / 3],
  ])('of %j is %d', (levels, consensus) => {
    expect(consensusOfLevels(levels)).toBeCloseTo(consensus, 12);
  });

  it('is told with an interval, the same each time, and not of few', () => {
    const many = told([1, 0, 30, 2, -1, 0, 3, 0, 0], 35);
    expect(consensusOf(many)!.value).toBeGreaterThan(0.8);
    expect(consensusOf(many)).toEqual(consensusOf({ ...many }));
    expect(consensusOf(told([0, 0, 12, 0, 0, 0, 0, 0, 0], 12))).toBeNull();
    expect(consensusOfLevels([0, 0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('a gap', () => {
  it('is that of two groups told of apart, with its interval', () => {
    const gap = gapOf(counts, 'one', 'manager', 'agent');
    expect(gap).toMatchObject({ kind: 'gap', told: true });
    if (gap.kind === 'gap') expect(gap.value).toBeCloseTo(gap.of[1].value! - gap.of[0].value!, 12);
    expect(gapOf(counts, 'one', 'manager', 'mayor')).toEqual({ kind: 'none', because: 'unknown-group' });
    expect(gapOf(counts, 'two', 'manager', 'agent')).toEqual({ kind: 'none', because: 'unknown-lever' });
  });

  it('over time is of the same groups alone', () => {
    const after: PublishedCounts = { ...counts, parts: [{ ...counts.parts[0]!, groups: ['manager', 'it'] }, counts.parts[1]!] };
    expect(changeOf(counts, after, 'one', 'manager')).toEqual({ kind: 'none', because: 'other-parts' });
    expect(changeOf(counts, after, 'one', 'agent')).toMatchObject({ kind: 'gap', value: 0, told: false });
  });
});

describe('a total', () => {
  it('is the sum of what is told, with the noise of all of it', () => {
    const total = totalOf(counts, 'one')!;
    expect(total).toEqual({ cells: [20, 41, 32, 15, 20, 5, 7, 1, -1], n: 140, invited: 140, draws: 2, epsilon: 1.5 });
    expect(toldOf(counts, partOf(counts, 'agent')!, 'two')).toBeNull();
    expect(levelOf(total)).toMatchObject({ kind: 'level', level: 2 });
  });
});

describe('what is shown', () => {
  it.each([
    [5, 'level'],
    [25, 'level'],
    [26, 'distribution'],
  ] as const)('of %d sheets is the %s', (n, showing) => {
    expect(showingOf(told([0, 0, 0, 0, 0, 0, 0, 0, n], n))).toBe(showing);
  });
});

describe('intervals hold the truth as often as they say', () => {
  const runs = inject('deep') ? 1500 : 120;
  // What a share of 0.95 may fall to by the accident of so many runs, three times in a thousand.
  const slack = (nominal: number): number => nominal - 3 * Math.sqrt((nominal * (1 - nominal)) / runs) - 0.005;

  it.each([
    [5, null, 1.5],
    [12, 12, 1.5],
    [12, 18, 1.5],
    [40, null, 1.5],
    [40, 60, 1],
    [40, 40, 2],
  ] as const)('of %d sheets of %s invited, at ε = %d', (n, invited, epsilon) => {
    for (const [name, opinion] of Object.entries(OPINIONS)) {
      const { mean, share, gap, level, consensus } = covered({ opinion, n, invited, epsilon }, runs, 16);
      const failed = Object.entries({ mean, share, gap, consensus }).filter(([, held]) => held < slack(0.95));
      expect({ name, failed }).toEqual({ name, failed: [] });
      expect(level, name).toBeGreaterThanOrEqual(slack(0.9));
    }
  });
});

/** The same chances as `levelChances`, from every histogram of nine cells there is. */
function byTryingAll({ cells, n, epsilon }: ToldHistogram): readonly number[] {
  const alpha = Math.exp(-epsilon / 2);
  const chances = [0, 0, 0, 0, 0, 0];
  const tryAll = (counts: readonly number[], left: number): void => {
    if (counts.length === cells.length - 1) weigh([...counts, left]);
    else for (let count = 0; count <= left; count++) tryAll([...counts, count], left - count);
  };
  const weigh = (counts: readonly number[]): void => {
    const levels = counts.slice(0, 6);
    const all = levels.reduce((sum, count) => sum + count, 0);
    if (all === 0) return;
    const median = levels.findIndex((_, level) => 2 * levels.slice(0, level + 1).reduce((sum, count) => sum + count, 0) >= all);
    chances[median]! += alpha ** counts.reduce((sum, count, cell) => sum + Math.abs(cells[cell]! - count), 0);
  };
  tryAll([], n);
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / all);
}
