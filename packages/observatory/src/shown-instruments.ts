import type { Bilingual, Instrument, Withheld } from '@beffroi/instrument';
import type { PublishedWave } from '@beffroi/store';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';

/** An instrument with its published waves that may be shown now. */
export interface ShownInstrument {
  readonly instrument: Instrument;
  /** Of the newest date first. */
  readonly waves: readonly PublishedWave[];
  /** What hides others of its waves, once each. */
  readonly withheld: readonly Withheld[];
}

/** A wave as lists name it. */
export interface WaveHead {
  readonly name: string;
  readonly panel: string;
  /** Instants. */
  readonly dated: string;
  readonly publishedAt: string;
  readonly assessor: string;
  readonly rubric: { readonly version: string; readonly digest: string };
  readonly digest: string;
  /** Its towns are invented. */
  readonly fictional: boolean;
}

/** What an instrument measures, as plain data. */
export interface InstrumentHead {
  readonly id: string;
  readonly name: Bilingual;
}

/** All instruments of the house, with what may be shown of each at an instant. */
export async function shownInstruments(house: SpokenHouse, now: Date): Promise<readonly ShownInstrument[]> {
  const { waves, withheld } = await spokenWaves(house, now);
  return house.instruments.map((instrument) => ({
    instrument,
    waves: waves.filter(({ wave }) => wave.instrument === instrument.id),
    withheld: withheld.get(instrument.id) ?? [],
  }));
}

/** One of them. @returns `null` where the house has no such instrument */
export async function shownInstrument(house: SpokenHouse, id: string, now: Date): Promise<ShownInstrument | null> {
  const instrument = house.instruments.find((one) => one.id === id);
  if (instrument === undefined) return null;
  return (await shownInstruments({ ...house, instruments: [instrument] }, now))[0]!;
}

export function headOf({ wave, series, publishedAt }: PublishedWave): WaveHead {
  return {
    name: wave.name,
    panel: wave.panel,
    dated: wave.dated.toISOString(),
    publishedAt: publishedAt.toISOString(),
    assessor: series.assessor,
    rubric: { version: series.rubric_version, digest: series.rubric_digest },
    digest: wave.digest ?? '',
    fictional: wave.fictional,
  };
}
