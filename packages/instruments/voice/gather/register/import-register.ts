import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { NotedTargets } from '@beffroi/store';
import type { AccountEntry } from './register-file.ts';
import { type PostFile, type RegisterTools, registerAccounts, registerNoAccounts, takeFiles } from './take-files.ts';

/** What an import changed. */
export interface ImportedAccounts extends NotedTargets {
  /** Towns of which it is noted that no account was found. */
  readonly without: number;
  /** Files that the register did not have. */
  readonly files: number;
  /** Paths that the file names where nothing is, each with its line. */
  readonly missing: readonly { readonly line: number; readonly path: string }[];
}

/**
 * Takes a register of accounts in: they are noted, all of them at once, then their files are taken in, those that are there.
 *
 * @param folder where the register lies, from which files are named; `null` when nobody knows (it was piped in): then no file is taken
 * @param onFiles is told after each account's files
 * @throws TakeRefusal when a file is too large
 */
export async function importRegister(
  entries: readonly AccountEntry[],
  folder: string | null,
  tools: RegisterTools,
  onFiles: (done: number, all: number) => void = () => undefined,
): Promise<ImportedAccounts> {
  const found = entries.flatMap(({ territory, state, account, line, files }) =>
    account === null || state === 'none-found' ? [] : [{ note: { territory, state, ...account }, line, files }],
  );
  const without = entries.filter(({ state }) => state === 'none-found').map(({ territory }) => territory);
  const noted =
    found.length === 0
      ? { added: 0, changed: 0, same: 0 }
      : await registerAccounts(
          found.map(({ note }) => note),
          tools,
        );
  if (without.length > 0) await registerNoAccounts(without, tools);
  const missing: { line: number; path: string }[] = [];
  const withFiles = found.filter(({ files }) => files.length > 0);
  let taken = 0;
  for (const [at, { note, line, files }] of withFiles.entries()) {
    tools.signal?.throwIfAborted();
    const there: PostFile[] = [];
    for (const path of files) {
      const file = folder === null ? null : await fileInside(folder, path);
      if (file === null) missing.push({ line, path });
      else there.push({ path: file, name: path });
    }
    if (there.length > 0) taken += (await takeFiles(note, there, tools)).added;
    onFiles(at + 1, withFiles.length);
  }
  return { ...noted, without: without.length, files: taken, missing };
}

/** A file of the register's folder; `null` when it is not there, or a link leads out of the folder. */
async function fileInside(folder: string, path: string): Promise<string | null> {
  const [root, file] = [await realpath(folder), await realpath(join(folder, path)).catch(() => null)];
  if (file === null || !file.startsWith(`${root}${sep}`)) return null;
  return (await stat(file)).isFile() ? file : null;
}
