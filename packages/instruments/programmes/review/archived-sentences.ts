import { type ArchiveStore, ArchiveStoreRefusal } from '@beffroi/archive-store';
import { withArchive } from '@beffroi/observatory';
import { archivedReadings } from '@beffroi/programmes/gather';
import { judgedTown, type Store } from '@beffroi/store';
import type { SentencesOf } from './draw-sentences.ts';

/**
 * Reads the programmes of a town from the archive that its judgement rests on. What is lost is left out; an archive store that gives no answer now may give one later, and
 * then another drawing: nothing is drawn meanwhile.
 *
 * @throws ArchiveStoreRefusal when the archive store gives no answer
 */
export function archivedSentences(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  series: { readonly id: number; readonly wave_id: number },
): SentencesOf {
  return async (territory) => {
    const archive = (await judgedTown(store.db, series, territory))?.capture?.archive ?? null;
    if (archive === null) return [];
    const read = await withArchive(archiveStore, archive, archivedReadings);
    if ('kind' in read) {
      if (read.kind === 'unreachable') throw new ArchiveStoreRefusal('unreachable', archive);
      return [];
    }
    return read.map(({ list, digest, reading: { blocks, sentences } }) => ({
      list,
      document: digest,
      sentences: sentences.map(({ text, page, block }) => ({
        words: text,
        page,
        heading: blocks[blocks[block]?.heading ?? -1]?.text ?? '',
      })),
    }));
  };
}
