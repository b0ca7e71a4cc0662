import { type Kysely, sql } from 'kysely';

/** Lists that stand in towns, what is known of them, and the documents of their programmes. Other instruments have no scales beside their level. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table score alter column own_sum drop not null, alter column lecko2014_sum drop not null',
  `create table candidate_list (
    id integer generated always as identity primary key,
    territory text not null,
    year smallint not null check (year between 1945 and 2200),
    round smallint not null check (round in (1, 2)),
    key text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80),
    unique (territory, year, round, key))`,
  'create index candidate_list_by_election on candidate_list (year, round, territory)',
  `create table list_note (
    id integer generated always as identity primary key,
    list_id integer not null references candidate_list,
    name text not null check (name <> ''),
    head text not null,
    label text not null,
    state text not null check (state in ('found', 'unreadable', 'none-found', 'not-looked-for')),
    source text not null,
    noted_at timestamptz not null)`,
  'create index list_note_newest on list_note (list_id, id desc)',
  `create table programme_document (
    id integer generated always as identity primary key,
    list_id integer not null references candidate_list,
    name text not null check (name <> ''),
    archive text not null,
    digest text not null,
    bytes bigint not null,
    media_type text not null,
    unreadable text,
    taken_at timestamptz not null)`,
  'create index programme_document_of_list on programme_document (list_id, name, id desc)',
  ...['candidate_list', 'list_note', 'programme_document'].flatMap((table) => [
    `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
    `create trigger ${table}_untruncated before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
];
