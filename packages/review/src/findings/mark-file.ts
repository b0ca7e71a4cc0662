import { findWave, peoplesMarks, type Store } from '@beffroi/store';
import { readSeries } from './people-said.ts';
import { type Counted, whatCounts } from './what-counts.ts';

/**
 * What counts of a town's marks where people have changed or confirmed them, by indicator. A mark that is not in it is the machine's.
 *
 * @param wave name of a closed wave
 */
export async function countedMarks(store: Store, wave: string, territory: string): Promise<ReadonlyMap<string, Counted>> {
  const found = await findWave(store.db, wave);
  const series = found === null ? null : await readSeries(store, found.id);
  if (series === null) return new Map();
  const counted = (await peoplesMarks(store.db, series, { territory })).map((mark) => [mark.indicator, whatCounts(mark)] as const);
  return new Map(counted.filter(([, { by }]) => by !== 'machine'));
}
