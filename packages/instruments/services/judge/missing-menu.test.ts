import { describe, expect, it } from 'vitest';
import { materialOfPages } from '../test/material-of-pages.ts';
import { annotateSite } from './annotate-site.ts';
import { assess } from './assess.ts';
import { unseenAs } from './unseen.ts';

const HOME = 'https://www.valdor.fr/';
const TEXT =
  '<main><h1>Valdor</h1><p>La commune, son maire et le conseil municipal vous souhaitent la bienvenue en mairie. <a href="/ecole">L’école</a></p></main>';
const SCHOOL =
  '<h1>L’école</h1><p>La classe unique accueille les enfants de la commune du lundi au vendredi.</p><p><a href="/">Accueil</a></p>';
const kinds = (menu: string): readonly string[] =>
  assess(materialOfPages({ [HOME]: `${menu}${TEXT}`, [`${HOME}ecole`]: SCHOOL }))
    .filter(({ kind }) => kind === 'absence' || kind === 'unobserved')
    .map(({ kind }) => kind);

describe('a menu that nobody can follow', () => {
  it.each([
    ['a script fills it', '<div id="menu"></div><script src="/menu.js"></script>'],
    [
      'its entries have no addresses',
      '<nav><ul><li><a href="#" onclick="o(1)">Mairie</a></li><li><a href="#" onclick="o(2)">Vivre ici</a></li><li><a href="#" onclick="o(3)">Loisirs</a></li></ul></nav>',
    ],
    [
      'its entries stand after a hash',
      '<nav><a href="#/mairie">Mairie</a><a href="#/vivre">Vivre ici</a><a href="#!/loisirs">Loisirs</a></nav>',
    ],
  ])('earns no absence: %s', (_, menu) => {
    expect(new Set(kinds(menu))).toEqual(new Set(['unobserved']));
  });

  it('is none where entries lead on', () => {
    expect(kinds('<nav><a href="/ecole">École</a> <a href="/">Accueil</a></nav>')).toContain('absence');
  });
});

describe('a page whose content is a line on itself', () => {
  const framed = (content: string): string =>
    `<nav><a href="/a">Mairie</a> <a href="/b">Vie pratique</a> <a href="/c">Culture</a> <a href="/ecole">École</a></nav><main><h1>Vie pratique</h1>${content}</main>`;
  const hidden = (content: string): string | null => {
    const site = annotateSite(
      materialOfPages({ [HOME]: TEXT, [`${HOME}b`]: framed(content), [`${HOME}a`]: framed('<p>Le conseil se réunit le lundi.</p>') }),
    );
    return unseenAs(site, site.pages.find(({ url }) => url === `${HOME}b`)!);
  };
  it.each([
    ['unreadable', '<p>Une erreur est survenue. Merci de réessayer plus tard.</p>'],
    ['login', '<p>Cette rubrique est réservée aux habitants connectés.</p>'],
    ['blocked', '<p>Pour afficher ce contenu, donnez votre consentement.</p>'],
    ['unreadable', '<p>Tout est expliqué ici, en deux minutes.</p><video src="/film.mp4"></video>'],
    ['unreadable', '<p>Aucun résultat trouvé.</p><script src="/l.js"></script>'],
    ['moved', '<p>Le lien que vous avez suivi est sans doute périmé. Retournez à la page d’accueil.</p>'],
    ['down', '<p>Notre guichet change de prestataire : les formulaires reviendront ici le 8 décembre.</p>'],
    ['unreadable', '<p>Célestine connaît toutes les réponses.</p><div id="c"></div><script src="https://robots.example/c.js"></script>'],
    ['unreadable', '<p>Touchez un point, une fiche s’ouvre.</p><iframe src="https://umap.openstreetmap.fr/fr/map/v_1"></iframe>'],
    ['unreadable', '<p>Un peu de courage, cela finit toujours par arriver.</p>'],
  ])('is hidden (%s): %s', (obstacle, content) => {
    expect(hidden(content)).toBe(obstacle);
  });

  it.each([
    '<p>Adressez-vous à la mairie.</p>',
    '<p>Page en cours de rédaction.</p>',
    '<p>Choisissez une rubrique dans le menu.</p>',
    '<p>La cantine affiche ses menus à la porte.</p>',
    '<p>Le guichet est suspendu : appelez le 03 80 00 10 10.</p>',
    '<p>Le bal aura lieu au gymnase.</p>',
    '<p>Aucun cirque ne viendra cette année.</p>',
    '<p>Il fait bon vivre chez nous.</p>',
  ])('tells something: %s', (content) => {
    expect(hidden(content)).toBeNull();
  });
});

