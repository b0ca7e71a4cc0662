import { type Kysely, sql } from 'kysely';

/** What towns gave so that all that was said to an account of theirs can be read (docs/adr/0078-an-access-of-the-towns-own.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Sealed, bound to its name. Taken back or over, the row is gone: nothing sealed is left.
  `create table target_access (
    target_id integer primary key references target,
    name text not null unique,
    sealed text not null,
    given_at timestamptz not null,
    ends_at timestamptz not null,
    check (ends_at > given_at))`,
];
