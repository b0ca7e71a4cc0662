import type { Instrument, WaveOptions } from '@beffroi/instrument';
import { asking } from '@beffroi/jobs';
import { openRejudgements, type SeriesRow, type WaveRow, wavesIn } from '@beffroi/store';
import type { Bench } from './bench.ts';
import { seriesQueue, waveQueue } from './keys.ts';
import { readWaveOptions } from './options.ts';

/** Something with units to be worked on: a wave that runs, or a series of a closed wave that a newer rubric judges. */
export type Field =
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
export interface Fields {
  readonly fields: readonly Field[];
  readonly strangers: readonly { readonly wave: string; readonly why: 'other-instrument' | 'other-rubric' }[];
}

/** Looks what there is to work on. @param only name of the one wave that counts; `null` for all */
export async function fieldsNow(bench: Bench, only: string | null): Promise<Fields> {
  const counts = ({ name }: WaveRow): boolean => only === null || name === only;
  const fields: Field[] = [];
  const strangers: { wave: string; why: 'other-instrument' | 'other-rubric' }[] = [];
  const add = (wave: WaveRow, series: SeriesRow, fieldOf: (instrument: Instrument) => Field): void => {
    const instrument = bench.instruments.find(({ id }) => id === wave.instrument);
    if (instrument === undefined) strangers.push({ wave: wave.name, why: 'other-instrument' });
    else if (instrument.rubric.digest !== series.rubric_digest) strangers.push({ wave: wave.name, why: 'other-rubric' });
    else fields.push(fieldOf(instrument));
  };
  for (const { wave, series } of await asking(bench, (db) => wavesIn(db, ['running']))) {
    if (!counts(wave)) continue;
    const own = series[0]!;
    const options = readWaveOptions(wave.options);
    add(wave, own, (instrument) => ({ kind: 'wave', queue: waveQueue(wave.id), wave, series: own, options, instrument }));
  }
  for (const { wave, series } of await asking(bench, openRejudgements)) {
    if (!counts(wave)) continue;
    add(wave, series, (instrument) => ({ kind: 'series', queue: seriesQueue(series.id), wave, series, instrument }));
  }
  return { fields, strangers };
}
