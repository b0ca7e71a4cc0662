import { type ActingMember, act, done } from '@beffroi/acts';
import { DEFAULT_EPSILON, EPSILON_BOUNDS } from '@beffroi/disclosure';
import { freeSlug, slugOf } from '@beffroi/domain';
import { insertSurvey, type Store, type SurveyWay, surveyBySlug, surveyGroups, updateSurvey } from '@beffroi/store';
import { zoneOf } from '@beffroi/territories';
import { type Day, dayAfter, isDay } from '../days.ts';
import { assertQuestionnaire, digestOf, type Questionnaire } from '../questionnaire.ts';
import { SurveyRefusal } from '../refusal.ts';
import { lineIn } from '../text-field.ts';
import { assertDraft, leading } from '../the-survey.ts';
import { assertRested } from './rest.ts';

/** Days for which sheets are kept once a survey is closed, where nobody said otherwise; and at most. */
export const KEEP_DAYS = { usual: 90, most: 365 } as const;
/** Days that a survey is open, at most. */
export const OPEN_DAYS_MOST = 120;

/** What a survey is to be. Days are those of the town's calendar. */
export interface SurveyAsk {
  /** INSEE code. */
  readonly territory: string;
  readonly name: string;
  readonly questionnaire: Questionnaire;
  readonly way: SurveyWay;
  readonly opensOn: Day;
  /** The last day on which answers are taken. */
  readonly closesOn: Day;
  /** 90 where it is left out; 0: sheets go when it is closed. */
  readonly keepDays?: number;
  /** ε of one answer, as the room `disclosure` explains it. */
  readonly epsilon?: number;
}

/**
 * Prepares a survey: nobody is asked anything yet.
 *
 * @throws ActRefusal; SurveyRefusal `not-valid` with the field, `running` when one with this questionnaire is under way there, `too-soon` with the day from which another one can be prepared
 */
export async function draftSurvey(
  store: Store,
  actor: ActingMember,
  { territory, ...ask }: SurveyAsk,
  now: Date,
): Promise<{ readonly id: number; readonly slug: string }> {
  return act(store, actor, { act: 'survey.drafted', territory, now }, async (trx) => {
    const values = valuesOf(ask);
    await assertRested(trx, territory, null, ask.questionnaire.id, ask.opensOn);
    const slug = await freeSlug(slugOf(values.name, 'enquete'), async (one) => (await surveyBySlug(trx, one)) === null);
    const kept = { ...values, slug, territory, zone: zoneOf(territory), state: 'draft', lead_id: actor.id, made_at: now } as const;
    const id = await insertSurvey(trx, kept);
    return done(`survey:${id}`, { territory, name: values.name, questionnaire: ask.questionnaire.id }, { id, slug });
  });
}

/**
 * Changes what a survey is to be, before it is opened. Who was invited in a role that is asked no more has to be taken out first.
 *
 * @throws ActRefusal; SurveyRefusal `not-draft`, `not-valid`
 */
export function changeDraft(
  store: Store,
  actor: ActingMember,
  survey: number,
  change: Omit<SurveyAsk, 'territory'>,
  now: Date,
): Promise<void> {
  return leading(store, actor, { act: 'survey.changed', survey, now }, async (trx, row) => {
    assertDraft(row);
    const roles = change.questionnaire.roles.map(({ id }) => id);
    const lost = (await surveyGroups(trx, survey)).find(({ role, invited }) => invited > 0 && !roles.includes(role));
    if (lost !== undefined) throw new SurveyRefusal('not-valid', 'People of a role that is asked no more are invited.', { field: 'roles' });
    const values = valuesOf(change);
    await assertRested(trx, row.territory, survey, change.questionnaire.id, change.opensOn);
    await updateSurvey(trx, survey, values);
    return done(`survey:${survey}`, { name: values.name });
  });
}

/** @throws SurveyRefusal `not-valid` */
function valuesOf(ask: Omit<SurveyAsk, 'territory'>) {
  const { questionnaire, way, opensOn, closesOn, keepDays = KEEP_DAYS.usual, epsilon = DEFAULT_EPSILON } = ask;
  const name = lineIn(ask.name, 'name', 120);
  assertQuestionnaire(questionnaire);
  assertDays(opensOn, closesOn);
  assertWithin('keepDays', Number.isSafeInteger(keepDays) ? keepDays : Number.NaN, 0, KEEP_DAYS.most);
  assertWithin('epsilon', epsilon, EPSILON_BOUNDS.least, EPSILON_BOUNDS.greatest);
  return {
    ...{ name, questionnaire: JSON.stringify(questionnaire), digest: digestOf(questionnaire), way, epsilon },
    ...{ opens_on: opensOn, closes_on: closesOn, keep_days: keepDays },
  };
}

/** @throws SurveyRefusal `not-valid` where they are no days, in the wrong order, or too far apart */
export function assertDays(opensOn: Day, closesOn: Day): void {
  if (!isDay(opensOn)) throw new SurveyRefusal('not-valid', 'The first day is none.', { field: 'opensOn' });
  if (!isDay(closesOn) || closesOn < opensOn || closesOn > dayAfter(opensOn, OPEN_DAYS_MOST))
    throw new SurveyRefusal('not-valid', `The last day is the first one or up to ${OPEN_DAYS_MOST} days later.`, {
      field: 'closesOn',
      most: OPEN_DAYS_MOST,
    });
}

function assertWithin(field: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new SurveyRefusal('not-valid', `${field} is from ${least} to ${most}.`, { field, least, most });
}
