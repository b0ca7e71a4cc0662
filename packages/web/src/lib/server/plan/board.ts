import type { ActionView, PlanView } from '@beffroi/plans';
import type { PlanActionState } from '@beffroi/store';
import { dayIn } from '#lib/desk-clock.ts';
import { type DatedThing, monthAfter, monthIn, monthsOf, monthWords } from '#lib/plan-months.ts';
import { tieKey } from './measured.ts';
import { goesOn, type Showing, shownAction } from './shown.ts';

/** Which actions of a plan somebody wants to see. Empty: all. */
export interface Chosen {
  /** An account, or `aucune`. */
  readonly person: string;
  /** `instrument:indicator`. */
  readonly tie: string;
  readonly state: string;
}

/** Actions of a page of the table. */
const PAGE = 50;
/** Actions that a state shows of itself beside others. */
const COLUMN = 40;
const MONTHS = 6;
/** Things that a month of the calendar shows. */
const OF_MONTH = 40;
const STATES: readonly PlanActionState[] = ['proposed', 'running', 'blocked', 'done', 'dropped'];

/** What an address chooses; what it does not know is not chosen. */
export function chosenIn({ searchParams }: URL): Chosen {
  const one = (name: string, shape: RegExp): string => {
    const written = searchParams.get(name) ?? '';
    return shape.test(written) ? written : '';
  };
  const state = searchParams.get('etat') ?? '';
  return {
    person: one('personne', /^(?:aucune|\d{1,9})$/),
    tie: one('mesure', /^[\w-]{1,64}:[\w-]{1,64}$/),
    state: STATES.some((known) => known === state) ? state : '',
  };
}

/** The actions that were chosen; without anybody are those that go on. */
export function chosenActions(actions: readonly ActionView[], { person, tie, state }: Chosen): readonly ActionView[] {
  return actions.filter(
    (action) =>
      (state === '' || action.state === state) &&
      (tie === '' || action.ties.some(({ instrument, indicator }) => tieKey(instrument, indicator) === tie)) &&
      (person === '' || (person === 'aucune' ? goesOn(action) && action.inCharge === null : isOf(action, Number(person)))),
  );
}

const isOf = ({ inCharge, asked }: ActionView, account: number): boolean => inCharge?.account === account || asked?.account === account;

/** What is shown of a plan, in the view that an address names. */
export function boardOf(found: readonly ActionView[], url: URL, showing: Showing) {
  const view = url.searchParams.get('vue');
  if (view === 'etats') return { kind: 'states' as const, columns: columnsOf(found, showing) };
  if (view === 'calendrier') return { kind: 'months' as const, ...calendarOf(found, monthIn(url.searchParams.get('mois')), showing) };
  return { kind: 'table' as const, ...tableOf(found, Number(url.searchParams.get('page') ?? 1), showing) };
}

function tableOf(found: readonly ActionView[], wanted: number, showing: Showing) {
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Number.isSafeInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
  const actions = found.slice((page - 1) * PAGE, page * PAGE).map((action) => shownAction(action, showing));
  return { page, pages, actions };
}

function columnsOf(found: readonly ActionView[], showing: Showing) {
  return STATES.map((state) => {
    const all = found.filter((action) => action.state === state);
    return { state, count: all.length, actions: all.slice(0, COLUMN).map((action) => shownAction(action, showing)) };
  });
}

/** Something that is due on a day of a plan. */
interface Dated extends DatedThing {
  readonly kind: 'due' | 'step';
  readonly number: number;
  readonly title: string;
  readonly text: string | null;
  readonly who: string | null;
  readonly late: boolean;
}

function calendarOf(found: readonly ActionView[], wanted: string | null, { language, now, zone }: Showing) {
  const today = dayIn(now, zone);
  const begin = wanted ?? today.slice(0, 7);
  const dated = found.flatMap((action) => datedOf(action, today));
  return {
    months: monthsOf(dated, begin, MONTHS).map(({ month, things }) => ({
      month,
      name: monthWords(month, language),
      count: things.length,
      things: things.slice(0, OF_MONTH),
    })),
    ...{ earlier: monthAfter(begin, -MONTHS), later: monthAfter(begin, MONTHS), isNow: begin === today.slice(0, 7) },
    undated: found.filter((action) => goesOn(action) && datedOf(action, today).length === 0).length,
  };
}

function datedOf(action: ActionView, today: string): readonly Dated[] {
  const open = goesOn(action);
  const { number, title, inCharge } = action;
  const of = (kind: Dated['kind'], day: string | null, text: string | null): readonly Dated[] =>
    day === null ? [] : [{ kind, day, number, title, text, who: inCharge?.name ?? null, late: open && day < today }];
  return [...(open ? of('step', action.step?.due ?? null, action.step?.text ?? null) : []), ...of('due', action.due, null)];
}

/** Whom and what the actions of a plan can be chosen by. */
export function choicesOf({ actions }: PlanView, { measured }: Pick<Showing, 'measured'>) {
  const people = new Map<number, string>();
  const ties = new Map<string, string>();
  for (const { inCharge, asked, ties: tied } of actions) {
    for (const one of [inCharge, asked]) if (one?.account != null && one.name !== null) people.set(one.account, one.name);
    for (const { instrument, indicator } of tied) {
      const key = tieKey(instrument, indicator);
      ties.set(key, measured.get(key)?.title ?? key);
    }
  }
  const byName = <Row extends { readonly name: string }>(one: Row, other: Row): number => one.name.localeCompare(other.name, 'fr');
  return {
    people: [...people].map(([id, name]) => ({ id, name })).sort(byName),
    ties: [...ties].map(([key, title]) => ({ key, title, name: title })).sort(byName),
  };
}
