import { NO_PAGES } from '@beffroi/programmes/judge';
import { describe, expect, test } from 'vitest';
import { pagesRead } from './pages-read.ts';

/** Typography is another file's business. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('what of a document was read', () => {
  const leaflet = { ...NO_PAGES, read: 2, garbled: 21 };
  test('is said with what was not, and why', () => {
    expect(plain(pagesRead.fr.pages(leaflet))).toBe('2 pages lues sur 23 ; 21 pages au texte illisible');
    expect(pagesRead.en.pages(leaflet)).toBe('2 pages read of 23; 21 pages have a text that is nonsense');
    const mixed = { ...NO_PAGES, 'picture-read': 1, picture: 1, broken: 2 };
    expect(plain(pagesRead.fr.pages(mixed))).toBe('1 page lue sur 4 ; 1 page en image, sans mots reconnus ; 2 pages abîmées');
  });

  test('keeps an absence from being said, in words', () => {
    expect(plain(pagesRead.fr.notWhole({ pages: leaflet, unreadDocuments: 0 }))).toBe('21 pages sur 23 n’ont pas pu être lues');
    expect(plain(pagesRead.fr.notWhole({ pages: { ...NO_PAGES, read: 3, broken: 1 }, unreadDocuments: 1 }))).toBe(
      '1 page sur 4 n’a pas pu être lue ; 1 document n’a pas pu être lu',
    );
    expect(pagesRead.en.notWhole({ pages: { ...NO_PAGES, read: 1 }, unreadDocuments: 2 })).toBe('2 documents could not be read');
  });
});
