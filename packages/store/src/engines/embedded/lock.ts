import { DatabaseSync } from 'node:sqlite';
import { StoreRefusal } from '../../refusal.ts';

const BUSY = 5;

/** Locks that this process holds. A handle that nobody refers to could be collected, and its lock would go with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock that makes a process the one owner of a folder. The kernel keeps it: it goes with the process, however that dies, and it stays
 * with one that is only suspended. No number of a process is compared and no age of a file. SQLite is what Node brings to ask for such a lock.
 *
 * @param path the file to lock; made when it is not there
 * @returns what gives the lock back; `null` when another process (or another store in this one) has it
 * @throws StoreRefusal `denied` when the file cannot be made or locked, `foreign` when it is somebody else's
 */
export function takeLock(path: string): (() => void) | null {
  let handle: DatabaseSync | null = null;
  try {
    handle = new DatabaseSync(path, { timeout: 0 });
    // Nothing is ever written: without this, a killed owner would leave a journal beside the lock.
    handle.exec('pragma journal_mode = memory');
    handle.exec('begin exclusive');
    // On a file that may only be read, the line above locks nothing and says nothing; this one fails then. It is never committed.
    handle.exec('pragma user_version = 1');
  } catch (error) {
    if (handle?.isOpen === true) handle.close();
    const code = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    if (code === BUSY) return null;
    if (code === 26)
      throw new StoreRefusal('foreign', `${path} is not the lock of a data folder: the folder belongs to something else.`, {
        cause: error,
      });
    throw new StoreRefusal('denied', `${path} cannot be locked: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  const lock = handle;
  held.add(lock);
  return () => {
    if (!held.delete(lock)) return;
    lock.close();
  };
}
