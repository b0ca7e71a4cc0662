import { type Kysely, sql } from 'kysely';
import type { Schema, UnitState, WaveRow } from '../schema.ts';

/** A wave in the list of all. */
export interface ListedWave extends Pick<WaveRow, 'id' | 'name' | 'instrument' | 'panel' | 'vintage' | 'dated' | 'state' | 'closed_at'> {
  /** State → how many units are in it; states that none is in are missing. */
  readonly units: Readonly<Partial<Record<UnitState, number>>>;
  /** Who has judged it, the series that was made with it first. */
  readonly assessors: readonly string[];
}

/** All waves with what they count, in the order they were opened. */
export async function wavesWithCounts(db: Kysely<Schema>): Promise<ListedWave[]> {
  const { rows } = await sql<ListedWave>`
    with counted as (select wave_id, state, count(*) as n from unit group by wave_id, state)
    select id, name, instrument, panel, vintage, dated, state, closed_at,
      coalesce((select jsonb_object_agg(counted.state, n) from counted where wave_id = wave.id), '{}'::jsonb) as units,
      coalesce((select jsonb_agg(assessor order by series.id) from series where wave_id = wave.id), '[]'::jsonb) as assessors
    from wave order by id`.execute(db);
  return rows;
}
