import { type Schema, surveysIn } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Day, dayAfter } from '../days.ts';
import { questionnaireOf } from '../questionnaire.ts';
import { SurveyRefusal } from '../refusal.ts';

/** Days between the end of a survey and the next one with the same questions: what somebody answers twice is told twice, with half the noise. */
export const REST_DAYS = 90;

/**
 * One survey at a time, and a rest after each that was told of.
 *
 * @param own the survey that is asked about, where it stands already
 * @param opensOn when it is to open
 * @throws SurveyRefusal `running`, `too-soon`
 */
export async function assertRested(
  trx: Kysely<Schema>,
  territory: string,
  own: number | null,
  questionnaire: string,
  opensOn: Day,
): Promise<void> {
  const others = (await surveysIn(trx, [territory])).filter((other) => other.id !== own && questionnaireOf(other).id === questionnaire);
  if (others.some(({ state }) => state === 'draft' || state === 'open'))
    throw new SurveyRefusal('running', 'A survey with these questions is prepared or open already.');
  const ended = others.flatMap((other) => (other.published === null ? [] : [other.ended_on!])).sort();
  const day = ended.length === 0 ? null : dayAfter(ended.at(-1)!, REST_DAYS);
  if (day !== null && opensOn < day) throw new SurveyRefusal('too-soon', `The last one was closed on ${ended.at(-1)}.`, { day });
}
