import { type AnswerSheet, CELLS, type LeverId, placeOf } from '../../src/answers.ts';
import { WORDS } from '../../src/geometric-noise.ts';
import type { PublishedCounts } from '../../src/published-counts.ts';

/**
 * For each of the nine cells that the last sheet may have on a lever: how much noise must have been drawn for what was published, given all other sheets. The likelihood of a cell is `α` to that power, times what is the same for all.
 *
 * @param published as anybody can read it
 * @param others all sheets but one
 * @param group of the last one
 */
export function noiseNeeded(published: PublishedCounts, others: readonly AnswerSheet[], group: string, lever: LeverId): readonly number[] {
  const part = published.parts.find(({ groups }) => groups.includes(group))!;
  const known = CELLS.map(() => 0);
  for (const sheet of others) if (part.groups.includes(sheet.group)) known[placeOf(sheet.answers[lever] ?? 'left-out')]!++;
  return CELLS.map((_, candidate) =>
    part.histograms[lever]!.reduce((sum, told, cell) => sum + Math.abs(told - known[cell]! - Number(cell === candidate)), 0),
  );
}

/** What somebody believes afterwards of candidates that seemed equally likely. */
export function posterior(needed: readonly number[], ratio: number): readonly number[] {
  const least = Math.min(...needed);
  const likelihoods = needed.map((noise) => (ratio / WORDS) ** (noise - least));
  const all = likelihoods.reduce((sum, one) => sum + one, 0);
  return likelihoods.map((one) => one / all);
}

/** Whether `(2^32 / ratio)²`, the most that one answer can move a likelihood, is not above e^ε: in whole numbers, e^ε from below by its series. */
export function isWithinEpsilon(ratio: number, epsilon: number): boolean {
  const [thousandths, unit] = [BigInt(Math.round(epsilon * 1000)), 1000n];
  let [numerator, denominator, power, factorial] = [1n, 1n, 1n, 1n];
  for (let term = 1n; term <= 40n; term++) {
    power *= thousandths;
    factorial *= unit * term;
    [numerator, denominator] = [numerator * factorial + power * denominator, denominator * factorial];
  }
  return BigInt(WORDS) ** 2n * denominator <= BigInt(ratio) ** 2n * numerator;
}
