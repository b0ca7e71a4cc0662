import { constants, gunzipSync } from 'node:zlib';
import { StoreRefusal } from '../refusal.ts';
import { TABLES } from './tables.ts';

/**
 * A backup is a file of lines of JSON, compressed with gzip. The first says what it is, the last how many rows and which bytes came before it; between
 * them each table has a line with its columns, then one line a row: an array of the column's values in PostgreSQL's own text, or `null`.
 */
export const FORMAT = 'beffroi-backup';
export const FORMAT_VERSION = 1;

export interface Header {
  readonly format: typeof FORMAT;
  readonly version: typeof FORMAT_VERSION;
  /** Newest migration of the schema. */
  readonly schema: string;
  /** Instant, and program with its version: for people. */
  readonly made: string;
  readonly program: string;
}

export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

export type Row = readonly (string | null)[];

export interface Trailer {
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 of all bytes before this line, uncompressed, in hexadecimal. */
  readonly sha256: string;
}

export type Line =
  | { readonly kind: 'table'; readonly line: TableLine }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'end'; readonly line: Trailer };

/** @throws StoreRefusal `not-a-backup` */
export function headerFrom(text: string): Header {
  const value = parsed(text);
  if (!isRecord(value) || value['format'] !== FORMAT) throw notABackup();
  const { version, schema, made, program } = value;
  if (version !== FORMAT_VERSION)
    throw new StoreRefusal('newer', 'The backup is of another format: restore it with the version of the program that made it.');
  if (typeof schema !== 'string' || typeof made !== 'string' || typeof program !== 'string') throw damaged('its first line is not whole');
  return { format: FORMAT, version, schema, made, program };
}

/** Whether the first bytes of a file are those of a backup, as far as they go: one that was stopped early may hold none. */
export function beginsAsBackup(bytes: Uint8Array): boolean {
  const start = `{"format":"${FORMAT}"`;
  try {
    const text = bytes.length === 0 ? '' : gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8', 0, start.length);
    return start.startsWith(text);
  } catch {
    return false;
  }
}

/** @throws StoreRefusal `damaged-backup` */
export function lineFrom(text: string): Line {
  const value = parsed(text);
  if (Array.isArray(value)) {
    if (!value.every((each): each is string | null => each === null || typeof each === 'string'))
      throw damaged('a row holds what is no value');
    return { kind: 'row', row: value };
  }
  if (!isRecord(value)) throw damaged('a line is neither a table nor a row');
  const { table, columns, rows, sha256 } = value;
  if (typeof table === 'string' && Array.isArray(columns) && columns.every((each) => typeof each === 'string')) {
    return { kind: 'table', line: { table, columns } };
  }
  if (isRecord(rows) && typeof sha256 === 'string' && TABLES.every((name) => typeof rows[name] === 'number')) {
    return { kind: 'end', line: { rows: rows as Record<string, number>, sha256 } };
  }
  throw damaged('a line is neither a table nor a row');
}

export function notABackup(cause?: unknown): StoreRefusal {
  return new StoreRefusal('not-a-backup', 'The file is no backup of this program.', { cause });
}

/** @param what is wrong, as the end of a sentence */
export function damaged(what: string, cause?: unknown): StoreRefusal {
  return new StoreRefusal('damaged-backup', `The backup is damaged: ${what}. Nothing was changed.`, { cause });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
