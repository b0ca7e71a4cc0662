import { editDistance } from './edit-distance.ts';

/** What a name led to. */
export type Found<Thing> =
  | { readonly kind: 'found'; readonly thing: Thing }
  /** Several bear it. */
  | { readonly kind: 'ambiguous'; readonly among: readonly Thing[] }
  /** None bears it; `close` are those with a similar one, the most similar first, at most five. */
  | { readonly kind: 'unknown'; readonly close: readonly Thing[] };

/** Similar names that are proposed, at most; letters that a name has at least to be similar to any. */
export const MOST_CLOSE = 5;
export const SHORTEST_CLOSE = 3;

/** Typing errors that are forgiven in a folded name of this length: one in four letters, three at most. */
export function forgiven(key: string): number {
  return Math.min(3, Math.floor(key.length / 4));
}

/**
 * Those whose folded name is within the forgiven distance of `key`, or begins with it; nearest first, then in the order given.
 * A key of one or two letters is close to nothing.
 */
export function closest<Thing>(key: string, candidates: Iterable<readonly [name: string, thing: Thing]>): Thing[] {
  if (key.length < SHORTEST_CLOSE) return [];
  const most = forgiven(key);
  const near: { readonly thing: Thing; readonly distance: number }[] = [];
  for (const [name, thing] of candidates) {
    const distance = name.startsWith(`${key} `) ? most : editDistance(key, name, most);
    if (distance <= most) near.push({ thing, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  return near.slice(0, MOST_CLOSE).map(({ thing }) => thing);
}
