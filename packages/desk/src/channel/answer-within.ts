import { type Actor, act, done } from '@beffroi/acts';
import { instantFrom } from '@beffroi/domain';
import { type AnswerWithin, answerDue, MOST_ANSWER_WITHIN } from '@beffroi/speaking';
import { type ChannelRow, changeChannel, type Schema, type Store } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { townHours } from '../meet/hours.ts';
import { openChannel } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import { zoneOf } from './zone-of.ts';

/** Within how long an account answers; `null` for as usual: two days by the clock. */
export const answerWithinOf = ({ answer_within: within }: ChannelRow): AnswerWithin | null => within as AnswerWithin | null;

/** When an answer to what was just said to a channel is due. */
export async function dueOn(db: Kysely<Schema>, channel: ChannelRow, asked: Date): Promise<Date> {
  const within = answerWithinOf(channel);
  const hours = within === null ? null : ((await townHours(db, channel.territory))?.hours ?? null);
  return new Date(answerDue(within, hours, zoneOf(channel), instantFrom(asked.getTime())));
}

/**
 * Says within how long an account answers, from the next question on: those that wait keep their hour.
 *
 * @param within `null` for as usual
 * @throws ActRefusal, DeskRefusal `not-valid` with the field `within`
 */
export async function changeAnswerWithin(
  store: Store,
  actor: Actor,
  channelId: number,
  within: AnswerWithin | null,
  now: Date,
): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'channel.changed', territory, now }, async (trx) => {
    if (within !== null) assertWithin(within);
    await changeChannel(trx, channelId, { answer_within: within === null ? null : JSON.stringify(within) });
    return done(`channel:${channelId}`, { answerWithin: within });
  });
}

function assertWithin({ unit, most }: AnswerWithin): void {
  const limit = MOST_ANSWER_WITHIN[unit];
  if (limit === undefined || !Number.isInteger(most) || most < 1 || most > limit)
    throw new DeskRefusal('not-valid', `An answer is due within 1 to ${limit} ${unit}.`, { field: 'within' });
}
