import type { ColumnType, Generated, Insertable, JSONColumnType, Selectable } from 'kysely';

/** The tables of files that workers take in, as Kysely knows them; `migrations/0028-imports.ts` makes them. */
export interface ImportTables {
  readonly file_import: FileImportTable;
  readonly import_refusal: ImportRefusalTable;
}

type Fixed<Type> = ColumnType<Type, Type, never>;
type MaybeMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

/** It waits for its turn · a worker reads it · it was taken in · lines were refused, and nothing was taken · it came to nothing, and `fault` says why · somebody stopped it. */
export type ImportState = 'waiting' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';

/** How far the reading has come, in records. */
export interface ImportProgress {
  readonly rows: number;
  readonly refused: number;
}

/** A file that a worker takes in. */
export interface FileImportTable {
  id: Generated<string>;
  kind: Fixed<'sites'>;
  account_id: ColumnType<number | null, number | null | undefined, never>;
  /** What the file is called where it comes from. */
  source: Fixed<string>;
  /** Whether the other lines are taken in where some are refused. */
  skip: Fixed<boolean>;
  /** `null` once it is over. */
  bytes: ColumnType<Buffer | null, Buffer, null>;
  state: ImportState;
  asked_at: ColumnType<Date, Date | string, never>;
  begun_at: MaybeMoment;
  ended_at: MaybeMoment;
  /** UUID that was drawn when it was taken. */
  claim: ColumnType<string | null, string | null | undefined, string | null>;
  /** The last sign of life of who has it. */
  seen_at: MaybeMoment;
  /** Times that it was lost with its worker. */
  lost: Generated<number>;
  progress: JSONColumnType<ImportProgress>;
  /** What was noted, and what its writer should know: its room's own. */
  result: ColumnType<unknown, string | null | undefined, string | null>;
  fault: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A line that was not taken. */
export interface ImportRefusalTable {
  import_id: Fixed<string>;
  /** Its place among those of the file, from 0. */
  at: Fixed<number>;
  /** 0 is the file as a whole. */
  line: Fixed<number>;
  reason: ColumnType<unknown, string, never>;
  remedy: Fixed<string>;
}

/** An import as pages and workers know it: all but the file. */
export type ImportRow = Omit<Selectable<FileImportTable>, 'bytes'>;

/** What is known of one when it is asked for. */
export type NewImport = Pick<Insertable<FileImportTable>, 'kind' | 'account_id' | 'source' | 'skip' | 'asked_at'> & {
  readonly bytes: Uint8Array;
};

/** A refusal as it is kept and read. */
export interface KeptRefusal {
  readonly line: number;
  readonly reason: unknown;
  readonly remedy: string;
}
