import { type Kysely, sql } from 'kysely';

/** Towns that are measured because somebody asked, outside of any wave (docs/adr/0055-checkups.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The row is the queue: what waits longest is taken first. Who asked is a digest that is gone after two days; an account stays, as in the act log.
  `create table checkup (
    id uuid primary key default gen_random_uuid(),
    instrument text not null,
    territory text not null check (territory ~ '^[0-9AB]{5}$'),
    name text not null,
    url text not null,
    host text not null,
    language text not null check (language in ('fr', 'en')),
    account_id integer references account,
    visitor text,
    state text not null check (state in ('waiting', 'running', 'done', 'failed')),
    asked_at timestamptz not null,
    begun_at timestamptz,
    ended_at timestamptz,
    claim uuid,
    seen_at timestamptz,
    lost integer not null default 0,
    progress jsonb not null,
    result jsonb,
    archive text,
    fault text,
    check ((state = 'running') = (claim is not null)),
    check ((claim is null) = (seen_at is null)),
    check ((state in ('done', 'failed')) = (ended_at is not null)),
    check ((state = 'done') = (result is not null)),
    check ((state = 'failed') = (fault is not null)))`,
  "create index checkup_due on checkup (asked_at, id) where state in ('waiting', 'running')",
  'create index checkup_of_host on checkup (host, asked_at desc)',
  'create index checkup_of_territory on checkup (territory, asked_at desc)',
  'create index checkup_of_visitor on checkup (visitor, asked_at) where visitor is not null',
];
