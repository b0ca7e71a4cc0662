import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTowns, backwards, everyNumberIn, list, statement, town, verdict } from '../../test/made-towns.ts';
import type { Depth, ThemeId } from '../codebook/theme.ts';
import { depthFigures, depthOfProgramme } from './depth.ts';

const depthOf = (theme: ThemeId): Depth => (theme === 'open-data' || theme === 'e-participation' ? 'disruptive' : 'classic');

describe('the depth index', () => {
  test('is the share of themes, and of statements, that change the house', () => {
    const programme = verdict(['one-stop-desk', 'website-app', 'open-data'], {
      statements: [
        statement({ themes: ['one-stop-desk'] }),
        statement({ themes: ['website-app', 'open-data'] }),
        statement({ themes: ['open-data'] }),
        statement({ themes: ['website-app'] }),
        statement({ themes: [] }),
      ],
    });
    expect(depthOfProgramme(programme, depthOf)).toEqual({
      ...{ themes: 3, disruptiveThemes: 1, byThemes: 1 / 3 },
      ...{ statements: 4, disruptiveStatements: 2, byStatements: 0.5 },
    });
  });

  test('of a programme without a theme is not known, and enters no mean', () => {
    expect(depthOfProgramme(verdict([]), depthOf)).toMatchObject({ byThemes: null, byStatements: null });
    const [panel] = depthFigures(
      [town('01001', [list('a', verdict(['open-data'])), list('b', verdict([])), list('c', 'unreadable')])],
      depthOf,
    );
    expect(panel).toEqual({
      ...{ scope: 'panel', scopeId: '', anyDisruptive: 1, withoutTheme: 1 },
      byThemes: { n: 1, mean: 1, low: null, high: null },
      byStatements: { n: 1, mean: 1, low: null, high: null },
    });
  });

  test('of a panel is the mean over programmes, each counting once, with its interval', () => {
    const lists = [verdict(['open-data']), verdict(['website-app']), verdict(['open-data', 'website-app']), verdict(['ai'])].map(
      (said, at) => list(`l${at}`, said),
    );
    const { n, mean, low, high } = depthFigures([town('01001', lists)], depthOf)[0]!.byThemes;
    expect([n, mean]).toEqual([4, 1.5 / 4]);
    expect(low).toBeLessThan(1.5 / 4);
    expect(high).toBeGreaterThan(1.5 / 4);
  });

  test('lies between 0 and 1, mirrors itself, and does not hang on the order', () => {
    const other = (theme: ThemeId): Depth => (depthOf(theme) === 'classic' ? 'disruptive' : 'classic');
    fc.assert(
      fc.property(anyTowns, (panel) => {
        const rows = depthFigures(panel, depthOf, { resamples: 20 });
        expect(depthFigures(backwards(panel), depthOf, { resamples: 20 })).toEqual(rows);
        const mirrored = depthFigures(panel, other, { resamples: 20 });
        for (const [at, { byThemes }] of rows.entries()) {
          expect(everyNumberIn(byThemes).every(Number.isFinite)).toBe(true);
          if (byThemes.mean === null) continue;
          expect(byThemes.mean).toBeGreaterThanOrEqual(0);
          expect(byThemes.mean).toBeLessThanOrEqual(1);
          expect(mirrored[at]?.byThemes.mean).toBeCloseTo(1 - byThemes.mean, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});
