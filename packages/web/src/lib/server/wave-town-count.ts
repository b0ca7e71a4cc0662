import { countUnits, type Store } from '@beffroi/store';

/** How many towns a wave is of, measured or not. */
export async function waveTownCount(db: Store['db'], waveId: number): Promise<number> {
  return Object.values(await countUnits(db, waveId)).reduce((sum, n) => sum + n, 0);
}
