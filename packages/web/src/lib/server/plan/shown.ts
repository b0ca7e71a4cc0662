import { pointToCome } from '@beffroi/chain';
import type { Language } from '@beffroi/domain';
import { type ActionView, type InCharge, isOver, type PlanView, type Tie, waitingSince } from '@beffroi/plans';
import { wordsIn } from '@beffroi/ui/language.ts';
import { dayIn } from '#lib/desk-clock.ts';
import { monthWords } from '#lib/plan-months.ts';
import type { ShownAction, ShownCharge, ShownDay, ShownTie } from '#lib/plan-shown.ts';
import { type Measured, tieKey } from './measured.ts';

/** What turns an action into what its pages show. */
export interface Showing {
  readonly language: Language;
  readonly now: Date;
  readonly zone: string;
  /** The year of the ballot that opened the mandate of the plan. */
  readonly mandateYear: number;
  readonly measured: ReadonlyMap<string, Measured>;
  readonly authority: (code: string) => string;
  /** Titles and states of the plan's actions, for what others wait for. */
  readonly among: ReadonlyMap<number, Pick<ActionView, 'title' | 'state'>>;
}

/** What shows the actions of a plan. */
export function showingOf(
  { zone, mandateYear, actions }: Pick<PlanView, 'zone' | 'mandateYear' | 'actions'>,
  measured: readonly Measured[],
  authority: (code: string) => string,
  { language, now }: Pick<Showing, 'language' | 'now'>,
): Showing {
  return {
    ...{ language, now, zone, mandateYear, authority },
    measured: new Map(measured.map((one) => [one.key, one])),
    among: new Map(actions.map((one) => [one.number, one])),
  };
}

/** Whether an action is neither done nor given up. */
export const goesOn = (action: Pick<ActionView, 'state'>): boolean => !isOver(action);

export function shownAction(action: ActionView, by: Showing): ShownAction {
  const open = goesOn(action);
  const { step, blocked } = action;
  return {
    ...{ id: action.id, number: action.number, title: action.title, purpose: action.purpose, state: action.state, goesOn: open },
    due: action.due === null ? null : shownDay(action.due, by, open),
    step: step === null ? null : { text: step.text, due: step.due === null ? null : shownDay(step.due, by, open) },
    cost: action.cost,
    blocked: blocked === null ? null : { ...blocked, since: dayWords(blocked.since, by.language) },
    endedOn: action.endedOn === null ? null : dayWords(action.endedOn, by.language),
    ...{ open: action.open, version: action.version },
    ties: action.ties.map((tie) => shownTie(tie, by)),
    told: action.ties.length === 0 || action.state === 'dropped' ? null : toldAt(action, by),
    inCharge: shownCharge(action.inCharge, by),
    asked: action.asked === null ? null : { ...shownCharge(action.asked, by)!, offered: action.asked.offered },
    needs: action.needs.map((number) => {
      const other = by.among.get(number);
      return { number, title: other?.title ?? '', done: other?.state === 'done' };
    }),
    sharedWith: action.sharedWith.map((one) => ({ ...one, name: by.authority(one.territory) })),
  };
}

/** The measurement that will tell what the action moved: of its mandate, once it is due; `null` after the last. */
function toldAt({ due }: Pick<ActionView, 'due'>, { language, now, zone, mandateYear }: Showing): ShownAction['told'] {
  const today = dayIn(now, zone);
  const next = pointToCome(mandateYear, due === null || due < today ? today : due);
  return next === null ? null : { point: next.point, month: monthWords(next.month, language) };
}

export function shownTie({ instrument, indicator, from, to }: Tie, { measured }: Pick<Showing, 'measured'>): ShownTie {
  const key = tieKey(instrument, indicator);
  const known = measured.get(key);
  return { key, title: known?.title ?? null, instrument: known?.of ?? instrument, from, to };
}

function shownCharge(charge: InCharge | null, { language, now, zone }: Showing): ShownCharge | null {
  if (charge === null) return null;
  const { charge: id, account, name, since, named } = charge;
  return { charge: id, account, name, since: wordsIn(language).date(since, zone), named, long: waitingSince(since, now).long };
}

/** @param open whether what was to be done that day still is */
export function shownDay(day: string, { language, now, zone }: Pick<Showing, 'language' | 'now' | 'zone'>, open: boolean): ShownDay {
  return { day, words: dayWords(day, language), short: shortDay(day, language), late: open && day < dayIn(now, zone) };
}

const SHORT = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
};
const shortDay = (day: string, language: Language): string => SHORT[language].format(new Date(`${day}T12:00:00Z`));

/** A day of the calendar as one says it: `24 novembre 2026`. */
export const dayWords = (day: string, language: Language): string => wordsIn(language).date(`${day}T12:00:00Z`, 'UTC');
