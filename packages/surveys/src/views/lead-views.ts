import { type Actor, ActRefusal, may } from '@beffroi/acts';
import { LEAST_SHEETS } from '@beffroi/disclosure';
import { mailCounts } from '@beffroi/post';
import { dayIn } from '@beffroi/speaking';
import type { Schema } from '@beffroi/store';
import { type MailCounts, type Store, type SurveyRow, surveyGroups, surveyRates, surveysIn, surveyTexts } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { told } from '../close/close-survey.ts';
import { type Day, dayAfter } from '../days.ts';
import { REMINDER_DAYS } from '../lead/run-survey.ts';
import { questionnaireOf } from '../questionnaire.ts';
import { aboutGroup, INVITATION } from '../surveys.ts';
import { ledSurvey, territoryFor } from '../the-survey.ts';

/** A survey in a list. */
export interface SurveySummary {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** INSEE code of the town that asks. */
  readonly territory: string;
  readonly way: SurveyRow['way'];
  readonly state: SurveyRow['state'];
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** The day when it was closed or withdrawn; `null` before. */
  readonly endedOn: Day | null;
  /** Whether figures came of it. */
  readonly hasFigures: boolean;
}

/** People of one role, as who leads the survey may know of them. */
export interface GroupLife {
  readonly role: string;
  readonly invited: number;
  /** Of the letters of invitation; `null` where there are fewer than five: of so few it would be known whose. */
  readonly mails: { readonly waiting: number | null; readonly sent: number | null; readonly bounced: number | null };
  /** "At least so many have answered", day by day: none where nothing may be said. */
  readonly rates: readonly { readonly day: Day; readonly atLeast: number }[];
}

/** What can be done next. */
export type NextOfSurvey = 'invite' | 'open' | 'remind' | 'wait' | 'close' | 'read-texts' | 'see-figures' | 'nothing';

/** The life of a survey, for who leads it. Nothing here is counted from sheets or links as they are now. */
export interface SurveyLife extends SurveySummary {
  readonly questionnaire: ReturnType<typeof questionnaireOf>;
  readonly keepDays: number;
  readonly epsilon: number;
  readonly groups: readonly GroupLife[];
  /** From which day all can be reminded again. */
  readonly remindFrom: Day;
  /** The first day on which no sheet of it is kept; `null` before it is closed. */
  readonly answersUntil: Day | null;
  /** Sheets that were begun and not handed in; `null` where they are too few to be told. */
  readonly dropped: number | null;
  readonly next: NextOfSurvey;
}

/** Free words, for who reads them before all do. */
export interface SurveyText {
  readonly id: string;
  /** Roles that they may come from; `null`: any. */
  readonly groups: readonly string[] | null;
  readonly said: string;
  readonly state: 'waiting' | 'shown' | 'refused';
  /** Why they are not shown. */
  readonly reason: string | null;
}

/** Surveys of a town, the newest first. @throws ActRefusal */
export async function surveysOf({ db }: Store, actor: Actor, territory: string): Promise<readonly SurveySummary[]> {
  if (!may(actor, 'survey.lead', territoryFor(actor, 'survey.lead', territory))) throw new ActRefusal(actor.name, 'survey.lead');
  return (await surveysIn(db, [territory])).map(summaryOf);
}

/** @throws ActRefusal; SurveyRefusal `unknown` */
export async function surveyLife({ db }: Store, actor: Actor, survey: number, now: Date): Promise<SurveyLife> {
  const row = await ledSurvey({ db }, actor, survey);
  const groups = await groupsOf(db, row);
  const waiting = row.state === 'closed' && (await surveyTexts(db, row.id, 'waiting')).length > 0;
  return {
    ...summaryOf(row),
    ...{ questionnaire: questionnaireOf(row), keepDays: row.keep_days, epsilon: row.epsilon, groups, dropped: row.dropped },
    ...{ remindFrom: row.reminded_on === null ? row.opens_on : dayAfter(row.reminded_on, REMINDER_DAYS), answersUntil: row.answers_until },
    next: nextOf(row, groups, waiting, now),
  };
}

/** Free words of a survey that was closed. @throws ActRefusal; SurveyRefusal `unknown` */
export async function textsOf({ db }: Store, actor: Actor, survey: number): Promise<readonly SurveyText[]> {
  const row = await ledSurvey({ db }, actor, survey);
  return (await surveyTexts(db, row.id, null)).map(({ id, groups, said, state, reason }) => ({ id, groups, said, state, reason }));
}

export function summaryOf(row: SurveyRow): SurveySummary {
  const { id, slug, name, territory, way, state } = row;
  const days = { opensOn: row.opens_on, closesOn: row.closes_on, endedOn: row.ended_on };
  return { id, slug, name, territory, way, state, ...days, hasFigures: row.published !== null };
}

async function groupsOf(db: Kysely<Schema>, row: SurveyRow): Promise<readonly GroupLife[]> {
  const rates = await surveyRates(db, row.id);
  const groups: GroupLife[] = [];
  for (const { role, invited, by_mail, bounced } of await surveyGroups(db, row.id)) {
    const mails =
      row.state === 'closed'
        ? { waiting: null, sent: by_mail, bounced }
        : toldMails(await mailCounts({ db }, INVITATION, aboutGroup(row.id, role)));
    const shown = rates.filter((rate) => rate.role === role).map(({ day, shown: atLeast }) => ({ day, atLeast }));
    groups.push({ role, invited, mails, rates: shown });
  }
  return groups;
}

const toldMails = (counts: MailCounts): GroupLife['mails'] => ({
  waiting: told(counts.waiting),
  sent: told(counts.sent),
  bounced: told(counts.refused + counts['given-up']),
});

function nextOf(row: SurveyRow, groups: readonly GroupLife[], waitingTexts: boolean, now: Date): NextOfSurvey {
  if (row.state === 'draft') return groups.some(({ invited }) => invited > 0) ? 'open' : 'invite';
  if (row.state === 'withdrawn') return 'nothing';
  if (row.state === 'closed') return waitingTexts ? 'read-texts' : row.published === null ? 'nothing' : 'see-figures';
  const today = dayIn(row.zone, now);
  if (today > row.closes_on) return 'close';
  const mailed = groups.some(({ mails }) => (mails.sent ?? 0) >= LEAST_SHEETS);
  return mailed && (row.reminded_on === null || today >= dayAfter(row.reminded_on, REMINDER_DAYS)) ? 'remind' : 'wait';
}
