import { type ImportRow, importNamed, importRefusals, importsUnderWay, liveWorkers, newestImports, type Store } from '@beffroi/store';
import type { LineRefusal } from '@beffroi/territories';
import type { ImportResult } from './import-result.ts';

/** A file that is taken in, as its page shows it. */
export interface ImportView {
  readonly row: Omit<ImportRow, 'result'> & { readonly result: ImportResult | null };
  /** How many come before it. */
  readonly before: number;
  /** Whether it waits, and no worker is there to take it. */
  readonly nobody: boolean;
  /** Lines that were refused, those of the page that is shown. */
  readonly refusals: readonly LineRefusal[];
}

/** Milliseconds within which a worker that is at work was seen. */
const SEEN = 120_000;

/** @param id UUID @param page which refusals, from 0 @returns `null` where there is none */
export async function importView(
  { db }: Pick<Store, 'db'>,
  id: string,
  page: { readonly from: number; readonly limit: number },
): Promise<ImportView | null> {
  const row = await importNamed(db, id);
  if (row === null) return null;
  const waits = row.state === 'waiting';
  return {
    row: row as ImportView['row'],
    before: waits ? await importsUnderWay(db, row) : 0,
    nobody: waits && (await liveWorkers(db, SEEN)).length === 0,
    // What stands there was written by this reader, or by one before it.
    refusals: (await importRefusals(db, id, page)) as readonly LineRefusal[],
  };
}

/** The newest files that were given to workers. */
export function importsShown({ db }: Pick<Store, 'db'>): Promise<readonly ImportRow[]> {
  return newestImports(db, 10);
}
