/** Letters of a text that is compared, at most; what is longer is compared so far. */
const LONGEST = 200;
/** Three rows that all comparisons share: nothing here waits in between. */
const ROWS = [new Uint16Array(LONGEST + 2), new Uint16Array(LONGEST + 2), new Uint16Array(LONGEST + 2)] as const;

/**
 * Insertions, deletions, substitutions and swaps of neighbours that make one text of the other (optimal string alignment: Damerau 1964,
 * without editing a swapped pair again). Returns `most + 1` as soon as it is certain to be more than `most`. Only what lies within `most` of the diagonal is
 * looked at (Ukkonen 1985): the rest is more in any case.
 */
export function editDistance(a: string, b: string, most: number): number {
  const tooMuch = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooMuch;
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : tooMuch;
  let [before, last, next] = ROWS as unknown as [Uint16Array, Uint16Array, Uint16Array];
  for (let column = 0; column <= Math.min(b.length, tooMuch); column++) last[column] = column;
  before.fill(tooMuch, 0, b.length + 2);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    next[from - 1] = from === 1 ? row : tooMuch;
    // What lay beyond the band of the row above.
    if (to > row - 1 + most) last[to] = tooMuch;
    const letter = a.charCodeAt(row - 1);
    const previous = row > 1 ? a.charCodeAt(row - 2) : -1;
    let best = next[from - 1]!;
    for (let column = from; column <= to; column++) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (letter === other ? 0 : 1));
      if (column > 1 && previous === other && letter === b.charCodeAt(column - 2)) cost = Math.min(cost, before[column - 2]! + 1);
      next[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return tooMuch;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[b.length]!, tooMuch);
}
