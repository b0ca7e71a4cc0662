import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactCounts } from '../../test/attacker/exact-counts.ts';
import { ANSWERS, allTables, type Publishing, tablesOf } from '../../test/attacker/published-tables.ts';
import { asNumbers, follows, workedOut } from '../../test/attacker/solver.ts';
import { anySurvey, groupsOf, sheetOf } from '../../test/made-surveys.ts';
import { noNoise } from '../../test/seeded-bytes.ts';
import { CELLS } from '../answers.ts';
import { disclose } from '../disclose.ts';

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
