/** An exact fraction: numerator and denominator above 0. */
type Fraction = readonly [bigint, bigint];

type Row = readonly Fraction[];

/**
 * All that can be worked out of linear tables: their rows in reduced echelon form, in exact fractions. Whatever sum or difference of tables there is, is a sum of these rows.
 *
 * @param tables one row for each published number: how often each unknown stands in it
 */
export function workedOut(tables: readonly (readonly number[])[]): readonly (readonly Fraction[])[] {
  let rows: Row[] = tables.map((row) => row.map((count): Fraction => [BigInt(count), 1n]));
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const found = rows.findIndex((row, at) => at >= done && row[column]![0] !== 0n);
    if (found < 0) continue;
    const pivot = scaled(rows[found]!, inverse(rows[found]![column]!));
    rows[found] = rows[done]!;
    rows[done] = pivot;
    rows = rows.map((row, at) => (at === done || row[column]![0] === 0n ? row : less(row, scaled(pivot, row[column]!))));
    done++;
  }
  return rows.slice(0, done);
}

/** Whether the number of which this is the row follows from the tables. */
export function follows(worked: readonly Row[], wanted: readonly number[]): boolean {
  const left = worked.reduce<Row>(
    (row, one) => {
      const pivot = one.findIndex(([numerator]) => numerator !== 0n);
      return row[pivot]![0] === 0n ? row : less(row, scaled(one, row[pivot]!));
    },
    wanted.map((count): Fraction => [BigInt(count), 1n]),
  );
  return left.every(([numerator]) => numerator === 0n);
}

/** A row as numbers, for reading. */
export function asNumbers(row: Row): readonly number[] {
  return row.map(([numerator, denominator]) => Number(numerator) / Number(denominator));
}

function less(row: Row, other: Row): Row {
  return row.map(([a, b], at) => {
    const [c, d] = other[at]!;
    return c === 0n ? [a, b] : reduced(a * d - c * b, b * d);
  });
}

function scaled(row: Row, [a, b]: Fraction): Row {
  return row.map(([c, d]) => (c === 0n ? [0n, 1n] : reduced(a * c, b * d)));
}

function inverse([a, b]: Fraction): Fraction {
  return a < 0n ? [-b, -a] : [b, a];
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [numerator / a, denominator / a];
}
