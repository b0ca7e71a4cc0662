import { expect, it } from 'vitest';
import { asWord, BARE_JOB, CAPITAL, CHARACTER, INITIALS, JOB, ofWord, PLAIN, SENTENCE, THING, wordIn, wordOf } from './word.ts';

it('is one for all places where it stands, and another in other letters', () => {
  expect(wordIn('Merci Vik, merci', 6, 9)).toBe(wordOf('Vik'));
  expect(wordIn('Merci Vik, merci', 0, 5)).not.toBe(wordIn('Merci Vik, merci', 11, 16));
});

it('knows what it is wherever it stands', () => {
  expect(wordOf('Vik').likeness).toBe('sure');
  expect(wordOf('vik').likeness).toBe('no');
  expect(wordOf('Éclusière').folded).toBe('eclusiere');
  const is = (word: string, bit: number): boolean => (wordOf(word).bits & bit) !== 0;
  expect([is('Éclusière', JOB | CAPITAL), is("l'éclusière", JOB), is("l'éclusière", BARE_JOB)]).toEqual([true, false, true]);
  expect([is("l'hibou", THING), is("l'hibou", CHARACTER), is('hibou', CHARACTER)]).toEqual([true, false, true]);
  expect([is('SD', INITIALS), is('nous', SENTENCE), is('nous', PLAIN), is('été', PLAIN)]).toEqual([true, true, true, false]);
});

it('is asked once, and answers as it is written', () => {
  const asked: string[] = [];
  const isShort = ofWord((text) => {
    asked.push(text);
    return text.length < 4;
  });
  const isNamed = asWord(/^\p{Lu}\p{Ll}+$/u);
  const answers = (text: string): boolean[] => [isShort(wordOf(text)), isNamed(wordOf(text))];
  expect([answers('Vik'), answers('vik'), answers('Ysabel'), answers('Vik')]).toEqual([
    [true, true],
    [true, false],
    [false, true],
    [true, true],
  ]);
  expect(asked).toEqual(['Vik', 'vik', 'Ysabel']);
});

it('is the same after all were forgotten', () => {
  const { folded, bits } = wordOf('Maéva');
  for (let at = 0; at < 40_000; at++) wordOf(`w${at}`);
  expect(wordOf('Maéva')).toMatchObject({ folded, bits });
  expect(wordOf('a'.repeat(200)).text).toBe('a'.repeat(200));
});
