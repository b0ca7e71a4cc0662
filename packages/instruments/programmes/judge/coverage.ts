import type { DocumentPage, DocumentReading, PageState } from '@beffroi/documents';

/** How many pages came to what. */
export type PageCounts = Readonly<Record<PageState, number>>;

export const NO_PAGES: PageCounts = { read: 0, 'picture-read': 0, picture: 0, garbled: 0, broken: 0 };

/** States of pages of which nobody knows what stands on them. */
export const UNREAD_STATES = ['picture', 'garbled', 'broken'] as const satisfies readonly PageState[];

/** How much of a programme was read: of the documents that could be opened, pages by their state; and documents of which nothing could be read. */
export interface Coverage {
  readonly pages: PageCounts;
  /** How many pages these have is not known. */
  readonly unreadDocuments: number;
}

/** @param documents all of one programme, `null` for one that could not be read */
export function coverageOf(documents: readonly (DocumentReading | null)[]): Coverage {
  return {
    pages: countPages(documents.flatMap((document) => document?.pages ?? [])),
    unreadDocuments: documents.filter((document) => document === null).length,
  };
}

export function countPages(pages: readonly DocumentPage[]): PageCounts {
  const counts = { ...NO_PAGES };
  for (const { state } of pages) counts[state]++;
  return counts;
}

export function pagesIn(counts: PageCounts): number {
  return counts.read + counts['picture-read'] + unreadPagesIn(counts);
}

export function unreadPagesIn(counts: PageCounts): number {
  return UNREAD_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** Whether all of a programme was read: only then is what is not found in it not there. */
export function isWhole({ pages, unreadDocuments }: Coverage): boolean {
  return unreadDocuments === 0 && unreadPagesIn(pages) === 0;
}

/** Whether a programme speaks of digital matters; `null` where nothing was found and not all of it was read: what stands on the other pages may do so. */
export function mentionOf({
  mentionsDigital,
  coverage,
}: {
  readonly mentionsDigital: boolean;
  readonly coverage: Coverage;
}): boolean | null {
  return mentionsDigital || (isWhole(coverage) ? false : null);
}
