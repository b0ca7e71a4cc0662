import { type Kysely, sql } from 'kysely';

/**
 * What instruments measure stands in one table, whatever it is: sites of towns and lists at elections were the first. Captures whose answers people
 * gave have no archive.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const UNCHANGED = (table: string) => [
  `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
  `create trigger ${table}_untruncated before truncate on ${table} for each statement execute function refuse_change()`,
];

const STATEMENTS = [
  `create table target (
    id integer generated always as identity primary key,
    territory text not null,
    kind text not null check (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    scope text not null check (scope ~ '^[a-z0-9-]*$'),
    key text not null check (key = '' or (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 80)),
    address text,
    facts jsonb not null check (jsonb_typeof(facts) = 'object'),
    source text not null,
    noted_at timestamptz not null)`,
  `insert into target (territory, kind, scope, key, address, facts, source, noted_at)
    select territory, 'site', '', '', url, '{}', source, noted_at from site order by id`,
  `insert into target (territory, kind, scope, key, facts, source, noted_at)
    select list.territory, 'list', list.year || '-' || list.round, list.key,
      jsonb_build_object('name', note.name, 'head', note.head, 'label', note.label, 'state', note.state), note.source, note.noted_at
    from list_note note join candidate_list list on list.id = note.list_id order by note.id`,
  'create index target_newest on target (kind, scope, territory, key, id desc)',

  // A list is known by the row that first named it.
  `create table document_of_target (
    id integer generated always as identity primary key,
    target_id integer not null references target,
    name text not null check (name <> ''),
    archive text not null,
    digest text not null,
    bytes bigint not null,
    media_type text not null,
    unreadable text,
    taken_at timestamptz not null)`,
  `insert into document_of_target (id, target_id, name, archive, digest, bytes, media_type, unreadable, taken_at) overriding system value
    select document.id, first.id, document.name, document.archive, document.digest, document.bytes, document.media_type, document.unreadable,
      document.taken_at
    from programme_document document
    join candidate_list list on list.id = document.list_id
    join lateral (
      select id from target where kind = 'list' and scope = list.year || '-' || list.round and target.territory = list.territory
        and target.key = list.key order by id limit 1
    ) first on true
    order by document.id`,
  `select setval(pg_get_serial_sequence('document_of_target', 'id'), coalesce(max(id), 0) + 1, false) from document_of_target`,
  'drop table programme_document, list_note, candidate_list, site',
  'alter table document_of_target rename to programme_document',
  'create index programme_document_of_target on programme_document (target_id, name, id desc)',
  ...UNCHANGED('target'),
  ...UNCHANGED('programme_document'),

  'alter table capture alter column archive drop not null',
];
