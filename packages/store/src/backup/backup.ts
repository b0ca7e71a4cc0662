import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import { schemaVersion } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import type { Store } from '../store.ts';
import { FORMAT, FORMAT_VERSION, type Header, type TableLine, type Trailer } from './format.ts';
import { type Column, columnsOf, fixFormats, TABLES, type TableName } from './tables.ts';

/** Rows that are held in memory at once. */
const PAGE = 2000;

/** What a backup holds. */
export interface BackupReport {
  /** Rows of each table. */
  readonly rows: Readonly<Record<TableName, number>>;
  /** Size of the file. */
  readonly bytes: number;
  /** SHA-256 of what is in it, uncompressed, before its last line. */
  readonly sha256: string;
}

/**
 * Writes the whole database, as it is at one instant, into one file that restores on either engine. The queue's jobs are not in it: they are made
 * again from the units. What bears the file's name is whole: it is written beside it first. Others work on; on a folder they wait.
 *
 * @param path where to; a file that is there is replaced
 * @param about instant and program, for the file's first line
 * @param part where it is written until it is whole, in the same folder; it stays behind when the process is killed
 */
export async function backup(
  store: Store,
  path: string,
  about: { readonly now: Date; readonly program: string },
  part: string = `${path}.${randomBytes(4).toString('hex')}.part`,
): Promise<BackupReport> {
  const header: Header = {
    format: FORMAT,
    version: FORMAT_VERSION,
    schema: schemaVersion(),
    made: about.now.toISOString(),
    program: about.program,
  };
  try {
    const writing: { trailer?: Trailer } = {};
    await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (db) => {
        const text = Readable.from(chunks(db, header, writing), { objectMode: false });
        await pipeline(text, createGzip(), createWriteStream(part, { flags: 'wx', mode: 0o600 }));
      });
    const bytes = await settle(part, path);
    const trailer = writing.trailer!;
    return { rows: trailer.rows as Record<TableName, number>, bytes, sha256: trailer.sha256 };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** @returns the file's size, once it is on the disk under its name */
async function settle(part: string, path: string): Promise<number> {
  const file = await open(part, 'r+');
  await file.sync();
  const { size } = await file.stat();
  await file.close();
  await rename(part, path);
  if (process.platform !== 'win32') {
    const folder = await open(dirname(path), 'r');
    await folder.sync();
    await folder.close();
  }
  return size;
}

/** The file's text in pieces; its last line is also left in `writing`. */
async function* chunks(db: Transaction<Schema>, header: Header, writing: { trailer?: Trailer }): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const counted: Partial<Record<TableName, number>> = {};
  const piece = (lines: readonly string[]): Buffer => {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    hash.update(bytes);
    return bytes;
  };

  await fixFormats(db);
  yield piece([JSON.stringify(header)]);
  for (const table of TABLES) {
    const columns = await columnsOf(db, table);
    const line: TableLine = { table, columns: columns.map((column) => column.name) };
    yield piece([JSON.stringify(line)]);
    counted[table] = 0;
    for await (const rows of pages(db, table, columns)) {
      counted[table] += rows.length;
      yield piece(rows);
    }
  }
  const trailer: Trailer = { rows: counted as Record<TableName, number>, sha256: hash.digest('hex') };
  writing.trailer = trailer;
  yield Buffer.from(`${JSON.stringify(trailer)}\n`);
}

/** All rows as lines of JSON, in the order of the primary key, in one that does not depend on the server's language. */
async function* pages(db: Transaction<Schema>, table: TableName, columns: readonly Column[]): AsyncGenerator<readonly string[]> {
  const values = columns.map((column) => sql`${sql.ref(column.name)}::text`);
  const keys = columns.filter((column) => column.key !== null).sort((a, b) => a.key! - b.key!);
  const order = keys.map((column) => (column.type === 'text' ? sql`${sql.ref(column.name)} collate "C"` : sql.ref(column.name)));
  await sql`declare rows no scroll cursor for
    select json_build_array(${sql.join(values)})::text as line from ${sql.table(table)} order by ${sql.join(order)}`.execute(db);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from rows`.execute(db);
    if (rows.length > 0) yield rows.map((row) => row.line);
    if (rows.length < PAGE) break;
  }
  await sql`close rows`.execute(db);
}
