import { randomUUID } from 'node:crypto';
import type { ConversationRow } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import type { PostAsk } from './write-post.ts';

/** How an answer of the site comes to its row. */
interface Standing {
  readonly key: string;
  readonly state: 'standing';
  readonly due_at: Date;
  readonly remote_id: string;
  readonly url: string;
  readonly stood_at: Date;
}

/**
 * An answer on the town's own site: no network is asked, so that it stands in the moment in which it is written, on the page of its reference.
 *
 * @param key what it has been called as a draft
 * @throws DeskRefusal `not-valid` for what answers nobody, or is to stand later: there is nobody who would put it there
 */
export function standingOnSite(
  conversation: ConversationRow | null,
  { due }: Pick<PostAsk, 'due'>,
  now: Date,
  key: string = randomUUID(),
): Standing {
  assertAnswers(conversation);
  if (due !== null && due > now) throw new DeskRefusal('not-valid', 'On the site an answer stands at once.', { field: 'due' });
  return { key, state: 'standing', due_at: now, remote_id: key, url: `/echange/${conversation.reference}`, stood_at: now };
}

/** An answer on the site that is kept for later. @throws DeskRefusal `not-valid` for what answers nobody */
export function draftedOnSite(conversation: ConversationRow | null, now: Date) {
  assertAnswers(conversation);
  return { key: randomUUID(), state: 'draft' as const, due_at: now };
}

function assertAnswers(conversation: ConversationRow | null): asserts conversation is ConversationRow {
  if (conversation === null)
    throw new DeskRefusal('not-valid', 'On the site one answers, and posts nothing else.', { field: 'conversation' });
}
