import { type RankDraws, shareBetter } from './rank-draws.ts';

/** Two towns are told apart when one is better in this share of draws. */
export const TOLD_APART = 0.95;

/**
 * Cuts a ranking into bands. Towns are put in the order of their mean sum of levels over the draws; a band begins with its best town and
 * holds all that follow until one from which this first town is told apart. Telling apart is not transitive (A from C, but neither
 * from B), so a band says "cannot be told from its first", and its last may be close to the next band's first.
 *
 * @returns for each of `draws.territories` its band, from 1
 */
export function bandsOf(draws: RankDraws): Uint32Array {
  const { territories, resamples, scores } = draws;
  const means = territories.map((_, town) => {
    let sum = 0;
    for (let draw = 0; draw < resamples; draw++) sum += scores[town * resamples + draw]!;
    return sum;
  });
  // Equal means keep the order of codes.
  const order = territories.map((_, town) => town).sort((a, b) => means[b]! - means[a]! || a - b);
  const bands = new Uint32Array(territories.length);
  let band = 0;
  let first: number | null = null;
  for (const town of order) {
    if (first === null || shareBetter(draws, first, town) >= TOLD_APART) {
      band++;
      first = town;
    }
    bands[town] = band;
  }
  return bands;
}
