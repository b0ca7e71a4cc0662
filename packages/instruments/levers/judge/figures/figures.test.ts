import { type Level, mulberry32 } from '@beffroi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVER_IDS, type LeverId } from '../catalogue/lever.ts';
import { type KnownOfAuthority, leverViews } from '../three-views/lever-views.ts';
import type { SurveyKept } from '../three-views/lived-view.ts';
import { association, LEAST_PAIRS, type Pair } from './association.ts';
import { groupMeans, worthOf } from './group-figures.ts';
import type { TownInFigures } from './town-in-figures.ts';

const LEVER: LeverId = 'networked-work';

/** An authority that says one level of one lever, in which one is lived, of which one is seen. */
function town(code: string, said: Level | null, lived: Level | null, seen: 1 | 2 | 3 | null = null): TownInFigures {
  const known: KnownOfAuthority = {
    ...{ day: '2026-11-24', outOfReach: [], seen: [{ lever: LEVER, level: seen }], survey: lived === null ? null : spoken(code, lived) },
    declared: said === null ? [] : [{ lever: LEVER, level: said, statement: '', dated: '2026-01-01', proofs: [] }],
  };
  return { code, stratum: 'small', levers: LEVER_IDS.map((lever) => leverViews(lever, known)) };
}

function spoken(slug: string, level: Level): SurveyKept {
  const told = { kind: 'spoken', role: 'agent', present: 6, answers: { [LEVER]: level } } as const;
  return { slug, closedOn: '2026-06-30', versions: { [LEVER]: 1 }, told };
}

describe('means of a group', () => {
  const of = (towns: readonly TownInFigures[]) => groupMeans(towns).filter(({ lever }) => lever === LEVER);

  test('tell what is said, lived, seen, and what lies between the first two', () => {
    const towns = [town('1', 4, 2, 1), town('2', 3, 2, null), town('3', 5, 5, 3), town('4', null, 1, 2)];
    expect(of(towns).map(({ measure, value, n }) => [measure, value, n])).toEqual([
      ['said', 4, 3],
      ['lived', 2.5, 4],
      ['seen', 2, 3],
      ['gap', -1, 3],
    ]);
  });

  test('of two are nobody’s business', () => {
    expect(of([town('1', 4, 2), town('2', 3, 2)]).every(({ value, interval }) => value === null && interval === null)).toBe(true);
  });

  test('are the same in any order, within their interval, and never beyond the scale', () => {
    const level = fc.constantFrom<Level | null>(0, 1, 2, 3, 4, 5, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 3, maxLength: 8 }), (levels) => {
        const towns = levels.map(([said, lived], at) => town(`0100${at}`, said, lived));
        expect(groupMeans(towns.toReversed())).toEqual(groupMeans(towns));
        for (const { value, interval } of of(towns)) {
          if (value === null) continue;
          expect(interval!.low).toBeLessThanOrEqual(value + 1e-9);
          expect(interval!.high).toBeGreaterThanOrEqual(value - 1e-9);
          expect(Math.abs(value)).toBeLessThanOrEqual(5);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a gap needs both of its ends', () => {
    expect(worthOf(town('1', 4, null).levers[LEVER_IDS.indexOf(LEVER)]!, 'gap')).toBeNull();
    expect(worthOf(town('1', null, 4).levers[LEVER_IDS.indexOf(LEVER)]!, 'gap')).toBeNull();
  });
});

describe('what goes together', () => {
  const pairs = (values: readonly (readonly [number, number])[]): Pair[] =>
    values.map(([one, other], at) => ({ code: String(at).padStart(5, '0'), one, other }));

  test('is τ-b, as worked by hand', () => {
    // Of 45 pairs of authorities 40 stand alike by both and 5 are tied by the second alone: 40 / √(45 · 40).
    const ten = pairs([
      [0, 0],
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
      [6, 3],
      [7, 3],
      [8, 4],
      [9, 4],
    ]);
    expect(association(ten).value).toBeCloseTo(40 / Math.sqrt(45 * 40), 12);
  });

  test('is nothing of few, nor of what is the same everywhere', () => {
    expect(association(pairs(Array.from({ length: LEAST_PAIRS - 1 }, (_, at) => [at, at] as const))).value).toBeNull();
    expect(association(pairs(Array.from({ length: 20 }, (_, at) => [at, 3] as const))).value).toBeNull();
  });

  test('holds 0 where nothing goes together, and leaves it out where all does', () => {
    const chance = mulberry32(5);
    const loose = association(pairs(Array.from({ length: 60 }, () => [chance(), chance()] as const)));
    expect(loose.interval!.low).toBeLessThan(0);
    expect(loose.interval!.high).toBeGreaterThan(0);
    expect(association(pairs(Array.from({ length: 60 }, (_, at) => [at, at ** 2] as const)))).toMatchObject({
      value: 1,
      interval: { low: 1, high: 1 },
    });
  });

  test('is the same in any order, and its opposite when one is turned round', () => {
    const value = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 10, maxLength: 20 }), (values) => {
        const all = pairs(values);
        expect(association(all.toReversed())).toEqual(association(all));
        const turned = association(all.map((pair) => ({ ...pair, other: -pair.other }))).value;
        expect(turned === null ? null : turned + association(all).value!).toBeOneOf([null, 0]);
      }),
      { numRuns: 15 },
    );
  });
});
