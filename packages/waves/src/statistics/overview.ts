import {
  countUnits,
  figuresOfSeries,
  type NewFigure,
  type RankedRow,
  ranking,
  type SeriesRow,
  type Store,
  seriesOf,
  strips,
  type ThinReadings,
  thinReadings,
  type UnitState,
  type WaveRow,
} from '@beffroi/store';
import { waveOf } from '../steer-wave.ts';
import { seriesFigures } from './series-figures.ts';
import { judgedTowns, type Scored } from './towns.ts';

/** A wave as a whole: what was measured, and what its figures say. */
export interface Overview {
  readonly wave: WaveRow;
  /** All series, the first of which was made while the wave ran. */
  readonly series: readonly SeriesRow[];
  /** The series that the figures are of. */
  readonly shown: SeriesRow;
  readonly units: Readonly<Record<UnitState, number>>;
  readonly thin: ThinReadings;
  readonly figures: readonly NewFigure[];
  /** From the best mean down; towns of which nothing was observed last. By name where nobody has a rank. Territories without a judgement are in none. */
  readonly ranking: readonly RankedRow[];
  /** False of an instrument whose towns have no place among others. */
  readonly ranked: boolean;
  /** False while the series is open: its figures are of what has been judged so far. */
  readonly final: boolean;
}

/**
 * Figures of a wave: those that were kept when its series was closed, or, while it is open, computed from what is there.
 *
 * @param assessor which series (`services@1.2.0`); the first one without
 * @returns `null` in place of an overview when there is no such series
 * @throws WaveRefusal `unknown-wave`
 */
export async function waveOverview(
  { db }: Store,
  name: string,
  instrument: Scored,
  assessor: string | null = null,
): Promise<Overview | null> {
  const wave = await waveOf(db, name);
  const series = await seriesOf(db, wave.id);
  const shown = assessor === null ? series[0] : series.find((one) => one.assessor === assessor);
  if (shown === undefined) return null;
  const ranked = instrument.unranked !== true;
  const common = { ranked, wave, series, shown, units: await countUnits(db, wave.id), thin: await thinReadings(db, wave.id) };
  if (shown.closed_at !== null) {
    return { ...common, figures: await figuresOfSeries(db, shown.id), ranking: inOrder(await ranking(db, shown), ranked), final: true };
  }
  const { towns } = await judgedTowns(db, shown, instrument);
  const { figures, standings } = seriesFigures(towns, instrument);
  const marks = new Map((await strips(db, shown.id)).map((row) => [row.territory, row]));
  const standing = new Map(standings.map((row) => [row.territory, row]));
  const rows = towns.map(({ code, name: town, population, department, stratum }): RankedRow => {
    const { strip, observed, unobserved, abstained } = marks.get(code)!;
    return { ...standing.get(code)!, name: town, population, department, stratum, strip, observed, unobserved, abstained };
  });
  return { ...common, figures, ranking: inOrder(rows, ranked), final: false };
}

function inOrder(rows: readonly RankedRow[], ranked: boolean): readonly RankedRow[] {
  const byCode = (one: RankedRow, other: RankedRow): number => (one.territory < other.territory ? -1 : 1);
  return rows.toSorted((one, other) =>
    ranked ? (other.value ?? -1) - (one.value ?? -1) || byCode(one, other) : one.name.localeCompare(other.name, 'fr') || byCode(one, other),
  );
}
