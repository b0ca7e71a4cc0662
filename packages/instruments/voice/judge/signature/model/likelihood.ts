import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { featuresOf, wholeOf } from './features.ts';
import { possibleKinds } from './possible.ts';
import { type FeatureSink, FeatureSums } from './sink.ts';
import { type Span, spansOf } from './spans.ts';
import { SPOKEN } from './spoken.ts';

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

/** A sink that sums what features tell, in the order of the kinds. */
interface Sums extends FeatureSink {
  readonly sums: ArrayLike<number>;
}

let summed: FeatureSums | null = null;

/** One is enough for all words of all posts: each is read before the next. */
function summedAnew(): FeatureSums {
  summed ??= new FeatureSums();
  summed.clear();
  return summed;
}

/** Weighs all words that may be who speaks against each other, and against nobody. @param sums where features are summed, anew for each words: by the weights that were learnt */
export function likelihoodOf(parts: PostParts, found: Signature | null | undefined, sums: () => Sums = summedAnew): Likelihood {
  const spans = spansOf(parts, found);
  if (spans.length === 0) return { nobody: 1, likely: [] };
  const whole = wholeOf(parts, found);
  const told: { readonly span: Span; readonly kind: Signature['kind']; readonly sum: number }[] = [];
  for (const span of spans) {
    const possible = possibleKinds(span, whole);
    if (possible === 0) continue;
    const own = sums();
    featuresOf(span, whole, own);
    for (let k = 0; k < SPOKEN.length; k++) {
      if ((possible >> k) & 1) told.push({ span, kind: SPOKEN[k]!, sum: own.sums[k]! });
    }
  }
  const most = told.reduce((high, { sum }) => Math.max(high, sum), 0);
  const nobody = Math.exp(-most);
  const all = told.reduce((total, { sum }) => total + Math.exp(sum - most), nobody);
  return { nobody: nobody / all, likely: told.map(({ span, kind, sum }) => ({ span, kind, share: Math.exp(sum - most) / all })) };
}
