import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** How much lies before this house, for who watches over it: numbers alone. */
export interface HouseState {
  /** Towns of waves that are not closed, by the state of their unit. */
  readonly units: Readonly<Record<string, number>>;
  /** Mails by their state. */
  readonly mails: Readonly<Record<string, number>>;
  /** Workers that gave a sign of life within the last minute. */
  readonly workers: number;
  /** Waves that everybody may read. */
  readonly published: number;
}

/** Counts what waits and what is at work; one statement, so that it is of one instant. */
export async function houseState(db: Kysely<Schema>): Promise<HouseState> {
  const { rows } = await sql<{ what: string; state: string; n: number }>`
    select 'units' as what, unit.state, count(*)::integer as n from unit join wave on wave.id = unit.wave_id where wave.state <> 'closed' group by unit.state
    union all select 'mails', state, count(*)::integer from mail group by state
    union all select 'workers', 'live', count(*)::integer from worker where stopped_at is null and seen_at >= now() - interval '1 minute'
    union all select 'published', 'live', count(*)::integer from publication where published_at is not null`.execute(db);
  const counted = (what: string): Record<string, number> =>
    Object.fromEntries(rows.filter((row) => row.what === what).map(({ state, n }) => [state, n]));
  return {
    units: counted('units'),
    mails: counted('mails'),
    workers: counted('workers')['live'] ?? 0,
    published: counted('published')['live'] ?? 0,
  };
}
