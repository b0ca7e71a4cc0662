import { type Kysely, sql } from 'kysely';

/** When a wave is shown to the public, and where territories lie. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table publication (
    wave_id integer primary key references wave,
    reply_until timestamptz,
    published_at timestamptz,
    check (reply_until is not null or published_at is not null))`,
  `create table place (
    territory text primary key,
    longitude double precision not null check (longitude between -180 and 180),
    latitude double precision not null check (latitude between -90 and 90),
    source text not null)`,
];
