import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsFor } from './hints.ts';

const ASK = { language: 'fr', altTexts: [], names: ['Brezan', 'Saint-Aubin'] };
const hints = (text: string) => hintsFor(text, ASK);
const said = (text: string) => hints(text).map((hint) => ('start' in hint ? text.slice(hint.start, hint.end) : ''));

describe('hashtags', () => {
  it.each([
    ['#journeesdupatrimoine', '#JourneesDuPatrimoine'],
    ['#journéesdupatrimoine', '#JournéesDuPatrimoine'],
    ['#fetedelamusique', '#FeteDeLaMusique'],
    ['#villedebrezan', '#VilleDeBrezan'],
    ['#BUDGETPARTICIPATIF', '#BudgetParticipatif'],
    ['#saintaubin2026', '#SaintAubin2026'],
    ['La guinguette : #guinguetteenfete', '#GuinguetteEnFete'],
  ])('in one case are told with their words: %s', (text, proposed) => {
    expect(hints(text)).toMatchObject([{ code: 'hashtag-case', proposed }]);
  });

  it('of words that nobody knows are told without a proposal, when they are long', () => {
    expect(hints('#xylophonistesunis')).toMatchObject([{ code: 'hashtag-case', proposed: null }]);
  });

  it.each([
    '#JourneesDuPatrimoine',
    '#piscine',
    '#Brezan',
    '#CCAS',
    '#Démarches',
    '#Doule',
    '#Inauguration2026',
    '#a',
    '#2026',
    'rue#haute',
    '#velo',
  ])('are left alone: %s', (text) => {
    expect(hints(text)).toEqual([]);
  });
});

describe('a sentence', () => {
  const long = `${'mot '.repeat(26).trim()}.`;

  it('of more than 25 words is long', () => {
    expect(hints(`Bonjour. ${long} Merci.`)).toEqual([{ code: 'long-sentence', words: 26, start: 9, end: 9 + long.length }]);
  });

  it('is counted without links, and ends at a new line', () => {
    expect(hints(`${'mot '.repeat(24)}https://a.example/b https://a.example/c`)).toEqual([]);
    expect(hints(`${'mot '.repeat(20)}\n${'mot '.repeat(20)}`)).toEqual([]);
  });

  it('does not end behind M. or within a number', () => {
    expect(hints(`${'mot '.repeat(13)}M. Roux 10.30 ${'mot '.repeat(13)}.`)).toMatchObject([{ code: 'long-sentence' }]);
  });
});

describe('words of the administration', () => {
  it.each([
    ['Veuillez procéder à votre inscription', 'procéder à', 'faire'],
    ['Afin de valider', 'Afin de', 'pour'],
    ['Nonobstant la pluie', 'Nonobstant', 'malgré'],
    ['Il faut s’acquitter de la somme', 's’acquitter de', 'payer'],
    ['Le dossier susmentionné', 'susmentionné', 'ci-dessus, ou son nom'],
    ['Une démarche dématérialisée', 'dématérialisée', 'en ligne'],
    ['Le PLU de Brezan', 'PLU', 'règles de construction (PLU)'],
    ['La mise en œuvre', 'mise en œuvre', 'lancement'],
    ['Un justificatif de domicile', 'justificatif de domicile', 'facture ou quittance à votre adresse'],
  ])('in %j: %s', (text, words, plain) => {
    expect(hints(text)).toMatchObject([{ code: 'jargon', plain }]);
    expect(said(text)).toEqual([words]);
  });

  it.each([
    'Le plus simple : venez',
    'La piscine est pleine',
    'Afin',
    'Je procède au tri',
    'Il a plu',
    'Demat d’an holl',
    'Le bonheur est là',
  ])('are none in %j', (text) => {
    expect(hints(text)).toEqual([]);
  });

  it('are looked for in French alone', () => {
    expect(hintsFor('afin de', { ...ASK, language: 'en' })).toEqual([]);
  });
});

describe('what is read aloud badly', () => {
  it.each([
    ['ATTENTION TRAVAUX rue Haute', 'capitals', 'ATTENTION TRAVAUX'],
    ['Pour le formulaire cliquez ici', 'link-text', 'cliquez ici'],
    ['Le lien en bio', 'link-text', 'lien en bio'],
    ['Bravo 🎉🎉🎉 !', 'emoji-row', '🎉🎉🎉'],
    ['Bravo 👨‍👩‍👧 👍🏽 🇫🇷', 'emoji-row', '👨‍👩‍👧 👍🏽 🇫🇷'],
  ])('is found in %j', (text, code, words) => {
    expect(hints(text)).toMatchObject([{ code }]);
    expect(said(text)).toEqual([words]);
  });

  it.each(['La CNIL et la CAF', 'La SNCF', 'Bravo 🎉🎉', 'Ici, on trie', 'Cliquetis'])('is not seen in %j', (text) => {
    expect(hints(text)).toEqual([]);
  });
});

describe('alternative texts', () => {
  it('that are missing, a file’s name or very long are told by their picture', () => {
    const altTexts = ['', 'La place sous la neige', 'IMG_2034.jpg', 'photo 3', 'a'.repeat(301)];
    expect(hintsFor('', { ...ASK, altTexts })).toEqual([
      { code: 'alt-text', picture: 0, fault: 'missing' },
      { code: 'alt-text', picture: 2, fault: 'file-name' },
      { code: 'alt-text', picture: 3, fault: 'file-name' },
      { code: 'alt-text', picture: 4, fault: 'long' },
    ]);
  });
});

describe('any text', () => {
  it('gets hints that stand within it, in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const places = hints(text).flatMap((hint) => ('start' in hint ? [hint] : []));
        for (const { start, end } of places) expect(start >= 0 && start < end && end <= text.length).toBe(true);
        expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).sort((one, other) => one - other));
      }),
    );
  });

  it('is looked at at once, however hostile', () => {
    for (const text of [
      '#le'.repeat(9000),
      `#${'le'.repeat(50)} `.repeat(200),
      'A '.repeat(20_000),
      '🎉'.repeat(9000),
      '.'.repeat(30_000),
      'afin de '.repeat(4000),
    ])
      expect(hints(text).length).toBeLessThan(20_000);
  });
});
