import { type Act, type ActingMember, type Actor, ActRefusal, act, assertMay, may, type Outcome, type Right } from '@beffroi/acts';
import { dayIn } from '@beffroi/speaking';
import { holdSurvey, isRowId, type Schema, type Store, type SurveyRow, surveyById } from '@beffroi/store';
import { townOf } from '@beffroi/territories';
import type { Kysely } from 'kysely';
import { SurveyRefusal } from './refusal.ts';

/** Which survey something is done to. */
interface SurveyDeed {
  readonly act: Act;
  readonly survey: number;
  readonly now: Date;
}

/**
 * Of a town that merged, who leads surveys there still does, and who does in the town that it is part of now.
 *
 * @returns the territory that the right is asked for
 */
export function territoryFor(actor: Actor, right: Right, territory: string): string {
  const town = townOf(territory);
  return may(actor, right, town) ? town : territory;
}

/**
 * Does something to a survey of the actor's town, which nobody else changes meanwhile.
 *
 * @throws ActRefusal; SurveyRefusal `unknown`
 */
export async function actOnSurvey<T>(
  { db }: Pick<Store, 'db'>,
  actor: Actor,
  right: Right,
  { act: what, survey, now }: SurveyDeed,
  work: (trx: Kysely<Schema>, row: SurveyRow) => Promise<Outcome<T>>,
): Promise<T> {
  const row = await knownSurvey(db, survey);
  if (row === null) {
    assertMay(actor, what);
    throw unknownSurvey();
  }
  return act({ db }, actor, { act: what, territory: territoryFor(actor, right, row.territory), now }, async (trx) => {
    await holdSurvey(trx, row.id);
    return work(trx, (await surveyById(trx, row.id)) ?? row);
  });
}

/** The same for whoever leads it. */
export const leading = <T>(
  store: Pick<Store, 'db'>,
  actor: ActingMember,
  deed: SurveyDeed,
  work: (trx: Kysely<Schema>, row: SurveyRow) => Promise<Outcome<T>>,
): Promise<T> => actOnSurvey(store, actor, 'survey.lead', deed, work);

/** A survey as who leads it may see it. @throws ActRefusal; SurveyRefusal `unknown` */
export async function ledSurvey({ db }: Pick<Store, 'db'>, actor: Actor, survey: number): Promise<SurveyRow> {
  const row = await knownSurvey(db, survey);
  const territory = row === null ? undefined : territoryFor(actor, 'survey.lead', row.territory);
  if (!may(actor, 'survey.lead', territory)) throw new ActRefusal(actor.name, 'survey.lead');
  if (row === null) throw unknownSurvey();
  return row;
}

/** What can be no number of a row is nobody's. */
const knownSurvey = (db: Store['db'], id: number): Promise<SurveyRow | null> => (isRowId(id) ? surveyById(db, id) : Promise.resolve(null));

export const unknownSurvey = (): SurveyRefusal => new SurveyRefusal('unknown', 'There is no such survey.');

/** @throws SurveyRefusal `not-draft` */
export function assertDraft({ state }: SurveyRow): void {
  if (state !== 'draft') throw new SurveyRefusal('not-draft', 'The survey is open already.');
}

/** That a survey was opened and has not ended, whatever its last day. @throws SurveyRefusal `not-open`, `closed`, `withdrawn` */
export function assertRunning({ state, ended_on: ended, opens_on: opens }: SurveyRow): void {
  if (state === 'closed') throw new SurveyRefusal('closed', `The survey was closed on ${ended}.`, { day: ended! });
  if (state === 'withdrawn') throw new SurveyRefusal('withdrawn', `The survey was withdrawn on ${ended}.`, { day: ended! });
  if (state === 'draft') throw new SurveyRefusal('not-open', 'The survey has not begun.', { opens });
}

/** That answers are taken now: until the last day is over by the town's clock. @throws SurveyRefusal */
export function assertTaking(row: SurveyRow, now: Date): void {
  assertRunning(row);
  if (dayIn(row.zone, now) > row.closes_on)
    throw new SurveyRefusal('closed', `The survey was closed on ${row.closes_on}.`, { day: row.closes_on });
}
