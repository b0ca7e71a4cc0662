import { type Kysely, sql } from 'kysely';

/**
 * Who is told of what is published: followers by mail, and programs by webhooks. A follower's address is sealed with a key that is not in the database, and nothing of them stays when
 * they leave; days, never hours.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table follower (
    id integer generated always as identity primary key,
    kind text not null check (kind in ('town', 'panel')),
    subject text not null check (subject <> ''),
    language text not null check (language in ('fr', 'en')),
    sealed text not null,
    mark text not null unique,
    token_digest text not null unique,
    confirmed boolean not null,
    begun_on text not null check (begun_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    told_until timestamptz not null)`,
  'create index follower_of_subject on follower (kind, subject) where confirmed',
  `create table webhook (
    id integer generated always as identity primary key,
    url text not null check (url like 'https://%'),
    sealed text not null,
    account_id integer references account,
    added_at timestamptz not null,
    told_until timestamptz not null)`,
  `create table webhook_delivery (
    id integer generated always as identity primary key,
    webhook_id integer not null references webhook on delete cascade,
    key text not null unique,
    body text not null,
    state text not null check (state in ('waiting', 'done', 'given-up')),
    written_at timestamptz not null,
    tries integer not null default 0,
    due_at timestamptz,
    claim text,
    claimed_until timestamptz,
    status integer,
    trouble text,
    check ((state = 'waiting') = (due_at is not null)),
    check (state = 'waiting' or claim is null))`,
  "create index webhook_delivery_waiting on webhook_delivery (due_at, id) where state = 'waiting'",
  'create index webhook_delivery_of on webhook_delivery (webhook_id, id desc)',
];
