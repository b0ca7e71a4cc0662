import { CsvError, type Parser, parse } from 'csv-parse';
import { lineCounter } from './line-counter.ts';
import type { RefusalReason } from './site-file.ts';

/** One record of a CSV file, or why nothing after it could be read. */
export type CsvRow =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: RefusalReason };

/** Bytes that a record may have: the longest of the directory have some tens of thousands. */
export const MOST_ROW_BYTES = 1_000_000;

const SEPARATORS = [',', ';', '\t', '|'] as const;
const CHUNK = 1 << 16;

/**
 * The records of a CSV file in UTF-8, one after the other, comments (`#` first) and blank lines left out, cells trimmed. The separator is the one
 * that the first record has most of. A quote that is not closed, or a record that is too long, ends the file with a refusal.
 *
 * @param how.comments whether a record that begins with `#` is a comment (default); where people write titles, it is one of them
 */
export async function* csvRows(bytes: Uint8Array, { comments = true }: { readonly comments?: boolean } = {}): AsyncGenerator<CsvRow> {
  const lineOf = lineCounter(bytes);
  let [read, batch] = [0, [] as CsvRow[]];
  const parser = parse({
    delimiter: separatorOf(bytes),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_ROW_BYTES,
    // Records are taken here and not from the stream, which loses those that wait in it when it ends with an error. The parser's own count of
    // lines takes CR LF inside of quotes for two.
    on_record: (record: readonly string[], { bytes: end }) => {
      const line = lineOf(read);
      read = end;
      const cells = record.map((cell) => cell.trim());
      if (!(comments && cells[0]?.startsWith('#')) && cells.some((cell) => cell !== '')) batch.push({ kind: 'row', line, cells });
      return null;
    },
  });
  const feed = feeder(parser);
  for (const chunk of [...chunks(bytes), null]) {
    const error = await feed(chunk);
    yield* batch;
    batch = [];
    if (error !== null) {
      yield { kind: 'refused', line: lineOf(read), reason: reasonOf(error) };
      return;
    }
  }
}

/** A record without the empty cells that a spreadsheet put after its last column. */
export function evenRow(cells: readonly string[], width: number): readonly string[] {
  return cells.length > width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : cells;
}

/** Gives a chunk, or with `null` the end, to a parser, and waits until all its records were taken; the error that this led to, or `null`. */
function feeder(parser: Parser): (chunk: Uint8Array | null) => Promise<Error | null> {
  let failed: Error | null = null;
  parser.on('error', (error) => {
    failed = error;
  });
  parser.resume();
  return (chunk) =>
    new Promise((resolve) => {
      const done = (error?: Error | null) => resolve(error ?? failed);
      if (chunk === null) parser.end(done);
      else parser.write(chunk, done);
    });
}

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

function reasonOf(error: unknown): RefusalReason {
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { code: 'line-too-long', most: MOST_ROW_BYTES };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'quote-not-closed' };
  throw error;
}

function separatorOf(bytes: Uint8Array): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  for (const letter of firstRecord(new TextDecoder().decode(bytes.subarray(0, CHUNK)))) {
    if (letter === '"') quoted = !quoted;
    const count = counts.get(letter);
    if (!quoted && count !== undefined) counts.set(letter, count + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function firstRecord(text: string): string {
  return text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
}
