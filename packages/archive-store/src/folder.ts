import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveStore, StoredArchive } from './archive-store.ts';
import { digestFrom, sumsOf } from './file-sums.ts';
import { checkKey, checkPrefix, isKey } from './key.ts';
import { ownName, sweepDead } from './processes.ts';
import { ArchiveStoreRefusal, refusalOf } from './refusal.ts';
import { syncFolder, writeWhole } from './written-file.ts';

/** Where files are written until they are whole; hidden, so that no key leads there. */
const UNFINISHED = '.unfinished';

/** What a file system answers that knows no hard links. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/**
 * An archive store in a folder, which may be shared between machines. A file is written under a name that is no key, brought to the disk, and
 * then gets its own name, which fails when somebody was faster. The folder is made when the first file is put.
 */
export function folderArchiveStore(root: string): ArchiveStore {
  const at = (key: string): string => join(root, ...key.split('/'));
  let swept: Promise<unknown> | null = null;

  const put = async (key: string, path: string, instead = false): Promise<StoredArchive> => {
    checkKey(key);
    if (instead && !(await isFile(at(key)))) throw new ArchiveStoreRefusal('missing', key);
    // Opened before anything else: a source that is not there is the caller's fault and no trouble of the archive store.
    const source = await open(path, 'r');
    const pieces = createReadStream('', { fd: source, highWaterMark: 1 << 18 });
    const target = at(key);
    const part = join(root, UNFINISHED, ownName());
    try {
      await mkdir(dirname(part), { recursive: true });
      swept ??= sweepDead(dirname(part), Date.now());
      await swept;
      const { bytes, sha256 } = await writeWhole(part, pieces);
      const digest = digestFrom(sha256);
      await makeFolder(dirname(target));
      if (instead) await rename(part, target);
      const placed = instead || (await place(part, target));
      if (!placed && !(await holds(target, bytes, sha256))) throw new ArchiveStoreRefusal('taken', key);
      await syncFolder(dirname(target));
      return { bytes, digest };
    } catch (error) {
      // A file lies where a folder of the key would be.
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOTDIR' || code === 'EEXIST') throw new ArchiveStoreRefusal('taken', key, { cause: error });
      throw refusalOf(error, key);
    } finally {
      pieces.destroy();
      await rm(part, { force: true });
    }
  };

  return {
    name: `folder ${root}`,
    put: (key, path) => put(key, path),
    replace: (key, path) => put(key, path, true),
    async has(key) {
      checkKey(key);
      return isFile(at(key));
    },
    async take(key) {
      checkKey(key);
      if (!(await isFile(at(key)))) throw new ArchiveStoreRefusal('missing', key);
      return at(key);
    },
    async remove(key) {
      checkKey(key);
      try {
        if (await isFile(at(key))) await rm(at(key), { force: true });
      } catch (error) {
        throw refusalOf(error, key);
      }
    },
    async *list(prefix) {
      checkPrefix(prefix);
      yield* keysBelow(root, '', prefix);
    },
  };
}

/** Gives the file its name unless that is taken: false then. */
async function place(part: string, target: string): Promise<boolean> {
  try {
    // A link, since renaming would replace what is there.
    await link(part, target);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
  }
  const there = await access(target).then(
    () => true,
    () => false,
  );
  // Between these two lines somebody else might come. Keys are unique by claim, so nobody does.
  if (!there) await rename(part, target);
  return !there;
}

async function holds(path: string, bytes: number, sha256: string): Promise<boolean> {
  if (!(await isFile(path))) return false;
  const there = await sumsOf(path);
  return there.bytes === bytes && there.sha256 === sha256;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw refusalOf(error, path);
  }
}

/** Makes a folder and brings the names of all that were new to the disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function* keysBelow(folder: string, above: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw refusalOf(error, folder);
  });
  for (const entry of entries) {
    const key = `${above}${entry.name}`;
    if (!isKey(key)) continue;
    if (entry.isFile() && key.startsWith(prefix)) yield key;
    const mayHold = key.startsWith(prefix) || prefix.startsWith(`${key}/`);
    if (entry.isDirectory() && mayHold) yield* keysBelow(join(folder, entry.name), `${key}/`, prefix);
  }
}
