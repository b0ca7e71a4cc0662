import { isLevel, type Level } from '@beffroi/domain';

/** The id of a group of people who are asked (a role: elected members, agents, users …). A sheet belongs to one, and to one alone. */
export type GroupId = string;

/** The id of a lever that is asked about. */
export type LeverId = string;

/** What somebody says of one lever: one of its six levels, "I do not know", or "this is none of our concern". */
export type Answer = Level | 'unknown' | 'not-concerned';

/** One sheet of answers. A lever that it does not have was left out: that is an answer of its own, and counted as one. */
export interface AnswerSheet {
  readonly group: GroupId;
  readonly answers: Readonly<Record<LeverId, Answer>>;
}

/** What a histogram counts, in the order of its cells: the eight answers, and the sheets that left the lever out. All cells of a histogram add up to its sheets. */
export const CELLS = [0, 1, 2, 3, 4, 5, 'unknown', 'not-concerned', 'left-out'] as const satisfies readonly (Answer | 'left-out')[];

/** One of them. */
export type Cell = (typeof CELLS)[number];

/** How many of the cells are levels: the first ones, so that a level is the place of its cell. */
export const LEVEL_CELLS = 6;

/** The place of a cell in a histogram; -1 for what is none. */
export function placeOf(cell: unknown): number {
  return isLevel(cell) ? cell : CELLS.indexOf(cell as Cell);
}
