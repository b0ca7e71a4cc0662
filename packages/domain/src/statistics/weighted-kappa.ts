import { confusionMatrix } from './confusion-matrix.ts';

/** Agreement of two raters on a scale, beyond chance. */
export interface WeightedKappa {
  /** 1 is full agreement, 0 what chance would give, below 0 less than that. */
  readonly kappa: number;
  /** Pairs. */
  readonly n: number;
  /** Weighted agreement observed, 0 to 1. */
  readonly po: number;
  /** Weighted agreement expected by chance from the two margins, 0 to 1. */
  readonly pe: number;
}

/**
 * Cohen's weighted kappa of two judges (J. Cohen, Psychological Bulletin 70, 1968). Agreement weights are
 * 1 − |i − j| / (k − 1) when linear, 1 − (i − j)² / (k − 1)² when quadratic (Fleiss and Cohen, 1973).
 *
 * @param pairs categories from 0 to `k − 1`: first judge, second judge
 * @param k how many categories the scale has, used or not
 * @returns `null` without pairs, and where chance alone would agree always (both judges said one and the same category
 *   throughout): then kappa is not defined
 * @throws RangeError for a category outside the scale
 */
export function weightedKappa(
  pairs: readonly (readonly [number, number])[],
  k: number,
  weights: 'quadratic' | 'linear' = 'quadratic',
): WeightedKappa | null {
  const scale = Array.from({ length: k }, (_, category) => category);
  const { counts, n } = confusionMatrix(pairs, scale);
  if (n === 0 || k < 2) return null;
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = scale.map((column) => counts.reduce((sum, row) => sum + (row[column] as number), 0));
  const power = weights === 'quadratic' ? 2 : 1;
  // Sums of integers, divided once: exact, so that "always agrees by chance" is told by equality.
  let observed = 0;
  let expected = 0;
  for (const i of scale) {
    for (const j of scale) {
      const distance = Math.abs(i - j) ** power;
      observed += distance * ((counts[i] as readonly number[])[j] as number);
      expected += distance * (rows[i] as number) * (columns[j] as number);
    }
  }
  if (expected === 0) return null;
  const farthest = (k - 1) ** power;
  const po = 1 - observed / (n * farthest);
  const pe = 1 - expected / (n * n * farthest);
  return { kappa: 1 - (n * observed) / expected, n, po, pe };
}
