import type { SeriesInHand, WaveInHand } from '@beffroi/opendata';
import type { WaveElection } from '@beffroi/programmes/gather';
import { type JudgedTown, programmesOverview, townsOfLists } from '@beffroi/programmes/gather';
import type { ListVerdict } from '@beffroi/programmes/judge';
import { contestsOfWave, figuresOfSeries, type SeriesRow, type Store } from '@beffroi/store';

/** A wave of programmes as all tables of one export see it. */
export interface ProgrammesInHand extends Pick<WaveInHand, 'db' | 'wave' | 'units' | 'series' | 'leftOut' | 'contests' | 'final'> {
  readonly election: WaveElection;
}

/** A list in one judgement, with where it stands. */
export interface ListInHand {
  readonly series: number;
  readonly assessor: string;
  readonly town: JudgedTown;
  readonly list: ListVerdict;
}

/**
 * Takes what an export needs of a wave of programmes.
 *
 * @throws WaveRefusal `unknown-wave`, `other-instrument`
 */
export async function programmesInHand(store: Store, name: string): Promise<ProgrammesInHand> {
  const { wave, election, units, series: all, shown, figures, final } = await programmesOverview(store, name);
  const series: SeriesInHand[] = [];
  const leftOut: SeriesRow[] = [];
  for (const [place, row] of all.entries()) {
    const number = place + 1;
    if (row.id === shown.id) series.push({ number, row, figures });
    else if (row.closed_at !== null) series.push({ number, row, figures: await figuresOfSeries(store.db, row.id) });
    else leftOut.push(row);
  }
  const contests = await contestsOfWave(store.db, wave.id);
  return { db: store.db, wave, election, units, series, leftOut, contests, final };
}

/** All lists of all judgements: by series, town and key. */
export async function* listsInHand({ db, series, election }: ProgrammesInHand): AsyncGenerator<ListInHand> {
  for (const { number, row } of series) {
    for await (const town of townsOfLists(db, row, election)) {
      for (const list of town.lists) yield { series: number, assessor: row.assessor, town, list };
    }
  }
}
