import { type Act, type ActingMember, type Actor, done, type Outcome, type Right } from '@beffroi/acts';
import { LEAST_SHEETS } from '@beffroi/disclosure';
import { mailCounts } from '@beffroi/post';
import { dayIn } from '@beffroi/speaking';
import {
  deleteSheets,
  dropUnfinished,
  emptySaid,
  handedIn,
  insertTexts,
  mixSurvey,
  noteMails,
  type Schema,
  type SurveyRow,
  surveyGroups,
  updateSurvey,
} from '@beffroi/store';
import { townOf } from '@beffroi/territories';
import type { Kysely } from 'kysely';
import { inChanceOrder } from '../chance-order.ts';
import { dayAfter } from '../days.ts';
import { forgetInvited } from '../lead/run-survey.ts';
import { aboutGroup, INVITATION, type Surveys } from '../surveys.ts';
import { actOnSurvey, assertRunning } from '../the-survey.ts';
import { type Result, resultOf } from './result.ts';

/** What came of closing: figures; or none, because fewer than five answered, or those who sat together did not agree. */
export type Closing = { readonly kind: Result['kind'] };

/**
 * Closes a survey, once: takes what was handed in, draws what may be told of it, and forgets who was invited. All of it, or nothing.
 *
 * @throws ActRefusal; SurveyRefusal `unknown`, `not-open`, `closed`, `withdrawn`
 */
export function closeSurvey({ store }: Surveys, actor: ActingMember, survey: number, now: Date): Promise<Closing> {
  return closing({ store }, actor, { act: 'survey.closed', right: 'survey.lead', survey, now });
}

/** The same by a rule that all can read: its last day is over. */
export function closing(
  { store }: Pick<Surveys, 'store'>,
  actor: Actor,
  { act, right, survey, now }: { readonly act: Act; readonly right: Right; readonly survey: number; readonly now: Date },
): Promise<Closing> {
  return actOnSurvey(store, actor, right, { act, survey, now }, (trx, row) => closeHeld(trx, row, now));
}

async function closeHeld(trx: Kysely<Schema>, row: SurveyRow, now: Date): Promise<Outcome<Closing>> {
  assertRunning(row);
  const groups = await surveyGroups(trx, row.id);
  const { kind, published, texts } = resultOf(row, groups, await handedIn(trx, row.id));
  await insertTexts(trx, row.id, inChanceOrder(texts));
  await noteDeliveries(
    trx,
    row.id,
    groups.map(({ role }) => role),
  );
  const dropped = await dropUnfinished(trx, row.id);
  await forgetInvited(trx, row, now);
  await emptySaid(trx, row.id);
  await (row.keep_days === 0 ? deleteSheets(trx, row.id) : mixSurvey(trx, row.id));
  const today = dayIn(row.zone, now);
  await updateSurvey(trx, row.id, {
    ...{ state: 'closed', ended_on: today, answers_until: dayAfter(today, row.keep_days), town: townOf(row.territory) },
    ...{ published: published === null ? null : JSON.stringify(published), dropped: told(dropped) },
  });
  return done(`survey:${row.id}`, { result: kind }, { kind });
}

/** What became of letters, where they are enough to be told of. */
async function noteDeliveries(trx: Kysely<Schema>, survey: number, roles: readonly string[]): Promise<void> {
  for (const role of roles) {
    const counts = await mailCounts({ db: trx }, INVITATION, aboutGroup(survey, role));
    await noteMails(trx, survey, role, { by_mail: told(counts.sent), bounced: told(counts.refused + counts['given-up']) });
  }
}

/** A number of people, where there are enough of them. */
export const told = (people: number): number | null => (people >= LEAST_SHEETS ? people : null);
