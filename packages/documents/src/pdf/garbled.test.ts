import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIGITS_SHARE,
  FOREIGN_SHARE,
  HEAPS_SHARE,
  isGarbled,
  LEAST_MARKS,
  LETTERS_SHARE,
  LOST_SHARE,
  ODD_SHARE,
  ONE_SCRIPT_SHARE,
  SAME_LETTER_SHARE,
  VOWELS_SHARE,
} from './garbled.ts';

const PROSE =
  'Nous ouvrirons un guichet numérique dans chaque quartier de la ville, afin que les habitantes et les habitants trouvent une réponse. Les données publiques seront ouvertes avant la fin du mandat, et les écoles recevront du matériel reconditionné par les ateliers de la commune. Les rues du centre seront plantées de tilleuls, et la cantine servira des repas cuisinés sur place.';

/** Codes moved by so many, spaces left: what a font without names of letters gives. */
const moved = (text: string, by: number) => text.replaceAll(/\S/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + by));

/** Letters moved within the alphabet. */
const turned = (text: string, by: number) =>
  text
    .normalize('NFD')
    .replaceAll(/[a-z]/g, (mark) => String.fromCharCode(((mark.charCodeAt(0) - 97 + by) % 26) + 97))
    .replaceAll(/[A-Z]/g, (mark) => String.fromCharCode(((mark.charCodeAt(0) - 65 + by) % 26) + 65));

const CONTENTS = [
  'Le mot de la tête de liste',
  'L’école',
  'La santé',
  'Un guichet',
  'Bilan',
  'Budget',
  'Nos candidats',
  'Agenda',
  'Contact',
];

describe('a text layer that is legible', () => {
  it.each([
    ['prose', PROSE],
    ['a table of contents with leaders', CONTENTS.map((title, i) => `${title} ${'.'.repeat(90 - title.length)} ${i + 3}`).join('\n')],
    ['leaders that are set apart', CONTENTS.map((title, i) => `${title} ${'. '.repeat(45)}${i + 3}`).join('\n')],
    ['leaders of ellipses and middle dots', CONTENTS.map((title, i) => `${title} ${'…'.repeat(30)}${'·'.repeat(60)} ${i}`).join('\n')],
    ['lines to write on', `Nom ${'_'.repeat(60)} Prénom ${'_'.repeat(60)} Adresse ${'_'.repeat(120)} Signature ${'-'.repeat(60)}`],
    [
      'a budget',
      Array.from({ length: 30 }, (_, i) => `Voirie ${i} : ${12_500 + 371 * i},50 € ${(i * 1.7).toFixed(1)} % (${2020 + (i % 7)})`).join(
        '\n',
      ),
    ],
    ['numbers alone', Array.from({ length: 60 }, (_, i) => `${i * 7919} 12,5 % +3 –4 06/07/2026 8 h 30`).join('\n')],
    ['numbers that are numbered', Array.from({ length: 60 }, (_, i) => `${i}) ${i * 7919}`).join('\n')],
    [
      'titles in capitals',
      'NOS ENGAGEMENTS POUR LA VILLE. LE CCAS ET LA CAF. PLU, SCOT, RGPD, HLM, BTP. UN GUICHET PAR QUARTIER. '.repeat(3),
    ],
    [
      'names of candidates',
      'M. Jean-Marc Schwartz, Mme Brigitte Krzyzanowski, Mme Anne Schmitt, M. Thierry Szczepanski, M. Paul Hirsch, Mme Nathalie Kerbrat. '.repeat(
        3,
      ),
    ],
    ['a symbol font’s bullets', Array.from({ length: 80 }, () => '\uf0b7 Un parc').join('\n')],
    ['nothing', ''],
    ['a title', 'VALBOURG'],
  ])('is not called garbled: %s', (_, text) => {
    expect(isGarbled(text)).toBe(false);
  });

  it.each([
    ['Breton', 'Digoriñ a raimp roadennoù kêr hag ur burev nemetken e pep karter, evit ma kavo an holl dud ur respont. '],
    ['Basque', 'Hiriko datuak irekiko ditugu eta auzo bakoitzean bulego bakar bat, biztanle guztiek erantzuna aurki dezaten. '],
    ['Occitan', 'Dobrirem las donadas de la vila e un sol guiquet dins cada quartièr, per que totes tròben una responsa. '],
    ['Corsican', 'Apreremu i dati di a cità è un solu sportellu in ogni quartieru, da chì tutti l’abitanti trovinu una risposta. '],
    ['German', 'Wir werden die Daten der Stadt öffnen, damit alle Einwohner eine Antwort finden. Rechtsschutz ist uns wichtig. '],
    ['English', 'We will open the data of the town and a single desk in each quarter. Strengths and lengths of our streets count. '],
    ['Polish', 'Otworzymy dane miasta, aby wszyscy mieszkańcy znaleźli odpowiedź. Chrząszcz brzmi w trzcinie w Szczebrzeszynie. '],
    ['Welsh', 'Byddwn yn agor data’r dref ac un ddesg ym mhob ardal, fel bod pob preswylydd yn cael ateb i’r rhai sydd heb un. '],
    ['Greek', 'Θα ανοίξουμε τα δεδομένα της πόλης και μία θυρίδα σε κάθε γειτονιά, ώστε όλοι να βρουν απάντηση. '],
    ['Arabic', 'سنفتح بيانات المدينة ومكتبا واحدا في كل حي حتى يجد جميع السكان جوابا. '],
    ['Chinese', '我们将开放城市数据，并在每个街区设立一个服务窗口，让所有居民都能找到答案。'],
  ])('is not called garbled: %s', (_, sentence) => {
    expect(isGarbled(sentence.repeat(8))).toBe(false);
  });

  it('is not called garbled whatever stands in a table of contents', () => {
    const word = fc.constantFrom(...PROSE.split(/\s+/));
    const leader = fc.constantFrom('.', '. ', '…', '_', '-', ' .', '·', '– ');
    const entry = fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), leader, fc.integer({ min: 3, max: 120 }), fc.nat(200));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 40 }), (entries) => {
        expect(isGarbled(entries.map(([words, sign, times, page]) => `${words.join(' ')} ${sign.repeat(times)} ${page}`).join('\n'))).toBe(
          false,
        );
      }),
    );
  });
});

