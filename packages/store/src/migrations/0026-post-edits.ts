import { type Kysely, sql } from 'kysely';

/** What stands on a network is put right there, and what stood before is kept (docs/adr/0061-what-stands-is-put-right.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A row each time; of one post one of them waits.
  `create table post_edit (
    id integer generated always as identity primary key,
    post_id integer not null references post,
    account_id integer not null references account,
    at timestamptz not null,
    written text not null,
    said text not null,
    replaced text not null,
    state text not null check (state in ('asked', 'standing', 'refused', 'overtaken')),
    trouble text,
    differs text[] not null,
    settled_at timestamptz)`,
  "create unique index post_edit_asked on post_edit (post_id) where state = 'asked'",
  'create index post_edit_of_post on post_edit (post_id, id)',
];
