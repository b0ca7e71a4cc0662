import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { act, done, unchanged } from '@beffroi/acts';
import { type NotedTargets, noteLists } from '@beffroi/store';
import { addFiles } from '../add/add-files.ts';
import type { FoundFile } from '../add/gather-files.ts';
import type { TakingTools } from '../add/taking.ts';
import type { ListEntry } from './list-file.ts';

/** What an import changed. */
export interface ImportedLists extends NotedTargets {
  /** Documents that the register did not have. */
  readonly documents: number;
  /** Of the documents that the file names, those that could not be read. */
  readonly unreadable: readonly { readonly name: string; readonly because: string }[];
  /** Paths that the file names where nothing is, each with its line. */
  readonly missing: readonly { readonly line: number; readonly path: string }[];
}

/**
 * Takes a register in: its lists are noted, all of them at once, then their documents are taken in, those that are there.
 *
 * @param folder where the register lies, from which documents are named; `null` when nobody knows (it was piped in): then no document is taken
 * @param onDocuments is told after each list's documents
 */
export async function importLists(
  lists: readonly ListEntry[],
  folder: string | null,
  tools: TakingTools,
  onDocuments: (done: number, all: number) => void = () => undefined,
): Promise<ImportedLists> {
  const { store, actor, source, now } = tools;
  const noted = await act(store, actor, { act: 'sources.noted', now }, async (trx) => {
    const notes = lists.map(({ territory, year, round, key, name, head, label, state }) => ({
      ...{ territory, year, round, key, name },
      ...{ head, label, state },
    }));
    const counts = await noteLists(trx, notes, { source, now });
    return counts.added + counts.changed === 0 ? unchanged(counts) : done(`file:${source}`, { ...counts }, counts);
  });
  const withDocuments = lists.filter(({ documents }) => documents.length > 0);
  const missing: { line: number; path: string }[] = [];
  const unreadable: { name: string; because: string }[] = [];
  let documents = 0;
  for (const [at, list] of withDocuments.entries()) {
    tools.signal?.throwIfAborted();
    const files: FoundFile[] = [];
    for (const path of list.documents) {
      const file = folder === null ? null : await fileInside(folder, path);
      if (file === null) missing.push({ line: list.line, path });
      else files.push({ path: file, name: path });
    }
    if (files.length > 0) {
      const { territory, year, round, key, name, head, label } = list;
      const taken = await addFiles({ territory, election: { year, round }, key, name, head, label }, files, tools);
      documents += taken.added;
      for (const document of taken.documents) {
        if (document.unreadable !== null) unreadable.push({ name: document.name, because: document.unreadable });
      }
    }
    onDocuments(at + 1, withDocuments.length);
  }
  return { ...noted, documents, unreadable, missing };
}

/** A file of the register's folder; `null` when it is not there, or a link leads out of the folder. */
async function fileInside(folder: string, path: string): Promise<string | null> {
  const [root, file] = [await realpath(folder), await realpath(join(folder, path)).catch(() => null)];
  if (file === null || !`${file}`.startsWith(`${root}${sep}`)) return null;
  return (await stat(file)).isFile() ? file : null;
}
