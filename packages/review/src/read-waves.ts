import { findWave, judgedTown, listWaves, type SeriesRow, type Store, type WaveRow } from '@beffroi/store';
import { readSeries } from './findings/people-said.ts';

/** A wave that people read, with the series that they read. */
export interface ReadWave {
  readonly wave: WaveRow;
  readonly series: SeriesRow;
}

/** A wave by its name, in whatever state. */
export async function waveNamed({ db }: Store, name: string): Promise<WaveRow | null> {
  return findWave(db, name);
}

/** A closed wave by its name. @returns `null` where there is none of that name, or nothing of it is closed */
export async function readWave(store: Store, name: string): Promise<ReadWave | null> {
  const wave = await findWave(store.db, name);
  const series = wave === null ? null : await readSeries(store, wave.id);
  return wave === null || series === null ? null : { wave, series };
}

/** The closed waves of some instruments, the newest first. */
export async function closedWaves({ db }: Store, instruments: readonly string[]): Promise<readonly WaveRow[]> {
  return (await listWaves(db)).filter((wave) => wave.state === 'closed' && instruments.includes(wave.instrument)).reverse();
}

/** The findings of the town that an item is of, as they are kept; `null` where nothing was judged. */
export async function judgementOfItem(
  { db }: Store,
  { series_id, waveId, territory }: { readonly series_id: number; readonly waveId: number; readonly territory: string },
): Promise<string | null> {
  return (await judgedTown(db, { id: series_id, wave_id: waveId }, territory))?.judgement?.findings ?? null;
}
