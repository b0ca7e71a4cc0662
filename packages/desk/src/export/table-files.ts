import type { DeskExportTable, Store } from '@beffroi/store';
import { csvLine } from '@beffroi/table-formats';
import type { ZippedFile } from './zip.ts';

type Row = Readonly<Record<string, unknown>>;

/** A table as two files, JSON and CSV: each reads it anew, so that none is held. */
export function tableFiles({ db }: Store, table: DeskExportTable): readonly ZippedFile[] {
  return [
    { name: `${table.name}.json`, parts: jsonOf(table.rows(db)) },
    { name: `${table.name}.csv`, parts: csvOf(table, table.rows(db)) },
  ];
}

async function* jsonOf(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(sorted(row));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* csvOf({ columns }: DeskExportTable, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const row of rows) yield csvLine(columns.map((column) => cellOf(row[column])));
}

function cellOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(sorted(value));
}

/** Members of objects in the order of the alphabet: databases give those of JSON in orders of their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
