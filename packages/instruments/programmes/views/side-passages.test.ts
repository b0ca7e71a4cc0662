import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sidePassages } from './side-passages.ts';

const SHARED = 'Nous ouvrirons un guichet unique numérique pour toutes les démarches des habitants de';

test('shared words stand side by side, with the name that differs and what stands between words', () => {
  const { passages, passagesInAll, words, of } = sidePassages(
    ['Bonjour.', `${SHARED} Valdor, dès la rentrée prochaine.`],
    [`${SHARED} Rivebelle, dès la rentrée prochaine !`],
  );
  expect(passagesInAll).toBe(1);
  expect(passages[0]!.first.map((line) => line.map(({ text }) => text).join(''))).toEqual([`${SHARED} Valdor, dès la rentrée prochaine.`]);
  expect(passages[0]!.second[0]!.filter(({ same }) => !same)).toEqual([{ text: 'Rivebelle', same: false }]);
  expect(words).toBe(17);
  expect(of).toEqual([19, 18]);
});

test('texts without ten words in common have no passage', () => {
  expect(sidePassages(['Un guichet unique pour tous.'], ['Un guichet unique pour tous.']).passages).toEqual([]);
});

test('of very many passages the longest are told, and all are counted', () => {
  const lines = Array.from({ length: 60 }, (_, at) => Array.from({ length: 10 + (at % 3) }, (_, word) => `mot${at}x${word}`).join(' '));
  const { passages, passagesInAll } = sidePassages(lines, [...lines].reverse());
  expect(passagesInAll).toBe(60);
  expect(passages).toHaveLength(40);
  expect(Math.min(...passages.map(({ words }) => words))).toBe(11);
});

test('whatever the texts are, each side is made of their own words', () => {
  const text = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'l’eau', 'été', '12', '…', '—', '😀'), { maxLength: 30 }).map((all) => all.join(' ')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(text, text, (first, second) => {
      for (const passage of sidePassages(first, second).passages) {
        for (const line of passage.first)
          expect(first.some((sentence) => sentence.includes(line.map(({ text: part }) => part).join('')))).toBe(true);
        for (const line of passage.second)
          expect(second.some((sentence) => sentence.includes(line.map(({ text: part }) => part).join('')))).toBe(true);
      }
    }),
  );
});
