import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations/index.ts';
import { haveTablesTell } from './questions/shown-change.ts';
import { StoreRefusal } from './refusal.ts';

const TABLE = 'beffroi_migration';
const LOCK_TABLE = 'beffroi_migration_lock';

/**
 * Brings the schema to this program's version, in one transaction; who comes at the same time waits and finds it done.
 *
 * @throws StoreRefusal `newer`, `foreign` (tables of these names are there, and are not ours), `denied`
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  const schema = await schemaOf(db);
  await refuseNewer(db, schema);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: TABLE,
    migrationLockTableName: LOCK_TABLE,
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return haveTablesTell(db);
  // Somebody newer may have come in between.
  await refuseNewer(db, schema);
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === '42P07') {
    throw new StoreRefusal('foreign', 'The database holds tables of another program under the same names: use an empty database.', {
      cause: error,
    });
  }
  throw error;
}

/**
 * For who may not migrate.
 *
 * @throws StoreRefusal `newer` or `older` when the schema is not this program's
 */
export async function checkVersion<Tables>(db: Kysely<Tables>): Promise<void> {
  const done = await refuseNewer(db, await schemaOf(db));
  if (done.length < Object.keys(MIGRATIONS).length) {
    throw new StoreRefusal(
      'older',
      'The data folder is held by an older version of the program: end that process first, then start again.',
    );
  }
}

/** @returns name of the newest migration of this program, the version of its schema */
export function schemaVersion(): string {
  return Object.keys(MIGRATIONS).sort().at(-1) ?? '';
}

/** Which schema a database has, and which one this program works with. */
export interface SchemaState {
  /** Name of its newest migration; `null` when it has none, or was made by a newer program. */
  readonly held: string | null;
  readonly wanted: string;
}

/** Asks the database itself, so that it also says whether that answers. @throws whatever a database throws that does not */
export async function schemaState<Tables>(db: Kysely<Tables>): Promise<SchemaState> {
  const schema = await schemaOf(db);
  const done = await refuseNewer(db, schema).catch((error: unknown) => {
    if (error instanceof StoreRefusal) return [];
    throw error;
  });
  return { held: done.at(-1) ?? null, wanted: schemaVersion() };
}

/** @returns names of the migrations that the database has; none when it is empty */
async function refuseNewer<Tables>(db: Kysely<Tables>, schema: string): Promise<readonly string[]> {
  const { rows: tables } = await sql<{ found: boolean }>`
    select exists (select from pg_tables where schemaname = ${schema} and tablename = ${TABLE}) as found`.execute(db);
  if (tables[0]?.found !== true) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.id(schema, TABLE)} order by name`.execute(db);
  const unknown = rows.map((row) => row.name).filter((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown.length > 0) {
    throw new StoreRefusal(
      'newer',
      `The database was made by a newer version of the program (it has the migration ${unknown.at(-1)}): use that one.`,
    );
  }
  return rows.map((row) => row.name);
}

/** @returns the schema that tables are made in: `public`, unless the address of the server says otherwise */
async function schemaOf<Tables>(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db);
  const name = rows[0]?.name ?? null;
  if (name === null)
    throw new StoreRefusal('denied', 'The database has no schema that we may use: create the one that its search_path names.');
  return name;
}
