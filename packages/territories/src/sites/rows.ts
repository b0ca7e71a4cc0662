import { type Columns, columnsOf, type Field } from './columns.ts';
import { csvRows, evenRow } from './csv-rows.ts';
import { jsonRecords } from './json-records.ts';
import { clip, type LineRefusal, type RefusalReason, refuse } from './site-file.ts';

/** One record of a file, by field: texts in a CSV file, anything in a JSON file. A field that its file lacks is not there. */
export interface Row {
  readonly kind: 'row';
  /** Line where it begins, from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<Field, unknown>;
}

export type RowOrRefusal = Row | ({ readonly kind: 'refused' } & LineRefusal);

/** What a file must say: sites of towns, or only towns. */
export type Need = 'sites' | 'codes';

/** Records that are read of one file: many times the towns and services of the country. */
export const MOST_ROWS = 1_000_000;

/** Names of columns that a refusal shows. */
const MOST_NAMES = 20;

const CODE_LIKE = /^(?:\d{4}|\d{5}|2[AB]\d{3})$/i;

/**
 * The records of a file in UTF-8, CSV or JSON (found by its first character), one after the other. A file without the columns that are needed
 * gives one refusal and nothing else.
 */
export async function* rowsOf(bytes: Uint8Array, need: Need): AsyncGenerator<RowOrRefusal> {
  const first = bytes.find((byte) => byte > 0x20);
  if (first === undefined) {
    yield refused(0, { code: 'empty' });
    return;
  }
  let count = 0;
  for await (const row of first === 0x7b || first === 0x5b ? jsonRows(bytes, need) : tableRows(bytes, need)) {
    if (row.kind === 'row' && ++count > MOST_ROWS) {
      yield refused(row.line, { code: 'too-many-rows', most: MOST_ROWS });
      return;
    }
    yield row;
  }
}

async function* tableRows(bytes: Uint8Array, need: Need): AsyncGenerator<RowOrRefusal> {
  let header: { readonly columns: Columns; readonly width: number } | null = null;
  for await (const row of csvRows(bytes)) {
    if (row.kind === 'refused') {
      yield refused(row.line, row.reason);
      continue;
    }
    const { line, cells } = row;
    if (header === null) {
      const columns = columnsOf(cells);
      const headerless = columns.size === 0 ? withoutHeader(cells, need) : null;
      const lacks = lacking(headerless ?? columns, cells, need);
      if (lacks !== null) {
        yield refused(line, lacks);
        return;
      }
      header = { columns: headerless ?? columns, width: cells.length };
      if (headerless === null) continue;
    }
    const { columns, width } = header;
    const even = evenRow(cells, width);
    if (even.length !== width) yield refused(line, { code: 'wrong-columns', expected: width, found: even.length });
    else yield { kind: 'row', line, fields: new Map([...columns].map(([field, index]) => [field, even[index]])) };
  }
  // Only comments: as good as nothing.
  if (header === null) yield refused(0, { code: 'empty' });
}

/** `35238,https://…` without a header, or one code a line: the columns that this first line shows; `null` when it is no such line. */
function withoutHeader(cells: readonly string[], need: Need): Columns | null {
  const codeFirst = CODE_LIKE.test(cells[0] ?? '');
  if (need === 'codes') return codeFirst || cells.length === 1 ? new Map([['code', 0]]) : null;
  if (!codeFirst || cells.length !== 2) return null;
  return new Map<Field, number>([
    ['code', 0],
    ['url', 1],
  ]);
}

/**
 * A JSON file may leave out a member where it has nothing to say: records wait until one of them, or several together, have shown all that is
 * needed. A file that never does is refused like a table without that column.
 */
async function* jsonRows(bytes: Uint8Array, need: Need): AsyncGenerator<RowOrRefusal> {
  const seen = new Map<Field, number>();
  const names = new Set<string>();
  let waiting: Row[] | null = [];
  for (const item of jsonRecords(bytes)) {
    if (item.kind === 'refused') {
      yield refused(item.line, item.reason);
      continue;
    }
    const keys = Object.keys(item.record);
    const columns = columnsOf(keys);
    const row: Row = {
      kind: 'row',
      line: item.line,
      fields: new Map([...columns].map(([field, index]) => [field, item.record[keys[index]!]])),
    };
    if (waiting === null) {
      yield row;
      continue;
    }
    waiting.push(row);
    for (const [field, index] of columns) seen.set(field, index);
    for (const key of keys) if (names.size < MOST_NAMES) names.add(key);
    if (lacking(seen, [], need) !== null) continue;
    yield* waiting;
    waiting = null;
  }
  const lacks = lacking(seen, [...names], need);
  if (waiting?.[0] !== undefined && lacks !== null) yield refused(waiting[0].line, lacks);
}

function lacking(columns: Columns, header: readonly string[], need: Need): RefusalReason | null {
  const shown = header.slice(0, MOST_NAMES).map((name) => clip(name));
  if (!columns.has('code') && !columns.has('name') && !columns.has('pivot')) return { code: 'no-town-column', columns: shown };
  if (need === 'sites' && !columns.has('url')) return { code: 'no-url-column', columns: shown };
  return null;
}

function refused(line: number, reason: RefusalReason): RowOrRefusal {
  return { kind: 'refused', ...refuse(line, reason) };
}
