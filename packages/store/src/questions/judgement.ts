import { type Kysely, sql } from 'kysely';
import type { NewObservation, Schema, ScoreRow } from '../schema.ts';

/** Everything that is said of one territory in one series. */
export interface NewJudgement {
  readonly seriesId: number;
  readonly territory: string;
  /** The attempt whose archive was judged. */
  readonly attempt: number;
  /** Canonical JSON, and its SHA-256. */
  readonly findings: string;
  readonly digest: string;
  readonly observations: readonly JudgedObservation[];
  readonly score: Omit<ScoreRow, 'series_id' | 'territory'>;
}

/** What counts of one finding, as an instrument says it. */
export interface JudgedObservation extends Omit<NewObservation, 'series_id' | 'territory' | 'further'> {
  /** Levels on the further scales of its instrument, by their ids; `null`, or nothing, where there is none. */
  readonly further?: Readonly<Record<string, number | null>>;
}

/** Adds a territory's judgement, once: false when it is there already, and nothing was added then. */
export async function insertJudgement(trx: Kysely<Schema>, judgement: NewJudgement): Promise<boolean> {
  const { seriesId, territory, attempt, findings, digest, observations, score } = judgement;
  const added = await trx
    .insertInto('judgement')
    .values({ series_id: seriesId, territory, attempt, findings, digest, judged_at: sql`now()` })
    .onConflict((conflict) => conflict.columns(['series_id', 'territory']).doNothing())
    .returning('territory')
    .executeTakeFirst();
  if (added === undefined) return false;
  await trx
    .insertInto('observation')
    .values(
      observations.map(({ further = {}, ...observation }) => ({
        series_id: seriesId,
        territory,
        ...observation,
        further: JSON.stringify(Object.fromEntries(Object.entries(further).filter(([, level]) => level !== null))),
      })),
    )
    .execute();
  await trx
    .insertInto('score')
    .values({ series_id: seriesId, territory, ...score })
    .execute();
  return true;
}

/** Territories of the wave that have a capture with an archive and no judgement in the series, in order of code, behind `after`. */
export async function unjudged(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  page: { readonly after: string; readonly limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('capture')
    .select('territory')
    .distinct()
    .where('wave_id', '=', series.wave_id)
    .where('archive', 'is not', null)
    .where('territory', '>', page.after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('judgement')
            .select('judgement.territory')
            .where('judgement.series_id', '=', series.id)
            .whereRef('judgement.territory', '=', 'capture.territory'),
        ),
      ),
    )
    .orderBy('territory')
    .limit(page.limit)
    .execute();
  return rows.map(({ territory }) => territory);
}
