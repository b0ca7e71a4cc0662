import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTowns, backwards, everyNumberIn, list, town, verdict } from '../../test/made-towns.ts';
import { THEME_IDS } from '../codebook/theme.ts';
import { association, themePairs } from './co-occurrence.ts';

describe('two themes in one programme', () => {
  test('are held against what chance would give', () => {
    // 40 programmes: one theme in 20, the other in 16, both in 12; by chance 8.
    const { expected, lift, phi, sparse } = association(40, { firstIn: 20, secondIn: 16, both: 12 });
    expect([expected, lift, sparse]).toEqual([8, 1.5, false]);
    // (40 × 12 − 20 × 16) / √(20 × 20 × 16 × 24)
    expect(phi).toBeCloseTo(160 / Math.sqrt(153_600), 12);
  });

  test('have no lift and no phi where a pair is expected less than once', () => {
    expect(association(40, { firstIn: 5, secondIn: 6, both: 3 })).toEqual({ expected: 0.75, lift: null, phi: null, sparse: true });
    expect(association(0, { firstIn: 0, secondIn: 0, both: 0 })).toEqual({ expected: null, lift: null, phi: null, sparse: true });
  });

  test('say nothing of each other when one is in all programmes', () => {
    expect(association(30, { firstIn: 30, secondIn: 10, both: 10 })).toEqual({ expected: 10, lift: 1, phi: null, sparse: true });
  });

  test('stand with those that meet most often first, in the order of the codebook among equals', () => {
    const rows = themePairs([
      town('01001', [
        list('a', verdict(['open-data', 'ai'])),
        list('b', verdict(['website-app', 'open-data', 'ai'])),
        list('c', verdict([])),
      ]),
    ]).filter(({ scope }) => scope === 'panel');
    expect(
      rows.map(({ first, second, both, firstIn, secondIn, programmes }) => [first, second, both, firstIn, secondIn, programmes]),
    ).toEqual([
      ['open-data', 'ai', 2, 2, 2, 3],
      ['website-app', 'open-data', 1, 1, 2, 3],
      ['website-app', 'ai', 1, 1, 2, 3],
    ]);
  });

  test('are within bounds in any panel, in any order', () => {
    fc.assert(
      fc.property(anyTowns, (panel) => {
        const rows = themePairs(panel);
        expect(themePairs(backwards(panel))).toEqual(rows);
        expect(everyNumberIn(rows).every(Number.isFinite)).toBe(true);
        for (const { first, second, both, firstIn, secondIn } of rows) {
          expect(THEME_IDS.indexOf(first)).toBeLessThan(THEME_IDS.indexOf(second));
          expect(both).toBeLessThanOrEqual(Math.min(firstIn, secondIn));
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), fc.nat(), fc.nat(), (n, x, y, z) => {
        const [firstIn, secondIn] = [x % (n + 1), y % (n + 1)];
        const [least, most] = [Math.max(0, firstIn + secondIn - n), Math.min(firstIn, secondIn)];
        const { phi } = association(n, { firstIn, secondIn, both: least + (z % (most - least + 1)) });
        if (phi !== null) expect(Math.abs(phi)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
