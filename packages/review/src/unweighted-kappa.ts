/**
 * Cohen's kappa where values have no order (J. Cohen, Educational and Psychological Measurement 20, 1960): (po − pe) / (1 − pe).
 *
 * @returns `null` without pairs, and where chance alone would agree always
 */
export function unweightedKappa(pairs: readonly (readonly [number, number])[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  let same = 0;
  for (const [one, other] of pairs) {
    first.set(one, (first.get(one) ?? 0) + 1);
    second.set(other, (second.get(other) ?? 0) + 1);
    if (one === other) same++;
  }
  // Whole numbers, divided once: exact, so that "always agrees by chance" is told by equality.
  let chance = 0;
  for (const [value, times] of first) chance += times * (second.get(value) ?? 0);
  return chance === n * n ? null : (same * n - chance) / (n * n - chance);
}
