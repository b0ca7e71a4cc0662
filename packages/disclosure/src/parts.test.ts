import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { groupsOf, ROLES } from '../test/made-surveys.ts';
import { partsOf } from './parts.ts';

const groups = groupsOf(ROLES);
const named = (sheets: readonly number[]): readonly string[] =>
  partsOf(groups, sheets).map((part) => part.map((group) => ROLES[group]).join('+'));

describe('groups are put together', () => {
  test.each([
    ['not at all where all are large enough', [5, 6, 7, 8, 9, 10], ['elected', 'director', 'manager', 'it', 'agent', 'user']],
    ['small ones with the nearest small one', [3, 2, 9, 4, 20, 1], ['elected+director', 'manager', 'it+user', 'agent']],
    ['a small one that is alone with the nearest large one', [2, 9, 9, 9, 9, 9], ['elected+director', 'manager', 'it', 'agent', 'user']],
    ['of two that are equally near with the smaller', [9, 9, 12, 4, 11, 9], ['elected', 'director', 'manager', 'it+agent', 'user']],
    [
      'one of nobody like one of four: that nobody of it answered is not told',
      [0, 9, 9, 9, 9, 9],
      ['elected+director', 'manager', 'it', 'agent', 'user'],
    ],
    ['all where only all together are enough', [1, 1, 1, 1, 1, 0], ['elected+director+manager+it+agent+user']],
    ['and nothing is told where all together are four', [1, 1, 1, 1, 0, 0], []],
  ])('%s', (_, sheets, parts) => {
    expect(named(sheets)).toEqual(parts);
  });

  it('until every part has five or more, each group in one, none smaller than it must be: any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 6, maxLength: 6 }), (sheets) => {
        const parts = partsOf(groups, sheets);
        const of = (part: readonly number[]): number => part.reduce((sum, group) => sum + sheets[group]!, 0);
        if (of([0, 1, 2, 3, 4, 5]) < 5) {
          // What an expectation gives back is no verdict of a property.
          expect(parts).toEqual([]);
          return;
        }
        expect(parts.flat().sort()).toEqual([0, 1, 2, 3, 4, 5]);
        for (const part of parts) expect(of(part)).toBeGreaterThanOrEqual(5);
        // At most one of the large groups is disturbed: small ones go together first.
        const large = sheets.filter((count) => count >= 5).length;
        expect(parts.filter((part) => part.length > 1 && part.some((group) => sheets[group]! >= 5)).length).toBeLessThanOrEqual(1);
        expect(parts.length).toBeGreaterThanOrEqual(large);
      }),
      { examples: [[[0, 0, 0, 0, 0, 0]]] },
    );
  });
});
