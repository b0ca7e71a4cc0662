import { describe, expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/pages.ts';
import { annotateSite } from './annotate-site.ts';
import { SERVICES } from './catalogue/index.ts';
import { SCOPE, scopesOf } from './scope.ts';

/** Services that the last block of a page is taken to name. */
function namedIn(body: string): readonly string[] {
  const url = 'https://www.orgelys.fr/';
  const site = annotateSite(materialOf([pageOf({ url }, Buffer.from(`<!doctype html><title>Orgelys</title><body>${body}</body>`))]));
  const row = scopesOf(site.pages[0]!).at(-1)!;
  return SERVICES.filter((_, s) => row[s] === SCOPE.mention).map(({ id }) => id);
}

describe('a row of links', () => {
  it('speaks of none of the services that its links name: each speaks for itself', () => {
    const tile = (url: string, name: string, more: string) => `<a href="${url}"><strong>${name}</strong><span>${more}</span></a>`;
    const tiles = [tile('/p', 'Papiers', 'Actes, élections'), tile('/c', 'Crèche', 'avec l’agglo'), tile('/l', 'La Cale', 'en ligne')];
    expect(namedIn(`<h1>Orgelys</h1><section>${tiles.join('')}</section>`)).toEqual([]);
  });

  it('is not made by a sentence, nor by a name and the way to it', () => {
    expect(
      namedIn('<h1>Orgelys</h1><p>Pour la <a href="/c">crèche</a>, le <a href="/d">dossier</a> se demande au <a href="/r">relais</a>.</p>'),
    ).toEqual(['nursery-place']);
    expect(namedIn('<h1>Orgelys</h1><p><a href="/c">Crèche</a> <a href="/d">Faire la demande</a></p>')).toEqual(['nursery-place']);
  });
});
