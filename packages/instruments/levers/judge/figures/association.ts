import { type Interval, mulberry32, quantile } from '@beffroi/domain';

/** Two values of one authority that are looked at together. */
export interface Pair {
  readonly code: string;
  readonly one: number;
  readonly other: number;
}

/** How far two measures go together over authorities. It says nothing of why. */
export interface Association {
  /** Kendall's τ-b, -1 to 1; `null` where one of them is the same everywhere, or there are too few. */
  readonly value: number | null;
  /** 95 %, by drawing authorities again and again. */
  readonly interval: Interval | null;
  readonly n: number;
}

/** Of fewer authorities nothing is said. */
export const LEAST_PAIRS = 10;
const DRAWS = 1000;

/**
 * Kendall's τ-b (Kendall, "The treatment of ties in ranking problems", _Biometrika_ 33, 1945): of all pairs of authorities, how many more stand in the same order by both measures than in the opposite one, with ties taken out of both. Levels have many
 * ties, and a step from 1 to 2 need not be one from 4 to 5: a measure of order is what they bear.
 *
 * @returns the same in whatever order the pairs come
 */
export function association(pairs: readonly Pair[]): Association {
  const n = pairs.length;
  if (n < LEAST_PAIRS) return { value: null, interval: null, n };
  const sorted = pairs.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const value = tau(sorted);
  if (value === null) return { value: null, interval: null, n };
  const chance = mulberry32(n);
  const drawn = Array.from({ length: DRAWS }, () => tau(sorted.map(() => sorted[Math.floor(chance() * n)]!)))
    .filter((one) => one !== null)
    .sort((one, other) => one - other);
  return { value, interval: { low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) }, n };
}

function tau(pairs: readonly Pair[]): number | null {
  let [order, apartByOne, apartByOther] = [0, 0, 0];
  for (const [at, first] of pairs.entries()) {
    for (const second of pairs.slice(at + 1)) {
      const [one, other] = [Math.sign(second.one - first.one), Math.sign(second.other - first.other)];
      order += one * other;
      if (one !== 0) apartByOne++;
      if (other !== 0) apartByOther++;
    }
  }
  return apartByOne === 0 || apartByOther === 0 ? null : order / Math.sqrt(apartByOne * apartByOther);
}
