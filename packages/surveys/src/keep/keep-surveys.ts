import { type Actor, act, assertMay, done } from '@beffroi/acts';
import { rateShown } from '@beffroi/disclosure';
import type { SealingKeys } from '@beffroi/sealing';
import { dayIn } from '@beffroi/speaking';
import {
  addressesOf,
  deleteSheets,
  deleteUnshownTexts,
  dropTraces,
  handedInCounts,
  holdSurvey,
  insertRate,
  mixSurvey,
  resealAddress,
  type Schema,
  type Store,
  type SurveyRow,
  surveyById,
  surveyGroups,
  surveyRates,
  surveysInState,
  surveysToForget,
  updateSurvey,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { closing } from '../close/close-survey.ts';
import { addressBinding, type Surveys } from '../surveys.ts';

/** What was done by rules that all can read. */
export interface Kept {
  /** Ids of surveys whose last day was over. */
  readonly closed: readonly number[];
  /** Open surveys whose rows were written anew in an order of chance. */
  readonly mixed: number;
  /** Ids of surveys whose sheets, or words that were not shown, are kept no longer. */
  readonly forgotten: readonly number[];
}

/**
 * What is due for surveys, to be called once a day at least, and oftener without harm: closes those whose last day is over, says how many have answered as it may be said, mixes rows, forgets what has been kept for long
 * enough, and writes tables into new files, so that no deleted row tells anything. Who is killed in between leaves nothing half; the next one goes on.
 *
 * @param actor `SURVEY_KEEPER`, or a terminal
 * @throws ActRefusal
 */
export async function keepSurveys({ store, post }: Surveys, actor: Actor, now: Date): Promise<Kept> {
  assertMay(actor, 'survey.lapsed');
  const closed: number[] = [];
  let mixed = 0;
  for (const survey of await surveysInState(store.db, 'open')) {
    if (dayIn(survey.zone, now) > survey.closes_on) {
      if (await closeDue(store, actor, survey.id, now)) closed.push(survey.id);
    } else if (await keepOpen({ store, post }, survey.id, now)) mixed++;
  }
  const forgotten: number[] = [];
  for (const { id } of await surveysToForget(store.db, now)) {
    await forget(store, actor, id, now);
    forgotten.push(id);
  }
  await dropTraces(store.db);
  return { closed, mixed, forgotten };
}

/** Whoever leads it may just have closed it, or given people more time. */
async function closeDue(store: Store, actor: Actor, survey: number, now: Date): Promise<boolean> {
  return store.db.transaction().execute(async (trx) => {
    await holdSurvey(trx, survey);
    const row = await surveyById(trx, survey);
    if (row?.state !== 'open' || dayIn(row.zone, now) <= row.closes_on) return false;
    await closing({ store: { ...store, db: trx } }, actor, { act: 'survey.lapsed', right: 'survey.keep', survey, now });
    return true;
  });
}

/** Rate and mixing of a day, once. @returns whether it was done now */
async function keepOpen({ store, post }: Surveys, survey: number, now: Date): Promise<boolean> {
  return store.db.transaction().execute(async (trx) => {
    await holdSurvey(trx, survey);
    const row = await surveyById(trx, survey);
    if (row?.state !== 'open' || row.mixed_on === dayIn(row.zone, now)) return false;
    if (post !== null) await resealOld(trx, post.keys, survey);
    await writeRates(trx, row, dayIn(row.zone, now));
    await mixSurvey(trx, survey);
    await updateSurvey(trx, survey, { mixed_on: dayIn(row.zone, now) });
    return true;
  });
}

async function writeRates(trx: Kysely<Schema>, { id, way }: SurveyRow, day: string): Promise<void> {
  if (way === 'spoken') return;
  const counts = await handedInCounts(trx, id);
  const rates = await surveyRates(trx, id);
  for (const { role, invited } of await surveyGroups(trx, id)) {
    const last = rates.findLast((rate) => rate.role === role);
    const kept = last === undefined ? null : { day: last.day, atLeast: last.shown, invited };
    const { atLeast } = rateShown({ invited, sheets: counts.find((one) => one.role === role)?.n ?? 0, day }, kept);
    if (atLeast !== null) await insertRate(trx, { survey_id: id, role, day, shown: atLeast });
  }
}

/** Seals with the newest key what is sealed with an older one: that one can go after a day. */
async function resealOld(trx: Kysely<Schema>, keys: SealingKeys, survey: number): Promise<void> {
  for (const { id, sealed } of await addressesOf(trx, survey))
    if (keys.isOld(sealed)) await resealAddress(trx, id, keys.seal(keys.open(sealed, addressBinding(id)), addressBinding(id)));
}

async function forget(store: Store, actor: Actor, survey: number, now: Date): Promise<void> {
  await act(store, actor, { act: 'survey.forgotten', now }, async (trx) => {
    await holdSurvey(trx, survey);
    await deleteSheets(trx, survey);
    await deleteUnshownTexts(trx, survey);
    return done(`survey:${survey}`);
  });
}
