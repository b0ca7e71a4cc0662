import type { Mark } from './marks.ts';

/**
 * How far the rubric is off when it is wrong: marks that a careful reader put one level away, two, and three or more, among the 434 of the
 * real sites, rubric 1.0.0 (the confusion matrix of docs/method/services.md: 24 of them are off its diagonal). Rows are pooled because
 * one row alone holds twelve misses at most; the one miss by more than two levels is spread evenly over three, four and five.
 */
export const MISSES_BY_DISTANCE: readonly number[] = [0, 19, 4, 1 / 3, 1 / 3, 1 / 3];

/** What of a mark the model needs. `own` or `lecko2014` can be given as its level: they stand on the same evidence. */
export type Doubtful = Pick<Mark, 'level' | 'ceiling' | 'confidence'>;

/**
 * Where the true level may lie, given one mark: with its confidence it is the level said; else it is another one from 0 to the ceiling,
 * by the misses at that distance.
 *
 * @returns six probabilities, of the true levels 0 to 5, that add up to 1; `null` where no level was said: nothing is known then
 * @throws RangeError for a confidence outside 0 to 1
 */
export function errorDistribution({ level, ceiling, confidence }: Doubtful): readonly number[] | null {
  if (level === null) return null;
  if (!(confidence >= 0 && confidence <= 1)) throw new RangeError(`${confidence} is no confidence`);
  // A level above its ceiling would be a fault of the rubric; it was said all the same, so it stays possible.
  const top = Math.max(level, ceiling);
  const truth = [0, 0, 0, 0, 0, 0];
  let misses = 0;
  for (let other = 0; other <= top; other++) misses += MISSES_BY_DISTANCE[Math.abs(other - level)]!;
  if (misses === 0) {
    truth[level] = 1;
    return truth;
  }
  for (let other = 0; other <= top; other++) {
    truth[other] = other === level ? confidence : ((1 - confidence) * MISSES_BY_DISTANCE[Math.abs(other - level)]!) / misses;
  }
  return truth;
}
