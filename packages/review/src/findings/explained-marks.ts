import type { Bilingual, Explanation, Instrument } from '@beffroi/instrument';
import { exportedObservations, judgedTown, type SeriesRow, type Store } from '@beffroi/store';
import { explainFinding } from './explain-finding.ts';
import { keyOf } from './said.ts';

/** A mark as its town sees it, whatever the instrument: what is said, why, and what of. */
export interface ExplainedMark extends Explanation {
  readonly indicator: string;
  readonly title: Bilingual;
  /** The key of what is said (`keyOf`). */
  readonly key: string;
  readonly ceiling: number;
}

/** The marks of a town in a series, in the order of the catalogue. @returns `null` where the wave does not hold the town */
export async function explainedMarks(
  { db }: Store,
  instrument: Pick<Instrument, 'catalogue' | 'review'>,
  series: Pick<SeriesRow, 'id' | 'wave_id'>,
  territory: string,
): Promise<{ readonly town: string; readonly marks: readonly ExplainedMark[] } | null> {
  const judged = await judgedTown(db, series, territory);
  if (judged === null) return null;
  const rows = new Map((await exportedObservations(db, series.id, [territory])).map((row) => [row.indicator, row]));
  const findings = judged.judgement?.findings ?? null;
  const marks = instrument.catalogue.flatMap(({ id, title }): ExplainedMark[] => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return [{ indicator: id, title, key: keyOf(row), ceiling: row.ceiling, ...explainFinding(instrument, findings, id) }];
  });
  return { town: judged.unit.name, marks };
}
