import type { TownOfLists, TownProgrammes } from '@beffroi/programmes/judge';
import {
  countUnits,
  figuresOfSeries,
  findingsOf,
  type NewFigure,
  type SeriesRow,
  type Store,
  seriesOf,
  type UnitState,
  type WaveRow,
} from '@beffroi/store';
import { WaveRefusal, waveOf } from '@beffroi/waves';
import { programmeFigures } from './programme-figures.ts';
import { programmesOf, townsOfLists } from './towns-of-lists.ts';
import { electionOf, type WaveElection } from './wave-election.ts';

/** A wave of programmes as a whole. */
export interface ProgrammesOverview {
  readonly wave: WaveRow;
  readonly election: WaveElection;
  /** All series, the first of which was made while the wave ran. */
  readonly series: readonly SeriesRow[];
  /** The series that the figures are of: the newest closed one, else the first. */
  readonly shown: SeriesRow;
  readonly units: Readonly<Record<UnitState, number>>;
  readonly figures: readonly NewFigure[];
  /** False while the series is open: its figures are of what has been judged so far. */
  readonly final: boolean;
}

/**
 * What a wave of programmes says: the figures that were kept when its series was closed, or, while it is open, those of what is there.
 *
 * @throws WaveRefusal `unknown-wave`, `other-instrument`
 */
export async function programmesOverview({ db }: Store, name: string): Promise<ProgrammesOverview> {
  const wave = await waveOf(db, name);
  if (wave.instrument !== 'programmes') throw new WaveRefusal('other-instrument', wave.instrument);
  const election = electionOf(wave.options);
  const series = await seriesOf(db, wave.id);
  const shown = series.findLast(({ closed_at }) => closed_at !== null) ?? series[0]!;
  const common = { wave, election, series, shown, units: await countUnits(db, wave.id) };
  if (shown.closed_at !== null) return { ...common, figures: await figuresOfSeries(db, shown.id), final: true };
  const towns: TownOfLists[] = [];
  for await (const { judged, ...town } of townsOfLists(db, shown, election)) if (judged) towns.push(town);
  return { ...common, figures: programmeFigures(towns), final: false };
}

/** What a series says of one town; `null` where it has not judged it. */
export async function programmesOfTown({ db }: Store, series: Pick<SeriesRow, 'id'>, territory: string): Promise<TownProgrammes | null> {
  const findings = (await findingsOf(db, series.id, [territory])).get(territory);
  return findings === undefined ? null : programmesOf(findings);
}
