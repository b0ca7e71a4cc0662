import { type ActingMember, act, done, may, memberActor } from '@beffroi/acts';
import {
  accountById,
  answerApproval,
  changeUnsent,
  insertApproval,
  lastApproval,
  type PostApprovalRow,
  type Schema,
  type Store,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { DeskRefusal } from '../refusal.ts';
import { anyPost, assertDraftFits, channelOf, letGo, ownPost } from './draft-post.ts';

/** Who is asked whether a draft may go out. */
export interface ApprovalAsk {
  /** An account of somebody who may speak for the town, and did not write it. */
  readonly approver: number;
  /** Who can answer once the deadline has passed; `null` for nobody. */
  readonly standIn: number | null;
  readonly deadline: Date;
}

const MOST_REASON = 1000;

/**
 * Asks a named colleague whether a draft of one's own may go out. It has to fit by then.
 *
 * @returns the question's id
 * @throws ActRefusal, DeskRefusal `own` when somebody names themselves, `not-valid` with the field
 */
export async function askApproval(store: Store, actor: ActingMember, postId: number, ask: ApprovalAsk, now: Date): Promise<number> {
  const { territory } = await channelOf(store, postId);
  return act(store, actor, { act: 'post.approval-asked', territory, now }, async (trx) => {
    const { post, place } = await ownPost(trx, actor, postId);
    if (post.state !== 'draft') throw new DeskRefusal('too-late', 'It is no draft any more.');
    if (ask.deadline <= now) throw new DeskRefusal('not-valid', 'That hour is over.', { field: 'deadline' });
    if (ask.standIn === ask.approver) throw new DeskRefusal('not-valid', 'They cannot stand in for themselves.', { field: 'standIn' });
    await assertCanApprove(trx, ask.approver, actor, territory, 'approver');
    if (ask.standIn !== null) await assertCanApprove(trx, ask.standIn, actor, territory, 'standIn');
    await assertDraftFits(trx, post, place, now);
    const asked = { post_id: postId, approver_id: ask.approver, stand_in_id: ask.standIn, asked_at: now, deadline: ask.deadline };
    const id = await insertApproval(trx, asked);
    const details = { post: postId, approver: ask.approver, standIn: ask.standIn, deadline: ask.deadline.toISOString() };
    return done(`channel:${place.channel.id}`, details, id);
  });
}

async function assertCanApprove(
  trx: Kysely<Schema>,
  id: number,
  author: ActingMember,
  territory: string,
  field: 'approver' | 'standIn',
): Promise<void> {
  if (id === author.id) throw new DeskRefusal('own', 'Nobody approves what is their own.', { field });
  const account = await accountById(trx, id);
  const known =
    account !== null &&
    account.closed_at === null &&
    may(memberActor({ ...account, roles: account.roles as never }, null), 'desk.speak', territory);
  if (!known) throw new DeskRefusal('not-valid', `Account ${id} does not speak for ${territory}.`, { field });
}

/**
 * A draft may go out: it waits for its hour, or goes at once where that has passed. Where its agent was taken off the desk meanwhile, a lead decides.
 *
 * @returns when it is due; `null` when it is held for a lead
 * @throws ActRefusal, DeskRefusal `own`, `not-asked`
 */
export async function approvePost(store: Store, actor: ActingMember, postId: number, now: Date): Promise<Date | null> {
  const { territory } = await channelOf(store, postId);
  return act(store, actor, { act: 'post.approved', territory, now }, async (trx) => {
    const { post, place } = await anyPost(trx, postId);
    const asked = await askedOf(trx, actor, postId, post.account_id, now);
    await answer(trx, asked, actor, 'approved', null, now);
    const left = place.agent.left_at !== null;
    if (left) await changeUnsent(trx, postId, { state: 'held', trouble: 'agent-left' });
    else await letGo(trx, post, place, null, now);
    const due = left ? null : new Date(Math.max(post.due_at.getTime(), now.getTime()));
    return done(`channel:${place.channel.id}`, { post: postId, due: due?.toISOString() ?? null }, due);
  });
}

/**
 * A draft goes back to who wrote it, with why.
 *
 * @throws ActRefusal, DeskRefusal `own`, `not-asked`, `not-valid` without a reason
 */
export async function declinePost(store: Store, actor: ActingMember, postId: number, reason: string, now: Date): Promise<void> {
  const { territory } = await channelOf(store, postId);
  await act(store, actor, { act: 'post.declined', territory, now }, async (trx) => {
    const { post, place } = await anyPost(trx, postId);
    const asked = await askedOf(trx, actor, postId, post.account_id, now);
    const words = reason.trim();
    if (words === '' || words.length > MOST_REASON)
      throw new DeskRefusal('not-valid', `A reason has one to ${MOST_REASON} signs.`, { field: 'reason', most: MOST_REASON });
    await answer(trx, asked, actor, 'declined', words, now);
    return done(`channel:${place.channel.id}`, { post: postId });
  });
}

/** The open question, where it is theirs to answer. @throws DeskRefusal `own`, `not-asked`, `too-late` */
async function askedOf(trx: Kysely<Schema>, actor: ActingMember, postId: number, author: number, now: Date): Promise<PostApprovalRow> {
  if (actor.id === author) throw new DeskRefusal('own', 'Nobody approves what is their own.');
  const asked = await lastApproval(trx, postId);
  if (asked === null || asked.answer === 'overtaken') throw new DeskRefusal('not-asked', 'Nobody is asked for this.');
  if (asked.answer !== null) throw new DeskRefusal('too-late', 'It was answered.');
  const named = asked.approver_id === actor.id;
  const standsIn = asked.stand_in_id === actor.id;
  if (!named && !standsIn) throw new DeskRefusal('not-asked', 'Somebody else is asked.');
  if (standsIn && now < asked.deadline)
    throw new DeskRefusal('not-asked', 'A stand-in answers after the deadline.', { deadline: asked.deadline.toISOString() });
  return asked;
}

async function answer(
  trx: Kysely<Schema>,
  { id }: PostApprovalRow,
  actor: ActingMember,
  said: 'approved' | 'declined',
  reason: string | null,
  now: Date,
): Promise<void> {
  if (!(await answerApproval(trx, id, { by: actor.id, answer: said, reason }, now))) throw new DeskRefusal('too-late', 'It was answered.');
}
