import { randomUUID } from 'node:crypto';
import { act, done, visitorActor } from '@beffroi/acts';
import { type Store, siteChannelOf, takeAttempt, takeMessage } from '@beffroi/store';
import { dueOn } from '../channel/answer-within.ts';
import { newReference } from '../listen/reference.ts';
import { worstOf } from '../listen/tone.ts';
import { DeskRefusal } from '../refusal.ts';
import { questionIn } from './question-in.ts';

/** Questions that a town takes in without waiting, whatever addresses they come from: what people can read in an hour. */
const ALL_VISITORS = { free: 60, waitMs: 60_000, mostMs: 3_600_000, forgetMs: 3_600_000 };

/** Why the addresses of others are not here: who sends is held by the limit of who serves the site, which keeps no address. */
const NOBODY = visitorActor(null);

/**
 * Hands a question over to the people of a town: it waits in their inbox, and its reference tells how it stands. Who asks is not known and not asked.
 *
 * @param written the question; hostile like any text
 * @returns the reference
 * @throws DeskRefusal `unknown` where the town has no assistant, `not-valid` for no question, `too-often` with `waitMs`
 */
export async function sendQuestion(store: Store, territory: string, written: string, language: string, now: Date): Promise<string> {
  const said = questionIn(written);
  if (said === null) throw new DeskRefusal('not-valid', 'There is no question.', { field: 'question' });
  const channel = await siteChannelOf(store.db, territory);
  if (channel === null) throw new DeskRefusal('unknown', `The town ${territory} has no assistant.`);
  const waitMs = await takeAttempt(store.db, `site-question:${territory}`, ALL_VISITORS, now);
  if (waitMs > 0) throw new DeskRefusal('too-often', 'Too many questions wait already.', { waitMs });
  return act(store, NOBODY, { act: 'question.sent', territory, now }, async (trx) => {
    const [reference, id] = [newReference(), randomUUID()];
    const conversation = await takeMessage(
      trx,
      {
        ...{ channel_id: channel.id, remote_id: id, root_id: id, target: '{}', asker: { id, handle: '', name: '', url: '' } },
        // What is answered stands on the page of the reference alone: nothing public is answered to what was said in private.
        ...{ said, pictures: [], confidential: false, url: '', language, hostile: worstOf(said), at: now, edited_at: null, reference },
        due_at: await dueOn(trx, channel, now),
      },
      now,
    );
    return done(`conversation:${conversation}`, { channel: channel.id }, reference);
  });
}
