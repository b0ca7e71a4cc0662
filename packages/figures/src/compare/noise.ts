import { type Doubtful, errorDistribution } from '../error-model.ts';

/**
 * Probability that the true level did not change in the direction that two marks show: P(true after ≤ true before) for a rise, P(≥) for a
 * fall, computed exactly from both error distributions, with independent errors and no opinion about how often towns change.
 *
 * @returns `null` where a level is missing, or both are the same
 */
export function noiseOf(before: Doubtful, after: Doubtful): number | null {
  if (before.level === null || after.level === null || before.level === after.level) return null;
  const [low, high] = before.level < after.level ? [before, after] : [after, before];
  const [lower, higher] = [errorDistribution(low)!, errorDistribution(high)!];
  let [sum, atLeast] = [0, 0];
  for (let level = 5; level >= 0; level--) {
    atLeast += lower[level]!;
    sum += higher[level]! * atLeast;
  }
  return Math.min(1, sum);
}

/** Variance of the true level, given a mark; `null` where no level was said. Worked out once for all marks that are alike. */
export function variances(): (mark: Doubtful) => number | null {
  const known = new Map<number, number[]>();
  return (mark) => {
    if (mark.level === null) return null;
    const alike = known.get(mark.confidence) ?? [];
    if (alike.length === 0) known.set(mark.confidence, alike);
    const at = mark.level * 6 + mark.ceiling;
    alike[at] ??= variance(errorDistribution(mark)!);
    return alike[at];
  };
}

function variance(truth: readonly number[]): number {
  let [mean, square] = [0, 0];
  for (const [level, probability] of truth.entries()) {
    mean += probability * level;
    square += probability * level * level;
  }
  return Math.max(0, square - mean * mean);
}
