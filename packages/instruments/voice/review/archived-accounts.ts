import { type ArchiveStore, ArchiveStoreRefusal } from '@beffroi/archive-store';
import { withArchive } from '@beffroi/observatory';
import { judgedTown, type Store } from '@beffroi/store';
import { readAccounts } from '@beffroi/voice/gather';
import type { AccountsOf } from './draw-posts.ts';

/**
 * Reads the accounts of a town from the archive that its judgement rests on. What is lost is left out; an archive store that gives no answer now may give one later,
 * and then another drawing: nothing is drawn meanwhile.
 *
 * @throws ArchiveStoreRefusal when the archive store gives no answer
 */
export function archivedAccounts(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  series: { readonly id: number; readonly wave_id: number },
): AccountsOf {
  return async (territory) => {
    const archive = (await judgedTown(store.db, series, territory))?.capture?.archive ?? null;
    if (archive === null) return [];
    const read = await withArchive(archiveStore, archive, readAccounts);
    if ('kind' in read) {
      if (read.kind === 'unreachable') throw new ArchiveStoreRefusal('unreachable', archive);
      return [];
    }
    return read.accounts;
  };
}
