import type { Cell } from '../cell.ts';
import type { FileSink } from '../file-sink.ts';
import type { Table } from '../table.ts';
import type { Words } from '../words.ts';

/** Where a file goes as it is written. Whoever writes waits for each promise. */
export type Sink = Pick<FileSink, 'text' | 'bytes'>;

/** Rows of a table, being written. Each promise is waited for before the next call. */
export interface TableWriter {
  /** Cells in the order of the fields. */
  write(rows: readonly (readonly Cell[])[]): Promise<void>;
  /** Writes what a file of this format ends with. The sink stays open. */
  end(): Promise<void>;
}

/** A way of writing a table into a file. */
export interface Format {
  /** Also the file's extension and Frictionless's `format`. */
  readonly name: string;
  readonly mediatype: string;
  /** `null` for bytes that are no text. */
  readonly encoding: 'utf-8' | null;
  /** Texts that stand for an absent value; none where the format has its own null. */
  readonly missingValues: readonly string[];
  /** Frictionless Table Dialect; `null` where there is nothing to say. */
  readonly dialect: Readonly<Record<string, string | boolean>> | null;
  /** What a reader of such a file must know, in one paragraph of Markdown. */
  readonly note: Words;
  /** @param about name → value: what the file can keep of the package that it is from, for who finds it alone. */
  start(table: Table, sink: Sink, about: Readonly<Record<string, string>>): Promise<TableWriter>;
}
