import { describe, expect, test } from 'vitest';
import { catalogueOf, mark, town } from '../test/made-towns.ts';
import { errorDistribution } from './error-model.ts';
import { drawRanks, type RankDraws, rankResamplesFor, shareBetter } from './rank-draws.ts';

const sure = (level: number) => mark(level, { confidence: 1 });

/** How often a town’s sum of levels has each value, as shares. */
function sharesOf({ scores, resamples, top }: RankDraws, place: number): number[] {
  const shares = new Array<number>(top + 1).fill(0);
  for (const score of scores.subarray(place * resamples, (place + 1) * resamples)) shares[score]! += 1 / resamples;
  return shares;
}

describe('draws of ranks', () => {
  test('leave marks that are sure as they are, and count ranks from the best', () => {
    const draws = drawRanks([town('01001', [sure(1)]), town('01002', [sure(5)]), town('01003', [sure(1)])], catalogueOf(1), {
      resamples: 3,
    });
    expect([...draws.scores]).toEqual([1, 1, 1, 5, 5, 5, 1, 1, 1]);
    // The two of level 1 share the ranks 2 and 3.
    expect([...draws.bests.subarray(0, 6)]).toEqual([4, 2, 2, 2, 2, 1]);
    expect([...draws.worsts.subarray(0, 6)]).toEqual([3, 3, 1, 1, 1, 1]);
  });

  test('redraw a mark as the error model says', () => {
    const doubtful = mark(2, { confidence: 0.75, ceiling: 4 });
    const shares = sharesOf(drawRanks([town('01001', [doubtful])], catalogueOf(1), { resamples: 20_000 }), 0);
    for (const [level, share] of errorDistribution(doubtful)!.entries()) expect(shares[level]).toBeCloseTo(share, 1.7);
    expect(shares[5]).toBe(0);
  });

  test('fill what was not observed from what others have, up to its ceiling', () => {
    const others = [0, 0, 0, 5].map((level, at) => town(`0200${at}`, [sure(1), sure(level)]));
    const draws = drawRanks([town('01001', [sure(1), null]), ...others], catalogueOf(2), { resamples: 8000 });
    // Half of the draws take each service once, a quarter one of them twice: sums of the first town by hand.
    const shares = sharesOf(draws, 0);
    expect(shares[1]).toBeCloseTo(0.5 * 0.75, 1.5);
    expect(shares[6]).toBeCloseTo(0.5 * 0.25, 1.5);
    expect(shares[10]).toBeCloseTo(0.25 * 0.25, 1.5);
    const low = drawRanks([town('01001', [sure(1), mark('~', { ceiling: 3 })]), ...others], catalogueOf(2), { resamples: 2000 });
    expect(sharesOf(low, 0)[10]).toBe(0);
    expect(sharesOf(low, 0)[6]).toBeGreaterThan(0);
  });

  // Two levels, half and half. Both towns are filled alike when the donors drawn happen to be all the same: half the time of two donors,
  // never of four hundred. A quarter of the draws are without this service, and equal anyhow.
  test.each([
    [2, 0.25 + 0.75 * 0.75],
    [400, 0.25 + 0.75 * 0.5],
  ])('draw %i donors anew each time, so that few donors leave more doubt', (donors, equal) => {
    const others = Array.from({ length: donors }, (_, at) => town(String(20_000 + at), [sure(1), sure(at % 2)]));
    const draws = drawRanks([town('01001', [sure(1), null]), town('01002', [sure(1), null]), ...others], catalogueOf(2), {
      resamples: 3000,
    });
    expect(1 - shareBetter(draws, 0, 1) - shareBetter(draws, 1, 0)).toBeCloseTo(equal, 1.3);
  });

  test('let a service that was seen nowhere rank nobody', () => {
    const draws = drawRanks([town('01001', [sure(2), null]), town('01002', [sure(2), mark('~', { ceiling: 3 })])], catalogueOf(2), {
      resamples: 200,
    });
    expect(shareBetter(draws, 0, 1)).toBe(0);
    expect(shareBetter(draws, 1, 0)).toBe(0);
  });

  test('leave out towns with nothing observed', () => {
    const draws = drawRanks([town('01002', [null, '~']), town('01001', [1, null])], catalogueOf(2), { resamples: 5 });
    expect(draws.territories).toEqual(['01001']);
  });

  test('draw the same services for all towns', () => {
    // One is good where the other is bad: their sums always add up to five a service drawn.
    const draws = drawRanks([town('01001', [sure(5), sure(0)]), town('01002', [sure(0), sure(5)])], catalogueOf(2), { resamples: 100 });
    for (let draw = 0; draw < 100; draw++) expect(draws.scores[draw]! + draws.scores[100 + draw]!).toBe(10);
  });
});

test.each([
  [38, 2000],
  [2000, 1000],
  [35_000, 300],
])('%i towns get %i draws', (towns, draws) => {
  expect(rankResamplesFor(towns)).toBe(draws);
});
