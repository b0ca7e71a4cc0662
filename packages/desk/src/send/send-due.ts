import { DESK } from '@beffroi/acts';
import { asking, transact } from '@beffroi/jobs';
import { NetworkRefusal, type NetworkSession } from '@beffroi/networks';
import {
  channelById,
  holdPost,
  lockForSending,
  nextDuePost,
  notePostStanding,
  notePostTrouble,
  noteSending,
  type PostRow,
  refusePost,
  type Schema,
  standingIds,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { protect } from '../people/exposure.ts';
import { type ChannelWork, stateAfter } from '../work/channel-work.ts';
import { composeAgain } from './compose-again.ts';
import { outgoingOf } from './outgoing.ts';
import { dueAgain } from './patience.ts';

/** Milliseconds after which a server that took a request without telling has made a post of it, if ever: looked for sooner, it might come to stand behind our back. */
const SETTLES = 30_000;

/**
 * Sends what is due on a channel, in order, until nothing is, the network wants a pause, or the claim is lost.
 *
 * @returns how many came to stand
 * @throws NetworkRefusal that bars the whole channel
 */
export async function sendDue(work: ChannelWork, session: NetworkSession): Promise<number> {
  for (let sent = 0; ; sent++) {
    const post = await asking(work, (db) => nextDuePost(db, work.channel.id, work.now()));
    if (post === null || work.signal.aborted) return sent;
    if (!(await sendOne(work, session, post))) return sent;
  }
}

/** @returns whether the next one may follow at once */
async function sendOne(work: ChannelWork, session: NetworkSession, post: PostRow): Promise<boolean> {
  const doubt = post.first_sent_at === null ? null : await doubtOf(work, session, post.first_sent_at);
  const first = post.first_sent_at ?? work.now();
  const goes = await transact(work, (trx) => aboutToSend(trx, work, post.id, first));
  if (typeof goes === 'string') return goes === 'put-aside';
  const outgoing = await asking(work, () => outgoingOf(work.store, goes));
  // A process that was suspended meanwhile must not send what another has taken over.
  work.assertHeld();
  work.tell({ kind: 'sending', post: post.id });
  try {
    const { address, url, at, differs } = await session.send(outgoing, doubt);
    const stands = { remote_id: address.id, remote_version: address.version, url, stood_at: at, differs };
    await transact(work, async (trx) => {
      await notePostStanding(trx, post.id, stands);
      await protect(trx, DESK, (await channelById(trx, post.channel_id))!, post.agent_id, work.now());
    });
    work.tell({ kind: 'sent', post: post.id });
    return true;
  } catch (error) {
    if (!(error instanceof NetworkRefusal)) throw error;
    return noteRefusal(work, session, post, first, error);
  }
}

/**
 * Composes a post for the last time and writes down that it is sent, before the first byte goes out: whoever finds it so knows that it may stand, and as what.
 *
 * @returns the post as it goes out; `put-aside` when it does not, `lost` when somebody else has the channel, or has withdrawn it
 */
async function aboutToSend(
  trx: Kysely<Schema>,
  { claim, now }: ChannelWork,
  id: number,
  first: Date,
): Promise<PostRow | 'put-aside' | 'lost'> {
  const post = await lockForSending(trx, id, claim);
  if (post === null) return 'lost';
  const due = await composeAgain(trx, post, now());
  if (due.kind === 'ready') return (await noteSending(trx, id, claim, first, due.as)) ? { ...post, ...due.as } : 'lost';
  if (due.kind === 'held') await holdPost(trx, id, due.trouble);
  else await refusePost(trx, id, claim, due.trouble);
  return 'put-aside';
}

const later = (one: Date | null, other: number): Date => new Date(Math.max(one?.getTime() ?? 0, other));

async function doubtOf(work: ChannelWork, { looksBack }: NetworkSession, since: Date) {
  const from = new Date(since.getTime() - looksBack);
  return { since, known: new Set(await asking(work, (db) => standingIds(db, work.channel.id, from))) };
}

/** What follows when a network did not take a post. @returns whether the next one may follow at once */
async function noteRefusal(
  work: ChannelWork,
  session: NetworkSession,
  post: PostRow,
  first: Date,
  error: NetworkRefusal,
): Promise<boolean> {
  work.tell({ kind: 'not-sent', post: post.id, code: error.code });
  if ((error.code === 'refused' || error.code === 'unsupported') && error.taken === 'no') {
    await transact(work, (trx) => refusePost(trx, post.id, work.claim, `${error.code}: ${error.message}`));
    return true;
  }
  // It was surely not taken now; whether an earlier try was remains as doubtful as before.
  const sent = error.taken === 'perhaps' || post.first_sent_at !== null ? first : null;
  const unsettled = sent !== null && session.abilities.once === 'by-reading-back';
  const due = dueAgain(post.tries + 1, work.now(), unsettled ? later(error.retryAt, work.now().getTime() + SETTLES) : error.retryAt);
  await asking(work, (db) => notePostTrouble(db, post.id, work.claim, { trouble: error.code, due, sent }));
  // What bars the whole channel is said of the channel.
  if (stateAfter(error) !== null) throw error;
  return false;
}
