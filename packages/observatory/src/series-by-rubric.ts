import { type PublishedWave, type SeriesRow, type Store, seriesOf } from '@beffroi/store';

/** The series of a wave that a rubric judged: the published one, or a closed one of its archives; `null` where there is none. @param rubric digest */
export async function seriesByRubric(
  { db }: Store,
  { wave, series }: PublishedWave,
  rubric: string,
): Promise<SeriesRow | PublishedWave['series'] | null> {
  if (series.rubric_digest === rubric) return series;
  return (await seriesOf(db, wave.id)).find((one) => one.closed_at !== null && one.rubric_digest === rubric) ?? null;
}
