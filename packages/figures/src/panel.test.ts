import type { Level } from '@beffroi/domain';
import { describe, expect, test } from 'vitest';
import { catalogueOf, mark, town } from '../test/made-towns.ts';
import type { Mark } from './marks.ts';
import { inOrder, placeOf } from './panel.ts';
import { FiguresRefusal } from './refusal.ts';

const catalogue = catalogueOf(2);

function refusalOf(work: () => unknown): FiguresRefusal {
  try {
    work();
  } catch (error) {
    if (error instanceof FiguresRefusal) return error;
  }
  throw new Error('it was not refused');
}

describe('the towns of a panel', () => {
  test('are put in the order of their codes, Corsica after the nineteens', () => {
    const towns = ['2A004', '29019', '19031', '2B033', '01004'].map((code) => town(code, [1, 2]));
    expect(inOrder(towns, catalogue).map(({ code }) => code)).toEqual(['01004', '19031', '29019', '2A004', '2B033']);
  });

  test('are refused when one stands twice', () => {
    const twice = refusalOf(() => inOrder([town('01001', [1, 2]), town('01002', [1, 2]), town('01001', [0, 0])], catalogue));
    expect(twice.code).toBe('same-territory-twice');
    expect(twice.message).toContain('01001');
  });

  test('are refused with marks for another catalogue', () => {
    expect(refusalOf(() => inOrder([town('01001', [1])], catalogue)).code).toBe('marks-mismatch');
  });

  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('are refused with %d inhabitants', (population) => {
    expect(refusalOf(() => inOrder([town('01001', [1, 2], { population, stratum: 'under-50000' })], catalogue)).code).toBe(
      'impossible-population',
    );
  });

  test.each<[string, Mark]>([
    ['a ceiling of 0', mark(0, { ceiling: 0 })],
    ['a confidence above 1', mark(2, { confidence: 1.01 })],
    ['a confidence that is no number', mark(2, { confidence: Number.NaN })],
    ['an unobserved level', mark(3, { kind: 'unobserved' })],
    ['an abstention with an own level', mark('~', { further: { own: 2 } })],
    ['a level that is none', mark(null, { kind: 'level' })],
    ['a level beyond the scale', mark(6)],
    ['half a level', mark(2.5)],
    ['an absence at level 2', mark(2, { kind: 'absence' })],
    ['a level of 0', mark(0, { kind: 'level' })],
    ['an own level beyond the scale', mark(3, { further: { own: 7 as Level } })],
  ])('are refused with %s', (_, impossible) => {
    const refusal = refusalOf(() => inOrder([town('01001', [1, impossible])], catalogue));
    expect(refusal.code).toBe('impossible-mark');
    expect(refusal.message).toContain('01001, i1');
  });
});

test('an indicator is found in the catalogue, or refused', () => {
  expect(placeOf('i1', catalogue)).toBe(1);
  expect(refusalOf(() => placeOf('i9', catalogue)).code).toBe('unknown-indicator');
});
