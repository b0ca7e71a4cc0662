import type { Described, DescribeWish, Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import { WaveRefusal, waveOf } from '@beffroi/waves';
import { defaultTables } from './default-tables.ts';

/**
 * Describes the open data of a wave, as its instrument has them.
 *
 * @param instruments of the house
 * @returns `null` when the wave has no series
 * @throws WaveRefusal `unknown-wave`, `other-instrument` for a wave of an instrument that is not here
 */
export async function describeWave(
  store: Store,
  instruments: readonly Instrument[],
  name: string,
  wish: DescribeWish,
): Promise<Described | null> {
  const { instrument } = await waveOf(store.db, name);
  const its = instruments.find(({ id }) => id === instrument);
  if (its === undefined) throw new WaveRefusal('other-instrument', instrument);
  return (its.tables ?? defaultTables(its)).describe(store, name, wish);
}
