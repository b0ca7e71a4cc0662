/** A thing that a text speaks of, by one of its words, and how much that tells. */
export interface Weighed {
  readonly thing: string;
  readonly weight: number;
}

/**
 * How much a thing tells of a text: what few texts speak of tells much (inverse document frequency, Spärck Jones 1972, softened so that a box of three ideas has weights too).
 *
 * @param holding texts that speak of it · @param total all texts
 */
export function weightOf(holding: number, total: number): number {
  const all = Math.max(total, 40);
  return Math.log((all + 1) / (holding + 1));
}

/** What light words count, beside what they would. */
export const LIGHT = 0.2;

/**
 * How alike two texts are, from 0 to 1: the cosine of what they speak of, things weighed by what they tell.
 *
 * @param own what is looked for · @param other things of another text; what the first does not speak of has the weight that `unknown` gives
 */
export function likeness(own: readonly Weighed[], other: ReadonlySet<string>, unknown: (thing: string) => number): number {
  const known = new Map(own.map(({ thing, weight }) => [thing, weight]));
  const square = (sum: number, weight: number): number => sum + weight * weight;
  const shared = [...other].flatMap((thing) => known.get(thing) ?? []).reduce(square, 0);
  const ownLength = own.map(({ weight }) => weight).reduce(square, 0);
  const otherLength = [...other].map((thing) => known.get(thing) ?? unknown(thing)).reduce(square, 0);
  return ownLength === 0 || otherLength === 0 ? 0 : shared / Math.sqrt(ownLength * otherLength);
}
