import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { Material } from './material.ts';

const HOME = 'https://www.valdor.fr/';
const INSTANT = '2026-11-24T10:00:00.000Z' as Instant;

/** A site of which only this page was seen. */
function only(html: string): Material {
  const body = new TextEncoder().encode(`<!doctype html><html lang="fr">${html}</html>`);
  const digest = `sha256:${'0'.repeat(64)}` as Digest;
  const result = read(body, { url: HOME, contentType: 'text/html; charset=utf-8' });
  return {
    instant: INSTANT,
    start: HOME,
    home: HOME,
    town: 'Valdor',
    visits: [],
    pages: [{ url: HOME, digest, reach: 'town', rendered: false, result }],
    unasked: [],
  };
}

const said = (html: string) =>
  assess(only(html)).map((finding) =>
    [finding.kind, finding.kind === 'unobserved' ? finding.obstacle : null, finding.because.code].join(' '),
  );

describe('a page that stands where the town’s should', () => {
  it.each([
    [
      'a notice of maintenance',
      '<title>Valdor</title><h1>Site en maintenance</h1><p>La mairie vous prie de l’excuser : de retour bientôt.</p>',
      'down',
      'unobserved-closed',
    ],
    [
      'a site that is not open yet',
      '<title>Valdor</title><h1>Bientôt votre nouveau site</h1><p>La commune vous prépare une surprise.</p>',
      'down',
      'unobserved-opening',
    ],
    [
      'a name for sale',
      '<title>valdor.fr</title><h1>Le nom de domaine valdor.fr est à vendre</h1><p>Faire une offre.</p>',
      'lapsed',
      'unobserved-lapsed',
    ],
    [
      'a name for sale above advertisements that name what people look for',
      `<title>valdor.fr - Ce nom de domaine est à vendre</title><h1>valdor.fr</h1><p>Le nom de domaine valdor.fr est peut-être à vendre.</p>${[
        'Mairie rendez-vous passeport',
        'Acte de naissance en ligne',
        'Cantine',
        'Carte grise',
        'Hôtel',
      ]
        .map((words, i) => `<a href="/s?q=${i}">${words}</a> `)
        .join('')}`,
      'lapsed',
      'unobserved-lapsed',
    ],
    [
      'a name that has expired',
      '<title>valdor.fr</title><p>Ce domaine a expiré. Liens sponsorisés : voyages, crédits.</p>',
      'lapsed',
      'unobserved-lapsed',
    ],
    [
      'a page of words of its own that leads nowhere',
      '<title>Valdor</title><h1>On change les rideaux</h1><p>Rendez-vous au printemps. La mairie reste ouverte.</p>',
      'down',
      'unobserved-bare',
    ],
    [
      'a magazine that took over the name',
      '<title>Valdor Déco - Qui sommes-nous ?</title><h1>Valdor Déco</h1><p>Le magazine de la maison, avec l’acte de naissance d’un canapé.</p><p>Nous ne sommes pas la mairie de Valdor.</p>',
      'lapsed',
      'unobserved-lapsed',
    ],
    [
      'spam under the old name',
      '<title>Jeux</title><h1>Casino en ligne</h1><p>Poker, roulette, blackjack, machines à sous et paris sportifs.</p>',
      'lapsed',
      'unobserved-lapsed',
    ],
    [
      'a login and nothing beside it',
      '<title>Connexion</title><form method="post"><input name="u"><input type="password" name="p"><button>Entrer</button></form>',
      'login',
      'unobserved-login',
    ],
    [
      'a page of somebody else, who says nothing of themselves',
      `<title>Valdor</title><nav>${['salon', 'suite', 'jardin'].map((name) => `<a href="/${name}">${name}</a>`).join(' ')}</nav><main><h1>La demeure</h1><p>${'Cinq chambres au bord de la rivière, une table servie sous la treille, et des vélos pour aller au village. '.repeat(8)}</p></main>`,
      'unreadable',
      'unobserved-unknown',
    ],
    [
      'a menu that a script draws',
      '<title>Mairie de Valdor</title><script src="/menu.js"></script><div id="m"></div><p>Bienvenue à la mairie de Valdor.</p>',
      'unreadable',
      'unobserved-unreadable',
    ],
  ])('%s earns no absence', (_, html, obstacle, because) => {
    expect(new Set(said(html))).toEqual(new Set([`unobserved ${obstacle} ${because}`]));
  });

  it('is none where the page itself tells of the town and leads on', () => {
    const links = ['ecole', 'vie', 'mairie', 'loisirs', 'culture', 'histoire']
      .map((name) => `<li><a href="/${name}">${name}</a></li>`)
      .join('');
    const page = `<title>Valdor</title><nav><ul>${links}</ul></nav><main><h1>Valdor</h1><p>Le gymnase est fermé pour maintenance jusqu’à lundi. Les habitants sont invités à la mairie par le maire et le conseil municipal de la commune.</p></main>`;
    // Its links were not asked: that is what bars an absence here.
    expect(new Set(said(page))).toEqual(new Set(['unobserved budget unobserved-budget']));
  });
});
