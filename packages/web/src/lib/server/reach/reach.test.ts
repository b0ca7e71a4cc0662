import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { atomOf } from './atom.ts';
import { datasetOf } from './dataset.ts';
import { daysCalendar } from './deadlines.ts';
import { saidOf, titleOf } from './feeds.ts';
import { robotsOf } from './robots.ts';
import { partsOf, sitemapIndex, sitemapPart } from './sitemap.ts';

/** The elements of a document with their attributes and words, by a parser of somebody else. */
function read(xml: string): readonly { readonly name: string; readonly attributes: Record<string, string>; readonly text: string }[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.querySelectorAll('*')].map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: element.textContent ?? '',
  }));
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a feed', () => {
  const feed = atomOf({
    ...{ url: 'https://o.example/publications.atom', page: 'https://o.example/donnees', language: 'fr', author: 'Ville & <b>' },
    ...{ title: 'Titre', subtitle: 'Sous-titre' },
    entries: [
      {
        id: 'https://o.example/a#1',
        title: '<script>',
        link: 'https://o.example/a?b=1&c=2',
        updated: '2026-11-01T00:00:00.000Z',
        summary: 'une\nligne\u0000',
      },
      { id: 'https://o.example/a#0', title: 'avant', link: 'https://o.example/a', updated: '2025-11-01T00:00:00.000Z', summary: '' },
    ],
  });

  it('has what RFC 4287 asks of it, and hostile words are words', () => {
    const elements = read(feed);
    const texts = (name: string) => elements.filter((one) => one.name === name).map(({ text }) => text);
    expect(texts('id')).toEqual(['https://o.example/publications.atom', 'https://o.example/a#1', 'https://o.example/a#0']);
    expect(texts('updated')).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z', '2025-11-01T00:00:00.000Z']);
    expect(texts('title')).toEqual(['Titre', '<script>', 'avant']);
    expect(texts('name')).toEqual(['Ville & <b>']);
    expect(texts('summary')).toEqual(['une\nligne', '']);
    expect(elements.filter(({ name }) => name === 'link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
      ['self', 'https://o.example/publications.atom'],
      ['alternate', 'https://o.example/donnees'],
      ['alternate', 'https://o.example/a?b=1&c=2'],
      ['alternate', 'https://o.example/a'],
    ]);
  });

  it('tells what holds of a town in its title, and all of it in its lines', () => {
    const move = (from: number | null, to: number | null, certainty: 'told' | 'noise' | 'not-comparable') => ({
      ...{ indicator: 'x', title: { fr: 'Cantine', en: 'Canteen' }, from, to, certainty },
    });
    const change = {
      ...{ instrument: 'measure', name: { fr: 'Services', en: 'Services' }, wave: '2027', before: '2026', dated: '', publishedAt: '' },
      moves: [move(2, 3, 'told'), move(4, 1, 'told'), move(1, 2, 'noise'), move(1, null, 'not-comparable')],
    };
    expect(plain(titleOf(change, 'Rivebelle', 'fr'))).toBe('Rivebelle · Services : 1 niveau monte, 1 niveau baisse');
    expect(plain(saidOf(change, 'fr')).split('\n')).toEqual([
      'Vague « 2027 » comparée à la vague « 2026 ».',
      'Cantine : de 2 à 3 (établi)',
      'Cantine : de 4 à 1 (établi)',
      'Cantine : de 1 à 2 (dans la marge d’erreur)',
      'Cantine : de 1 à non observé (non comparable)',
    ]);
    expect(saidOf({ ...change, moves: [] }, 'en')).toContain('No level has changed');
    expect(plain(titleOf({ ...change, before: null, moves: [] }, 'Rivebelle', 'fr'))).toBe(
      'Rivebelle · Services : première mesure (vague « 2027 »)',
    );
  });
});

