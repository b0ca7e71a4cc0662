import { withArchive } from '@beffroi/observatory';
import { archivedReadings } from '@beffroi/programmes/gather';
import { type Shelf, ShelfRefusal } from '@beffroi/shelf';
import { judgedTown, type Store } from '@beffroi/store';
import type { SentencesOf } from './draw-sentences.ts';

/**
 * Reads the programmes of a town from the archive that its judgement rests on. What is lost is left out; a shelf that gives no answer now may give one later, and
 * then another drawing: nothing is drawn meanwhile.
 *
 * @throws ShelfRefusal when the shelf gives no answer
 */
export function archivedSentences(
  { store, shelf }: { readonly store: Store; readonly shelf: Shelf },
  series: { readonly id: number; readonly wave_id: number },
): SentencesOf {
  return async (territory) => {
    const archive = (await judgedTown(store.db, series, territory))?.capture?.archive ?? null;
    if (archive === null) return [];
    const read = await withArchive(shelf, archive, archivedReadings);
    if ('kind' in read) {
      if (read.kind === 'unreachable') throw new ShelfRefusal('unreachable', archive);
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
