import { type ActingMember, done } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import {
  addressesOf,
  deleteAddresses,
  deleteSheets,
  deleteTokens,
  type Schema,
  type SurveyRow,
  settleTextRow,
  textById,
  updateSurvey,
  withdrawMails,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Day, dayAfter } from '../days.ts';
import { questionnaireOf } from '../questionnaire.ts';
import { SurveyRefusal } from '../refusal.ts';
import { aboutGroup, addressBinding, INVITATION, REMINDER, type ReminderFacts, type SurveyLetter, type Surveys } from '../surveys.ts';
import { lineIn } from '../text-field.ts';
import { assertRunning, assertTaking, leading } from '../the-survey.ts';
import { postOf } from './addresses.ts';
import { assertDays } from './draft-survey.ts';
import { writeLetters } from './write-letters.ts';

/** Days between two reminders. */
export const REMINDER_DAYS = 3;

/**
 * Reminds all who were invited by mail: nobody knows who has answered.
 *
 * @throws ActRefusal; SurveyRefusal `not-open`, `closed`, `withdrawn`, `no-mail`, `nobody` when no address is known, `reminded`
 */
export function remind(
  surveys: Surveys,
  actor: ActingMember,
  survey: number,
  letter: (facts: ReminderFacts) => SurveyLetter,
  now: Date,
): Promise<void> {
  return leading(surveys.store, actor, { act: 'survey.reminded', survey, now }, async (trx, row) => {
    assertTaking(row, now);
    assertReminderDue(row, now);
    const post = postOf(surveys);
    const stored = await addressesOf(trx, survey);
    if (stored.length === 0) throw new SurveyRefusal('nobody', 'Nobody was invited by mail.');
    const { slug, name, closes_on: closesOn } = row;
    const letters = stored.map(({ id, role, sealed }) => ({
      ...{ role, address: post.keys.open(sealed, addressBinding(id)), letter: letter({ slug, role, name, closesOn }) },
    }));
    await writeLetters(trx, post, actor, { survey, purpose: REMINDER, letters }, now);
    await updateSurvey(trx, survey, { reminded_on: dayIn(row.zone, now) });
    return done(`survey:${survey}`);
  });
}

/** @throws SurveyRefusal `reminded` */
function assertReminderDue({ reminded_on: last, zone }: SurveyRow, now: Date): void {
  const day = last === null ? null : dayAfter(last, REMINDER_DAYS);
  if (day !== null && dayIn(zone, now) < day) throw new SurveyRefusal('reminded', `All were reminded on ${last}.`, { day });
}

/**
 * Gives people more time. Once a survey is closed there is none: its figures are drawn once.
 *
 * @throws ActRefusal; SurveyRefusal `not-open`, `closed`, `withdrawn`, `not-valid`
 */
export function extendSurvey({ store }: Surveys, actor: ActingMember, survey: number, closesOn: Day, now: Date): Promise<void> {
  return leading(store, actor, { act: 'survey.extended', survey, now }, async (trx, row) => {
    assertRunning(row);
    assertDays(row.opens_on, closesOn);
    if (closesOn <= row.closes_on || closesOn < dayIn(row.zone, now))
      throw new SurveyRefusal('not-valid', `The new last day is after ${row.closes_on}.`, { field: 'closesOn', after: row.closes_on });
    await updateSurvey(trx, survey, { closes_on: closesOn });
    return done(`survey:${survey}`, { before: row.closes_on, after: closesOn });
  });
}

/**
 * Gives a survey up: what was answered is deleted, and nobody is told anything of it.
 *
 * @throws ActRefusal; SurveyRefusal `closed`, `withdrawn`
 */
export function withdrawSurvey({ store }: Surveys, actor: ActingMember, survey: number, now: Date): Promise<void> {
  return leading(store, actor, { act: 'survey.withdrawn', survey, now }, async (trx, row) => {
    if (row.state !== 'draft') assertRunning(row);
    await forgetInvited(trx, row, now);
    await deleteSheets(trx, survey);
    await updateSurvey(trx, survey, { state: 'withdrawn', ended_on: dayIn(row.zone, now) });
    return done(`survey:${survey}`, { before: row.state });
  });
}

/** Nobody is invited any more: links are worth nothing, addresses are forgotten, letters that wait are not sent. */
export async function forgetInvited(trx: Kysely<Schema>, row: SurveyRow, now: Date): Promise<void> {
  for (const { id: role } of questionnaireOf(row).roles)
    for (const purpose of [INVITATION, REMINDER])
      await withdrawMails(trx, purpose, aboutGroup(row.id, role), now.toISOString().slice(0, 10));
  await deleteTokens(trx, row.id);
  await deleteAddresses(trx, row.id, null);
}

/** What becomes of free words: everybody reads them, or nobody, for a reason. */
export type TextSettlement = { readonly kind: 'show' } | { readonly kind: 'refuse'; readonly reason: string };

/**
 * Says whether free words are shown, once they were read: they may name somebody, or give away who wrote them.
 *
 * @throws ActRefusal; SurveyRefusal `unknown`, `settled`, `not-valid`
 */
export async function settleText({ store }: Surveys, actor: ActingMember, text: string, how: TextSettlement, now: Date): Promise<void> {
  const survey = (await textById(store.db, text))?.survey_id ?? 0;
  return leading(store, actor, { act: 'survey.text-settled', survey, now }, async (trx) => {
    const reason = how.kind === 'show' ? null : lineIn(how.reason, 'reason', 500);
    const settled = { state: how.kind === 'show' ? 'shown' : 'refused', reason, by: actor.id } as const;
    if (!(await settleTextRow(trx, text, settled, now))) throw new SurveyRefusal('settled', 'These words were read already.');
    return done(`survey-text:${text}`, { survey, settled: settled.state, ...(reason === null ? {} : { reason }) });
  });
}
