import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { featuresOf, wholeOf } from './features.ts';
import { type Span, spansOf } from './spans.ts';

/** What words can be that say who speaks, in the order of the weights. */
export const SPOKEN = [
  'initials',
  'first-name',
  'full-name',
  'role',
  'hashtag-speaker',
  'persona',
  'takeover-announcement',
  'team',
] as const;

/** What each feature tells of each kind: log odds against nobody. */
export type Weights = ReadonlyMap<string, ArrayLike<number>>;

/** Some words, as one kind, and how likely they are who speaks. */
export interface Likely {
  readonly span: Span;
  readonly kind: Signature['kind'];
  readonly share: number;
}

/** How likely nobody speaks, and who else. */
export interface Likelihood {
  readonly nobody: number;
  readonly likely: readonly Likely[];
}

/** Weighs all words that may be who speaks against each other, and against nobody. */
export function likelihoodOf(
  parts: PostParts,
  found: Signature | null | undefined,
  weights: Weights,
  starts: ArrayLike<number>,
): Likelihood {
  const whole = wholeOf(parts, found);
  const told = spansOf(parts, found).flatMap((span) => {
    const sums = Float64Array.from(starts);
    for (const feature of featuresOf(span, whole)) {
      const own = weights.get(feature);
      if (own === undefined) continue;
      for (let k = 0; k < sums.length; k++) sums[k]! += own[k]!;
    }
    return SPOKEN.flatMap((kind, k) => (span.at < 0 && kind !== 'hashtag-speaker' ? [] : [{ span, kind, sum: sums[k]! }]));
  });
  const most = told.reduce((high, { sum }) => Math.max(high, sum), 0);
  const nobody = Math.exp(-most);
  const all = told.reduce((total, { sum }) => total + Math.exp(sum - most), nobody);
  return { nobody: nobody / all, likely: told.map(({ span, kind, sum }) => ({ span, kind, share: Math.exp(sum - most) / all })) };
}
