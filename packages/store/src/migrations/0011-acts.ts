import { type Kysely, sql } from 'kysely';

/**
 * The log of what people change is the act log: an audit is that of a town. And which roles there are is known by the room `acts` alone, so that a new one
 * needs no migration.
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
];
