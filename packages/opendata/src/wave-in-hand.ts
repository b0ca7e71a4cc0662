import { type Instant, instantFrom } from '@beffroi/domain';
import type { Indicator } from '@beffroi/figures';
import type { Described, Instrument } from '@beffroi/instrument';
import {
  type ContestView,
  contestsOfWave,
  exportedTerritories,
  figuresOfSeries,
  type NewFigure,
  type RankedRow,
  type SeriesRow,
  type Store,
  type UnitState,
  type WaveRow,
} from '@beffroi/store';
import { WaveRefusal, waveOverview } from '@beffroi/waves';

/** A judgement of the wave that is exported. */
export interface SeriesInHand {
  /** From 1, in the order the wave's series were opened. */
  readonly number: number;
  readonly row: SeriesRow;
  readonly figures: readonly NewFigure[];
}

/** A wave as all tables of one export see it. What is said of a country's towns one by one is asked a page at a time; the rest is here. */
export interface WaveInHand {
  readonly db: Store['db'];
  readonly wave: WaveRow;
  /** In the order of findings and strips. */
  readonly catalogue: readonly Indicator[];
  readonly units: Readonly<Record<UnitState, number>>;
  /** INSEE codes of all towns, in order. */
  readonly codes: readonly string[];
  /** At least one. */
  readonly series: readonly SeriesInHand[];
  /** Judgements that still go on in a closed wave: they are not exported, for they would give another file each time. */
  readonly leftOut: readonly SeriesRow[];
  /** Code → place and strip by the first series, for the towns that it has judged. */
  readonly standings: ReadonlyMap<string, RankedRow>;
  /** False of an instrument whose towns have no place among others: no table tells one. */
  readonly ranked: boolean;
  /** Contests of its marks that everybody may read, the oldest first. */
  readonly contests: readonly ContestView[];
  /** False while the wave is open: then only the towns in `standings` have findings here, so that all tables speak of the same ones. */
  readonly final: boolean;
}

/**
 * Takes what an export needs of a wave: what was kept with it when it was closed, or, while it is open, what its figures are now.
 *
 * @returns `null` when the wave has no series
 * @throws WaveRefusal `unknown-wave`, `other-instrument`
 */
export async function waveInHand(
  store: Store,
  instrument: Pick<Instrument, 'id' | 'catalogue' | 'scale' | 'unranked'>,
  name: string,
): Promise<WaveInHand | null> {
  const { db } = store;
  const { id } = instrument;
  const overview = await waveOverview(store, name, instrument);
  if (overview === null) return null;
  const { wave, shown, units, ranking, ranked, figures, final } = overview;
  if (wave.instrument !== id) throw new WaveRefusal('other-instrument', wave.instrument);
  const series: SeriesInHand[] = [];
  const leftOut: SeriesRow[] = [];
  for (const [place, row] of overview.series.entries()) {
    const number = place + 1;
    if (row.id === shown.id) series.push({ number, row, figures });
    else if (row.closed_at !== null) series.push({ number, row, figures: await figuresOfSeries(db, row.id) });
    else leftOut.push(row);
  }
  const standings = new Map(ranking.map((row) => [row.territory, row]));
  return {
    db,
    wave,
    catalogue: instrument.catalogue,
    units,
    codes: await exportedTerritories(db, wave.id),
    series,
    leftOut,
    standings,
    ranked,
    contests: await contestsOfWave(db, wave.id),
    final,
  };
}

/** The instant that a wave is dated by. */
export function dateOf({ dated }: Pick<WaveRow, 'dated'>): Instant {
  return instantFrom(dated.getTime());
}

/** The codes of the towns that a series has findings of, so many at a time. */
export function* judgedPages({ codes, standings, final }: WaveInHand, size: number): Generator<readonly string[]> {
  yield* pagesOf(final ? codes : codes.filter((code) => standings.has(code)), size);
}

/** Codes, so many at a time. */
export function* pagesOf(codes: readonly string[], size: number): Generator<readonly string[]> {
  for (let at = 0; at < codes.length; at += size) yield codes.slice(at, at + size);
}

/** How far an open wave has come; `null` for a closed one. */
export function provisionalOf({ final, standings, codes }: WaveInHand): Described['provisional'] {
  return final ? null : { judged: standings.size, all: codes.length };
}
