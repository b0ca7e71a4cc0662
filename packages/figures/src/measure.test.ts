import { expect, test } from 'vitest';
import { mark, SCALES } from '../test/made-towns.ts';
import { markValue, measuresOf } from './measure.ts';

const MEASURES = measuresOf(SCALES);

test('a mark has its levels, and as attainment its share of the ceiling', () => {
  const values = MEASURES.map((measure) => markValue(mark(2, { ceiling: 4, further: { own: 1, other: 5 } }), measure));
  expect(values).toEqual([2, 0.5, 1, 5]);
});

test('what was not observed has no value in any measure', () => {
  for (const level of [null, '~'] as const) {
    expect(MEASURES.map((measure) => markValue(mark(level), measure))).toEqual([null, null, null, null]);
  }
});

test('a level above its ceiling attains all there is, no more', () => {
  expect(markValue(mark(4, { ceiling: 3 }), 'attainment')).toBe(1);
});
