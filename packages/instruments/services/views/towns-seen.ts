import { countUnits, rankedByStratum, type Store } from '@beffroi/store';

/** Of how many towns a series observed something, and how many the wave has in all: what may be printed of it hangs on both. */
export async function townsOf(
  db: Store['db'],
  series: { readonly id: number; readonly wave_id: number },
): Promise<readonly [seen: number, all: number]> {
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, n) => total + n, 0);
  return [sum((await rankedByStratum(db, series)).values()), sum(Object.values(await countUnits(db, series.wave_id)))];
}
