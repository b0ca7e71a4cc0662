import { typedLine, typedText } from '@beffroi/domain';
import { parseWallDate } from '@beffroi/speaking';
import { ACTION_MOST } from '../actions/parts.ts';
import { answerOf, costOf, type PlanColumn, stateOf } from './columns.ts';
import { readMoves, type TieTarget } from './moves.ts';
import type { DraftAction, LineRefusal, LineRefusalCode } from './plan-file.ts';

/** The cells of a line, by column; columns that the file does not have are not there. */
export type Cells = ReadonlyMap<PlanColumn, { readonly kind: 'value' | 'formula' | 'merged' | 'damaged'; readonly text: string }>;

/** A line that fits, or all that is wrong with it. */
export type RowRead =
  | { readonly kind: 'draft'; readonly draft: DraftAction }
  | { readonly kind: 'refused'; readonly refused: readonly LineRefusal[] };

/** Signs of a field. */
const { title, purpose, step, by, liftedBy } = ACTION_MOST;
const MOST = { title, purpose, step, 'blocked-by': by, 'lifted-by': liftedBy } as const;
/** What is shown of a value that is refused. */
const SHOWN = 60;

/** Reads a line: each cell by itself, then what they say together. */
export function readRow(line: number, cells: Cells, targets: readonly TieTarget[]): RowRead {
  const refused: LineRefusal[] = [];
  const refuse = (
    column: PlanColumn,
    code: LineRefusalCode,
    value = cells.get(column)?.text ?? '',
    details: LineRefusal['details'] = {},
  ): null => {
    refused.push({ line, column, value: value.slice(0, SHOWN), code, details });
    return null;
  };
  for (const [column, { kind }] of cells) if (kind !== 'value' && column !== 'in-charge') refuse(column, kind);
  const said = (column: PlanColumn): string => (cells.get(column)?.kind === 'value' ? cells.get(column)!.text : '');
  const text = (column: keyof typeof MOST): string => {
    const one = column === 'purpose' ? typedText(said(column)) : typedLine(said(column));
    if (one.length > MOST[column]) refuse(column, 'too-long', one, { most: MOST[column] });
    return one;
  };
  const one = <T>(column: PlanColumn, read: (word: string) => T | null, code: LineRefusalCode): T | null =>
    said(column) === '' ? null : (read(said(column)) ?? refuse(column, code));

  const title = text('title');
  if (title === '' && !refused.some(({ column }) => column === 'title')) refuse('title', 'missing');
  const state = one('state', stateOf, 'word') ?? 'proposed';
  const [step, stepDue] = [text('step'), one('step-due', dayOf, 'day')];
  if (step === '' && stepDue !== null) refuse('step-due', 'step');
  const by = text('blocked-by');
  if (state === 'blocked' && by === '') refuse('state', 'blocked-by');
  const moves = readMoves(said('moves'), targets);
  if (moves.kind === 'unclear') refuse('moves', moves.because, moves.part);
  const draft: DraftAction = {
    ...{ line, title, state, purpose: text('purpose') },
    number: one('number', numberOf, 'number'),
    due: one('due', dayOf, 'day'),
    step: step === '' ? null : { text: step, due: stepDue },
    cost: one('cost', costOf, 'word'),
    blocked: state === 'blocked' ? { by, liftedBy: text('lifted-by') || null } : null,
    endedOn: one('ended-on', dayOf, 'day'),
    open: one('open', answerOf, 'word') ?? false,
    ties: moves.kind === 'ties' ? moves.ties : [],
    needs: one('needs', numbersOf, 'number') ?? [],
  };
  return refused.length === 0 ? { kind: 'draft', draft } : { kind: 'refused', refused };
}

/** `2026-11-24`, or as French people write it: `24/11/2026`, `24.11.2026`. */
function dayOf(written: string): string | null {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const day = y === undefined ? written.slice(0, 10) : `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(y === undefined ? written : day) && parseWallDate(day) !== null ? day : null;
}

/** From 1; a spreadsheet may have made `3.0` of it. */
function numberOf(written: string): number | null {
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?$/.exec(written) ?? [];
  return digits === undefined || Number(digits) === 0 ? null : Number(digits);
}

function numbersOf(written: string): readonly number[] | null {
  const numbers = written
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .map(numberOf);
  return numbers.includes(null) ? null : [...new Set(numbers as number[])];
}
