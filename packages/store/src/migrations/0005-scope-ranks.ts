import { type Kysely, sql } from 'kysely';

/** Where towns stand among those of their stratum, department or region, and which of them cannot be told apart. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create table scope_rank (
      series_id integer not null references series,
      scope text not null,
      scope_id text not null,
      territory text not null,
      rank_low integer not null,
      rank_high integer not null,
      band integer not null,
      primary key (series_id, scope, scope_id, territory),
      check (rank_low between 1 and rank_high))`)
    .execute(db);
}
