import type { Reading } from '@beffroi/reading';
import { expect, it } from 'vitest';
import { FramePlaces, Repeats } from './repeats.ts';

/** A page with one block for each text, and links with these words to one address. */
function page(path: string, texts: readonly string[], words: readonly string[]): Reading {
  const url = `https://www.valdor.fr/${path}`;
  return {
    url,
    blocks: texts.map((text) => ({ text })),
    links: words.map((text) => ({ url: 'https://www.valdor.fr/portail#haut', text })),
    forms: [],
  } as unknown as Reading;
}

const placesOf = (places: FramePlaces, count: number): readonly number[] => [...Array(count).keys()].filter((place) => places.has(place));

it('finds what stands on most pages of a host, however many words lead to one address', () => {
  const menu = Array.from({ length: 20 }, (_, n) => `Entrée ${n}`);
  const pages = ['a', 'b', 'c', 'd', 'e'].map((path, p) => page(path, ['Valdor', `Page ${path}`], [...menu, `Ici ${p}`, menu[12]!]));
  const repeats = new Repeats(pages);
  for (const one of pages) {
    expect(placesOf(repeats.placesIn(one, 'blocks'), 2)).toEqual([0]);
    expect(placesOf(repeats.placesIn(one, 'links'), 22)).toEqual([...menu.keys(), 21]);
    expect(repeats.placesIn(one, 'links').size).toBe(21);
    expect(repeats.placesIn(one, 'forms').size).toBe(0);
  }
});

it('finds nothing on few pages, and nowhere beside a page', () => {
  const pages = ['a', 'b', 'c'].map((path) => page(path, ['Valdor'], ['Ici']));
  expect(new Repeats(pages).placesIn(pages[0]!, 'blocks').size).toBe(0);
  expect([new FramePlaces(Uint8Array.of(1)).has(-1), new FramePlaces(Uint8Array.of(1)).has(1)]).toEqual([false, false]);
});
