import { anyText, growthOf, LINEAR } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { madeSentences } from '../../test/made-texts.ts';
import { type Passage, type PassagePart, passagesOf } from './passages.ts';

const shown = (texts: readonly string[], parts: readonly PassagePart[]) =>
  parts.map(({ sentence, start, end, same }) => `${same ? '' : '≠ '}${texts[sentence]!.slice(start, end)}`);

describe('passages side by side', () => {
  const first = [
    'Madame, Monsieur, chers habitants de Valcreuse,',
    'Nous installerons la fibre dans les 12 écoles de Valcreuse avant la fin de l’année 2027.',
    'Un budget participatif sera voté chaque année par tous les habitants.',
  ];
  const second = [
    'Notre projet pour le port et les plages.',
    'Nous installerons la fibre dans les 4 écoles de Port-Aubrac avant la fin de l’année 2027. Un budget participatif',
    'sera voté chaque année par tous les habitants. Et les chiens seront tenus en laisse.',
  ];

  test('go on over a name and a number, and over the end of a sentence', () => {
    const passages = passagesOf(first, second);
    expect(passages).toHaveLength(1);
    expect(shown(first, passages[0]!.first)).toEqual([
      'Nous installerons la fibre dans les',
      '≠ 12',
      'écoles de',
      '≠ Valcreuse',
      'avant la fin de l’année 2027',
      'Un budget participatif sera voté chaque année par tous les habitants',
    ]);
    expect(shown(second, passages[0]!.second)).toEqual([
      'Nous installerons la fibre dans les',
      '≠ 4',
      'écoles de',
      '≠ Port-Aubrac',
      'avant la fin de l’année 2027. Un budget participatif',
      'sera voté chaque année par tous les habitants',
    ]);
    // 12 for 4, Valcreuse for Port and Aubrac.
    expect(passages[0]).toMatchObject({ words: 26, changed: 5 });
  });

  test('are told in the order of the first text, wherever they stand in the second', () => {
    const [one, two, own] = [madeSentences(1, 2), madeSentences(2, 2), madeSentences(3, 3)];
    const passages = passagesOf([...one, ...own, ...two], [...two, ...madeSentences(4, 3), ...one]);
    expect(passages.map(({ first: parts, second: others }) => [parts[0]!.sentence, others[0]!.sentence])).toEqual([
      [0, 5],
      [5, 0],
    ]);
  });

  test('are not made of turns of the language', () => {
    expect(
      passagesOf(['Nous voulons une ville plus humaine et plus verte.'], ['Nous voulons une ville plus sûre pour nos aînés.']),
    ).toEqual([]);
    expect(passagesOf([], first)).toEqual([]);
    expect(passagesOf(first, [])).toEqual([]);
  });

  test('of a text with itself are the whole text', () => {
    const passages = passagesOf(first, first);
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({ changed: 0 });
    expect(passages[0]!.first).toEqual(passages[0]!.second);
  });

  test('hold the same words on both sides, no word twice, in any two texts', () => {
    const sentence = fc.oneof(
      fc.constantFrom(...madeSentences(5, 8)),
      fc
        .array(fc.constantFrom('la', 'ville', 'et', 'les', 'écoles', '12', 'données', 'ŒUVRE'), { maxLength: 14 })
        .map((words) => words.join(' ')),
      anyText({ maxLength: 30 }),
    );
    const wordsOf = (texts: readonly string[], parts: readonly PassagePart[]) =>
      parts.filter(({ same }) => same).flatMap(({ sentence: at, start, end }) => texts[at]!.slice(start, end).split(' '));
    const overlaps = (passages: readonly Passage[], side: 'first' | 'second') => {
      const parts = passages.flatMap((passage) => passage[side]).sort((a, b) => a.sentence - b.sentence || a.start - b.start);
      return parts.some((part, at) => at > 0 && parts[at - 1]!.sentence === part.sentence && parts[at - 1]!.end > part.start);
    };
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), fc.array(sentence, { maxLength: 12 }), (a, b) => {
        const passages = passagesOf(a, b);
        expect(passagesOf(a, b)).toEqual(passages);
        expect([overlaps(passages, 'first'), overlaps(passages, 'second')]).toEqual([false, false]);
        for (const { first: left, second: right, words, changed } of passages) {
          expect(words).toBeGreaterThanOrEqual(10);
          expect(changed).toBeGreaterThanOrEqual(0);
          for (const part of [...left, ...right]) expect(part.start).toBeLessThan(part.end);
          if ([...a, ...b].every((text) => /^[a-z0-9 éŒUVR.]*$/.test(text)))
            expect(wordsOf(a, left).join(' ').replaceAll('.', '')).toBe(wordsOf(b, right).join(' ').replaceAll('.', ''));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of texts that repeat themselves without end are found in time', async () => {
    const find = (length: number): void => {
      const refrain = Array.from({ length }, (_, at) => (at % 9 === 0 ? 'la ville' : 'la ville la ville'));
      expect(passagesOf(refrain, [...refrain].reverse()).length).toBeGreaterThan(0);
      expect(passagesOf(refrain, madeSentences(1, length / 4))).toEqual([]);
    };
    expect(await growthOf(find, inject('deep') ? 20_000 : 8_000)).toBeLessThan(LINEAR);
  });
});
