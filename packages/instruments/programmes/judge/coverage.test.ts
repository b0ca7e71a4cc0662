import { type DocumentPage, PAGE_STATES, type PageState } from '@beffroi/documents';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../test/documents.ts';
import { countPages, coverageOf, isWhole, mentionOf, NO_PAGES, pagesIn, UNREAD_STATES, unreadPagesIn } from './coverage.ts';

const pages = (...states: readonly PageState[]): DocumentPage[] => states.map((state, at) => ({ number: at + 1, size: null, state }));
const document = (...states: readonly PageState[]) => ({ ...documentOf('Un guichet.'), pages: pages(...states) });

describe('what of a programme was read', () => {
  test('is counted over all its documents, page by page', () => {
    expect(coverageOf([document('read', 'garbled', 'garbled'), null, document('picture-read', 'picture', 'broken')])).toEqual({
      pages: { read: 1, 'picture-read': 1, picture: 1, garbled: 2, broken: 1 },
      unreadDocuments: 1,
    });
  });

  test.each([...UNREAD_STATES])('is not whole with one page that is %s', (state) => {
    expect(isWhole(coverageOf([document('read', 'read', state)]))).toBe(false);
  });

  test('is whole where all pages were read, from their letters or their pictures', () => {
    expect(isWhole(coverageOf([document('read', 'picture-read'), document('read')]))).toBe(true);
  });

  test('is not whole with a document of which nothing could be read', () => {
    expect(isWhole(coverageOf([document('read'), null]))).toBe(false);
  });

  test('adds up, whatever the pages are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PAGE_STATES)), (states) => {
        const counts = countPages(pages(...states));
        expect(pagesIn(counts)).toBe(states.length);
        expect(isWhole({ pages: counts, unreadDocuments: 0 })).toBe(unreadPagesIn(counts) === 0);
      }),
    );
  });
});

describe('whether a programme speaks of digital matters', () => {
  const whole = { pages: { ...NO_PAGES, read: 2 }, unreadDocuments: 0 };
  const part = { pages: { ...NO_PAGES, read: 2, garbled: 21 }, unreadDocuments: 0 };
  test('is said of what was found, even on two pages of twenty-three; that it does not, of the whole alone', () => {
    expect(mentionOf({ mentionsDigital: true, coverage: part })).toBe(true);
    expect(mentionOf({ mentionsDigital: false, coverage: part })).toBeNull();
    expect(mentionOf({ mentionsDigital: false, coverage: whole })).toBe(false);
  });
});
