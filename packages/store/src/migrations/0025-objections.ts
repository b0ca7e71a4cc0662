import { type Kysely, sql } from 'kysely';

/** Domains whose keepers have asked not to be measured on request (docs/adr/0060-objections.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A domain is read by nobody as long as its row stands; lifted, the row goes, and the act log keeps that it was there.
  `create table objection (
    domain text primary key check (domain = lower(domain) and domain ~ '^[^ /:]+[.][^ /:]+$'),
    reason text not null,
    noted_by integer references account,
    noted_at timestamptz not null)`,
];
