import { ZERO } from './sink.ts';

/** What is written of a fact: how far its place lies behind the one before, then a character a kind. */
export const [NEAREST, FARTHEST] = [33, 126];

/** How many places the facts of a model share: each stands where its hash says, and some share one. */
export const PLACES = 2 ** 18;

/** How many columns a row has: as many as there are kinds at most. */
export const COLUMNS = 8;

/** Weights in units. Most places have none: those that do have a row. */
export interface Table {
  /** The row of each place; 0 where nothing is told. There are fewer rows than 65,536, so that all of it is near at hand. */
  readonly rowOf: Uint16Array;
  /** `COLUMNS` a row, one a kind; those behind the last kind are 0. */
  readonly rows: Int8Array;
}

/** Weights as they are written (`bench/written-table.ts`). @param kinds how many are written of each fact, `COLUMNS` at most */
export function tableOf(written: string, kinds: number): Table {
  const rowOf = new Uint16Array(PLACES);
  const rows = new Int8Array((Math.ceil(written.length / (kinds + 1)) + 1) * COLUMNS);
  let [place, row] = [-1, 1];
  for (let at = 0; at < written.length; ) {
    const step = written.charCodeAt(at++) - NEAREST;
    place += step;
    // As far as can be written: the next character goes on.
    if (step === FARTHEST - NEAREST) continue;
    rowOf[place] = row;
    for (let kind = 0; kind < kinds; kind++) rows[row * COLUMNS + kind] = written.charCodeAt(at++) - ZERO;
    row++;
  }
  return { rowOf, rows };
}

/** What some facts tell of each kind together, in units: written as a row into `sums`, from `into` on. The columns are told one by one, since a loop over them takes three times as long. */
export function sumFacts({ rowOf, rows }: Table, facts: Int32Array, from: number, to: number, sums: Int32Array, into: number): void {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const row = rowOf[facts[at]!]! * COLUMNS;
    if (row === 0) continue;
    a += rows[row]!;
    b += rows[row + 1]!;
    c += rows[row + 2]!;
    d += rows[row + 3]!;
    e += rows[row + 4]!;
    f += rows[row + 5]!;
    g += rows[row + 6]!;
    h += rows[row + 7]!;
  }
  sums[into] = a;
  sums[into + 1] = b;
  sums[into + 2] = c;
  sums[into + 3] = d;
  sums[into + 4] = e;
  sums[into + 5] = f;
  sums[into + 6] = g;
  sums[into + 7] = h;
}
