import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTowns, backwards, everyNumberIn, list, statement, town, verdict } from '../../test/made-towns.ts';
import { THEME_IDS } from '../codebook/theme.ts';
import { NO_PAGES } from '../coverage.ts';
import { themeFigures, themesPerProgramme } from './topics.ts';

const towns = [
  town('01001', [
    list(
      'a',
      verdict(['open-data', 'ai'], {
        statements: [
          statement({ themes: ['open-data'], commitment: 0 }),
          statement({ themes: ['open-data', 'ai'], commitment: 3 }),
          statement({ themes: [], commitment: 2 }),
        ],
      }),
    ),
    list('b', verdict([])),
    list('c', 'unreadable'),
  ]),
  town('01002', [list('a', verdict(['open-data'])), list('b', verdict(['open-data', 'e-health', 'ai']))], { population: 100_000 }),
];

describe('themes', () => {
  test('are counted by programme, of those that could be read, and by statement', () => {
    const openData = themeFigures(towns).find(({ scope, theme }) => scope === 'panel' && theme === 'open-data');
    expect(openData?.programmes).toMatchObject({ n: 3, of: 4, share: 0.75 });
    expect(openData?.statements).toEqual({ n: 4, counts: [1, 2, 0, 1], mean: 5 / 4 });
    expect(openData?.furthest).toEqual({ n: 3, counts: [0, 2, 0, 1], mean: 5 / 3 });
  });

  test('of programmes that were read in part are found, and in no share and no mean', () => {
    const inPart = { coverage: { pages: { ...NO_PAGES, read: 2, picture: 1 }, unreadDocuments: 0 } };
    const panel = [town('01001', [list('a', verdict(['ai'])), list('b', verdict([])), list('c', verdict(['ai'], inPart))])];
    const ai = themeFigures(panel).find(({ scope, theme }) => scope === 'panel' && theme === 'ai');
    expect(ai?.programmes).toMatchObject({ n: 1, of: 2 });
    expect([ai?.statements.n, ai?.furthest.n]).toEqual([2, 2]);
    expect(themesPerProgramme(panel).find(({ scope }) => scope === 'panel')?.perProgramme).toMatchObject({ n: 2, mean: 0.5 });
  });

  test('that nobody names have no commitment, and stand there all the same', () => {
    const rows = themeFigures(towns).filter(({ scope, scopeId }) => scope === 'stratum' && scopeId === '50000-200000');
    expect(rows.map(({ theme }) => theme)).toEqual([...THEME_IDS]);
    expect(rows.find(({ theme }) => theme === 'sober-digital')).toMatchObject({
      programmes: { n: 0, of: 2, share: 0 },
      statements: { n: 0, counts: [0, 0, 0, 0], mean: null },
      furthest: { n: 0, mean: null },
    });
  });

  test('per programme are counted from none to all seventeen', () => {
    const [panel] = themesPerProgramme(towns);
    expect(panel?.perProgramme).toMatchObject({ n: 4, mean: 1.5 });
    expect(panel?.median).toBe(1.5);
    expect(panel?.counts).toEqual([1, 1, 1, 1, ...Array.from({ length: 14 }, () => 0)]);
    expect(themesPerProgramme([])[0]).toMatchObject({ perProgramme: { n: 0, mean: null, low: null, high: null }, median: null });
  });

  test('fit together in any panel, in any order', () => {
    fc.assert(
      fc.property(anyTowns, (panel) => {
        const [rows, numbers] = [themeFigures(panel), themesPerProgramme(panel, { resamples: 20 })];
        expect(themeFigures(backwards(panel))).toEqual(rows);
        expect(themesPerProgramme(backwards(panel), { resamples: 20 })).toEqual(numbers);
        expect(everyNumberIn([rows, numbers]).every(Number.isFinite)).toBe(true);
        for (const { scope, scopeId, perProgramme, counts } of numbers) {
          const named = rows
            .filter((row) => row.scope === scope && row.scopeId === scopeId)
            .reduce((sum, row) => sum + row.programmes.n, 0);
          expect(counts.reduce((sum, count, number) => sum + count * number, 0)).toBe(named);
          expect((perProgramme.mean ?? 0) * perProgramme.n).toBeCloseTo(named, 9);
        }
        for (const { programmes, statements, furthest } of rows) {
          // What was found in programmes that were read in part is found; their share is not known.
          expect(furthest.n).toBeGreaterThanOrEqual(programmes.n);
          expect(statements.n).toBeGreaterThanOrEqual(furthest.n);
        }
      }),
      { numRuns: 40 },
    );
  });
});
