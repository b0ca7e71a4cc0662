import { type Kysely, sql } from 'kysely';

/** People: their accounts, how they sign in, their sessions, and the log of what they change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const ROLES = `roles text[] not null check (roles <@ array['administrator', 'coder', 'adjudicator', 'representative'] and cardinality(roles) > 0),
  territories text[] not null default '{}'`;

const STATEMENTS = [
  `create table account (
    id integer generated always as identity primary key,
    handle text not null unique,
    email text not null unique,
    name text not null,
    ${ROLES},
    password text,
    issuer text,
    subject text,
    made_at timestamptz not null,
    closed_at timestamptz,
    unique (issuer, subject),
    check ((issuer is null) = (subject is null)),
    check ((cardinality(territories) > 0) = ('representative' = any (roles))))`,
  `create table passkey (
    id text primary key,
    account_id integer not null references account,
    public_key text not null,
    counter bigint not null,
    transports text[] not null,
    synced boolean not null,
    name text not null,
    made_at timestamptz not null,
    used_at timestamptz)`,
  'create index passkey_of_account on passkey (account_id)',
  // What a link says is known by its hash only: who reads the database cannot use it.
  `create table one_time_link (
    hash text primary key,
    kind text not null check (kind in ('first', 'invitation', 'reset')),
    email text,
    name text,
    ${ROLES},
    account_id integer references account,
    made_by integer references account,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((kind = 'reset') = (account_id is not null)),
    check ((kind = 'invitation') = (email is not null)))`,
  `create table session (
    id integer generated always as identity primary key,
    hash text not null unique,
    account_id integer not null references account,
    way text not null check (way in ('password', 'passkey', 'proconnect', 'link')),
    address text,
    agent text,
    id_token text,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz)`,
  'create index session_of_account on session (account_id, expires_at)',
  `create table sign_in_step (
    hash text primary key,
    kind text not null check (kind in ('register', 'passkey', 'proconnect')),
    account_id integer references account,
    data jsonb not null,
    expires_at timestamptz not null)`,
  `create table attempt (
    key text primary key,
    count integer not null,
    last_at timestamptz not null,
    free_at timestamptz not null)`,
  `create table draft (
    hash text primary key,
    account_id integer not null references account,
    sealed text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null)`,
  `create table audit_entry (
    id integer generated always as identity primary key,
    at timestamptz not null,
    account_id integer references account,
    actor text not null,
    act text not null,
    subject text not null,
    details jsonb not null,
    address text)`,
  'create index audit_entry_by_act on audit_entry (act, id desc)',
  'create index audit_entry_by_actor on audit_entry (account_id, id desc)',
  'create index audit_entry_by_subject on audit_entry (subject, id desc)',
  'create trigger audit_entry_unchanged before update or delete on audit_entry for each statement execute function refuse_change()',
  'create trigger audit_entry_untruncated before truncate on audit_entry for each statement execute function refuse_change()',
];
