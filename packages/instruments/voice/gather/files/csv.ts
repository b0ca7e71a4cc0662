import { plainText } from '@beffroi/reading/plain-text';
import { CsvError, parse } from 'csv-parse/sync';
import type { ToldAccount } from '../told-account.ts';
import type { FileBudget, FileInHand } from './file-in-hand.ts';
import { PostReader } from './json-lines.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Bytes that a record may have. */
const MOST_ROW_BYTES = 1_000_000;

/** Columns that a file of posts may have. */
const COLUMNS = ['id', 'at', 'text', 'author', 'author_followers', 'author_bot', 'reply_to', 'language', 'pictures', 'url', 'html'];

/**
 * Reads posts in CSV with the columns of JSON Lines; pictures are parted by ` | `. Not by the reader of the registers of towns: it takes a line that begins with
 * `#` for a comment, and posts begin with hashtags.
 */
export function readCsv(file: FileInHand, text: string, budget: FileBudget): ToldAccount {
  const reader = new PostReader(file, budget);
  const { name } = file;
  let columns: readonly (string | null)[] | null = null;
  let line = 0;
  const take = (cells: readonly string[]): void => {
    if (columns === null) {
      columns = columnsOf(cells);
      if (!columns.includes('id')) reader.hand.refuse('no-columns', `${name}:1`, 'the first line names no column "id"', name);
      return;
    }
    if (columns.includes('id')) reader.take(recordOf(columns, cells), `${name}:${line}`);
  };
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MOST_ROW_BYTES,
      on_record: (cells: readonly string[], { lines }) => {
        line = lines;
        take(cells);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What stood before it was taken.
    const code =
      error.code === 'CSV_MAX_RECORD_SIZE' ? 'line-too-long' : error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'not-csv';
    reader.hand.refuse(code, `${name}:${line + 1}`, 'nothing could be read from here on', name);
  }
  return reader.end();
}

function columnsOf(cells: readonly string[]): readonly (string | null)[] {
  return cells.map((cell) => COLUMNS.find((column) => column === plainText(cell).text.toLowerCase()) ?? null);
}

function recordOf(columns: readonly (string | null)[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const said = columns.flatMap((column, at) => {
    const cell = cells[at]?.trim() ?? '';
    return column === null || (cell === '' && column !== 'text')
      ? []
      : [[column, column === 'pictures' ? ` ${cell} `.split(' | ').map((one) => one.trim() || null) : cell]];
  });
  return Object.fromEntries(said) as Readonly<Record<string, unknown>>;
}

/** The separator that the first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const first = /^\s*([^\r\n]{0,10000})/.exec(text)?.[1] ?? '';
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}
