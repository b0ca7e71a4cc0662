import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ownName, sweepDead } from './processes.ts';
import { refusalOf } from './refusal.ts';
import { syncFolder } from './written-file.ts';

/** Milliseconds that a copy stays after it was taken, whatever the bound: somebody is about to open it. */
const STAYS = 60_000;

/** Milliseconds after which a copy is brought anew: what was erased where it came from must not stay here. */
const LASTS = 24 * 3_600_000;

const UNFINISHED = '.unfinished';

/** Copies on this machine of what lies elsewhere. The folder may be shared by processes; whoever finds it too large removes what was not taken for longest. */
export interface Copies {
  /** Path of the copy. Where there is none, `bring` writes it whole to the path that it is given, or throws. */
  take(key: string, bring: (path: string) => Promise<void>): Promise<string>;
  drop(key: string): Promise<void>;
}

/** @param most bytes that the copies may take, but for those taken within the last minute. */
export function copiesIn(folder: string, most: number): Copies {
  const under = new Map<string, Promise<string>>();
  /** Bytes brought since the folder was looked through; at first it is not known what lies there. */
  let brought = Number.POSITIVE_INFINITY;

  const bringNew = async (key: string, bring: (path: string) => Promise<void>): Promise<string> => {
    const path = join(folder, ...key.split('/'));
    if ((await isFresh(path)) && (await touch(path))) return path;
    const part = join(folder, UNFINISHED, ownName());
    try {
      await mkdir(dirname(part), { recursive: true });
      await bring(part);
      brought += (await stat(part)).size;
      await mkdir(dirname(path), { recursive: true });
      await rename(part, path);
      await syncFolder(dirname(path));
    } catch (error) {
      throw refusalOf(error, `copy of ${key}`);
    } finally {
      await rm(part, { force: true });
    }
    if (brought > most / 8) {
      brought = 0;
      await sweepDead(dirname(part), Date.now());
      await makeRoom(folder, most, Date.now());
    }
    return path;
  };

  return {
    take(key, bring) {
      const running = under.get(key) ?? bringNew(key, bring).finally(() => under.delete(key));
      under.set(key, running);
      return running;
    },
    drop: (key) => rm(join(folder, ...key.split('/')), { force: true }),
  };
}

/** Whether a copy was brought within the last day. */
async function isFresh(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.birthtimeMs < LASTS;
}

/** Marks a copy as taken now. False when there is none. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function makeRoom(folder: string, most: number, now: number): Promise<void> {
  const files: { path: string; size: number; taken: number }[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    const path = join(entry.parentPath, entry.name);
    const found = entry.isFile() && !path.startsWith(join(folder, UNFINISHED)) ? await stat(path).catch(() => null) : null;
    if (found !== null) files.push({ path, size: found.size, taken: found.mtimeMs });
  }
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size, taken } of files.sort((one, other) => one.taken - other.taken)) {
    if (total <= most || now - taken < STAYS) return;
    await rm(path, { force: true });
    total -= size;
  }
}
