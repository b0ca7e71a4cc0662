import { type Kysely, sql } from 'kysely';

/** Drawings of items for people to read that workers make: thousands of programmes are read for one (docs/adr/0076-matters-and-draws.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The row is the queue, as that of `file_import`.
  `create table review_draw (
    id uuid primary key default gen_random_uuid(),
    series_id integer not null references series,
    kind text not null,
    account_id integer not null references account,
    plan jsonb not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed')),
    asked_at timestamptz not null,
    begun_at timestamptz,
    ended_at timestamptz,
    claim uuid,
    seen_at timestamptz,
    lost integer not null default 0,
    progress jsonb not null,
    result jsonb,
    fault text,
    check ((state = 'running') = (claim is not null)),
    check ((claim is null) = (seen_at is null)),
    check ((state in ('waiting', 'running')) = (ended_at is null)),
    check ((state = 'failed') = (fault is not null)))`,
  "create unique index review_draw_under_way on review_draw (series_id, kind) where state in ('waiting', 'running')",
  'create index review_draw_newest on review_draw (series_id, kind, asked_at desc)',
];
