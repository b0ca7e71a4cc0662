import { closeSync, fsyncSync, openSync } from 'node:fs';
import { access, constants, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreRefusal } from '../../refusal.ts';
import { diskFull, isDiskFull, saysFull } from '../full-disk.ts';
import { openEngine } from './cluster-files.ts';
import { HASTY } from './disk.ts';
import { type EmbeddedEngine, engineHere } from './embedded-engine.ts';
import { engineApart } from './engine-apart.ts';
import { makeFilesApart } from './make-files.ts';

/** The engine's major version: a folder of another one cannot be opened. */
export const ENGINE_VERSION = '18';

/**
 * Opens the engine on its folder, which is made when it is not there. Only for who holds the folder's lock.
 *
 * @param durable whether a commit waits until it is on the disk; what is closed is, in either case
 * @param apart whether it runs in a thread of its own
 * @throws StoreRefusal `foreign`, `damaged`, `newer`, `full`
 */
export async function openCluster(folder: string, durable: boolean, apart: boolean): Promise<EmbeddedEngine> {
  await removeUnfinished(folder);
  const version = await versionOf(folder);
  if (version === null) await createWhole(folder);
  else if (version !== ENGINE_VERSION) throw wrongVersion(folder, version);
  try {
    const more = durable ? [] : HASTY;
    return apart ? await engineApart({ folder, more }) : await engineHere(await openEngine(folder, more));
  } catch (error) {
    // It reads its log before anything else, and writes while it does: without room it cannot be opened, and nothing is wrong with it.
    if (saysFull(error) || isDiskFull(folder)) throw diskFull(error);
    throw new StoreRefusal('damaged', `The database in ${folder} cannot be opened: restore a backup into an empty folder.`, {
      cause: error,
    });
  }
}

/** What was begun without room for it is taken away again. */
async function createWhole(folder: string): Promise<void> {
  try {
    await create(folder);
  } catch (error) {
    const full = saysFull(error) || isDiskFull(dirname(folder));
    await removeUnfinished(folder);
    throw full ? diskFull(error) : error;
  }
}

/** Makes it beside its place, and puts it there when it is whole: a process that dies on the way leaves nothing that looks like a database. */
async function create(folder: string): Promise<void> {
  const unfinished = `${folder}${UNFINISHED}`;
  await makeFilesApart(unfinished);
  for (const entry of await readdir(unfinished, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) flush(join(entry.parentPath, entry.name));
  }
  flush(unfinished);
  await rename(unfinished, folder);
  flush(dirname(folder));
}

const UNFINISHED = '.unfinished';

async function removeUnfinished(folder: string): Promise<void> {
  await rm(`${folder}${UNFINISHED}`, { recursive: true, force: true });
}

/** Has a file's or folder's bytes put on the disk. */
function flush(path: string): void {
  // Windows knows no descriptor of a folder: what is in it is flushed by itself there.
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** @returns the version that the folder says; `null` when there is no folder */
async function versionOf(folder: string): Promise<string | null> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new StoreRefusal('foreign', `${folder} is not a folder.`);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (error instanceof StoreRefusal || !isNodeError(error)) throw error;
    if (error.code !== 'ENOENT')
      throw new StoreRefusal('denied', `The database in ${folder} cannot be used: ${error.message}.`, { cause: error });
    if (error.path === folder) return null;
    throw new StoreRefusal('foreign', `${folder} holds no database of this program: choose another data folder.`, { cause: error });
  }
}

function wrongVersion(folder: string, version: string): StoreRefusal {
  if (!/^\d{1,3}$/.test(version))
    return new StoreRefusal('damaged', `${join(folder, 'PG_VERSION')} is damaged: restore a backup into an empty folder.`);
  return Number(version) > Number(ENGINE_VERSION)
    ? new StoreRefusal(
        'newer',
        `The database in ${folder} was made by a newer version of the program (PostgreSQL ${version}): use that one.`,
      )
    : new StoreRefusal(
        'foreign',
        `The database in ${folder} is of PostgreSQL ${version}; this program holds ${ENGINE_VERSION}: back it up with the version that made it, and restore.`,
      );
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
