import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { isInNeighbourFolder, neighbourHosts } from './neighbour.ts';

const page = (url: string, title: string, foot = '') => {
  const html = `<title>${title}</title><main><h1>Cantine</h1><p>Inscription.</p></main><footer><p>${foot}</p></footer>`;
  const result = read(new TextEncoder().encode(html), { url, contentType: 'text/html; charset=utf-8' });
  if (result.kind !== 'reading') throw new Error(result.kind);
  return { url, reading: result.reading };
};
const own = {
  home: 'https://saintaubin.mairie53.fr/',
  domain: 'saintaubin.mairie53.fr',
  words: ['aubin', 'friches', 'saint', 'saintaubin'],
  shared: [],
};

describe('a neighbour', () => {
  it.each([
    ['has a name on the platform of the town', 'https://lachapelle.mairie53.fr/x', 'Objets trouvés', '', true],
    ['is no host of the town itself', 'https://media.saintaubin.mairie53.fr/x', 'Objets trouvés', '', false],
    ['is not the platform', 'https://www.mairie53.fr/', 'Agence technique', '', false],
    [
      'calls itself another town hall in its foot',
      'https://www.ormeau.fr/x',
      'Cantine - Ormeau',
      'Mairie de La Chapelle-Ormeau, place des Halles',
      true,
    ],
    ['calls itself another town in its title', 'https://www.ormeau.fr/x', 'Cantine | Ville d’Ormeau', '', true],
    ['does not call itself the town', 'https://portail.vendeur.fr/x', 'Portail', 'Commune de Saint-Aubin-des-Friches', false],
    ['is no body of several communes', 'https://www.cc.fr/x', 'Communauté de communes', 'Mairie d’Ormeau, siège', false],
    ['is not whoever says nothing', 'https://www.vendeur.fr/x', 'Cantine', 'Mentions légales', false],
    ['shares no common word of its name', 'https://www.saint-elbin.fr/x', 'Mairie de Saint-Elbin', '', true],
  ])('%s', (_, url, title, foot, neighbour) => {
    expect([...neighbourHosts([page(own.home, 'Saint-Aubin'), page(url, title, foot)], own)]).toEqual(neighbour ? [new URL(url).host] : []);
  });
});

it('has a name beside the town’s where a register tells that the domain is shared', () => {
  const there = { home: 'https://c14.pays-du-haut.fr/', domain: 'c14.pays-du-haut.fr', words: ['valdor'], shared: ['pays-du-haut.fr'] };
  const pages = [page(there.home, 'Valdor'), page('https://c15.pays-du-haut.fr/x', 'Objets trouvés')];
  expect([...neighbourHosts(pages, there)]).toEqual(['c15.pays-du-haut.fr']);
  expect([...neighbourHosts(pages, { ...there, shared: [], domain: 'pays-du-haut.fr' })]).toEqual([]);
});

it.each([
  ['another folder of the platform', 'https://www.mairies.fr/valdor/', 'https://www.mairies.fr/ormeau/ecole.html', true],
  ['the town’s own', 'https://www.mairies.fr/valdor/', 'https://www.mairies.fr/valdor/vie/ecole.html', false],
  ['what stands at the root of the platform', 'https://www.mairies.fr/valdor/', 'https://www.mairies.fr/aide.html', false],
  ['another member of a community', 'https://www.cc-orvance.fr/communes/valdor/', 'https://www.cc-orvance.fr/communes/ormeau/', true],
  ['what the community does for all', 'https://www.cc-orvance.fr/communes/valdor/', 'https://www.cc-orvance.fr/enfance/creche/', false],
  ['a folder of the town’s own site', 'https://www.valdor.fr/valdor/', 'https://www.valdor.fr/vivre/ecole.html', false],
  ['a folder where none names the town', 'https://www.mairies.fr/accueil/', 'https://www.mairies.fr/vivre/ecole.html', false],
])('%s: a neighbour’s, or not', (_, home, url, expected) => {
  expect(isInNeighbourFolder(url, { home, words: ['valdor'], shared: [] })).toBe(expected);
});
