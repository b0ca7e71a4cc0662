/** How far apart two values are: same or not, by rank, or by difference. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha for any number of judges with missing values (K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011; Content Analysis, ch. 12): 1 − observed / expected disagreement over the coincidence matrix.
 *
 * @param units for each thing judged, the values that the judges gave it, in any order; `null` for a judge who gave none
 * @returns `null` when no thing was judged twice, or when all values are the same: then alpha is not defined
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], metric: AlphaMetric): number | null {
  const pairable = units.map((unit) => unit.filter((value): value is number => value !== null)).filter((unit) => unit.length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const indexes = new Map(values.map((value, index) => [value, index]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of pairable) {
    const counts = values.map(() => 0);
    for (const value of unit) counts[indexes.get(value) as number] = (counts[indexes.get(value) as number] as number) + 1;
    for (const [i, ni] of counts.entries()) {
      if (ni === 0) continue;
      const row = coincidences[i] as number[];
      for (const [j, nj] of counts.entries()) row[j] = (row[j] as number) + (ni * (i === j ? nj - 1 : nj)) / (unit.length - 1);
    }
  }
  // The margins are whole numbers: how often each value was given where it could be compared.
  const margins = coincidences.map((row) => Math.round(row.reduce((sum, count) => sum + count, 0)));
  const n = margins.reduce((sum, margin) => sum + margin, 0);
  const distance = distanceOf(metric, values, margins);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      const apart = distance(i, j);
      observed += ((coincidences[i] as number[])[j] as number) * apart;
      expected += (margins[i] as number) * (margins[j] as number) * apart;
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

function distanceOf(metric: AlphaMetric, values: readonly number[], margins: readonly number[]): (i: number, j: number) => number {
  if (metric === 'nominal') return (i, j) => (i === j ? 0 : 1);
  if (metric === 'interval') return (i, j) => ((values[i] as number) - (values[j] as number)) ** 2;
  return (i, j) => {
    const [from, to] = i < j ? [i, j] : [j, i];
    let between = -((margins[from] as number) + (margins[to] as number)) / 2;
    for (let at = from; at <= to; at++) between += margins[at] as number;
    return between ** 2;
  };
}
