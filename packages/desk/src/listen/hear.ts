import { DESK } from '@beffroi/acts';
import { asking, transact } from '@beffroi/jobs';
import type { IncomingPost, NetworkSession } from '@beffroi/networks';
import {
  agentsReached,
  changeMessage,
  channelById,
  emptyMessage,
  messagesToLookAt,
  noteChannel,
  type Schema,
  takeMessages,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { dueOn } from '../channel/answer-within.ts';
import { protect } from '../people/exposure.ts';
import { type ChannelWork, ClaimLost } from '../work/channel-work.ts';
import { newReference } from './reference.ts';
import { worstOf } from './tone.ts';

/**
 * Takes in one page of what was said to a channel. Cursor and messages are written in one transaction: killed between two questions it asks again, and
 * what comes twice is there once.
 *
 * @returns where the next question goes on, whether there is more at once, and how much was new
 */
export async function hear(
  work: ChannelWork,
  session: NetworkSession,
  cursor: string | null,
): Promise<{ readonly cursor: string; readonly more: boolean; readonly messages: number }> {
  const page = await session.mentions(cursor);
  work.assertHeld();
  const now = work.now();
  const due = await asking(work, (db) => dueOn(db, work.channel, now));
  const taken = await transact(work, async (trx) => {
    const foreign = page.posts.filter(({ author }) => author.id !== session.account.id);
    const conversations = await takeMessages(
      trx,
      foreign.map((post) => messageOf(work.channel.id, post, due)),
      now,
    );
    await protectWhomItReaches(trx, work.channel.id, conversations, now);
    const noted = { cursor: page.cursor, polled_at: now, ...(page.gap ? { gap_at: now } : {}) };
    return (await noteChannel(trx, work.channel.id, work.claim, noted)) ? conversations.length : null;
  });
  if (taken === null) throw new ClaimLost();
  if (taken > 0 || page.gap) work.tell({ kind: 'heard', channel: work.channel.id, messages: taken, gap: page.gap });
  return { cursor: page.cursor, more: page.more, messages: taken };
}

/** What was said may be too much for those who have the account: then they speak as the team from the next post on. */
async function protectWhomItReaches(trx: Kysely<Schema>, channelId: number, conversations: readonly number[], now: Date): Promise<void> {
  if (conversations.length === 0) return;
  const channel = (await channelById(trx, channelId))!;
  for (const agent of await agentsReached(trx, channelId, conversations)) await protect(trx, DESK, channel, agent, now);
}

function messageOf(channel: number, post: IncomingPost, due: Date) {
  return {
    channel_id: channel,
    remote_id: post.address.id,
    root_id: post.target.root.id,
    target: JSON.stringify(post.target),
    asker: post.author,
    said: post.text,
    pictures: post.pictures,
    confidential: post.confidential,
    url: post.url,
    language: post.language,
    hostile: worstOf(post.text),
    at: post.at,
    edited_at: post.editedAt,
    reference: newReference(),
    due_at: due,
  };
}

/** Messages that are looked at again in one question. */
const LOOKED_AT_ONCE = 20;
/** Milliseconds after which a message is looked at again. */
const LOOK_AGAIN = 600_000;

/** Follows what people changed or deleted of what they said. @returns how many */
export async function follow(work: ChannelWork, session: NetworkSession): Promise<number> {
  const now = work.now();
  const since = new Date(now.getTime() - LOOK_AGAIN);
  const ids = await asking(work, (db) => messagesToLookAt(db, work.channel.id, since, LOOKED_AT_ONCE));
  if (ids.length === 0) return 0;
  const found = await session.look(ids);
  for (const [id, as] of found) {
    if (as === 'gone') await asking(work, (db) => emptyMessage(db, work.channel.id, id, now));
    else {
      const change = {
        ...{ said: as.text, pictures: as.pictures, target: JSON.stringify(as.target), edited_at: as.editedAt },
        hostile: worstOf(as.text),
      };
      await asking(work, (db) => changeMessage(db, work.channel.id, id, change, now));
    }
  }
  work.tell({ kind: 'followed', channel: work.channel.id, changed: found.size });
  return found.size;
}
