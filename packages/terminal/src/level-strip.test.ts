import { expect, it } from 'vitest';
import { type Cell, gaugeOf, levelStripOf, signOf } from './level-strip.ts';

const level = (n: number, ceiling = 5): Cell => ({ kind: n === 0 ? 'absence' : 'level', level: n, ceiling });
const unobserved: Cell = { kind: 'unobserved', level: null, ceiling: 4 };
const abstained: Cell = { kind: 'abstained', level: null, ceiling: 5 };

it('tells nothing, unobserved and undecided apart', () => {
  expect([level(0), level(3), unobserved, abstained].map(signOf)).toEqual(['·', '3', '?', '~']);
});

it('keeps families a little apart, always in the same place', () => {
  const cells = Array.from({ length: 18 }, (_, i) => level(i % 6));
  const order = [3, 1, 4, 5, 3, 2].flatMap((n, family) => Array.from({ length: n }, () => ({ family: String(family) })));
  expect(levelStripOf(cells, order)).toBe('· 1 2  3  4 5 · 1  2 3 4 5 ·  1 2 3  4 5');
});

it('shows a level against its ceiling', () => {
  expect([level(3, 4), level(0, 3), level(5), unobserved, abstained].map(gaugeOf)).toEqual(['■■■□ ', '□□□  ', '■■■■■', '░░░░ ', '┄┄┄┄┄']);
});
