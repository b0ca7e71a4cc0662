import { expect, it } from 'vitest';
import { LEVEL_CELLS } from '../answers.ts';
import { added, type Chances, cellChances, forgetSums, runningSums } from './posterior.ts';
import { type PossibleTotals, possibleTotals } from './totals.ts';

const told = { cells: [41, 12, -3, 22, 50, 9, 20, -2, 8], n: 160, invited: null, draws: 1, epsilon: 0.5 };

/** Of each total, a part that goes smoothly from one to the next. */
const partOf = (total: number): number => 1 / (1 + Math.exp((126 - total) / 6));

function sumOf({ totals, weights }: PossibleTotals, levels: Chances): number {
  return totals.reduce((sum, total, at) => sum + weights[at]! * levels.mass[levels.start + total - levels.from]! * partOf(total), 0);
}

it('every second total tells what all of them tell, to a millionth', () => {
  forgetSums();
  const cells = cellChances(told);
  const levels = runningSums(cells.slice(0, LEVEL_CELLS), told.n).at(-1)!;
  const rest = cells.slice(LEVEL_CELLS).reduce((one, other) => added(one, other, told.n));
  const [all, some] = [possibleTotals(levels, rest, told.n, 1)!, possibleTotals(levels, rest, told.n, 2)!];
  expect(some.totals.length).toBeLessThan(0.55 * all.totals.length);
  expect(sumOf(some, levels) / sumOf(all, levels)).toBeCloseTo(1, 6);
  expect(some.all).toBe(all.all);
});
