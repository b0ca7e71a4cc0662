import { join } from 'node:path';
import type { Digest } from '@beffroi/domain';
import { type Cell, cellReader } from './cell.ts';
import type { PackageDescription } from './description.ts';
import { FileSink } from './file-sink.ts';
import type { TableWriter } from './formats/format.ts';
import { FORMATS, type FormatName } from './formats/formats.ts';
import type { Table } from './table.ts';

/** A file of the package that holds a table. */
export interface TableFile {
  /** Relative to the package's folder. */
  readonly path: string;
  readonly table: string;
  readonly format: FormatName;
  readonly rows: number;
  /** Size of the file. */
  readonly bytes: number;
  readonly sha256: Digest;
}

/** Rows that go to the formats together: few enough to hear an abort soon, many enough to make a write worth it. */
const BATCH = 500;

/**
 * Writes a table in every wanted format into `folder`, while its rows are read once. Memory is bounded by a row group of Parquet.
 *
 * @throws ExportRefusal `row`; the signal's reason; whatever the table's rows or the disk throw. Files may be left behind.
 */
export async function exportTable(
  table: Table,
  folder: string,
  described: PackageDescription,
  signal: AbortSignal | undefined,
): Promise<readonly TableFile[]> {
  const about = {
    package: described.name,
    version: described.version,
    created: described.created,
    table: table.name,
    licences: described.licences.map(({ name, path }) => name ?? path).join(', '),
  };
  const read = cellReader(table);
  const files: { readonly format: FormatName; readonly path: string; readonly sink: FileSink; readonly writer: TableWriter }[] = [];
  const sinks: FileSink[] = [];
  try {
    for (const format of described.formats) {
      const path = `${table.name}.${format}`;
      const sink = await FileSink.create(join(folder, path));
      sinks.push(sink);
      files.push({ format, path, sink, writer: await FORMATS[format].start(table, sink, about) });
    }

    let rows = 0;
    let batch: (readonly Cell[])[] = [];
    const write = async () => {
      signal?.throwIfAborted();
      for (const { writer } of files) await writer.write(batch);
      batch = [];
    };
    signal?.throwIfAborted();
    for await (const row of table.rows()) {
      batch.push(read(row, ++rows));
      if (batch.length === BATCH) await write();
    }
    await write();

    const written: TableFile[] = [];
    for (const { format, path, sink, writer } of files) {
      await writer.end();
      written.push({ path, table: table.name, format, rows, ...(await sink.finish()) });
    }
    return written;
  } finally {
    for (const sink of sinks) await sink.abandon();
  }
}
