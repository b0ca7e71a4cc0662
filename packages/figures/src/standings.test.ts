import { mulberry32 } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPanel } from '../test/any-panel.ts';
import { catalogueOf, madePanel, mark, town } from '../test/made-towns.ts';
import { standings, tiesOf } from './standings.ts';
import { townFigures } from './town-figures.ts';

const catalogue = catalogueOf(4);
const sure = (level: number) => mark(level, { confidence: 1 });
const width = (row: { rankLow: number | null; rankHigh: number | null } | undefined) => row!.rankHigh! - row!.rankLow!;

describe('where towns stand', () => {
  test('is certain when all marks are, and all services agree', () => {
    const towns = [town('01001', [1, 1, 1, 1].map(sure)), town('01002', [5, 5, 5, 5].map(sure)), town('01003', [3, 3, 3, 3].map(sure))];
    expect(standings(towns, catalogue)).toEqual([
      { territory: '01001', value: 1, low: 1, high: 1, rankLow: 3, rankHigh: 3, evenness: 1, band: 3 },
      { territory: '01002', value: 5, low: 5, high: 5, rankLow: 1, rankHigh: 1, evenness: 1, band: 1 },
      { territory: '01003', value: 3, low: 3, high: 3, rankLow: 2, rankHigh: 2, evenness: 1, band: 2 },
    ]);
  });

  test('is anywhere for towns that are all the same', () => {
    const rows = standings(
      Array.from({ length: 9 }, (_, at) => town(`0100${at}`, [2, 2, 2, 2].map(sure))),
      catalogue,
    );
    for (const row of rows) expect(row).toMatchObject({ rankLow: 1, rankHigh: 9, band: 1 });
    expect(tiesOf(rows)).toEqual([{ band: 1, first: 1, last: 9, territories: rows.map(({ territory }) => territory) }]);
  });

  test('is nowhere for a town with nothing observed, which takes no rank from the others', () => {
    const rows = standings(
      [town('01001', [null, '~', null, null]), town('01002', [1, 1, 1, 1].map(sure)), town('01003', [4, 4, 4, 4].map(sure))],
      catalogue,
    );
    expect(rows[0]).toEqual({
      territory: '01001',
      value: null,
      low: null,
      high: null,
      rankLow: null,
      rankHigh: null,
      evenness: null,
      band: null,
    });
    expect(rows[1]).toMatchObject({ rankLow: 2, rankHigh: 2 });
    expect(tiesOf(rows)).toEqual([
      { band: 1, first: 1, last: 1, territories: ['01003'] },
      { band: 2, first: 2, last: 2, territories: ['01002'] },
    ]);
  });

  test('is less sure for a town that was seen badly, and for marks of little confidence', () => {
    const indicators = catalogueOf(12);
    const levels = [2, 3, 1, 2, 3, 2, 2, 1, 3, 2, 2, 3];
    // From all levels one lower to all levels one higher, one service at a time.
    const panel = Array.from({ length: 25 }, (_, better) =>
      town(
        `02${100 + better}`,
        levels.map((level, at) => sure(level - 1 + Number(at < better) + Number(at + 12 < better))),
      ),
    );
    const standing = (levelsOf: Parameters<typeof town>[1]) =>
      standings([town('01001', levelsOf), ...panel], indicators, { resamples: 800 })[0];
    const well = standing(levels.map(sure));
    const badly = standing(levels.map((level, at) => (at < 2 ? sure(level) : null)));
    const doubtful = standing(levels.map((level) => mark(level, { confidence: 0.4 })));
    expect(width(badly)).toBeGreaterThan(width(well) + 3);
    expect(width(doubtful)).toBeGreaterThan(width(well));
  });

  test('has the mean and interval of the town’s own figures', () => {
    const towns = madePanel(12, 4, 6);
    for (const [at, row] of standings(towns, catalogue).entries()) {
      const { value, low, high } = townFigures(towns[at]!, catalogue)[0]!;
      expect(row).toMatchObject({ value, low, high });
    }
  });

  test('does not hang on the order of the towns, and leaves every rank within the panel', () => {
    fc.assert(
      fc.property(anyPanel, fc.integer(), (towns, seed) => {
        const random = mulberry32(seed);
        const shuffled = towns
          .map((each) => ({ each, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const rows = standings(shuffled, catalogue, { resamples: 40 });
        expect(rows).toEqual(standings(towns, catalogue, { resamples: 40 }));
        const ranked = rows.filter(({ value }) => value !== null);
        for (const { rankLow, rankHigh } of ranked) {
          expect(rankLow).toBeGreaterThanOrEqual(1);
          expect(rankLow).toBeLessThanOrEqual(rankHigh!);
          expect(rankHigh).toBeLessThanOrEqual(ranked.length);
        }
        const ties = tiesOf(rows);
        expect(ties.flatMap(({ territories }) => territories).sort()).toEqual(ranked.map(({ territory }) => territory));
        expect(ties.at(-1)?.last ?? 0).toBe(ranked.length);
      }),
      { numRuns: 40 },
    );
  });

  test('is another draw with another seed, and the same with the same', () => {
    const towns = madePanel(30, 4, 3);
    expect(standings(towns, catalogue, { seed: 2 })).toEqual(standings(towns, catalogue, { seed: 2 }));
    expect(standings(towns, catalogue, { seed: 2 })).not.toEqual(standings(towns, catalogue, { seed: 3 }));
  });
});
