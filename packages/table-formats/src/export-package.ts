import { join } from 'node:path';
import { checkDescription, type PackageDescription } from './description.ts';
import { descriptorOf } from './descriptor.ts';
import { FileSink } from './file-sink.ts';
import { readmeOf } from './readme.ts';
import type { Table } from './table.ts';
import { exportTable, type TableFile } from './table-export.ts';
import { DESCRIPTOR, README, writeWhole } from './whole-folder.ts';

/** What is exported, in which formats, and whereto. */
export interface ExportRequest extends PackageDescription {
  /** Where the package is to be. Absent or empty, or an export when `replace` is true. */
  readonly folder: string;
  /** An export that is there gives way to the new one once that is whole (default false). */
  readonly replace?: boolean;
  /** Hears how far the export is: before each table, and every thousand rows of it. */
  readonly progress?: (now: ExportProgress) => void;
  /** Ends the export between two batches of rows; nothing is left. A question that hangs is for the caller to end. */
  readonly signal?: AbortSignal;
}

/** How far an export is. */
export interface ExportProgress {
  /** Name of the table that is being written, and its place among them, from 1. */
  readonly table: string;
  readonly at: number;
  readonly all: number;
  /** Its rows that were read so far. */
  readonly rows: number;
}

/** What was written. */
export interface ExportReport {
  readonly folder: string;
  /** Tables in the order given, formats within. `datapackage.json` and `README.md` stand beside them. */
  readonly files: readonly TableFile[];
}

async function writeText(path: string, text: string): Promise<void> {
  const sink = await FileSink.create(path);
  try {
    await sink.text(text);
    await sink.finish();
  } finally {
    await sink.abandon();
  }
}

/**
 * Writes tables as a Frictionless data package: each table in each format, `datapackage.json` for machines, `README.md` for people. It is
 * whole or it is not there. The same rows and description give the same bytes, in every file.
 *
 * @throws ExportRefusal the caller's faults; the signal's reason; whatever the rows or the disk throw.
 */
export async function exportPackage({
  folder,
  replace = false,
  signal,
  progress = () => {},
  ...described
}: ExportRequest): Promise<ExportReport> {
  checkDescription(described);
  return writeWhole(folder, { replace }, async (part) => {
    const files: TableFile[] = [];
    const all = described.tables.length;
    for (const [i, table] of described.tables.entries()) {
      const told = counted(table, (rows) => progress({ table: table.name, at: i + 1, all, rows }));
      files.push(...(await exportTable(told, part, described, signal)));
    }
    await writeText(join(part, DESCRIPTOR), descriptorOf(described, files));
    await writeText(join(part, README), readmeOf(described, files));
    signal?.throwIfAborted();
    return { folder, files };
  });
}

/** Rows between two words of how far a table is. */
const TOLD_EVERY = 1000;

/** The same table, whose rows are counted as they are read. */
function counted(table: Table, tell: (rows: number) => void): Table {
  return {
    ...table,
    async *rows() {
      let rows = 0;
      tell(rows);
      for await (const row of table.rows()) {
        yield row;
        if (++rows % TOLD_EVERY === 0) tell(rows);
      }
    },
  };
}
