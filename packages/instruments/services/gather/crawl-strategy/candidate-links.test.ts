import { type Reading, read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { candidateOfSitemap, candidatesOfHop, candidatesOfTown, HOP_LINKS, SeenLinks, type TownScope } from './candidate-links.ts';

const HOME = 'https://www.rivebelle.fr/';
const SCOPE: TownScope = { isTown: (url) => /^https?:\/\/(?:[a-z]+\.)?rivebelle\.fr\//.test(url), townWords: ['rivebelle'] };

function pageWith(body: string, url = HOME): Reading {
  const html = `<!doctype html><html lang="fr"><title>Rivebelle</title><body>${body}</body></html>`;
  const result = read(new TextEncoder().encode(html), { url, contentType: 'text/html; charset=utf-8' });
  if (result.kind === 'unreadable') throw new Error(result.detail);
  return result.reading;
}

function candidates(body: string) {
  return candidatesOfTown(pageWith(body), SCOPE);
}

const inMain = (link: string): string => `<main><h1>Accueil</h1><p>Bienvenue à Rivebelle. ${link}</p></main>`;

describe('a page of the town leads', () => {
  it.each([
    ['to another page of its own', '/cantine', 'town', 'page'],
    ['to another host of its own', 'https://mediatheque.rivebelle.fr/', 'town', 'page'],
    ['to the portal of a known vendor', 'https://www.espace-citoyens.net/rivebelle/espace-citoyens/Home/AccueilPublic', 'hop', 'page'],
    ['to a form that can be downloaded', '/docs/dossier-inscription-cantine.pdf', 'town', 'document'],
  ])('%s', (_, url, reach, purpose) => {
    expect(candidates(inMain(`<a href="${url}">Inscription à la cantine</a>`))).toMatchObject([
      { url: new URL(url, HOME).href, reach, purpose },
    ]);
  });

  it.each([
    ['service-public', 'https://www.service-public.gouv.fr/particuliers/vosdroits/R1406'],
    ['the passports’ pre-request', 'https://passeport.ants.gouv.fr/'],
    ['the tax office', 'https://www.impots.gouv.fr/'],
    ['a social network', 'https://www.facebook.com/villederivebelle'],
    ['a planning desk, though it speaks of services online', 'https://gnau12.operis.fr/rivebelle/gnau/'],
    ['a picture', '/photos/cantine.jpg'],
    ['a page to print', '/cantine?print=1'],
    ['the back room of the site', '/wp-login.php'],
  ])('never to %s', (_, url) => {
    expect(candidates(inMain(`<a href="${url}">Inscription à la cantine en ligne</a>`))).toEqual([]);
  });

  it('to a stranger’s host that its words call a service, not to one that they only name', () => {
    expect(candidates(inMain('<a href="https://www.sictom.fr/encombrants">Demander l’enlèvement des encombrants</a>'))).toMatchObject([
      { reach: 'hop' },
    ]);
    expect(candidates(inMain('<a href="https://www.journal.fr/article">Lire l’article</a>'))).toEqual([]);
  });

  it('not to partners at the foot of the page', () => {
    const footer = '<footer><a href="https://www.agence.fr/">Démarches en ligne : site réalisé par Agence</a></footer>';
    expect(candidates(`<main><h1>Accueil</h1><p>Bonjour.</p></main>${footer}`)).toEqual([]);
  });

  it('to a co-marked fiche only where its menu does', () => {
    const fiche = '/particuliers?xml=F961';
    expect(candidates(inMain(`<a href="${fiche}">Fiche</a>`))).toEqual([]);
    expect(candidates(`<nav><ul><li><a href="${fiche}">Naissance</a></li></ul></nav>${inMain('')}`)).toMatchObject([
      { reach: 'town', purpose: 'page' },
    ]);
  });

  it('to no document that no word calls a form', () => {
    expect(candidates(inMain('<a href="/docs/2024-06.pdf">Lire</a>'))).toEqual([]);
  });

  it('first where a service is named, and in the content before the footer', () => {
    const page = `<main><h1>Accueil</h1><p><a href="/a">Histoire</a> <a href="/b">Restauration scolaire</a></p></main><footer><a href="/c">Restauration scolaire</a></footer>`;
    expect(candidates(page).map(({ url }) => new URL(url).pathname)).toEqual(['/b', '/c', '/a']);
  });

  it('to the frames of a frameset', () => {
    const reading = pageWith('<iframe src="/menu.htm"></iframe><iframe src="https://www.youtube.com/embed/x"></iframe>');
    expect(candidatesOfTown(reading, SCOPE).map(({ url }) => url)).toEqual(['https://www.rivebelle.fr/menu.htm']);
  });
});

describe('a page one hop away leads', () => {
  const portal = 'https://www.espace-citoyens.net/rivebelle/espace-citoyens/Home';

  it('only within the same tenant', () => {
    const body = inMain(
      '<a href="/rivebelle/espace-citoyens/cantine">Cantine</a> <a href="/pontarlais/espace-citoyens/cantine">Cantine</a> <a href="https://autre.fr/cantine">Cantine</a>',
    );
    expect(candidatesOfHop(pageWith(body, portal)).map(({ url }) => url)).toEqual([
      'https://www.espace-citoyens.net/rivebelle/espace-citoyens/cantine',
    ]);
  });

  it('to a few pages', () => {
    const body = inMain(Array.from({ length: 30 }, (_, i) => `<a href="/rivebelle/demande-${i}">Demande ${i}</a>`).join(' '));
    expect(candidatesOfHop(pageWith(body, portal))).toHaveLength(HOP_LINKS);
  });
});

describe('an address that only the sitemap names', () => {
  it('counts for less than a link in the content', () => {
    const [linked] = candidates(inMain('<a href="/cantine">Cantine</a>'));
    expect(candidateOfSitemap('https://www.rivebelle.fr/cantine')!.score).toBeLessThan(linked!.score);
  });

  it.each(['https://www.rivebelle.fr/stationnement?xml=F2859', 'https://www.rivebelle.fr/photo.jpg', 'https://www.rivebelle.fr/feed/'])(
    '%s is left',
    (url) => {
      expect(candidateOfSitemap(url)).toBeNull();
    },
  );
});

describe('links that were seen before', () => {
  const MENU =
    '<nav><a href="/etat-civil">État civil</a><a href="https://www.sictom.fr/">Demander en ligne</a><a href="/actes.pdf">Formulaire</a></nav>';
  const PAGES = [
    `${MENU}<main><h1>Cantine</h1><p>Voir <a href="https://www.delegataire.fr/x">leur site</a>.</p><h2>Divers</h2><a href="/etat-civil#actes">Actes</a></main>`,
    `${MENU}<main><h1>Chorale</h1><p>Voir <a href="https://www.delegataire.fr/x">leur site</a>.</p><h2>Inscription à la cantine</h2><a href="/etat-civil#actes">Actes</a></main>`,
    `<main>${MENU}<h1>Plan</h1><a href="/etat-civil" download>État civil</a></main>`,
  ];

  it('lead where they would by themselves, on every page, in every order', () => {
    for (const order of [PAGES, PAGES.toReversed()]) {
      const seen = new SeenLinks();
      for (const html of [...order, ...order]) {
        const reading = pageWith(html, `${HOME}une-page`);
        expect(candidatesOfTown(reading, { ...SCOPE, seen })).toEqual(candidatesOfTown(reading, SCOPE));
      }
    }
  });

  it('are the same object as before, where nothing but their own words makes them', () => {
    const seen = new SeenLinks();
    const [first, second] = PAGES.map((html) => candidatesOfTown(pageWith(html, `${HOME}une-page`), { ...SCOPE, seen }));
    const of = (all: typeof first) => all!.find(({ url }) => url.endsWith('/etat-civil'));
    expect(of(first)).toBe(of(second));
  });

  it('lead elsewhere once their site has become the town’s', () => {
    const seen = new SeenLinks();
    const reading = pageWith(MENU, `${HOME}une-page`);
    const wider: TownScope = { isTown: () => true, townWords: [], seen };
    candidatesOfTown(reading, { ...SCOPE, seen });
    seen.forget();
    expect(candidatesOfTown(reading, wider).every(({ reach }) => reach === 'town')).toBe(true);
  });
});
