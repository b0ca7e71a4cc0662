import type { Kysely } from 'kysely';
import type { ObservationRow, Schema } from '../schema.ts';

/** One observation of a town with the wave that it belongs to. */
export interface HistoryRow
  extends Pick<ObservationRow, 'indicator' | 'kind' | 'level' | 'further' | 'ceiling' | 'confidence' | 'provider' | 'obstacle' | 'reason'> {
  readonly wave: string;
  readonly dated: Date;
  readonly assessor: string;
}

/** All that was ever observed of one territory with one instrument, oldest wave first: its sheet through the years. */
export async function historyOf(db: Kysely<Schema>, territory: string, instrument: string): Promise<HistoryRow[]> {
  // Each series is asked by itself: an index that begins with the series is of no use to who names only the territory.
  return db
    .selectFrom('series')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('observation')
          .select(['indicator', 'kind', 'level', 'further', 'ceiling', 'confidence', 'provider', 'obstacle', 'reason'])
          .whereRef('observation.series_id', '=', 'series.id')
          .where('observation.territory', '=', territory)
          // Keeps the planner from turning it inside out.
          .offset(0)
          .as('seen'),
      (join) => join.onTrue(),
    )
    .where('wave.instrument', '=', instrument)
    .select(['wave.name as wave', 'wave.dated', 'series.assessor'])
    .select(['indicator', 'kind', 'level', 'further', 'ceiling', 'confidence', 'provider', 'obstacle', 'reason'])
    .orderBy('wave.dated')
    .orderBy('series.id')
    .orderBy('indicator')
    .execute();
}