describe('a text layer that is nonsense', () => {
  it.each([
    ['codes moved by 29, as fonts without names do', moved(PROSE, -29)],
    ['capitals moved by 29, which look like numbers', moved(PROSE.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase(), -29)],
    ['codes moved by one', moved(PROSE, 1)],
    ['codes moved down by three', moved(PROSE, -3)],
    ['private use', moved(PROSE, 0xe000)],
    ['the replacement character', PROSE.replaceAll(/[a-z]/g, '\ufffd')],
    ['control characters', moved(PROSE.toLowerCase(), -96)],
    ['one letter for all shapes', PROSE.replaceAll(/\p{L}/gu, 'a')],
    ['letters of two kinds, each alone', Array.from({ length: 300 }, (_, i) => (i % 2 === 0 ? 'g' : 'h')).join(' ')],
    ['numbers of shapes as letters', Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x250 + ((i * 37) % 0x4ff))).join('')],
    ['signs for letters', PROSE.replaceAll(/\p{L}/gu, (mark) => '%&+/§°'[mark.charCodeAt(0) % 6]!)],
  ])('is called garbled: %s', (_, text) => {
    expect(isGarbled(text)).toBe(true);
  });

  it('is called garbled when letters were moved within the alphabet, but where vowels fall on vowels', () => {
    const seen = Array.from({ length: 25 }, (_, i) => i + 1).filter((by) => isGarbled(turned(PROSE, by)));
    const all = Array.from({ length: 25 }, (_, i) => i + 1).filter((by) => ![4, 6, 13, 16, 20, 22].includes(by));
    expect(seen).toEqual(all);
  });

  it('is never thrown at, and ends, for any text at all', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 3_000 }), (text) => {
        expect(typeof isGarbled(text)).toBe('boolean');
      }),
    );
  });
});

describe('each threshold has two sides', () => {
  /** `of` marks of which a share is `some`, the others words. */
  const mixed = (some: string, share: number, others: string, of = 1_000) => {
    const many = Math.round(of * share);
    return `${Array.from({ length: many }, (_, i) => [...some][i % [...some].length]).join('')} ${others.repeat(of).slice(0, of - many)}`;
  };
  const even = 'balido';
  it.each([
    ['characters that no text has', LOST_SHARE, (share: number) => mixed('\ue123', share, even)],
    ['letters among signs', 1 - LETTERS_SHARE, (share: number) => mixed('%+/', share, even)],
    ['signs that no table has', ODD_SHARE, (share: number) => mixed('$&', share, '0123456789')],
    ['one letter', SAME_LETTER_SHARE, (share: number) => mixed('e', share, 'tanirosuld')],
    ['consonants', 1 - VOWELS_SHARE, (share: number) => mixed('tsrl', share, 'aiou').replaceAll(/.(?=[tsrl])/gu, '$& ')],
    ['heaps of consonants', HEAPS_SHARE, (share: number) => mixed('trsntl', share, 'ariotesu')],
    ['other scripts', FOREIGN_SHARE, (share: number) => mixed('αждبא', share, even)],
  ])('%s', (_, share, made) => {
    expect(isGarbled(made(share - 0.02))).toBe(false);
    expect(isGarbled(made(share + 0.02))).toBe(true);
  });

  it('numbers among signs', () => {
    expect(isGarbled(mixed('0123456789', DIGITS_SHARE + 0.02, '%+/'))).toBe(false);
    expect(isGarbled(mixed('0123456789', DIGITS_SHARE - 0.02, '%+/'))).toBe(true);
  });

  it('one script among others', () => {
    expect(isGarbled(mixed('αειοτρ', ONE_SCRIPT_SHARE + 0.02, 'жقא'))).toBe(false);
    expect(isGarbled(mixed('αειοτρ', ONE_SCRIPT_SHARE - 0.02, 'жقא'))).toBe(true);
  });

  it('how many letters it takes', () => {
    expect(isGarbled('b c d '.repeat(LEAST_MARKS).slice(0, 2 * (LEAST_MARKS - 1)))).toBe(false);
    expect(isGarbled('b c d '.repeat(LEAST_MARKS).slice(0, 2 * LEAST_MARKS))).toBe(true);
  });
});
