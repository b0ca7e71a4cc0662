import { type Level, mulberry32 } from '@beffroi/domain';
import { describe, expect, test } from 'vitest';
import { catalogueOf, mark } from '../../test/made-towns.ts';
import { errorDistribution } from '../error-model.ts';
import type { Mark } from '../marks.ts';
import { type ExpectedNoise, expectedNoise } from './expected-noise.ts';
import type { Measured } from './measured.ts';
import { drawLevel, measured } from './testing.ts';
import { townPair } from './town-pair.ts';

const ALPHA = 0.05;
function noiseIn(before: readonly Measured[], after: readonly Measured[], indicators: number): ExpectedNoise {
  return expectedNoise(
    before.map((old, at) => townPair(old, after[at]!, catalogueOf(indicators))!),
    ALPHA,
  );
}

describe('the changes that errors alone would make', () => {
  test('are worked out by hand for a ceiling of 1', () => {
    const low = { ceiling: 1 as Level, confidence: 0.9 };
    const noise = noiseIn([measured('99001', [mark(0, low)])], [measured('99001', [mark(1, low)])], 1);
    // Two coins of 0.9 differ with 2 × 0.9 × 0.1; a rise of one step is noise, so none would be told.
    expect(noise).toMatchObject({ marks: 1, differing: { seen: 1, expected: expect.closeTo(0.18, 12) }, told: { seen: 0, expected: 0 } });
  });

  test('are none without doubt, without marks, and on the same evidence', () => {
    const sure = mark(2, { confidence: 1 });
    expect(noiseIn([measured('99001', [sure])], [measured('99001', [sure])], 1)).toMatchObject({ marks: 1, differing: { expected: 0 } });
    const nothing = {
      marks: 0,
      differing: { seen: 0, expected: 0, atMost: 0 },
      told: { seen: 0, expected: 0, atMost: 0 },
      withinNoise: true,
    };
    expect(noiseIn([measured('99001', [null, '~'])], [measured('99001', [2, 3])], 2)).toEqual(nothing);
    expect(noiseIn([measured('99001', [1])], [measured('99001', [4], { rubric: 'r2' })], 1)).toEqual(nothing);
    const evidence = ['one'];
    expect(noiseIn([measured('99001', [1], { evidence })], [measured('99001', [1], { evidence })], 1)).toEqual(nothing);
    expect(noiseIn([], [], 1)).toEqual(nothing);
  });

  test('are about as many as a simulation of errors makes, and seldom more than the bound', () => {
    const random = mulberry32(11);
    const draw = (said: Mark): Mark =>
      mark(drawLevel(errorDistribution(said)!, random), { ceiling: said.ceiling, confidence: said.confidence });
    const sorts = [mark(0, { confidence: 0.95 }), mark(1), mark(2, { confidence: 0.75 }), mark(3), mark(4, { confidence: 0.65 })];
    let [seen, told, expected, expectedTold, above] = [0, 0, 0, 0, 0];
    const panels = 60;
    for (let panel = 0; panel < panels; panel++) {
      const waves = Array.from({ length: 20 }, (_, at) => {
        const truth = [...sorts, ...sorts].map(draw);
        const code = String(99_000 + at);
        return [measured(code, truth.map(draw)), measured(code, truth.map(draw))] as const;
      });
      const noise = noiseIn(
        waves.map(([old]) => old),
        waves.map(([, now]) => now),
        10,
      );
      seen += noise.differing.seen;
      expected += noise.differing.expected;
      told += noise.told.seen;
      expectedTold += noise.told.expected;
      if (!noise.withinNoise) above++;
    }
    // True levels lie a little further out than marks say of each other: within a tenth; a third for the few that are told.
    expect(Math.abs(seen / expected - 1)).toBeLessThan(0.1);
    expect(Math.abs(told / expectedTold - 1)).toBeLessThan(0.34);
    expect(above / panels).toBeLessThan(0.2);
  });

  test('do not hide a panel in which services came in some towns', () => {
    const codes = Array.from({ length: 100 }, (_, at) => String(99_000 + at));
    const [silent, came] = [mark(0, { confidence: 0.95 }), mark(3)];
    const noise = noiseIn(
      codes.map((code) => measured(code, [silent, silent, silent])),
      codes.map((code, at) => measured(code, [at < 20 ? came : silent, silent, silent])),
      3,
    );
    // Errors would make as many changes, but not such long ones.
    expect(noise.differing.seen).toBeLessThan(noise.differing.atMost);
    expect(noise.told.seen).toBe(20);
    expect(noise.told.atMost).toBeLessThan(20);
    expect(noise.withinNoise).toBe(false);
  });

  test('do not hide a panel in which everything moved by a step, of which none is told', () => {
    const codes = Array.from({ length: 10 }, (_, at) => String(99_000 + at));
    const noise = noiseIn(
      codes.map((code) => measured(code, [1, 1, 1])),
      codes.map((code) => measured(code, [2, 2, 2])),
      3,
    );
    expect([noise.differing.seen, noise.told.seen]).toEqual([30, 0]);
    expect(noise.withinNoise).toBe(false);
  });

  test('cover a panel in which few marks moved by a step', () => {
    const codes = Array.from({ length: 10 }, (_, at) => String(99_000 + at));
    const after = codes.map((code, at) => measured(code, at === 0 ? [2, 1, 1] : [1, 1, 1]));
    expect(
      noiseIn(
        codes.map((code) => measured(code, [1, 1, 1])),
        after,
        3,
      ),
    ).toMatchObject({ differing: { seen: 1 }, withinNoise: true });
  });
});
