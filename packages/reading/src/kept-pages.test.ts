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

it('what was read of a site holds none of its pages', () => {
  const site = new SiteMemory();
  const long = 'Le service accueille les enfants de la commune pendant l’année scolaire et les petites vacances. '.repeat(6);
  const html = (n: number): string =>
    `<!doctype html><html lang="fr"><head><title>L’accueil de la maison numéro ${n}</title><meta name="generator" content="Un logiciel de pages, version ${n}"><meta name="description" content="La maison numéro ${n} et ses horaires"><link rel="canonical" href="https://www.valdor.fr/maison-numero-${n}"></head><body><nav class="navigation-numero-${n}"><a href="/maison-numero-${n}" title="Revenir à la maison numéro ${n}">Maison</a></nav><main><h1>Maison</h1><p>${n} ${long}</p><form id="demande-de-place-${n}" class="formulaire-de-la-maison-${n}" action="/demandes/maison-numero-${n}"><fieldset><legend>Votre demande numéro ${n}</legend><label for="a">Nom de l’enfant numéro ${n}</label><input id="a" name="nom-de-enfant-${n}" autocomplete="section-${n} family-name"><select name="jours-de-presence-${n}"><option>Toute la semaine ${n}</option></select></fieldset><button>Envoyer la demande ${n}</button></form><iframe src="https://carte.example.org/maison-numero-${n}" title="La carte de la maison ${n}"></iframe></main><!--${'x'.repeat(BALLAST)}--></body></html>`;
  const readPage = (n: number): unknown =>
    read(new TextEncoder().encode(html(n)), { url: `https://www.valdor.fr/${n}`, contentType: 'text/html; charset=utf-8' }, site);
  const kept = [readPage(0)];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let n = 1; n <= PAGES; n++) kept.push(readPage(n));
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((PAGES * BALLAST) / 10);
  expect(kept).toHaveLength(PAGES + 1);
});
