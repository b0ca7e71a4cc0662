import { headerColumns } from './columns.ts';
import { csvRows, evenRow } from './csv-rows.ts';
import type { Encoding, RefusalReason } from './site-file.ts';
import { textBytes } from './text-bytes.ts';

/** How the lines of a register become what they say. */
export interface RegisterReader<Field extends string, Entry, Reason> {
  /** Headers by field, folded, the most precise first. */
  readonly headers: Readonly<Record<Field, readonly string[]>>;
  readonly mostBytes: number;
  readonly mostRows: number;
  /** Why nothing can be read of a file with these columns; `null` where it can. */
  readonly lacking: (columns: ReadonlyMap<Field, number>, header: readonly string[]) => Reason | null;
  /** What one line says, by the text of its cells (empty for a column that is not there), or why it is not taken. */
  readonly entryOf: (line: number, cell: (field: Field) => string) => Entry | Reason;
}

/** Everything that a register says, its refusals in the order of reading. */
export interface RegisterRead<Entry, Reason> {
  readonly encoding: Encoding;
  /** Records read, without header, comments and blank lines. */
  readonly rows: number;
  readonly entries: readonly Entry[];
  readonly refused: readonly { readonly line: number; readonly reason: Reason | RefusalReason }[];
}

/**
 * Reads a register: CSV with `,` `;` tab or `|`, in UTF-8, UTF-16 or Windows-1252, a header first. It never throws for what a file holds: whatever was not taken is in `refused`.
 *
 * @typeParam Entry has no `code`, by which a reason is known
 */
export async function readRegisterRows<Field extends string, Entry extends object, Reason extends { readonly code: string }>(
  bytes: Uint8Array,
  { headers, mostBytes, mostRows, lacking, entryOf }: RegisterReader<Field, Entry, Reason>,
): Promise<RegisterRead<Entry, Reason>> {
  const text = textBytes(bytes, mostBytes);
  if (text.kind === 'refused') return { encoding: 'utf-8', rows: 0, entries: [], refused: [{ line: 0, reason: text.reason }] };
  const entries: Entry[] = [];
  const refused: { line: number; reason: Reason | RefusalReason }[] = [];
  let rows = 0;
  let header: { readonly columns: ReadonlyMap<Field, number>; readonly width: number } | null = null;
  for await (const row of csvRows(text.bytes)) {
    if (row.kind === 'refused') {
      refused.push({ line: row.line, reason: row.reason });
      continue;
    }
    const { line, cells } = row;
    if (header === null) {
      const columns = headerColumns(headers, cells);
      const lacks = lacking(columns, cells);
      if (lacks !== null) return { encoding: text.encoding, rows: 0, entries: [], refused: [{ line, reason: lacks }] };
      header = { columns, width: cells.length };
      continue;
    }
    if (++rows > mostRows) {
      refused.push({ line, reason: { code: 'too-many-rows', most: mostRows } });
      break;
    }
    const { columns, width } = header;
    const even = evenRow(cells, width);
    if (even.length !== width) {
      refused.push({ line, reason: { code: 'wrong-columns', expected: width, found: even.length } });
      continue;
    }
    const entry = entryOf(line, (field) => even[columns.get(field) ?? -1] ?? '');
    if ('code' in entry) refused.push({ line, reason: entry });
    else entries.push(entry);
  }
  if (header === null && refused.length === 0) refused.push({ line: 0, reason: { code: 'empty' } });
  return { encoding: text.encoding, rows, entries, refused };
}

/** A cell as one of a few words: `Non trouvé !` is `non trouve`. */
export function foldCell(text: string): string {
  return text
    .slice(0, 80)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim();
}

/** The files that a cell names, several with `|`, line feeds or what is given between. */
export function filesNamed(cell: string, between = /[|\n]/): readonly string[] {
  return cell
    .split(between)
    .map((path) => path.trim().replaceAll('\\', '/'))
    .filter((path) => path !== '');
}

/** Whether a path is beside its register or below: never a path of somebody's disk. */
export function isPathInside(path: string): boolean {
  return path.length <= 500 && !/^(?:\/|[a-z]:|~|[a-z]+:\/\/)/i.test(path) && !path.split('/').includes('..') && !path.includes('\0');
}

/** A name as what is known by it for ever writes it: accents off, `-` for all that is no letter and no digit, at the ends too. */
export function dashed(name: string): string {
  return name
    .slice(0, 400)
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
