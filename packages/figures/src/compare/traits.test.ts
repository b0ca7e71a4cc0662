import { anyAddress } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOf } from './testing.ts';
import { overlap, readTraits, similarity, traitsOf } from './traits.ts';

const HOME = 'https://www.ville-fictive.example/';
const of = (addresses: readonly string[], generator: string | null = null) => traitsOf({ home: HOME, generator, addresses });

describe('traits', () => {
  test('take one page for one, however its address is written', () => {
    const traits = of([
      'https://www.ville-fictive.example/mairie/',
      'http://ville-fictive.example/mairie#horaires',
      'https://www.ville-fictive.example/Mairie/index.html',
    ]);
    expect(traits).toEqual({ home: 'ville-fictive.example', generator: null, pages: 1, addresses: [expect.any(Number)] });
  });

  test('keep queries apart, which are the page on many town sites', () => {
    expect(of([`${HOME}?page=1`, `${HOME}?page=2`, HOME]).pages).toBe(3);
  });

  test('leave other hosts out, and what is no address', () => {
    expect(of(['https://portail-famille.example/mairie', 'mailto:mairie@ville-fictive.example', 'nonsense', '']).pages).toBe(0);
  });

  test('hold the paths, not the host: a site that moved keeps its pages', () => {
    const moved = traitsOf({
      home: 'https://nouvelle.example/',
      generator: null,
      addresses: pagesOf('https://nouvelle.example/', 'p', 30),
    });
    expect(similarity(of(pagesOf(HOME, 'p', 30)), moved)).toBe(1);
  });

  test('take all hosts where no home page was reached', () => {
    const traits = traitsOf({ home: null, generator: null, addresses: ['https://a.example/x', 'https://b.example/y'] });
    expect(traits).toMatchObject({ home: null, pages: 2 });
  });

  test.each([
    ['WordPress 6.4.2', 'wordpress'],
    ['WordPress', 'wordpress'],
    ['Joomla! - Open Source Content Management', 'joomla'],
    ['Drupal 10 (https://www.drupal.org)', 'drupal'],
    ['TYPO3 4.7 CMS', 'typo3'],
    ['TYPO3 CMS', 'typo3'],
    ['SPIP 4.1.9 [15222]', 'spip'],
    ['Powered by Slider Revolution 6.5', 'slider'],
    ['  ', null],
    ['', null],
    [null, null],
  ])('of the generator %j keep %j', (generator, name) => {
    expect(of([HOME], generator).generator).toBe(name);
  });

  test('come back from where they were kept', () => {
    fc.assert(
      fc.property(anyAddress(), fc.option(fc.string()), fc.array(anyAddress(), { maxLength: 100 }), (home, generator, addresses) => {
        const traits = traitsOf({ home, generator, addresses });
        expect(readTraits(JSON.parse(JSON.stringify(traits)))).toEqual(traits);
      }),
    );
  });

  test('are not read from anything else', () => {
    for (const value of [null, undefined, 3, 'x', [], {}, { home: null, generator: null, pages: -1, addresses: [] }])
      expect(readTraits(value)).toBeNull();
    expect(readTraits({ home: null, generator: null, pages: 1, addresses: ['1'] })).toBeNull();
    expect(readTraits({ home: 3, generator: null, pages: 1, addresses: [1] })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readTraits(value);
      }),
    );
  });
});

describe('overlap', () => {
  test('does not fall when less of a site was seen, as the similarity does', () => {
    const [all, part] = [of(pagesOf(HOME, 'p', 60)), of(pagesOf(HOME, 'p', 14))];
    expect(similarity(all, part)).toBeCloseTo(15 / 61, 12);
    expect(overlap(all, part)).toBeCloseTo(1, 12);
    expect(overlap(part, all)).toBeCloseTo(1, 12);
  });

  test('of half the pages is half', () => {
    expect(overlap(of(pagesOf(HOME, 'a', 19)), of([...pagesOf(HOME, 'a', 9), ...pagesOf(HOME, 'b', 9).slice(1), `${HOME}c`]))).toBeCloseTo(
      0.5,
      12,
    );
  });

  test('with an empty site is not known', () => {
    expect(overlap(of([]), of([HOME]))).toBeNull();
  });
});
