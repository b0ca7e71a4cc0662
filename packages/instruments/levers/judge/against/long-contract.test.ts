import { expect, it } from 'vitest';
import { materialOf, pageOf } from '../../test/site-of-pages.ts';
import { siteOf } from '../site/site.ts';
import { longContractsOf } from './long-contract.ts';

const seen = (sentence: string, title = 'Marchés publics') =>
  longContractsOf(siteOf(materialOf(pageOf('/page', title, `<p>${sentence}</p>`)))).map(({ lever, months }) => `${lever} ${months}`);

it.each([
  ['Le marché de nettoyage est conclu pour quatre ans.', ['purchasing-diversified 48']],
  ['Accord-cadre de fournitures, d’une durée maximale de 48 mois.', ['purchasing-diversified 48']],
  [
    'Contrat de maintenance du logiciel de finances : un an, soit quatre ans au plus avec les reconductions.',
    ['purchasing-diversified 48', 'saas-flexibility 48'],
  ],
  [
    'Accord-cadre d’infogérance, conclu pour une durée d’un an, reconductible trois fois.',
    ['purchasing-diversified 48', 'saas-flexibility 48'],
  ],
  ['L’eau est confiée à la société Hydrane par délégation de service public, pour une durée de douze ans.', ['purchasing-diversified 144']],
  ['Marché d’assurances attribué pour 5 (cinq) ans en 2024 au cabinet Trois Rives.', ['purchasing-diversified 60']],
])('sees how long a contract binds: %s', (sentence, levers) => {
  expect(seen(sentence)).toEqual(levers);
});

it.each([
  ['too short', 'Le marché de nettoyage est conclu pour trois ans.'],
  ['over', 'Marché d’assurances attribué pour quatre ans en 2019.'],
  ['over since a year that it names', 'Le contrat d’exploitation, conclu pour une durée de douze ans, courait jusqu’en 2022.'],
  ['a grave', 'Concession de service funéraire pour une durée de trente ans au cimetière.'],
  ['a market', 'Le marché du samedi attend ses exposants, inscrits pour cinq ans.'],
  ['a post', 'Contrat de projet, CDD d’une durée de quatre ans.'],
  ['another body’s', 'Le marché de collecte de la communauté de communes est conclu pour sept ans.'],
  ['wished for', 'Nous voudrions un marché de restauration conclu pour quatre ans.'],
  ['a lease', 'Bail conclu pour neuf ans, marché couvert.'],
  ['no contract', 'Le plan de mandat court pour six ans.'],
  ['given up', 'Le marché de mobilier urbain d’une durée de douze ans est abandonné.'],
])('leaves what is %s', (_, sentence) => {
  expect(seen(sentence)).toEqual([]);
});

it('quotes the words as they stand, and where', () => {
  const [sight] = longContractsOf(
    siteOf(materialOf(pageOf('/achats', 'Achats', '<p>Le marché de téléphonie est conclu pour quatre ans.</p>'))),
  );
  expect(sight).toMatchObject({
    rule: 'long-contract',
    url: 'https://www.ville-trame.fr/achats',
    quote: 'Le marché de téléphonie est conclu pour quatre ans.',
  });
});