describe('a page that says what another says', () => {
  const framed = (title: string, content: string): string =>
    `<nav><a href="/a">Papiers</a> <a href="/b">Vie pratique</a> <a href="/c">Culture</a></nav><main><h1>${title}</h1>${content}</main>`;
  const hidden = (one: string, other: string): string | null => {
    const site = annotateSite(
      materialOfPages({
        [HOME]: TEXT,
        [`${HOME}a`]: one,
        [`${HOME}b`]: other,
        [`${HOME}c`]: framed('Culture', '<p>La fanfare répète.</p>'),
      }),
    );
    return unseenAs(site, site.pages.find(({ url }) => url === `${HOME}b`)!);
  };
  it('holds nothing of its own, whatever the words', () => {
    const wind = framed('Oh', '<p>Le vent a tout emporté par ici, on balaie.</p>');
    expect(hidden(wind, wind)).toBe('moved');
    expect(hidden(framed('Papiers', '<p>La halle est à louer.</p>'), wind)).toBeNull();
  });
  it('is not there yet where both say so', () => {
    const soon = framed('Rubrique', '<p>Page à venir.</p>');
    expect(hidden(soon, soon)).toBeNull();
  });
});

describe('a heading over a poster', () => {
  const obstacle = (content: string): string => {
    const page = (main: string): string =>
      `<nav><a href="/a">Enfants</a> <a href="/b">Mairie</a> <a href="/">Accueil</a></nav><main>${main}</main>`;
    const findings = assess(
      materialOfPages({
        [HOME]: page(TEXT.replace(/ <a href.*?<\/a>/, '')),
        [`${HOME}a`]: page(content),
        [`${HOME}b`]: page('<h1>Mairie</h1><p>Le conseil municipal se réunit le lundi.</p>'),
      }),
    );
    const canteen = findings.find(({ indicator }) => indicator === 'school-canteen')!;
    return canteen.kind === 'unobserved' ? canteen.obstacle : canteen.kind;
  };
  it.each([
    ['unreadable', '<h1>Enfants</h1><h2>Cantine scolaire</h2><p><img src="/a.jpg" alt=""></p><h2>École</h2><p>Trois classes au bourg.</p>'],
    [
      'unreadable',
      '<h1>Enfants</h1><h2>Cantine scolaire</h2><p>Voir l’affiche ci-dessous.</p><p><img src="/a.jpg" alt=""></p><h2>École</h2><p>Trois classes au bourg.</p>',
    ],
    ['absence', '<h1>Enfants</h1><h2>Cantine scolaire</h2><h2>École</h2><p>Trois classes au bourg.</p>'],
    ['absence', '<h1>Enfants</h1><h2>Cantine scolaire</h2><h2>Garderie</h2><h2>Sorties</h2><p><img src="/a.jpg" alt=""></p>'],
  ])('is %s: %s', (expected, content) => expect(obstacle(content)).toBe(expected));
});

describe('a desk for all that tells nothing', () => {
  const hidden = (content: string): string | null => {
    const framed = (title: string, text: string): string =>
      `<nav><a href="/a">Mairie</a> <a href="/b">Démarches</a> <a href="/c">Culture</a></nav><main><h1>${title}</h1>${text}</main>`;
    const pages = {
      [HOME]: TEXT,
      [`${HOME}a`]: framed('Mairie', '<p>Le conseil se réunit le lundi.</p>'),
      [`${HOME}b`]: framed('Vos démarches', content),
    };
    const site = annotateSite(materialOfPages(pages));
    return unseenAs(site, site.pages.find(({ url }) => url === `${HOME}b`)!);
  };
  it.each([
    ['unreadable', '<p>Les lutins rangent les tiroirs.</p>'],
    [null, '<p>Bientôt, tout se fera ici.</p>'],
    [null, '<p>Présentez-vous au secrétariat le mardi.</p>'],
    [null, '<p>Les lutins rangent les tiroirs : <a href="/c">voyez la fanfare</a>.</p>'],
  ])('is %s: %s', (obstacle, content) => expect(hidden(content)).toBe(obstacle));
});
