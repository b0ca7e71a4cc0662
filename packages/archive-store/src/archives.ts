import type { ArchiveStore, StoredArchive } from './archive-store.ts';
import { ArchiveStoreRefusal } from './refusal.ts';

const ARCHIVE = '.warc.gz';
const INDEX = '.cdxj';

/**
 * Puts an archive (`….warc.gz`) and the index beside it (`….cdxj`). The archive comes last: its name says that both are there.
 *
 * @returns size and digest of the archive's file.
 * @throws ArchiveStoreRefusal `bad-key` when the key does not end as an archive does; what the archive store refuses.
 */
export async function storeArchive(archiveStore: ArchiveStore, key: string, path: string): Promise<StoredArchive> {
  await archiveStore.put(indexOf(key), indexOf(path));
  try {
    return await archiveStore.put(key, path);
  } catch (error) {
    // There was room for the index alone: what it is the index of will not come.
    if (error instanceof ArchiveStoreRefusal && (error.code === 'full' || error.code === 'too-large'))
      await archiveStore.remove(indexOf(key)).catch(() => undefined);
    throw error;
  }
}

/**
 * A path from which an archive can be read, its index beside it.
 *
 * @throws ArchiveStoreRefusal `missing` when either is not there.
 */
export async function takeArchive(archiveStore: ArchiveStore, key: string): Promise<string> {
  const index = await archiveStore.take(indexOf(key));
  const archive = await archiveStore.take(key);
  // An archive store keeps keys as paths, so both stand in one folder; a reader looks for the index there.
  if (indexOf(archive) !== index) throw new TypeError(`the index of ${archive} lies at ${index}`);
  return archive;
}

/**
 * Puts an archive and its index in the place of those that lie there. The archive comes first: an index that does not fit is made again by who reads.
 *
 * @throws ArchiveStoreRefusal `missing`
 */
export async function replaceArchive(archiveStore: ArchiveStore, key: string, path: string): Promise<StoredArchive> {
  const shelved = await archiveStore.replace(key, path);
  await archiveStore.replace(indexOf(key), indexOf(path));
  return shelved;
}

/** Takes an archive and its index away; the archive first, so that its name never stands without an index. */
export async function removeArchive(archiveStore: ArchiveStore, key: string): Promise<void> {
  const index = indexOf(key);
  await archiveStore.remove(key);
  await archiveStore.remove(index);
}

function indexOf(archive: string): string {
  if (!archive.endsWith(ARCHIVE)) throw new ArchiveStoreRefusal('bad-key', `${archive} does not end in ${ARCHIVE}`);
  return archive.slice(0, -ARCHIVE.length) + INDEX;
}
