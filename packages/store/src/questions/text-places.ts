import { type Kysely, sql } from 'kysely';
import { TABLES } from '../backup/tables.ts';
import type { Schema } from '../schema.ts';

/** A value of the database that may hold words of a person. */
export interface TextPlace {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | 'text[]' | 'jsonb';
  /** Of its row: the values of the primary key as text. */
  readonly key: readonly string[];
  /** A text, a list of texts, or what the JSON holds. */
  readonly value: unknown;
}

/**
 * Tables that hold no words of a person: public bodies, what the program itself says, what is public for ever under a digest. Every other column of text is
 * looked through, also those of tables to come.
 */
const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  ...['panel', 'panel_territory', 'wave', 'unit', 'capture', 'series', 'observation', 'score', 'figure', 'standing', 'scope_rank'],
  ...['host_turn', 'worker', 'place', 'publication', 'erasure', 'erased_place', 'erased_archive'],
]);

/**
 * Tables that nobody looks through, whatever words they hold: whoever searched for words of a person in what was answered would read it. Words of a sheet stand apart once a survey is closed, in `survey_text`, and are looked through there; the rest goes
 * at its day (docs/adr/0049-surveys.md).
 */
const UNREAD: ReadonlySet<string> = new Set(['survey_token', 'survey_address', 'survey_sheet']);

/** Columns that hold keys, digests and codes in every table that has them. */
const CODES: ReadonlySet<string> = new Set([
  ...['territory', 'digest', 'hash', 'handle', 'password', 'public_key', 'sealed', 'archive', 'key', 'kind', 'state', 'step', 'why', 'act'],
  ...['roles', 'territories', 'transports', 'media_type', 'indicator', 'issuer', 'id_token', 'document', 'list', 'stratum'],
  ...['archive_digest', 'outcome', 'way'],
]);

/** An address is a key of its account, and of a person all the same. */
const KEYS_WITH_WORDS: ReadonlySet<string> = new Set(['account.email']);

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: TextPlace['type'];
  readonly keys: readonly string[];
}

/** Columns that may hold words of a person. */
async function columnsWithWords(db: Kysely<Schema>): Promise<readonly Column[]> {
  const { rows } = await sql<Column & { readonly bound: boolean }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'f', 'u') and a.attnum = any (k.conkey)) as bound,
      (select array_agg(b.attname::text order by array_position(i.indkey::int2[], b.attnum))
        from pg_index i join pg_attribute b on b.attrelid = c.oid and b.attnum = any (i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary) as keys
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.oid = any (${TABLES.map((table) => table as string)}::text[]::regclass[]) and a.attnum > 0 and not a.attisdropped
      and format_type(a.atttypid, a.atttypmod) in ('text', 'text[]', 'jsonb')
    order by c.relname, a.attnum`.execute(db);
  return rows.filter(
    ({ table, column, bound }) =>
      !WITHOUT_WORDS.has(table) && !UNREAD.has(table) && !CODES.has(column) && (!bound || KEYS_WITH_WORDS.has(`${table}.${column}`)),
  );
}

/**
 * Values that hold what a pattern describes, case aside.
 *
 * @param pattern a regular expression that PostgreSQL and JavaScript read alike
 */
export async function* textPlaces(db: Kysely<Schema>, pattern: string): AsyncGenerator<TextPlace> {
  for (const { table, column, type, keys } of await columnsWithWords(db)) {
    const key = sql.join(keys.map((one) => sql`${sql.ref(one)}::text`));
    const { rows } = await sql<{ key: string[]; value: unknown }>`
      select array[${key}] as key, ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)}::text ~* ${pattern}`.execute(
      db,
    );
    for (const row of rows) yield { table, column, type, ...row };
  }
}

/** Gives a place another value, also where rows are never changed otherwise. Inside a transaction. */
export async function replaceText(trx: Kysely<Schema>, { table, column, type, key }: TextPlace, value: unknown): Promise<void> {
  await sql`select set_config('beffroi.erasing', 'on', true)`.execute(trx);
  const { keys } = (await columnsWithWords(trx)).find((one) => one.table === table && one.column === column)!;
  const where = sql.join(
    keys.map((one, at) => sql`${sql.ref(one)}::text = ${key[at]}`),
    sql` and `,
  );
  const given = type === 'jsonb' ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${given} where ${where}`.execute(trx);
  await sql`select set_config('beffroi.erasing', 'off', true)`.execute(trx);
}
