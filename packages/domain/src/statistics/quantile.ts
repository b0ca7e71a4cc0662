/**
 * Quantile of sorted values with linear interpolation (Hyndman and Fan, 1996, type 7).
 *
 * @param sorted at least one value, smallest first
 * @param share 0 the smallest, 0.5 the median, 1 the largest
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}
