import { expect, it } from 'vitest';
import { addressWords } from './address-words.ts';

it('says ids in French, and finds them by their words and as they were said before', () => {
  const words = addressWords({ ai: 'intelligence-artificielle', sport: 'sport' });
  expect(words.of('ai')).toBe('intelligence-artificielle');
  expect(words.of('other')).toBe('other');
  expect(words.at('intelligence-artificielle')).toEqual({ id: 'ai', moved: false });
  expect(words.at('ai')).toEqual({ id: 'ai', moved: true });
  expect(words.at('sport')).toEqual({ id: 'sport', moved: false });
  for (const no of ['', 'constructor', '__proto__', 'no']) expect(words.at(no)).toBeNull();
});
