import type { Comparison } from '@beffroi/figures';
import { type SeriesRow, type Store, seriesOf, type WaveRow } from '@beffroi/store';
import { WaveRefusal } from '../refusal.ts';
import { waveOf } from '../steer-wave.ts';
import { compareApart } from './compare-apart.ts';
import type { Scored } from './towns.ts';

/** Two closed waves, and what of them is compared. */
export interface WavesToCompare {
  readonly before: WaveRow;
  readonly after: WaveRow;
  /** The series that are compared: what each wave had published. */
  readonly beforeSeries: SeriesRow;
  readonly afterSeries: SeriesRow;
  /** The older captures judged by the newer wave's rubric; `null` when the rubrics are one, or when nobody has judged them again. */
  readonly rejudged: SeriesRow | null;
}

/** Two closed waves side by side. */
export interface WaveComparison extends WavesToCompare {
  readonly comparison: Comparison;
}

/**
 * Compares two closed waves, with reasons. Where their rubrics differ, the older captures are compared by the newer rubric's judgement of them, if it was
 * made (`assessWave`).
 *
 * @param pause waited for after every few towns that were read: who compares beside others lets them ask
 * @throws WaveRefusal `unknown-wave`, `not-closed`, `other-instrument`
 */
export async function compareStoredWaves(
  store: Store,
  names: { readonly before: string; readonly after: string },
  instrument: Scored & { readonly id: string },
  pause?: () => Promise<void>,
): Promise<WaveComparison> {
  const found = await wavesToCompare(store, names, instrument);
  const { beforeSeries: before, rejudged, afterSeries: after } = found;
  return { ...found, comparison: await compareApart(store, { before, rejudged, after }, instrument, pause) };
}

/** Which series of two closed waves are compared. @throws WaveRefusal `unknown-wave`, `not-closed`, `other-instrument` */
export async function wavesToCompare(
  store: Store,
  names: { readonly before: string; readonly after: string },
  instrument: { readonly id: string },
): Promise<WavesToCompare> {
  const [before, after] = [await closedWave(store, names.before), await closedWave(store, names.after)];
  for (const wave of [before, after]) if (wave.instrument !== instrument.id) throw new WaveRefusal('other-instrument', wave.instrument);
  const older = (await seriesOf(store.db, before.id)).filter(({ closed_at }) => closed_at !== null);
  const newer = (await seriesOf(store.db, after.id)).filter(({ closed_at }) => closed_at !== null);
  const beforeSeries = older[0]!;
  // What the newer wave published, unless only a later judgement of it has a rubric in common with the older one.
  const common = newer.find((one) => older.some(({ rubric_digest }) => rubric_digest === one.rubric_digest));
  const afterSeries = common ?? newer[0]!;
  const rejudged =
    beforeSeries.rubric_digest === afterSeries.rubric_digest
      ? null
      : (older.find(({ rubric_digest }) => rubric_digest === afterSeries.rubric_digest) ?? null);
  return { before, after, beforeSeries, afterSeries, rejudged };
}

async function closedWave(store: Store, name: string): Promise<WaveRow> {
  const wave = await waveOf(store.db, name);
  if (wave.state !== 'closed') throw new WaveRefusal('not-closed', name);
  return wave;
}
