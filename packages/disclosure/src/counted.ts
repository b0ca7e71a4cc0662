import { type AnswerSheet, CELLS, type GroupId, type LeverId, placeOf } from './answers.ts';
import { DisclosureRefusal } from './refusal.ts';

const LEFT_OUT = placeOf('left-out');

/** Sheets of one group, counted: the truth, which never leaves the process that discloses. */
export interface CountedGroup {
  readonly group: GroupId;
  readonly sheets: number;
  /** Per lever, in the order of the levers, nine counts in the order of `CELLS`; those of a lever add up to `sheets`. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Counts sheets by group, lever and answer.
 *
 * @throws DisclosureRefusal for a sheet of no group, or an answer that is none or to a lever that was not asked about
 */
export function countSheets(
  sheets: Iterable<AnswerSheet>,
  groups: readonly GroupId[],
  levers: readonly LeverId[],
): readonly CountedGroup[] {
  const counted = new Map(groups.map((group) => [group, { group, sheets: 0, counts: levers.map(() => CELLS.map(() => 0)) }]));
  for (const { group, answers } of sheets) {
    const of = counted.get(group);
    if (of === undefined) throw new DisclosureRefusal('unknown-group', 'a sheet belongs to no group that was asked');
    of.sheets++;
    let answered = 0;
    for (const [at, lever] of levers.entries()) {
      const place = Object.hasOwn(answers, lever) ? placeOfAnswer(answers[lever]) : LEFT_OUT;
      of.counts[at]![place]!++;
      if (place !== LEFT_OUT) answered++;
    }
    if (answered !== Object.keys(answers).length)
      throw new DisclosureRefusal('impossible-answer', 'a sheet answers to a lever that was not asked about');
  }
  return [...counted.values()];
}

function placeOfAnswer(answer: unknown): number {
  const place = placeOf(answer);
  if (place < 0 || place === LEFT_OUT) throw new DisclosureRefusal('impossible-answer', 'a sheet holds an answer that is none');
  return place;
}

/** @throws DisclosureRefusal where counts are not those of these groups and levers, or do not add up to the sheets */
export function checkCounted(counted: readonly CountedGroup[], groups: readonly GroupId[], levers: readonly LeverId[]): void {
  const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && (count as number) >= 0;
  if (counted.length !== groups.length)
    throw new DisclosureRefusal('impossible-counts', 'the counts are not those of the groups that were asked');
  for (const [at, { group, sheets, counts }] of counted.entries()) {
    if (group !== groups[at]) throw new DisclosureRefusal('impossible-counts', `the counts of ${groups[at]} are not where they should be`);
    const whole = counts.every(
      (cells) => cells.length === CELLS.length && cells.every(isCount) && cells.reduce((sum, one) => sum + one, 0) === sheets,
    );
    if (!isCount(sheets) || counts.length !== levers.length || !whole)
      throw new DisclosureRefusal('impossible-counts', `the counts of ${group} do not add up to its sheets`);
  }
}
