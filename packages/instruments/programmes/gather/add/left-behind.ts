import { ArchiveStoreRefusal, storeArchive, takeArchive } from '@beffroi/archive-store';
import { type ArchiveReader, readArchive } from '@beffroi/capture';
import type { Digest, Instant } from '@beffroi/domain';
import { archivesOfDocuments } from '@beffroi/store';
import { documentsFolder, type ListPlace } from './list-place.ts';
import type { TakingTools } from './taking.ts';

/** An archive of documents, where it lies. */
export interface StoredDocuments {
  readonly key: string;
  /** Of its file. */
  readonly digest: Digest;
  /** When its documents were taken in. */
  readonly taken: Instant;
}

/**
 * An archive of a list's documents that holds what the one at `path` does, and that no row names: whoever put it there was killed before it was noted. What it holds
 * must not lie where no erasure looks, so it is noted now, rather than another one made; `null` where none was left.
 */
export async function leftBehind(
  place: ListPlace,
  path: string,
  { store, archiveStore }: Pick<TakingTools, 'store' | 'archiveStore'>,
): Promise<StoredDocuments | null> {
  const known = await archivesOfDocuments(store.db, place.territory);
  let wanted: string | null = null;
  for await (const key of archiveStore.list(documentsFolder(place))) {
    if (!key.endsWith('.warc.gz') || known.has(key)) continue;
    const lies = await takeArchive(archiveStore, key).catch(orNull);
    if (lies === null) continue;
    wanted ??= (await heldIn(path)).held;
    const { held, taken } = await heldIn(lies);
    if (taken === null || held !== wanted) continue;
    // The same bytes under the same key: nothing moves, and the digest comes back.
    return { key, digest: (await storeArchive(archiveStore, key, lies)).digest, taken };
  }
  return null;
}

/** What an archive holds of documents, and of what was recognised in them; `taken` is `null` where it is not whole. */
async function heldIn(path: string): Promise<{ readonly held: string; readonly taken: Instant | null }> {
  const archive = await readArchive(path);
  try {
    return { held: sumOf(archive), taken: archive.damages.length > 0 ? null : (archive.head?.instant ?? null) };
  } finally {
    await archive.close();
  }
}

/** Documents by their bytes, what was recognised by whose it is. */
const sumOf = ({ kept }: ArchiveReader): string =>
  [...new Set(kept.map(({ type, url, digest }) => (type === 'resource' ? digest : `${type} ${url}`)))].sort().join('\n');

/** What is not whole there, its index or itself, is none. @throws what else went wrong */
function orNull(error: unknown): null {
  if (error instanceof ArchiveStoreRefusal && (error.code === 'missing' || error.code === 'damaged')) return null;
  throw error;
}
