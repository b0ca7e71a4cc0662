import type { Level } from '@beffroi/domain';
import { errorDistribution } from '@beffroi/figures';

/** What of a mark says how much a person's look at it is worth. */
export interface Doubt {
  readonly kind: 'level' | 'absence' | 'abstained';
  readonly level: number | null;
  readonly ceiling: number;
  readonly confidence: number;
}

/** The figure that the mark is part of: a service's mean over the panel. */
export interface MovedFigure {
  /** Marks that it is the mean of. */
  readonly observed: number;
  /** The mean; `null` when nothing was observed. */
  readonly mean: number | null;
}

/**
 * How far reading a mark is expected to move the mean that it is part of (docs/method/review.md).
 *
 * A mark of level x moves a mean over n marks by |t − x| / n when the truth is t; t is taken from the error model of `figures`, so the expected move
 * is Σ P(t) |t − x| / n: doubt times distance, thinned by the size of the figure. A mark on which the machine abstained is in no mean: it would come in,
 * with any level up to its ceiling alike, and move the mean m by |t − m| / (n + 1).
 */
export function expectedMove({ kind, level, ceiling, confidence }: Doubt, { observed, mean }: MovedFigure): number {
  if (kind === 'abstained' || level === null) {
    let sum = 0;
    for (let truth = 0; truth <= ceiling; truth++) sum += Math.abs(truth - (mean ?? 0));
    return sum / (ceiling + 1) / (observed + 1);
  }
  const truths = errorDistribution({ level: level as Level, ceiling: ceiling as Level, confidence: Math.min(1, Math.max(0, confidence)) })!;
  return truths.reduce((sum, chance, truth) => sum + chance * Math.abs(truth - level), 0) / Math.max(1, observed);
}