describe('a map of the site', () => {
  it('names each page in both languages, which name each other', () => {
    const elements = read(
      sitemapPart('https://o.example', [
        { path: '/villes/99001', changed: '2026-11-01T00:00:00.000Z' },
        { path: '/', changed: null },
      ]),
    );
    expect(elements.filter(({ name }) => name === 'loc').map(({ text }) => text)).toEqual([
      'https://o.example/villes/99001',
      'https://o.example/en/villes/99001',
      'https://o.example/',
      'https://o.example/en',
    ]);
    const links = elements
      .filter(({ name }) => name === 'xhtml:link')
      .map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`);
    expect(links.slice(0, 3)).toEqual([
      'fr https://o.example/villes/99001',
      'en https://o.example/en/villes/99001',
      'x-default https://o.example/villes/99001',
    ]);
    expect(links.slice(3, 6)).toEqual(links.slice(0, 3));
  });

  it('holds 35,000 towns in four parts, each far below what a part may be', () => {
    expect([partsOf(0), partsOf(1), partsOf(10_000), partsOf(35_000)]).toEqual([0, 1, 1, 4]);
    const part = sitemapPart(
      'https://observatoire.example',
      Array.from({ length: 10_000 }, (_, at) => ({ path: `/villes/${String(at).padStart(5, '0')}`, changed: '2026-11-01T00:00:00.000Z' })),
    );
    expect(part.match(/<url>/g)).toHaveLength(20_000);
    expect(Buffer.byteLength(part)).toBeLessThan(50 * 1024 * 1024);
    expect(read(sitemapIndex('https://o.example', [{ path: '/sitemap/pages.xml', changed: null }])).map(({ name }) => name)).toEqual([
      'sitemapindex',
      'sitemap',
      'loc',
    ]);
  });

  it('keeps machines from rooms and from who is asked, and from a whole site of invented towns', () => {
    const told = robotsOf('https://o.example', false, ['/atelier', '/repondre', '/idees']);
    for (const path of ['/atelier', '/en/atelier', '/repondre', '/idees']) expect(told).toContain(`\nDisallow: ${path}\n`);
    expect(told).toMatch(/\nSitemap: https:\/\/o\.example\/sitemap\.xml\n$/);
    expect(robotsOf('https://o.example', true, [])).toBe('User-agent: *\nDisallow: /\n');
  });
});

it('a calendar of days has whole days by the clock of France', () => {
  const [day, late] = [
    { id: 'reponses-2026', at: '2027-01-31T12:00:00.000Z', title: 'Fin, des réponses', description: '', url: 'https://o.example/reponses' },
    {
      id: 'publication-2026',
      at: '2027-02-28T23:30:00.000Z',
      title: 'Publication',
      description: 'dite',
      url: 'https://o.example/donnees/2026',
    },
  ];
  const calendar = daysCalendar([day!, late!], 'Échéances', 'o.example');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270131\r\nDTEND;VALUE=DATE:20270201\r\nSUMMARY:Fin\\, des réponses\r\n');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270301\r\n');
  expect(calendar).toContain('UID:publication-2026@o.example\r\n');
  expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

it('a data set is told to search engines with its files, and ends no element of its page', () => {
  const told = datasetOf(
    {
      ...{
        name: '2026',
        title: 'Vague </script><b>',
        description: 'Courte',
        version: '1.0.0',
        dated: '2026-11-24T12:00:00.000Z',
        publishedAt: '2026-12-01T00:00:00.000Z',
        creator: 'Rivebelle',
      },
      files: [{ path: 'towns.csv', mediatype: 'text/csv', bytes: 12 }],
    },
    'en',
    'https://o.example',
  );
  expect(told).not.toContain('<');
  expect(JSON.parse(told)).toMatchObject({
    ...{ '@type': 'Dataset', name: 'Vague </script><b>', url: 'https://o.example/en/donnees/2026', temporalCoverage: '2026-11-24' },
    license: expect.stringContaining('https://'),
    distribution: [
      { '@type': 'DataDownload', contentUrl: 'https://o.example/donnees/2026/towns.csv', encodingFormat: 'text/csv', contentSize: '12 B' },
    ],
  });
});
