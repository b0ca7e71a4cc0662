import { type AnswerSheet, CELLS, type Cell } from '../../src/answers.ts';
import { disclose } from '../../src/disclose.ts';
import { totalOf } from '../../src/figures/told-histogram.ts';
import type { PublishedCounts } from '../../src/published-counts.ts';
import { type MadeSurvey, sheetOf } from '../made-surveys.ts';
import { noNoise } from '../seeded-bytes.ts';

/** Cells that a sheet can be found in; that it left the lever out is that it is in none of them. */
export const ANSWERS = CELLS.slice(0, -1);

/** Everything that is published of answers, as one list of numbers. */
export type Publishing = (sheets: readonly AnswerSheet[]) => readonly number[];

/**
 * How often "sheet i gave answer c to the lever" stands in each published number, found out from outside: all sheets are empty but one, and what changes is looked at. Noise is taken away beforehand, which makes the attacker stronger.
 *
 * @returns a row for each published number, with a column for each sheet and answer
 */
export function tablesOf(
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
export function allTables({ options }: MadeSurvey): Publishing {
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
