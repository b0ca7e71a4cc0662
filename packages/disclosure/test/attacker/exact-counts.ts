import { type AnswerSheet, CELLS, placeOf } from '../../src/answers.ts';

/** A table as many would publish it: exact counts of each group of five or more, and of all. */
export interface ExactCounts {
  readonly groups: Readonly<Record<string, { readonly n: number; readonly cells: readonly number[] }>>;
  readonly all: { readonly n: number; readonly cells: readonly number[] };
}

/** What we do not publish: the control that shows that an attack works. */
export function exactCounts(sheets: readonly AnswerSheet[], groups: readonly string[], lever: string): ExactCounts {
  const cellsOf = (some: readonly AnswerSheet[]): { n: number; cells: number[] } => {
    const cells = CELLS.map(() => 0);
    for (const { answers } of some) cells[placeOf(answers[lever] ?? 'left-out')]!++;
    return { n: some.length, cells };
  };
  const told = groups.map((group) => [group, cellsOf(sheets.filter((sheet) => sheet.group === group))] as const);
  return { groups: Object.fromEntries(told.filter(([, { n }]) => n >= 5)), all: cellsOf(sheets) };
}
