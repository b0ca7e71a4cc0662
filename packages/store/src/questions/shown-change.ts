import { type Kysely, sql } from 'kysely';
import { TABLES } from '../backup/tables.ts';
import { FROZEN_TABLES, PRIVATE_TABLES } from '../read-tables.ts';
import type { Schema } from '../schema.ts';

/** Tables whose changes are counted: all that a page may show and that may change. */
export const TOLD_TABLES: readonly string[] = TABLES.filter((table) => !FROZEN_TABLES.has(table) && !PRIVATE_TABLES.has(table));
/** Stands in the count for all tables at once: a backup was restored. */
export const ALL_TABLES = '*';

/** How often each table was changed, as one text: as long as it is the same, nothing that a page shows has changed. A change counts from the moment on in which others see it. */
export async function shownChanges(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ said: string | null }>`
    select string_agg(relation || ' ' || n, ',') as said from (select relation, sum(n) as n from shown_change group by relation order by relation) as counted`.execute(
    db,
  );
  return rows[0]?.said ?? '';
}

/** The count of each table, out of that text. */
export function changesByTable(said: string): ReadonlyMap<string, string> {
  return new Map(said === '' ? [] : said.split(',').map((one) => one.split(' ') as [string, string]));
}

/** Notes a change that no table tells of by itself. */
export async function noteShownChange(db: Kysely<Schema>, table: string): Promise<void> {
  await sql`select note_shown_change(${table})`.execute(db);
}

/** Has each table tell of its changes that does not yet: those that came with a later migration too. Who comes at the same time waits, and finds it done. */
export async function haveTablesTell<Tables>(db: Kysely<Tables>): Promise<void> {
  if ((await silentTables(db)).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('shown_change'))`.execute(trx);
    for (const table of await silentTables(trx)) for (const statement of triggersOf(table)) await sql.raw(statement).execute(trx);
  });
}

async function silentTables<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = current_schema() and tablename in (${sql.join(TOLD_TABLES)})
      and not exists (select from pg_trigger where tgrelid = format('%I.%I', schemaname, tablename)::regclass and tgname = 'told_come')`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

const triggersOf = (table: string): readonly string[] => [
  `create trigger told_come after insert or truncate on ${table} for each statement execute function tell_shown_change()`,
  ...['update', 'delete'].map(
    (what) =>
      `create trigger told_${what} after ${what} on ${table} referencing old table as gone for each statement execute function tell_shown_change()`,
  ),
];
