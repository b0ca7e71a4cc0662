import { randomUUID } from 'node:crypto';
import type { ConversationRow, NewPost } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import type { PostAsk } from './write-post.ts';

/** What of a post says how it is sent. */
type Sending = Pick<NewPost, 'key' | 'state' | 'due_at'> & Partial<Pick<NewPost, 'remote_id' | 'url' | 'stood_at'>>;

/**
 * An answer on the town's own site: no network is asked, so that it stands in the moment in which it is written, on the page of its reference.
 *
 * @throws DeskRefusal `not-valid` for what answers nobody, or is to stand later: there is nobody who would put it there
 */
export function standingOnSite(conversation: ConversationRow | null, { due }: Pick<PostAsk, 'due'>, now: Date): Sending {
  if (conversation === null)
    throw new DeskRefusal('not-valid', 'On the site one answers, and posts nothing else.', { field: 'conversation' });
  if (due !== null && due > now) throw new DeskRefusal('not-valid', 'On the site an answer stands at once.', { field: 'due' });
  const key = randomUUID();
  return { key, state: 'standing', due_at: now, remote_id: key, url: `/echange/${conversation.reference}`, stood_at: now };
}
