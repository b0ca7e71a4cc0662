import { type ActingMember, act, done } from '@beffroi/acts';
import { postById, type Store, withdrawPostRow } from '@beffroi/store';
import { openChannel, ownAgent } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';

/**
 * Takes back a post that was never sent, with what was to go on from it.
 *
 * @throws ActRefusal, DeskRefusal `too-late` when it was sent: it may stand
 */
export async function withdrawPost(store: Store, actor: ActingMember, postId: number, now: Date): Promise<void> {
  const post = await postById(store.db, postId);
  if (post === null) throw new DeskRefusal('unknown', `There is no post ${postId}.`);
  const { id, territory } = await openChannel(store.db, post.channel_id);
  await act(store, actor, { act: 'post.withdrawn', territory, now }, async (trx) => {
    await ownAgent(trx, id, actor);
    const posts = await withdrawPostRow(trx, postId);
    if (posts === 0) throw new DeskRefusal('too-late', 'It was sent already.');
    return done(`channel:${id}`, { post: postId, posts });
  });
}
