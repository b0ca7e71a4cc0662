import type { Instrument, WaveOptions } from '@beffroi/instrument';
import { asking } from '@beffroi/jobs';
import { openRejudgements, type SeriesRow, type WaveRow, wavesIn } from '@beffroi/store';
import { seriesQueue, waveQueue } from './keys.ts';
import { readWaveOptions } from './options.ts';
import type { WorkerContext } from './worker-context.ts';

/** Something with units to be worked on: a wave that runs, or a series of a closed wave that a newer rubric judges. */
export type Assignment =
  | {
      readonly kind: 'wave';
      readonly queue: string;
      readonly wave: WaveRow;
      readonly series: SeriesRow;
      readonly options: WaveOptions;
      readonly instrument: Instrument;
    }
  | {
      readonly kind: 'series';
      readonly queue: string;
      readonly wave: WaveRow;
      readonly series: SeriesRow;
      readonly instrument: Instrument;
    };

/** Fields as they are now, and waves that this program cannot work on. */
export interface Assignments {
  readonly fields: readonly Assignment[];
  readonly unsupported: readonly { readonly wave: string; readonly why: 'other-instrument' | 'other-rubric' }[];
}

/** Looks what there is to work on. @param only name of the one wave that counts; `null` for all */
export async function assignmentsNow(context: WorkerContext, only: string | null): Promise<Assignments> {
  const counts = ({ name }: WaveRow): boolean => only === null || name === only;
  const fields: Assignment[] = [];
  const unsupported: { wave: string; why: 'other-instrument' | 'other-rubric' }[] = [];
  const add = (wave: WaveRow, series: SeriesRow, fieldOf: (instrument: Instrument) => Assignment): void => {
    const instrument = context.instruments.find(({ id }) => id === wave.instrument);
    if (instrument === undefined) unsupported.push({ wave: wave.name, why: 'other-instrument' });
    else if (instrument.rubric.digest !== series.rubric_digest) unsupported.push({ wave: wave.name, why: 'other-rubric' });
    else fields.push(fieldOf(instrument));
  };
  for (const { wave, series } of await asking(context, (db) => wavesIn(db, ['running']))) {
    if (!counts(wave)) continue;
    const own = series[0]!;
    const options = readWaveOptions(wave.options);
    add(wave, own, (instrument) => ({ kind: 'wave', queue: waveQueue(wave.id), wave, series: own, options, instrument }));
  }
  for (const { wave, series } of await asking(context, openRejudgements)) {
    if (!counts(wave)) continue;
    add(wave, series, (instrument) => ({ kind: 'series', queue: seriesQueue(series.id), wave, series, instrument }));
  }
  return { fields, unsupported };
}
