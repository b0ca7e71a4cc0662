import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

// Starting an engine costs half a second of a processor, emptying one some hundredths: those that a test gave back are emptied for the next.

/** Engines that wait in this process; each holds some hundred megabytes. */
const WAITING = 3;

/** Everything that says how the database is built, down to the triggers; who changed it for good keeps it. */
const BUILD = `
select md5(string_agg(part, ',' order by part)) as build from (
  select 'n' || oid || nspname from pg_namespace where oid >= 16384
  union all select 'c' || oid || relname || relkind::text || relnamespace || coalesce(reloptions::text, '') from pg_class where oid >= 16384
  union all select 'a' || attrelid || attname || atttypid || attnum || attnotnull || attisdropped from pg_attribute where attrelid >= 16384
  union all select 'd' || oid || adrelid || adnum || coalesce(pg_get_expr(adbin, adrelid), '') from pg_attrdef
  union all select 'k' || oid || conname || pg_get_constraintdef(oid) from pg_constraint where oid >= 16384
  union all select 'p' || oid || proname || prosrc from pg_proc where oid >= 16384
  union all select 't' || oid || tgname || tgenabled::text from pg_trigger
  union all select 'r' || oid || rolname from pg_roles
  union all select 's' || setdatabase || setrole || setconfig::text from pg_db_role_setting
) as parts(part)`;

/** Schemas that a program of somebody else's makes when it starts (the queue): they go, and come back with it. */
const FOREIGN = `
select quote_ident(nspname) as name from pg_namespace where oid >= 16384 and nspname !~ '^pg_'`;

const SEQUENCES = `
select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value from pg_sequences order by 1`;

/** What a database of today's schema is like before anything is written. */
interface Fresh {
  readonly build: string;
  readonly schemas: readonly string[];
  /** The rows that it comes with, by table, as JSON. */
  readonly rows: ReadonlyMap<string, string>;
  readonly sequences: ReadonlyMap<string, string | null>;
}

const waiting: PGlite[] = [];
let fresh: Promise<Fresh> | null = null;

/** @returns an engine in memory, as it is fresh from the template; its `close` gives it back */
export async function freshEngine(template: string): Promise<PGlite> {
  const engine = waiting.pop() ?? (await startEngine(template));
  fresh ??= describe(engine);
  const start = await fresh;
  // Its private fields do not answer to a stand-in.
  return new Proxy(engine, {
    get(target, name) {
      if (name === 'close') return () => giveBack(target, start);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

let tar: Promise<Buffer> | null = null;

async function startEngine(template: string): Promise<PGlite> {
  tar ??= readFile(join(template, 'database.tar'));
  return PGlite.create({ loadDataDir: new Blob([new Uint8Array(await tar)]) });
}

async function giveBack(engine: PGlite, start: Fresh): Promise<void> {
  if (waiting.length < WAITING && (await empty(engine, start))) waiting.push(engine);
  else await engine.close();
}

/** @returns whether the engine is as it was; `false` when it was rebuilt */
async function empty(engine: PGlite, start: Fresh): Promise<boolean> {
  await engine.exec('discard all');
  for (const { name } of (await engine.query<{ name: string }>(FOREIGN)).rows) {
    if (!start.schemas.includes(name)) await engine.exec(`drop schema ${name} cascade`);
  }
  if ((await buildOf(engine)) !== start.build) return false;
  // Some tables refuse to forget: their triggers, and keys, are not asked.
  await engine.exec('set session_replication_role = replica');
  const written = (await countsOf(engine)).filter(({ name, rows }) => rows !== (start.rows.get(name) ?? null));
  if (written.length > 0) {
    await engine.exec(`truncate ${written.map(({ name }) => name).join(', ')} restart identity cascade`);
    for (const [name, rows] of start.rows) {
      if ((await rowsOf(engine, name)) === rows) continue;
      await engine.query(`insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
        rows,
      ]);
    }
  }
  for (const { name, value } of await sequencesOf(engine)) {
    const was = start.sequences.get(name) ?? null;
    if (value === was) continue;
    await engine.exec(was === null ? `alter sequence ${name} restart` : `select setval('${name}', ${was})`);
  }
  await engine.exec('discard all');
  return true;
}

async function describe(engine: PGlite): Promise<Fresh> {
  const rows = (await countsOf(engine)).flatMap(({ name, rows }) => (rows === null ? [] : [[name, rows] as const]));
  return {
    build: await buildOf(engine),
    schemas: (await engine.query<{ name: string }>(FOREIGN)).rows.map(({ name }) => name),
    rows: new Map(rows),
    sequences: new Map((await sequencesOf(engine)).map(({ name, value }) => [name, value])),
  };
}

async function buildOf(engine: PGlite): Promise<string> {
  return (await engine.query<{ build: string }>(BUILD)).rows[0]!.build;
}

const sequencesOf = async (engine: PGlite) => (await engine.query<{ name: string; value: string | null }>(SEQUENCES)).rows;

async function rowsOf(engine: PGlite, table: string): Promise<string | null> {
  const { rows } = await engine.query<{ rows: string | null }>(`select jsonb_agg(t)::text as rows from ${table} as t`);
  return rows[0]!.rows;
}

/** @returns each table with its rows as JSON; `null` for an empty one */
async function countsOf(engine: PGlite): Promise<readonly { readonly name: string; readonly rows: string | null }[]> {
  const { rows: tables } = await engine.query<{ name: string }>(
    `select quote_ident(nspname) || '.' || quote_ident(relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where pg_class.oid >= 16384 and relkind = 'r' and nspname !~ '^pg_' order by 1`,
  );
  const { rows } = await engine.query<{ name: string; full: boolean }>(
    tables.map(({ name }) => `select '${name}' as name, exists (select from ${name}) as full`).join(' union all '),
  );
  return Promise.all(rows.map(async ({ name, full }) => ({ name, rows: full ? await rowsOf(engine, name) : null })));
}
