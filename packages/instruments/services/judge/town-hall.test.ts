import type { Digest, Instant } from '@beffroi/domain';
import { fold, read } from '@beffroi/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateSite } from './annotate-site.ts';
import { isTownHall, mattersIn, NAMED_HERE } from './town-hall.ts';

const START = 'https://www.valdor.fr/';

/** A site of some pages, the first of which is its home page. */
function siteOf(...pages: readonly string[]) {
  return annotateSite({
    ...{ instant: '2026-11-24T10:00:00.000Z' as Instant, start: START, home: START, town: null, visits: [], unasked: [] },
    pages: pages.map((html, at) => ({
      ...{ url: at === 0 ? START : `${START}${at}`, reach: 'town' as const, rendered: false },
      digest: `sha256:${String(at).repeat(64)}` as Digest,
      result: read(Buffer.from(`<!doctype html><html lang="fr">${html}</html>`), { url: START, contentType: 'text/html; charset=utf-8' }),
    })),
  });
}

describe('a site is a town hall’s', () => {
  it.each([
    [
      'calls itself one on most of its pages',
      ['<title>Mairie de Valdor</title><p>Bienvenue.</p>', '<title>Mairie de Valdor</title><p>Les bois.</p>'],
    ],
    [
      'speaks of who governs and of what they do',
      ['<title>Valdor</title><p>Le maire et le conseil municipal. Secrétariat : lundi. La salle des fêtes, le cimetière.</p>'],
    ],
    [
      'speaks of all that they do, whoever governs',
      [
        '<title>Valdor</title><p>Papiers : carte d’identité, état civil. Voter. École, cantine, crèche, garderie. Déchets.</p>',
        '<title>Vivre</title><p>La médiathèque, les associations, la voirie, l’urbanisme.</p>',
      ],
    ],
    [
      'names its hall, its inhabitants and eight matters, whoever governs',
      [
        '<title>Valdor</title><p>Scolarité. Petite enfance. Déchets. Salle des fêtes, louée aux habitants.</p>',
        '<title>Pratique</title><p>Mairie : lundi. Bibliothèque : mercredi. Le cimetière.</p>',
      ],
    ],
  ])('that %s', (_, pages) => expect(isTownHall(siteOf(...pages))).toBe(true));

  it.each([
    [
      'a magazine on works',
      '<title>Valdor Maison</title><p>Acte de naissance et achat d’un bien. Encombrants. Permis de construire : passez à la mairie.</p>',
    ],
    ['a guest house', '<title>Valdor</title><p>Cinq chambres. À voir dans la commune : la mairie, le marché, la bibliothèque.</p>'],
    [
      'a house agent who names the hall and seven matters',
      '<title>Valdor</title><p>Près de la mairie, de l’école et de la crèche ; déchets, bibliothèque, cimetière. Les habitants disent du bien du quartier.</p>',
    ],
    ['next to nothing', '<title>Valdor</title><p>Nous contacter.</p>'],
  ])('and %s is none', (_, page) => expect(isTownHall(siteOf(page))).toBe(false));
});

describe('the matters that a text names', () => {
  const plainly = (text: string): readonly string[] =>
    [...fold(text).matchAll(new RegExp(NAMED_HERE.source, 'g'))].map(
      ({ groups }) => Object.entries(groups!).find(([, words]) => words !== undefined)![0],
    );
  /** Words of the names, and of what only looks like them. */
  const words = [...new Set(NAMED_HERE.source.match(/[a-z]{2,}/g)!)].flatMap((word) => [
    word,
    `${word}s`,
    `${word}e`,
    `${word}l`,
    `${word}aux`,
  ]);
  const anyText = fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...words), fc.constantFrom('de', 'l', 'É', 'état', '12', 'multi', 'd')),
        fc.constantFrom(' ', ' ', ' ', ' de ', '-', '’', "'", '\n', '\r', '. ', '', '\u00ad', ' d’'),
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.flat().join(''));

  it('are those that the pattern finds in it', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(mattersIn(text)).toEqual(plainly(text))),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['Les actes de mariage', ['civil']],
    ['le mariage, en mairie', ['wedding', 'hall']],
    ['comptes rendus du conseil municipal', ['bulletin', 'council']],
    ['une carte postale', []],
    ['multi-accueil et multiaccueil', ['nursery', 'nursery']],
  ])('of «%s» are %j', (text, expected) => expect(mattersIn(text)).toEqual(expected));
});
