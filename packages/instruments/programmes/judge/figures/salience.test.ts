import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTowns, backwards, everyNumberIn, fields, list, town, verdict } from '../../test/made-towns.ts';
import { FIELD_IDS } from '../codebook/fields.ts';
import { salienceFigures, salienceOfProgramme } from './salience.ts';

describe('salience', () => {
  test('is a field’s share of all sentences that were read, and its place among the fields', () => {
    const shares = salienceOfProgramme(verdict([], { sentences: 40, fields: fields({ digital: 4, 'mobility-roads': 10, safety: 4 }) }));
    expect(shares.map(({ field }) => field)).toEqual([...FIELD_IDS]);
    expect(shares.filter(({ sentences }) => sentences > 0)).toEqual([
      { field: 'digital', sentences: 4, share: 0.1, rank: 2 },
      { field: 'mobility-roads', sentences: 10, share: 0.25, rank: 1 },
      { field: 'safety', sentences: 4, share: 0.1, rank: 2 },
    ]);
  });

  test('of a programme without a sentence is not known', () => {
    expect(salienceOfProgramme(verdict([], { sentences: 0, fields: fields({}) })).every(({ share }) => share === null)).toBe(true);
  });

  test('of a panel is a mean over programmes: a long one counts once', () => {
    const towns = [
      town('01001', [
        list('a', verdict([], { sentences: 10, fields: fields({ digital: 5 }) })),
        list('b', verdict([], { sentences: 1000, fields: fields({ digital: 100 }) })),
        list('c', verdict([], { sentences: 0 })),
      ]),
    ];
    expect(salienceFigures(towns)[0]).toEqual({
      scope: 'panel',
      scopeId: '',
      field: 'digital',
      share: { n: 2, mean: 0.3, low: null, high: null },
    });
  });

  test('holds its mean within its interval, in any panel and any order', () => {
    fc.assert(
      fc.property(anyTowns, (panel) => {
        const rows = salienceFigures(panel, { resamples: 20 });
        expect(salienceFigures(backwards(panel), { resamples: 20 })).toEqual(rows);
        expect(everyNumberIn(rows).every((number) => number >= 0 && Number.isFinite(number))).toBe(true);
        for (const { share } of rows) if (share.low !== null) expect(share.low).toBeLessThanOrEqual(share.high!);
      }),
      { numRuns: 30 },
    );
  });
});
