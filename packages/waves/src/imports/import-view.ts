import { type ImportRow, importNamed, importRefusals, importsUnderWay, newestImports, type Store } from '@beffroi/store';
import type { LineRefusal } from '@beffroi/territories';
import type { ImportResult } from './import-result.ts';

/** A file that is taken in, as its page shows it. */
export interface ImportView {
  readonly row: Omit<ImportRow, 'result'> & { readonly result: ImportResult | null };
  /** How many come before it. */
  readonly before: number;
  /** Lines that were refused, those of the page that is shown. */
  readonly refusals: readonly LineRefusal[];
}

/** @param id UUID @param page which refusals, from 0 @returns `null` where there is none */
export async function importView(
  { db }: Pick<Store, 'db'>,
  id: string,
  page: { readonly from: number; readonly limit: number },
): Promise<ImportView | null> {
  const row = await importNamed(db, id);
  if (row === null) return null;
  return {
    row: row as ImportView['row'],
    before: row.state === 'waiting' ? await importsUnderWay(db, row) : 0,
    // What stands there was written by this reader, or by one before it.
    refusals: (await importRefusals(db, id, page)) as readonly LineRefusal[],
  };
}

/** The newest files that were given to workers. */
export function importsShown({ db }: Pick<Store, 'db'>): Promise<readonly ImportRow[]> {
  return newestImports(db, 10);
}
