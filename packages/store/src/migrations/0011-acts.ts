import { type Kysely, sql } from 'kysely';

/**
 * The log of what people change is the act log: an audit is that of a town. And which roles there are is known by the room `acts` alone, so that a new one
 * needs no migration. Words can be taken out of rows that are never changed otherwise, by an act that leaves what was erased where, and why.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Takes the rules off a table that name a role. */
const freeRoles = (table: string): string => `do $$
  declare rule text;
  begin
    for rule in select conname from pg_constraint
      where conrelid = '${table}'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%representative%' loop
      execute format('alter table ${table} drop constraint %I', rule);
    end loop;
  end $$`;

const STATEMENTS = [
  'alter table audit_entry rename to act_log',
  'alter sequence audit_entry_id_seq rename to act_log_id_seq',
  'alter table act_log rename constraint audit_entry_pkey to act_log_pkey',
  'alter table act_log rename constraint audit_entry_account_id_fkey to act_log_account_id_fkey',
  ...['by_act', 'by_actor', 'by_subject'].map((index) => `alter index audit_entry_${index} rename to act_log_${index}`),
  ...['unchanged', 'untruncated'].map((trigger) => `alter trigger audit_entry_${trigger} on act_log rename to act_log_${trigger}`),
  ...['account', 'one_time_link'].flatMap((table) => [
    freeRoles(table),
    `alter table ${table} add constraint ${table}_has_roles check (cardinality(roles) > 0 and array_to_string(roles, ' ') ~ '^[a-z-]+( [a-z-]+)*$')`,
  ]),
  `create table erasure (
    id integer generated always as identity primary key,
    at timestamptz not null,
    account_id integer references account,
    actor text not null,
    ground text not null check (ground ~ '^[a-z-]+$'),
    note text)`,
  // Where words were taken out. A digest stands where another one vouches for the row: what it was, and what is left.
  `create table erased_place (
    erasure_id integer not null references erasure,
    in_table text not null,
    in_column text not null,
    in_row text not null,
    digest_before text,
    digest_after text,
    primary key (erasure_id, in_table, in_column, in_row),
    check ((digest_before is null) = (digest_after is null)))`,
  'create index erased_place_by_row on erased_place (in_table, in_row, erasure_id)',
  // Archives that were written anew, by the digest of the file before and after.
  `create table erased_archive (
    erasure_id integer not null references erasure,
    archive text not null,
    records integer not null,
    digest_before text not null,
    digest_after text not null,
    primary key (erasure_id, archive))`,
  'create index erased_archive_by_key on erased_archive (archive, erasure_id desc)',
  // The one way to change a row that is never changed: to take words out of it, in a transaction that says so.
  `create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and current_setting('beffroi.erasing', true) = 'on' and tg_table_name not like 'eras%' then
      return null;
    end if;
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
  end $$`,
  ...['erasure', 'erased_place', 'erased_archive'].flatMap((table) => [
    `create trigger ${table}_unchanged before update or delete on ${table} for each statement execute function refuse_change()`,
    `create trigger ${table}_untruncated before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
];
