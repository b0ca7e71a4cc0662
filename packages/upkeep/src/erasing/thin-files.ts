import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ArchiveStore, ArchiveStoreRefusal, replaceArchive, scratchFolder, takeArchive } from '@beffroi/archive-store';
import { type ArchivedExchange, ERASED_URL, eraseRecords, type IndexEntry, type RecordFate } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { erasedArchiveDigest, type Schema, type Store, type TerritoryArchive } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** An archive that was written anew without some of its records. */
export interface ThinnedArchive {
  readonly archive: string;
  readonly records: number;
  /** Single things that went out of records which stay. */
  readonly pieces: number;
  /** SHA-256 of its file, then and now. */
  readonly before: string;
  readonly after: string;
}

/**
 * Writes archives anew without what is to go, in their place on the archive store. Killed half-way it can be done again: what was done then is told once more.
 *
 * @param fateOf is asked of every record that was not erased already
 */
export async function thinFiles(
  store: Store,
  { archiveStore, data }: { readonly archiveStore: ArchiveStore; readonly data: string },
  archives: readonly TerritoryArchive[],
  { ground, now }: { readonly ground: string; readonly now: Date },
  fateOf: (entry: IndexEntry, record: ArchivedExchange, archive: TerritoryArchive) => Promise<RecordFate>,
): Promise<ThinnedArchive[]> {
  const thinned: ThinnedArchive[] = [];
  const scratch = await scratchFolder(join(data, 'work'));
  try {
    for (const [at, one] of archives.entries()) {
      const path = await taken(archiveStore, one.archive);
      if (path === null) continue;
      const to = join(scratch.path, `${at}.warc.gz`);
      const erased = await eraseRecords(path, to, { erased: instantFrom(now.getTime()), ground }, async (entry, record) =>
        record === null || entry.url.startsWith(ERASED_URL) ? 'keep' : fateOf(entry, record, one),
      );
      const before = await digestBefore(store.db, one, path);
      if (erased === null) {
        // Killed after the archives and before the rows: what was done then is written down now.
        const now = await fileDigest(path);
        if (before !== now) thinned.push({ archive: one.archive, records: 0, pieces: 0, before, after: now });
        continue;
      }
      const { digest: after } = await replaceArchive(archiveStore, one.archive, to);
      const pieces = erased.erased.reduce((sum, { removed }) => sum + removed.length, 0);
      thinned.push({ archive: one.archive, records: erased.erased.length + erased.changed, pieces, before, after });
    }
  } finally {
    await scratch.remove();
  }
  return thinned;
}

/** What the house says that the file is: since the last erasure, or since it was put there. */
async function digestBefore(db: Kysely<Schema>, { archive, digest }: TerritoryArchive, path: string): Promise<string> {
  return (await erasedArchiveDigest(db, archive)) ?? digest ?? (await fileDigest(path));
}

async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return `sha256:${hash.digest('hex')}`;
}

/** Path of an archive; `null` when it is not there: there is nothing to erase then. */
export async function taken(archiveStore: ArchiveStore, key: string): Promise<string | null> {
  try {
    return await takeArchive(archiveStore, key);
  } catch (error) {
    if (error instanceof ArchiveStoreRefusal && error.code === 'missing') return null;
    throw error;
  }
}
