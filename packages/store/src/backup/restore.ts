import { access } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { schemaVersion } from '../migrate.ts';
import { ALL_TABLES, noteShownChange } from '../questions/shown-change.ts';
import { StoreRefusal } from '../refusal.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { damaged, type Header, headerFrom, lineFrom, notABackup, type Row, type Trailer } from './format.ts';
import { linesOf } from './lines.ts';
import { type Column, columnsOf, fixFormats, TABLES, type TableName } from './tables.ts';

/** Rows that are written by one statement. */
const BATCH = 1000;

/** What was restored. */
export interface RestoreReport {
  /** Rows of each table. */
  readonly rows: Readonly<Record<TableName, number>>;
  /** When the backup was made, and by which program. */
  readonly made: string;
  readonly program: string;
}

/**
 * Puts a backup into the database, all of it or nothing; inside a transaction, as part of it. Nobody else can use the tables meanwhile.
 *
 * @param options `replace`: whether what the database holds is thrown away; otherwise it must be empty
 * @throws StoreRefusal `not-empty`, `not-a-backup`, `damaged-backup`, `newer`, `older`, `denied` (the tables are not ours)
 */
export async function restore(
  store: Pick<Store, 'db'>,
  path: string,
  options: { readonly replace?: boolean } = {},
): Promise<RestoreReport> {
  await access(path);
  const all = async (db: Kysely<Schema>): Promise<RestoreReport> => {
    await fixFormats(db);
    await clear(db, options.replace === true);
    const report = await fill(db, path);
    await number(db);
    await noteShownChange(db, ALL_TABLES);
    return report;
  };
  return store.db.isTransaction ? all(store.db) : store.db.transaction().execute(all);
}

/** Locks the tables, and leaves them empty and without their guards: those refuse what is late, and a backup is. */
async function clear(db: Kysely<Schema>, replace: boolean): Promise<void> {
  const tables = sql.join(TABLES.map((table) => sql.table(table)));
  await sql`lock table ${tables} in access exclusive mode`.execute(db);
  if (!replace) {
    const { rows } = await sql<{ full: boolean }>`select ${sql.join(
      TABLES.map((table) => sql`exists (select from ${sql.table(table)})`),
      sql` or `,
    )} as full`.execute(db);
    if (rows[0]?.full === true) {
      throw new StoreRefusal(
        'not-empty',
        'The database is not empty: restore into an empty one, or say that what it holds is to be replaced.',
      );
    }
  }
  for (const table of TABLES) await sql`alter table ${sql.table(table)} disable trigger user`.execute(db);
  await sql`truncate ${tables} restart identity`.execute(db);
  // Of what was there before; it is worked out anew.
  await sql`delete from kept_comparison`.execute(db);
}

async function fill(db: Kysely<Schema>, path: string): Promise<RestoreReport> {
  let header: Header | null = null;
  let trailer: Trailer | null = null;
  let table: TableWriter | null = null;
  const counted: Partial<Record<TableName, number>> = {};

  for await (const { text, before } of linesOf(path)) {
    if (header === null) {
      header = headerFrom(text);
      refuseOtherSchema(header.schema);
      continue;
    }
    if (trailer !== null) throw damaged('something follows its end');
    const line = lineFrom(text);
    if (line.kind === 'row') {
      if (table === null) throw damaged('a row stands before any table');
      await table.add(line.row);
    } else {
      if (table !== null) counted[table.name] = await table.end();
      table = null;
      if (line.kind === 'table') {
        const name = TABLES[Object.keys(counted).length];
        if (name === undefined || line.line.table !== name) throw damaged('its tables are not those that its first line promises');
        table = await writerOf(db, name, line.line.columns);
      } else {
        trailer = line.line;
        if (before() !== trailer.sha256) throw damaged('its check sum is another one');
      }
    }
  }
  if (header === null) throw notABackup();
  if (trailer === null) throw damaged('its end is missing');
  await checkTies(db);
  for (const name of TABLES) if (counted[name] !== trailer.rows[name]) throw damaged(`rows of ${name} are missing`);
  return { rows: counted as Record<TableName, number>, made: header.made, program: header.program };
}

/** Ties between rows that are looked at when all is written (an idea and the one that it was merged into); while they wait, no guard can be set again. */
async function checkTies(db: Kysely<Schema>): Promise<void> {
  try {
    await sql`set constraints all immediate`.execute(db);
  } catch (error) {
    throw damaged('a row names one that is not there', error);
  }
}

function refuseOtherSchema(schema: string): void {
  const ours = schemaVersion();
  if (schema === ours) return;
  throw schema > ours
    ? new StoreRefusal('newer', `The backup was made by a newer version of the program (schema ${schema}): use that one.`)
    : new StoreRefusal(
        'older',
        `The backup was made by an older version of the program (schema ${schema}): restore it with that one, then open the database with this one.`,
      );
}

/** Writes one table's rows, a batch at a time. */
interface TableWriter {
  readonly name: TableName;
  add(row: Row): Promise<void>;
  /** @returns how many rows it wrote */
  end(): Promise<number>;
}

async function writerOf(db: Kysely<Schema>, name: TableName, names: readonly string[]): Promise<TableWriter> {
  const columns = new Map((await columnsOf(db, name)).map((column) => [column.name, column] as const));
  const wanted = names.map((each) => columns.get(each));
  if (wanted.length !== columns.size || new Set(wanted).size !== columns.size || !wanted.every((each) => each !== undefined)) {
    throw damaged(`the columns of ${name} are other ones`);
  }
  const insert = insertOf(name, wanted);
  let waiting: Row[] = [];
  let count = 0;
  const write = async (): Promise<void> => {
    if (waiting.length > 0) await insert(db, waiting);
    count += waiting.length;
    waiting = [];
  };
  return {
    name,
    async add(row) {
      if (row.length !== wanted.length) throw damaged(`a row of ${name} has ${row.length} values`);
      waiting.push(row);
      if (waiting.length === BATCH) await write();
    },
    async end() {
      await write();
      return count;
    },
  };
}

function insertOf(name: TableName, columns: readonly Column[]): (db: Kysely<Schema>, rows: readonly Row[]) => Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const aliases = columns.map((_, index) => `c${index}`);
  const values = sql.join(columns.map((column, index) => sql`${sql.ref(aliases[index]!)}::${sql.raw(column.type)}`));
  return async (db, rows) => {
    const arrays = sql.join(columns.map((_, index) => sql`${rows.map((row) => row[index] ?? null)}::text[]`));
    try {
      await sql`insert into ${sql.table(name)} (${names}) overriding system value
        select ${values} from unnest(${arrays}) as rows (${sql.join(aliases.map((alias) => sql.ref(alias)))})`.execute(db);
    } catch (error) {
      const state = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
      // Data exceptions and broken constraints: no database of ours wrote such rows.
      if (/^2[23]/.test(state)) throw damaged(`the database does not take rows of ${name}`, error);
      throw error;
    }
  };
}

/** Sets the guards again, and lets the database number on where the backup ends. */
async function number(db: Kysely<Schema>): Promise<void> {
  for (const table of TABLES) {
    await sql`alter table ${sql.table(table)} enable trigger user`.execute(db);
    for (const column of await columnsOf(db, table)) {
      if (!column.identity) continue;
      await sql`select setval(pg_get_serial_sequence(${table}, ${column.name}), coalesce(max(${sql.ref(column.name)}), 0) + 1, false)
        from ${sql.table(table)}`.execute(db);
    }
  }
}
