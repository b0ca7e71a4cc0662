import { read } from '@beffroi/reading';
import { expect, it } from 'vitest';
import { regressionCase, withoutPersons } from './regression-case.ts';

const PAGE = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Cantine – Rivebelle</title></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/mairie">Mairie</a></li></ul></nav>
<main><h1>Cantine</h1><h2>Inscription</h2>
<p>Écrivez à Mme Durand, cantine@rivebelle.fr ou 02 98 11 22 33, ou <a href="https://portail.example/cantine">inscrivez votre enfant en ligne</a>.</p>
<form action="/envoi" method="post"><label>Nom de l’enfant <input name="nom"></label><button>Envoyer</button></form></main></body></html>`;

const FACTS = {
  url: 'https://www.rivebelle.fr/cantine',
  service: 'school-canteen',
  kind: 'level',
  level: 3,
  quote: 'inscrivez votre enfant en ligne',
} as const;

function page(html = PAGE) {
  const result = read(new TextEncoder().encode(html), { url: FACTS.url, contentType: 'text/html; charset=utf-8' });
  if (result.kind === 'unreadable') throw new Error('the page is legible');
  return result.reading;
}

it('says first what a person found, as the cases of the rubric do', () => {
  const [first] = regressionCase(page(), FACTS).split('\n');
  expect(JSON.parse(first!.replace(/^<!-- | -->$/g, ''))).toEqual(FACTS);
});

it('keeps content, links and forms, and leaves the navigation', () => {
  const html = regressionCase(page(), FACTS);
  expect(html).toContain('<h1>Cantine</h1>');
  expect(html).toContain('<a href="https://portail.example/cantine">inscrivez votre enfant en ligne</a>');
  expect(html).toContain('<button>Envoyer</button>');
  expect(html).not.toContain('Accueil');
});

it('reads as the page did, where the quote is', () => {
  const again = page(regressionCase(page(), FACTS));
  expect(again.blocks.some(({ text, zone }) => zone === 'main' && text.includes(FACTS.quote))).toBe(true);
  expect(again.links.map(({ url }) => url)).toContain('https://portail.example/cantine');
});

it('puts e-mails and telephones out of use', () => {
  const html = regressionCase(page(), FACTS);
  expect(html).not.toMatch(/rivebelle\.fr ou|02 98/);
  expect(html).toContain('contact@exemple.fr');
});

it.each([
  ['Tél. 02.98.11.22.33', 'Tél. 01 99 00 12 34'],
  ['+33 2 98 11 22 33 !', '+33 1 99 00 12 34 !'],
  ['mairie (at) rivebelle.fr', 'contact@exemple.fr'],
  ['mailto:m.durand@rivebelle.fr', 'mailto:contact@exemple.fr'],
  ['le 24/11/2026, de 9 h à 17 h', 'le 24/11/2026, de 9 h à 17 h'],
  ['SIRET 21350238800019', 'SIRET 21350238800019'],
])('%s → %s', (text, masked) => {
  expect(withoutPersons(text)).toBe(masked);
});

it('lets no text end the first line’s comment', () => {
  const [first, second] = regressionCase(page(), { ...FACTS, quote: '--> <script>alert(1)</script>' }).split('\n');
  expect(first!.indexOf('-->')).toBe(first!.length - 3);
  expect(second).toBe('<!DOCTYPE html>');
});
