import type { Language } from '@beffroi/domain';
import { csvLine, smallWorkbook } from '@beffroi/table-formats';
import type { ActionView, PlanView } from '../plan-view.ts';
import { PLAN_COLUMNS, PLAN_HEADINGS, PLAN_VALUES, type PlanColumn } from './columns.ts';
import { movesText, type TieTarget } from './moves.ts';

/** The files that a plan is given as. */
export const PLAN_FILES = ['csv', 'xlsx', 'json', 'ics'] as const;

/** One of them, by its extension. */
export type PlanFileFormat = (typeof PLAN_FILES)[number];

/** How a file of a plan is written: what actions may be tied to, and in which language its headings are. */
export interface PlanFileWords {
  readonly targets: readonly TieTarget[];
  readonly language: Language;
  /** The authority is invented, and each row says so. */
  readonly fictional?: boolean;
}

/** Heading and word of the column that says so. */
const FICTIONAL = { fr: ['Démonstration', 'données inventées'], en: ['Demonstration', 'invented data'] } as const;

const DAYS: ReadonlySet<PlanColumn> = new Set(['due', 'step-due', 'ended-on']);

/** One line an action, as whoever asks may see it; no text is a formula (`csvLine`). It is read back by `readPlanFile`. */
export function planCsv({ actions }: PlanView, words: PlanFileWords): string {
  const head = csvLine([...PLAN_COLUMNS.map((column) => PLAN_HEADINGS[words.language][column]), ...said(words, 0)]);
  return head + actions.map((action) => csvLine([...cellsOf(action, words), ...said(words, 1)])).join('');
}

/** The same as a workbook: days are days there, numbers numbers. */
export function planXlsx({ actions }: PlanView, words: PlanFileWords): Promise<Uint8Array> {
  const columns = PLAN_COLUMNS.map((column) => ({
    heading: PLAN_HEADINGS[words.language][column],
    type: column === 'number' ? ('integer' as const) : DAYS.has(column) ? ('date' as const) : ('string' as const),
  }));
  const more = said(words, 0).map((heading) => ({ heading, type: 'string' as const }));
  return smallWorkbook(
    'Plan',
    [...columns, ...more],
    actions.map((action) => [...cellsOf(action, words), ...said(words, 1)]),
  );
}

const said = ({ language, fictional = false }: PlanFileWords, at: 0 | 1): readonly string[] => (fictional ? [FICTIONAL[language][at]] : []);

/** The same for programs, with what the plan itself says: no number of an account, nothing that whoever asks may not see. */
export function planJson({ territory, mandateYear, name, zone, publishedAt, version, actions }: PlanView, fictional = false): string {
  const plan = {
    ...(fictional && { fictional }),
    territory,
    mandateYear,
    name,
    zone,
    publishedAt,
    version,
    actions: actions.map(actionJson),
  };
  return `${JSON.stringify(plan, null, 2)}\n`;
}

function actionJson(action: ActionView): object {
  const { number, title, purpose, state, due, step, cost, blocked, endedOn, open, version, ties, inCharge, needs, sharedWith, madeAt } =
    action;
  return {
    ...{ number, title, purpose, state, due, step, cost, blocked, endedOn, open, version, ties, needs, madeAt },
    inCharge: inCharge === null ? null : { name: inCharge.name, since: inCharge.since },
    sharedWith: sharedWith.map((share) => ({ territory: share.territory, state: share.state })),
  };
}

function cellsOf(action: ActionView, { targets, language }: PlanFileWords): readonly (string | number | null)[] {
  const values = PLAN_VALUES[language];
  const cells: Readonly<Record<PlanColumn, string | number | null>> = {
    number: action.number,
    title: action.title,
    purpose: action.purpose === '' ? null : action.purpose,
    state: values.state[action.state],
    due: action.due,
    step: action.step?.text ?? null,
    'step-due': action.step?.due ?? null,
    cost: action.cost === null ? null : values.cost[action.cost],
    'blocked-by': action.blocked?.by ?? null,
    'lifted-by': action.blocked?.liftedBy ?? null,
    'ended-on': action.endedOn,
    open: action.open ? values.yes : values.no,
    'in-charge': action.inCharge?.name ?? null,
    moves: movesText(action.ties, targets, language) || null,
    needs: action.needs.join(', ') || null,
  };
  return PLAN_COLUMNS.map((column) => cells[column]);
}
