import type { PostParts } from '../parts.ts';
import type { Signature } from '../signature.ts';
import { featuresOf, featuresOfPost, wholeOf } from './features.ts';
import { possibleKinds } from './possible.ts';
import { oddsByPost } from './post-kinds.ts';
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
  /** What was told until now is told of all words that come. */
  keep(): void;
  /** Begins with other words of the same post. */
  back(): void;
}

let summed: FeatureSums | null = null;

/** One is enough for all posts: each is read before the next. */
function summedAnew(): FeatureSums {
  summed ??= new FeatureSums();
  summed.clear();
  return summed;
}

/** Weighs all words that may be who speaks against each other, and against nobody, and by what the whole post says. @param sums where features are summed, anew for each post: by the weights that were learnt */
export function likelihoodOf(parts: PostParts, found: Signature | null | undefined, sums: () => Sums = summedAnew): Likelihood {
  const spans = spansOf(parts, found);
  if (spans.length === 0) return { nobody: 1, likely: [] };
  const whole = wholeOf(parts, found);
  const all: { readonly span: Span; readonly kind: Signature['kind']; readonly sum: number }[] = [];
  let own: Sums | null = null;
  let byPost: ArrayLike<number> = [];
  for (const span of spans) {
    const possible = possibleKinds(span, whole);
    if (possible === 0) continue;
    if (own === null) {
      own = sums();
      featuresOfPost(whole, own);
      own.keep();
      byPost = oddsByPost(parts.text, parts.replies);
    } else own.back();
    featuresOf(span, whole, own);
    const { sums: told } = own;
    for (let k = 0; k < SPOKEN.length; k++) {
      if ((possible >> k) & 1) all.push({ span, kind: SPOKEN[k]!, sum: told[k]! + byPost[k]! });
    }
  }
  const most = all.reduce((high, { sum }) => Math.max(high, sum), 0);
  const nobody = Math.exp(-most);
  const total = all.reduce((sumOf, { sum }) => sumOf + Math.exp(sum - most), nobody);
  return { nobody: nobody / total, likely: all.map(({ span, kind, sum }) => ({ span, kind, share: Math.exp(sum - most) / total })) };
}
