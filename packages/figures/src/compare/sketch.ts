/** Hashes kept of a set: with 64, a share is estimated with a standard error of 0.0625 at most. */
const KEPT = 64;

/**
 * A set of strings as the 64 smallest of their hashes: two sketches tell how much two sets have in common, whatever their size
 * (A. Z. Broder, "On the resemblance and containment of documents", 1997; bottom-k sketches: E. Cohen and H. Kaplan, "Summarizing data
 * using bottom-k sketches", PODC 2007).
 *
 * @returns ascending, without repetition; fewer than 64 are the whole set
 */
export function sketchOf(items: Iterable<string>): readonly number[] {
  const hashes = new Set<number>();
  for (const item of items) hashes.add(hash(item));
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT);
}

/**
 * Jaccard's similarity of two sets, |A ∩ B| / |A ∪ B|, from their sketches: of the smallest hashes of the union, the share that stands in
 * both. Exact for sets of up to 64 in all.
 *
 * @returns 0 to 1; `null` where a set is empty: nothing is known then
 */
export function resemblance(a: readonly number[], b: readonly number[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let [at, bt, union, both] = [0, 0, 0, 0];
  while (union < KEPT && (at < a.length || bt < b.length)) {
    const [x, y] = [a[at] ?? Infinity, b[bt] ?? Infinity];
    if (x === y) both++;
    if (x <= y) at++;
    if (y <= x) bt++;
    union++;
  }
  return both / union;
}

/**
 * 32 bits of a string: FNV-1a over its code units, low byte first (Fowler, Noll and Vo; draft-eastlake-fnv), then the finaliser of MurmurHash3
 * (A. Appleby, 2011, public domain), since the smallest hashes are a fair sample only if all bits are well mixed. Sketches lie in
 * captures that are never changed, so this function never changes either.
 */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    mixed = Math.imul(mixed ^ (unit & 0xff), 0x01000193);
    mixed = Math.imul(mixed ^ (unit >>> 8), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
