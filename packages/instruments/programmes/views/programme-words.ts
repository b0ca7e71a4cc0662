import type { ArchiveStore } from '@beffroi/archive-store';
import type { DocumentBlock, DocumentPage, DocumentReading } from '@beffroi/documents';
import { type ListDocument, UNREAD_STATES } from '@beffroi/programmes/judge';
import type { Store } from '@beffroi/store';
import { type DocumentTrouble, programmeDocument } from './programme-document.ts';
import type { PublishedProgrammes } from './published-programmes.ts';
import { type ListAddress, type ProgrammeOf, programmeOf } from './statement-proof.ts';

/** A run of words of a document; `statement` is the number of the statement that they are, from 1, or `null`. */
export interface WordsPart {
  readonly text: string;
  readonly statement: number | null;
}

/** One block of a document as words alone. */
export interface WordsBlock {
  readonly kind: DocumentBlock['kind'];
  readonly parts: readonly WordsPart[];
}

/** The words of one page. */
export interface WordsPage extends DocumentPage {
  readonly blocks: readonly WordsBlock[];
}

/** A document of a programme as words, page by page: nothing of its bytes, whoever wrote them. */
export interface ProgrammeWords {
  readonly of: Omit<ProgrammeOf, 'statements' | 'archive'>;
  /** From 1 which of those that were read. */
  readonly document: ListDocument & { readonly number: number };
  readonly words:
    | { readonly kind: 'read'; readonly pages: readonly WordsPage[]; readonly cut: boolean }
    | { readonly kind: DocumentTrouble };
}

/** A page of the site holds so many blocks at most: a programme of 120 pages has some 3,000. */
const MOST_BLOCKS = 8_000;

/**
 * The words of a document of a list, with its statements marked.
 *
 * @param number from 1, among the documents that were read
 * @returns `null` as `programmeOf`, and where there is no such document
 */
export async function programmeWords(
  { store, archiveStore }: { readonly store: Store; readonly archiveStore: ArchiveStore },
  published: PublishedProgrammes,
  address: ListAddress,
  number: number,
): Promise<ProgrammeWords | null> {
  const programme = await programmeOf(store, published, address);
  const document = programme?.documents[number - 1];
  if (programme === null || document === undefined) return null;
  const { statements, archive, ...of } = programme;
  const read = await programmeDocument(archiveStore, archive, { list: address.list, digest: document.digest });
  const numbers = new Map(statements.flatMap((one, at) => (one.document === number - 1 ? [[one.sentence, at + 1]] : [])));
  return {
    of,
    document: { ...document, number },
    words: read.kind === 'read' ? { kind: 'read', ...pagesOf(read.reading, numbers) } : read,
  };
}

function pagesOf({ pages, blocks, sentences }: DocumentReading, numbers: ReadonlyMap<number, number>) {
  const shown = blocks.slice(0, MOST_BLOCKS);
  const inside = Map.groupBy(sentences.entries(), ([, { block }]) => block);
  const written = shown.map((block, at) => {
    const own = inside.get(at) ?? [];
    const marked = own.some(([place]) => numbers.has(place));
    const parts = marked
      ? own.map(([place, { text }]) => ({ text, statement: numbers.get(place) ?? null }))
      : [{ text: block.text, statement: null }];
    return { page: block.page, kind: block.kind, parts };
  });
  const byPage = Map.groupBy(written, ({ page }) => page);
  return {
    pages: pages.flatMap((page): WordsPage[] => {
      const own = byPage.get(page.number);
      // A page without words is left out; one that nobody could read is not without words.
      if (own === undefined) return isUnread(page) ? [{ ...page, blocks: [] }] : [];
      return [{ ...page, blocks: own.map(({ kind, parts }) => ({ kind, parts })) }];
    }),
    cut: blocks.length > shown.length,
  };
}

function isUnread({ state }: DocumentPage): boolean {
  return (UNREAD_STATES as readonly string[]).includes(state);
}
