// A database that a test has used is made as it was when it was fresh: on either engine that takes a tenth of the time of a new one.

/** What both engines answer to: the embedded one by itself, a server's client too. */
export interface Asked {
  exec(sql: string): Promise<unknown>;
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ readonly rows: readonly Row[] }>;
}

const changed = (catalogue: string, own: string) => `(select array[count(*), sum(xmin::text::bigint)] from ${catalogue} where ${own})`;

/**
 * Everything that says how the database is built, down to the triggers; who changed it for good keeps it. A row of a catalogue bears who wrote it last, so that nothing need be
 * written out; those of tables alone are written anew when a table is emptied.
 */
const BUILD = `
select json_build_array(
  (select sum(hashtextextended(oid || relname || relkind::text || relnamespace || coalesce(reloptions::text, ''), 0)::numeric) from pg_class where oid >= 16384),
  ${changed('pg_attribute', 'attrelid >= 16384')}, ${changed('pg_attrdef', 'true')},
  ${changed('pg_trigger', 'true')},
  ${['pg_namespace', 'pg_constraint', 'pg_proc', 'pg_type'].map((catalogue) => changed(catalogue, 'oid >= 16384')).join(', ')},
  (select string_agg(rolname, ' ' order by rolname) from pg_roles),
  (select string_agg(setrole || setconfig::text, ' ' order by setrole) from pg_db_role_setting
    where setdatabase in (0, (select oid from pg_database where datname = current_database())))
)::text as build`;

/** Schemas that are none of PostgreSQL's: those that a test made itself go. */
const FOREIGN = `
select quote_ident(nspname) as name from pg_namespace where oid >= 16384 and nspname !~ '^pg_'`;

const SEQUENCES = `
select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value, start_value::text as first
from pg_sequences order by 1`;

/** What a database of today's schema is like before anything is written. */
export interface Fresh {
  readonly build: string;
  readonly schemas: readonly string[];
  /** The rows that it comes with, by table, as JSON. */
  readonly rows: ReadonlyMap<string, string>;
  readonly sequences: ReadonlyMap<string, string | null>;
}

/** Bytes of a table from which on it is cut off: below, taking its rows out costs a tenth of new files for it, its indexes and all that refer to it, and what they leave behind is nothing to read. */
const LARGE = 128 * 1024;

/** @returns whether the database is as it was when it was fresh; `false` when it was rebuilt */
export async function empty(engine: Asked, start: Fresh): Promise<boolean> {
  await engine.exec('discard all');
  for (const { name } of (await engine.query<{ name: string }>(FOREIGN)).rows) {
    if (!start.schemas.includes(name)) await engine.exec(`drop schema ${name} cascade`);
  }
  if ((await buildOf(engine)) !== start.build) return false;
  // Some tables refuse to forget: their triggers, and keys, are not asked.
  await engine.exec('set session_replication_role = replica');
  const written = await writtenOf(engine);
  const large = written.filter(({ bytes }) => bytes > LARGE).map(({ name }) => name);
  if (large.length > 0) await engine.exec(`truncate ${large.join(', ')} restart identity cascade`);
  await engine.exec((await filledOf(engine, written, start)).map((name) => `delete from ${name}`).join('; '));
  for (const [name, rows] of start.rows) {
    if ((await rowsOf(engine, name)) === rows) continue;
    await engine.exec(`delete from ${name}`);
    await engine.query(`insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
      rows,
    ]);
  }
  // Not `alter sequence`, which makes a file anew for each.
  const moved = (await sequencesOf(engine)).filter(({ name, value }) => value !== (start.sequences.get(name) ?? null));
  if (moved.length > 0) {
    const back = moved.map(({ name, first }) => {
      const was = start.sequences.get(name) ?? null;
      return was === null ? `setval('${name}', ${first}, false)` : `setval('${name}', ${was})`;
    });
    await engine.exec(`select ${back.join(', ')}`);
  }
  await engine.exec('discard all');
  return true;
}

export async function describe(engine: Asked): Promise<Fresh> {
  const rows: (readonly [string, string])[] = [];
  // One after the other: it is one connection.
  for (const { name } of await writtenOf(engine)) {
    const all = await rowsOf(engine, name);
    if (all !== null) rows.push([name, all]);
  }
  return {
    build: await buildOf(engine),
    schemas: (await engine.query<{ name: string }>(FOREIGN)).rows.map(({ name }) => name),
    rows: new Map(rows),
    sequences: new Map((await sequencesOf(engine)).map(({ name, value }) => [name, value])),
  };
}

async function buildOf(engine: Asked): Promise<string> {
  return (await engine.query<{ build: string }>(BUILD)).rows[0]!.build;
}

interface Sequence {
  readonly name: string;
  readonly value: string | null;
  readonly first: string;
}

const sequencesOf = async (engine: Asked) => (await engine.query<Sequence>(SEQUENCES)).rows;

async function rowsOf(engine: Asked, table: string): Promise<string | null> {
  const { rows } = await engine.query<{ rows: string | null }>(`select jsonb_agg(t)::text as rows from ${table} as t`);
  return rows[0]!.rows;
}

/** Of tables into which something was written, those in which something is that was not there from the beginning. */
async function filledOf(engine: Asked, written: readonly Written[], start: Fresh): Promise<readonly string[]> {
  const names = written.map(({ name }) => name).filter((name) => !start.rows.has(name));
  if (names.length === 0) return [];
  // At once: one by one, they would take longer than all else here.
  const each = names.map((name) => `case when exists (select from ${name}) then '${name.replaceAll("'", "''")}' end`);
  const { rows } = await engine.query<{ names: readonly string[] }>(`select array_remove(array[${each.join(', ')}], null) as names`);
  return rows[0]!.names;
}

interface Written {
  readonly name: string;
  readonly bytes: number;
}

/** @returns the tables into which anything was written */
async function writtenOf(engine: Asked): Promise<readonly Written[]> {
  const { rows } = await engine.query<Written>(
    `select quote_ident(nspname) || '.' || quote_ident(relname) as name, pg_relation_size(pg_class.oid)::int as bytes
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where pg_class.oid >= 16384 and relkind = 'r' and nspname !~ '^pg_' and pg_relation_size(pg_class.oid) > 0 order by 1`,
  );
  return rows;
}
