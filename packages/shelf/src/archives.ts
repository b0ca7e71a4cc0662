import { ShelfRefusal } from './refusal.ts';
import type { Shelf, Shelved } from './shelf.ts';

const ARCHIVE = '.warc.gz';
const INDEX = '.cdxj';

/**
 * Puts an archive (`….warc.gz`) and the index beside it (`….cdxj`). The archive comes last: its name says that both are there.
 *
 * @returns size and digest of the archive's file.
 * @throws ShelfRefusal `bad-key` when the key does not end as an archive does; what the shelf refuses.
 */
export async function shelveArchive(shelf: Shelf, key: string, path: string): Promise<Shelved> {
  await shelf.put(indexOf(key), indexOf(path));
  return shelf.put(key, path);
}

/**
 * A path from which an archive can be read, its index beside it.
 *
 * @throws ShelfRefusal `missing` when either is not there.
 */
export async function takeArchive(shelf: Shelf, key: string): Promise<string> {
  const index = await shelf.take(indexOf(key));
  const archive = await shelf.take(key);
  // A shelf keeps keys as paths, so both stand in one folder; a reader looks for the index there.
  if (indexOf(archive) !== index) throw new TypeError(`the index of ${archive} lies at ${index}`);
  return archive;
}

/**
 * Puts an archive and its index in the place of those that lie there. The archive comes first: an index that does not fit is made again by who reads.
 *
 * @throws ShelfRefusal `missing`
 */
export async function replaceArchive(shelf: Shelf, key: string, path: string): Promise<Shelved> {
  const shelved = await shelf.replace(key, path);
  await shelf.replace(indexOf(key), indexOf(path));
  return shelved;
}

/** Takes an archive and its index away; the archive first, so that its name never stands without an index. */
export async function removeArchive(shelf: Shelf, key: string): Promise<void> {
  const index = indexOf(key);
  await shelf.remove(key);
  await shelf.remove(index);
}

function indexOf(archive: string): string {
  if (!archive.endsWith(ARCHIVE)) throw new ShelfRefusal('bad-key', `${archive} does not end in ${ARCHIVE}`);
  return archive.slice(0, -ARCHIVE.length) + INDEX;
}
