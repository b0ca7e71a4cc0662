import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Of how many towns of a wave it is known how much of their site was read, and of how many too little. Their last attempts count. */
export interface ThinReadings {
  readonly known: number;
  readonly thin: number;
}

/** Counts the thin readings of a wave. */
export async function thinReadings(db: Kysely<Schema>, waveId: number): Promise<ThinReadings> {
  const { rows } = await sql<ThinReadings>`
    with last as (select distinct on (territory) coverage from capture where wave_id = ${waveId} order by territory, attempt desc)
    select count(coverage)::integer as known, (count(*) filter (where coverage @> '{"thin":true}'))::integer as thin from last`.execute(db);
  return rows[0]!;
}
