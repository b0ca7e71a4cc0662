import { describe, expect, it } from 'vitest';
import { blocksOf } from './testing.ts';

const list = (names: readonly string[]) => `<ul>${names.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>`;

describe('zones that only their content tells', () => {
  it('are a menu where a list is nothing but short links, before any text', () => {
    const zones = blocksOf(`${list(['Accueil', 'Mairie', 'Sports', 'Culture'])}<p>Un texte.</p>`).map((block) => block.split(' ')[0]);
    expect(zones).toEqual(['menu', 'menu', 'menu', 'menu', 'main']);
    expect(blocksOf(`<main>${list(['Accueil', 'Mairie', 'Sports', 'Culture'])}</main>`)[0]).toBe('main item Accueil');
  });

  it('are a card where a title and a few words lead to another page', () => {
    expect(blocksOf('<h1>Actualités</h1><article><h2><a href="/a">La piscine rouvre</a></h2><p>Dès lundi.</p></article>')).toEqual([
      'main heading Actualités',
      'card heading La piscine rouvre',
      'card text Dès lundi.',
    ]);
  });

  it('are none where what calls itself a menu holds a text', () => {
    expect(blocksOf(`<div class="menu"><p>${'Une longue page de mots. '.repeat(20)}</p></div>`)[0]).toMatch(/^main text/);
  });
});
