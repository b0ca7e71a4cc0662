import type { Kysely } from 'kysely';
import type { Schema, SeriesRow, WaveRow } from '../schema.ts';

/** Who judges a wave. */
export interface Assessor {
  /** `rubric@version`. */
  readonly name: string;
  readonly version: string;
  readonly digest: string;
}

/** Opens the series of an assessor; the one that is there when it was opened before. */
export async function openSeries(trx: Kysely<Schema>, waveId: number, assessor: Assessor, now: Date): Promise<SeriesRow> {
  await trx
    .insertInto('series')
    .values({
      wave_id: waveId,
      assessor: assessor.name,
      rubric_version: assessor.version,
      rubric_digest: assessor.digest,
      opened_at: now,
      digest: null,
    })
    .onConflict((conflict) => conflict.columns(['wave_id', 'assessor', 'rubric_digest']).doNothing())
    .execute();
  return trx
    .selectFrom('series')
    .selectAll()
    .where('wave_id', '=', waveId)
    .where('assessor', '=', assessor.name)
    .where('rubric_digest', '=', assessor.digest)
    .executeTakeFirstOrThrow();
}

/** The series of a wave, in the order they were opened: the first is the one that was made while the wave ran. */
export async function seriesOf(db: Kysely<Schema>, waveId: number): Promise<SeriesRow[]> {
  return db.selectFrom('series').selectAll().where('wave_id', '=', waveId).orderBy('id').execute();
}

/** Series that are still open though their wave is closed, with the wave: old captures that a newer rubric is judging. */
export async function openRejudgements(db: Kysely<Schema>): Promise<{ readonly series: SeriesRow; readonly wave: WaveRow }[]> {
  const open = await db
    .selectFrom('series')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .selectAll('series')
    .where('series.closed_at', 'is', null)
    .where('wave.state', '=', 'closed')
    .orderBy('series.id')
    .execute();
  if (open.length === 0) return [];
  const waves = await db
    .selectFrom('wave')
    .selectAll()
    .where('id', 'in', [...new Set(open.map(({ wave_id }) => wave_id))])
    .execute();
  return open.map((series) => ({ series, wave: waves.find(({ id }) => id === series.wave_id)! }));
}

/** The series' row, held until the transaction ends: shared by who adds to it, alone by who closes it. */
export async function holdSeries(trx: Kysely<Schema>, id: number, how: 'shared' | 'alone'): Promise<SeriesRow> {
  const series = trx.selectFrom('series').selectAll().where('id', '=', id);
  return (how === 'shared' ? series.forShare() : series.forUpdate()).executeTakeFirstOrThrow();
}

/** Closes a series for good: from here on the database refuses more judgements in it. */
export async function freezeSeries(trx: Kysely<Schema>, id: number, closed: { readonly at: Date; readonly digest: string }): Promise<void> {
  await trx.updateTable('series').set({ closed_at: closed.at, digest: closed.digest }).where('id', '=', id).execute();
}
