import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { expect, it } from 'vitest';
import type { Site } from './annotate.ts';
import { annotateSite } from './annotate-site.ts';
import { isOwnPortal } from './own-portals.ts';

const START = 'https://www.orgelys.fr/';

/** A town's site by address and markup, beside its home page. */
function siteOf(pages: Readonly<Record<string, string>>): Site {
  return annotateSite({
    instant: '2026-11-24T10:00:00.000Z' as Instant,
    start: START,
    home: START,
    town: 'Orgelys',
    visits: [],
    pages: Object.entries({ [START]: '<h1>Orgelys</h1>', ...pages }).map(([url, html], i) => ({
      url,
      digest: `sha256:${String(i).repeat(64).slice(0, 64)}` as Digest,
      reach: 'town',
      rendered: false,
      result: read(new TextEncoder().encode(`<!doctype html><html lang="fr"><title>${url}</title>${html}</html>`), {
        url,
        contentType: 'text/html; charset=utf-8',
      }),
    })),
    unasked: [],
  });
}

const door = (title: string) =>
  `<h1>${title}</h1><form method="post"><label>Mot de passe <input type="password"></label><button>Entrer</button></form>`;
const told = (title: string) => `<h1>${title}</h1><p>À la mairie, le matin.</p>`;

it('a host of the town’s is a portal where several services ask who comes, whatever it is called', () => {
  const site = siteOf({
    'https://ma-porte.orgelys.fr/a': door('Cantine scolaire'),
    'https://ma-porte.orgelys.fr/b': door('Objets trouvés'),
  });
  expect([...site.ownPortals]).toEqual(['ma-porte.orgelys.fr']);
  expect(site.pages.filter(({ portal }) => portal).map(({ url }) => url)).toEqual([
    'https://ma-porte.orgelys.fr/a',
    'https://ma-porte.orgelys.fr/b',
  ]);
  expect(isOwnPortal(site, 'https://ma-porte.orgelys.fr/c')).toBe(true);
  expect(isOwnPortal(site, START)).toBe(false);
});

it.each([
  [
    'for one service alone',
    { 'https://ma-porte.orgelys.fr/a': door('Cantine scolaire'), 'https://ma-porte.orgelys.fr/b': door('La cantine') },
  ],
  [
    'where nothing is asked',
    { 'https://ma-porte.orgelys.fr/a': told('Cantine scolaire'), 'https://ma-porte.orgelys.fr/b': told('Objets trouvés') },
  ],
  [
    'on another’s domain',
    { 'https://porte.ailleurs.fr/a': door('Cantine scolaire'), 'https://porte.ailleurs.fr/b': door('Objets trouvés') },
  ],
  ['on the site itself', { [`${START}a`]: door('Cantine scolaire'), [`${START}b`]: door('Objets trouvés') }],
])('is none %s', (_, pages) => {
  expect([...siteOf(pages).ownPortals]).toEqual([]);
});
