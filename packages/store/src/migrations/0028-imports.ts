import { type Kysely, sql } from 'kysely';

/** Files that workers take in, and what they refused of them; browsers in which accounts have signed in (docs/adr/0065-strong-and-safe.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The row is the queue, as that of `checkup`. The file itself is kept until it is over.
  `create table file_import (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('sites')),
    account_id integer references account,
    source text not null,
    skip boolean not null,
    bytes bytea,
    state text not null check (state in ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')),
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
    check ((state in ('waiting', 'running')) = (bytes is not null)),
    check ((state = 'failed') = (fault is not null)))`,
  "create index file_import_due on file_import (asked_at, id) where state in ('waiting', 'running')",
  'create index file_import_newest on file_import (asked_at desc)',
  // One line that was not taken, in the order of the file; `reason` as the reader gives it.
  `create table import_refusal (
    import_id uuid not null references file_import on delete cascade,
    at integer not null,
    line integer not null,
    reason jsonb not null,
    remedy text not null,
    primary key (import_id, at))`,
  // A browser in which an account has signed in: guesses from it are counted for themselves. The database has its secret's digest alone.
  `create table known_device (
    hash text not null,
    account_id integer not null references account,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (hash, account_id))`,
  'create index known_device_of_account on known_device (account_id)',
];
