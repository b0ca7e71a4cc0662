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
  ])('is hidden (%s): %s', (obstacle, content) => {
    expect(hidden(content)).toBe(obstacle);
  });

  it.each([
    '<p>Adressez-vous à la mairie.</p>',
    '<p>Page en cours de rédaction.</p>',
    '<p>Choisissez une rubrique dans le menu.</p>',
    '<p>La cantine affiche ses menus à la porte.</p>',
  ])('tells something: %s', (content) => {
    expect(hidden(content)).toBeNull();
  });
});
