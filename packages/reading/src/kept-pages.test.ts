import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { compileCues } from './cues.ts';
import { SiteMemory } from './pass/regions.ts';
import { read } from './read.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Characters of a page, most of them no words of it; two bytes each, since it has an apostrophe of print. */
const BALLAST = 500_000;
const PAGES = 60;

it('texts that are remembered from page to page hold none of the pages', () => {
  const book = compileCues({ canteen: ['cantine scolaire'] });
  const html = (n: number): string =>
    `<!doctype html><html><body class="page-de-la-maison-${n} ${'grande '.repeat(40)}page-numero-${n}"><main id="contenu-de-la-page-${n}"><h1>L’accueil de la maison ${n}</h1><p>S’inscrire &agrave; la cantine scolaire numéro ${n}</p><a href="/maison-${n}" aria-label="Ouvrir la page de la maison ${n}">Suite</a></main><!--${'x'.repeat(BALLAST)}--></body></html>`;
  const readSite = (n: number): void => {
    const body = new TextEncoder().encode(html(n));
    const result = read(body, { url: `https://www.valdor-${n}.fr/`, contentType: 'text/html; charset=utf-8' }, new SiteMemory());
    if (result.kind !== 'reading') throw new Error(result.detail);
    expect(result.reading.blocks.map(({ text }) => book.scan(text).length)).toEqual([0, 1, 0]);
    expect(result.reading.links.map(({ label }) => [label, book.scan(label).length])).toEqual([[`Ouvrir la page de la maison ${n}`, 0]]);
  };
  readSite(0);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 1; n <= PAGES; n++) readSite(n);
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((PAGES * BALLAST) / 10);
});
