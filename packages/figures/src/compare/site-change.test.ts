import { describe, expect, test } from 'vitest';
import type { Measured } from './measured.ts';
import { siteChange } from './site-change.ts';
import { measured, pagesOf } from './testing.ts';
import { traitsOf } from './traits.ts';

const at = (site: string | null, home: string | null, more: Partial<Measured> = {}): Measured =>
  measured('99001', [1], { site, home, traits: null, ...more });
const SITE = 'https://ville.example/';
const built = (pages: readonly string[], generator: string | null = 'WordPress'): Measured =>
  at(SITE, SITE, { traits: traitsOf({ home: SITE, generator, addresses: pages }) });

describe('a site has moved', () => {
  test.each<[string, Measured, Measured, ReturnType<typeof siteChange>]>([
    [
      'when its home page is on another host',
      at('https://ville.example/', 'https://www.ville.example/'),
      at('https://ville.example/', 'https://ville-nouvelle.example/'),
      { kind: 'site-moved', from: 'ville.example', to: 'ville-nouvelle.example' },
    ],
    [
      'not when only the scheme and www. changed',
      at('http://ville.example', 'http://ville.example/'),
      at(SITE, 'https://www.ville.example/fr'),
      null,
    ],
    ['not when a list was corrected to where it was already', at('http://vieux.example', SITE), at(SITE, SITE), null],
    [
      'when nobody answered before, and another address was given since',
      at('http://vieux.example', null),
      at(SITE, SITE),
      { kind: 'site-moved', from: 'vieux.example', to: 'ville.example' },
    ],
    [
      'not when the address that once led there is the one that does not answer',
      at('http://vieux.example', SITE),
      at('http://vieux.example', null),
      null,
    ],
    ['not when the address where it was does not answer', at('http://vieux.example', SITE), at(SITE, null), null],
    ['not when nothing is known of one wave', at(null, null), at(SITE, SITE), null],
  ])('%s', (_, before, after, expected) => {
    expect(siteChange(before, after)).toEqual(expected);
    const mirrored = expected?.kind === 'site-moved' ? { ...expected, from: expected.to, to: expected.from } : expected;
    expect(siteChange(after, before)).toEqual(mirrored);
  });
});

describe('a site was redesigned', () => {
  test('when its pages are others', () => {
    const change = siteChange(built(pagesOf(SITE, 'node', 40)), built(pagesOf(SITE, 'page', 40)));
    expect(change).toEqual({ kind: 'site-redesigned', overlap: expect.closeTo(1 / 41, 1), generator: null });
  });

  test('when half its pages are others and another program makes them', () => {
    const pages = [...pagesOf(SITE, 'page', 12), ...pagesOf(SITE, 'article', 28)];
    expect(siteChange(built(pagesOf(SITE, 'page', 40), 'SPIP 3'), built(pages, 'Drupal 10'))).toMatchObject({
      kind: 'site-redesigned',
      overlap: expect.closeTo(13 / 41, 1),
      generator: { from: 'spip', to: 'drupal' },
    });
    // The same pages by the same program: much news.
    expect(siteChange(built(pagesOf(SITE, 'page', 40), 'SPIP 3'), built(pages, 'SPIP 4'))).toBeNull();
  });

  test('when another program makes it and too little was seen of its pages', () => {
    expect(siteChange(built([SITE], 'SPIP 3'), built([SITE], 'WordPress 6'))).toEqual({
      kind: 'site-redesigned',
      overlap: null,
      generator: { from: 'spip', to: 'wordpress' },
    });
  });

  test.each<[string, Measured, Measured]>([
    [
      'when only the version of the program changed',
      built(pagesOf(SITE, 'page', 40), 'WordPress 5'),
      built(pagesOf(SITE, 'page', 40), 'WordPress 6'),
    ],
    [
      'when another name signs the same pages',
      built(pagesOf(SITE, 'page', 40), 'WordPress'),
      built(pagesOf(SITE, 'page', 40), 'Elementor'),
    ],
    ['when less of it was seen', built(pagesOf(SITE, 'page', 60)), built(pagesOf(SITE, 'page', 11))],
    ['when too little was seen to know', built(pagesOf(SITE, 'page', 60)), built(pagesOf(SITE, 'article', 5))],
    ['when a program stopped signing', built(pagesOf(SITE, 'page', 40), 'WordPress'), built(pagesOf(SITE, 'page', 40), null)],
    ['when nothing was kept', at(SITE, SITE), built(pagesOf(SITE, 'page', 40))],
  ])('not %s', (_, before, after) => {
    expect(siteChange(before, after)).toBeNull();
    expect(siteChange(after, before)).toBeNull();
  });
});
