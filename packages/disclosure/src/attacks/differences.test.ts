import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactCounts } from '../../test/attacker/exact-counts.ts';
import { asNumbers, follows, workedOut } from '../../test/attacker/solver.ts';
import { anySurvey, groupsOf, type MadeSurvey, sheetOf } from '../../test/made-surveys.ts';
import { noNoise } from '../../test/seeded-bytes.ts';
import { type AnswerSheet, CELLS, type Cell } from '../answers.ts';
import { disclose } from '../disclose.ts';
import { totalOf } from '../figures/told-histogram.ts';
import type { PublishedCounts } from '../published-counts.ts';

/** Cells that a sheet can be found in; that it left the lever out is that it is in none of them. */
const ANSWERS = CELLS.slice(0, -1);

/** Everything that is published of answers, as one list of numbers. */
type Publishing = (sheets: readonly AnswerSheet[]) => readonly number[];

/**
 * How often "sheet i gave answer c to the lever" stands in each published number, found out from outside: all sheets are empty but one, and what changes is looked at. Noise is taken away beforehand, which makes the attacker stronger.
 *
 * @returns a row for each published number, with a column for each sheet and answer
 */
function tablesOf(
  publish: Publishing,
  groups: readonly string[],
  lever: string,
  levers: readonly string[],
): readonly (readonly number[])[] {
  const sheet = (group: string, cell: Cell): AnswerSheet =>
    sheetOf(
      group,
      levers,
      levers.map((one) => (one === lever ? cell : 'left-out')),
    );
  const empty = groups.map((group) => sheet(group, 'left-out'));
  const before = publish(empty);
  const columns = groups.flatMap((group, at) =>
    ANSWERS.map((cell) => publish(empty.with(at, sheet(group, cell))).map((number, place) => number - before[place]!)),
  );
  return before.map((_, place) => columns.map((column) => column[place]!));
}

/** All histograms, of all levers, all sums over some of the parts, and all numbers of sheets. */
function allTables({ options }: MadeSurvey): Publishing {
  return (sheets) => {
    const disclosure = disclose(sheets, { ...options, random: noNoise });
    return disclosure.kind === 'nothing' ? [] : numbersOf(disclosure.counts);
  };
}

function numbersOf(counts: PublishedCounts): readonly number[] {
  const some = counts.parts.map((_, at) => counts.parts.slice(0, at + 1));
  const totals = counts.levers.flatMap((lever) =>
    [...some, counts.parts.slice(1)].flatMap((parts) => totalOf(counts, lever, parts)?.cells ?? []),
  );
  const own = counts.parts.flatMap((part) => [part.n, ...counts.levers.flatMap((lever) => part.histograms[lever]!)]);
  return [...own, ...totals];
}

/** The row of "how many of these sheets gave this answer". */
function rowOf(isMeant: (sheet: number, answer: number) => boolean, sheets: number): readonly number[] {
  return Array.from({ length: sheets * ANSWERS.length }, (_, at) => Number(isMeant(Math.floor(at / ANSWERS.length), at % ANSWERS.length)));
}

describe('all published tables at once, in a solver', () => {
  it('give nothing finer than the histograms of whole parts of five sheets or more: any survey', () => {
    fc.assert(
      fc.property(anySurvey({ least: 5, most: 14 }), (survey) => {
        const groups = survey.sheets.map(({ group }) => group);
        const { levers } = survey.options;
        const told = disclose(survey.sheets, survey.options);
        const parts = told.kind === 'counts' ? told.counts.parts : [];
        const worked = workedOut(tablesOf(allTables(survey), groups, levers[0]!, levers));
        expect(worked.length).toBe(parts.length * ANSWERS.length);
        // Each row that is left is one answer of one whole part: rows have no sheet in common, so that no sum of them is of fewer.
        for (const row of worked.map(asNumbers)) {
          const answer = row.findIndex((count) => count !== 0) % ANSWERS.length;
          const part = parts.find((one) =>
            one.groups.includes(groups[Math.floor(row.findIndex((count) => count !== 0) / ANSWERS.length)]!),
          )!;
          expect(row).toEqual(rowOf((sheet, one) => one === answer && part.groups.includes(groups[sheet]!), groups.length));
          expect(row.filter((count) => count !== 0).length).toBeGreaterThanOrEqual(5);
        }
        // So neither one sheet, nor a group within a part, nor a part without one of its sheets follows.
        const sheetOfPart = (one: number): readonly string[] => parts.find((part) => part.groups.includes(groups[one]!))!.groups;
        for (const [one] of groups.entries()) {
          expect(
            follows(
              worked,
              rowOf((sheet, answer) => sheet === one && answer === 0, groups.length),
            ),
          ).toBe(false);
          expect(
            follows(
              worked,
              rowOf((sheet, answer) => sheet !== one && answer === 0 && sheetOfPart(one).includes(groups[sheet]!), groups.length),
            ),
          ).toBe(false);
          const alone = (sheet: number, answer: number): boolean => answer === 0 && groups[sheet] === groups[one];
          expect(follows(worked, rowOf(alone, groups.length))).toBe(
            sheetOfPart(one).every((group) => group === groups[one] || !groups.includes(group)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the control: exact counts with a threshold of five give the small group away, as the total less the others', () => {
    const groups = [
      ...Array.from({ length: 6 }, () => 'manager'),
      ...Array.from({ length: 7 }, () => 'agent'),
      'elected',
      'elected',
      'elected',
    ];
    const publish: Publishing = (sheets) => {
      const { all, groups: told } = exactCounts(sheets, ['elected', 'manager', 'agent'], 'one');
      return [...all.cells, ...Object.values(told).flatMap(({ cells }) => cells)];
    };
    const worked = workedOut(tablesOf(publish, groups, 'one', ['one']));
    expect(
      follows(
        worked,
        rowOf((sheet, answer) => answer === 0 && groups[sheet] === 'elected', groups.length),
      ),
    ).toBe(true);

    const options = { groups: groupsOf(['elected', 'manager', 'agent']), levers: ['one'], random: noNoise };
    const ours = workedOut(tablesOf(allTables({ sheets: [], options }), groups, 'one', ['one']));
    expect(
      follows(
        ours,
        rowOf((sheet, answer) => answer === 0 && groups[sheet] === 'elected', groups.length),
      ),
    ).toBe(false);
    // The elected members are told of with the managers.
    expect(
      follows(
        ours,
        rowOf((sheet, answer) => answer === 0 && groups[sheet] !== 'agent', groups.length),
      ),
    ).toBe(true);
  });

  it('the control: exact counts before and after a late answer give it away', () => {
    const before = Array.from({ length: 8 }, (_, at) => sheetOf('agent', ['one'], [CELLS[at % 3]!]));
    const late = sheetOf('agent', ['one'], ['not-concerned']);
    const [first, then] = [before, [...before, late]].map((sheets) => exactCounts(sheets, ['agent'], 'one').all.cells);
    expect(then!.map((count, cell) => count - first![cell]!)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });
});
