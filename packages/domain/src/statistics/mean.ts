/** Arithmetic mean; `null` of no values. What could not be observed is no value: leave it out before, never put 0. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
