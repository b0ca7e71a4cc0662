import { describe, expect, it } from 'vitest';
import { closest } from './found.ts';

const names = ['rennes', 'rance', 'renac', 'saint malo', 'saint malo de phily', 'brest'].map((name) => [name, name] as const);

describe('the closest names', () => {
  it.each([
    ['renes', ['rennes']],
    ['rennse', ['rennes']],
    ['saint mal', ['saint malo']],
    ['saint malo', ['saint malo', 'saint malo de phily']],
    ['re', []],
    ['', []],
    ['lyon', []],
  ])('to %j are %j', (key, expected) => {
    expect(closest(key, names)).toEqual(expected);
  });

  it('are at most five, the nearest first', () => {
    const many = ['abcdefgx', 'abcdefgh', ...Array.from({ length: 9 }, (_, index) => `abcdef${index}h`)].map(
      (name) => [name, name] as const,
    );
    const found = closest('abcdefgh', many);
    expect(found).toHaveLength(5);
    expect(found.slice(0, 2)).toEqual(['abcdefgh', 'abcdefgx']);
  });
});
