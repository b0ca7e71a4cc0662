import { type Actor, act, done } from '@beffroi/acts';
import { changeUnsent, type Store, withdrawPostRow } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { anyPost, channelOf } from './draft-post.ts';
import { signedAs } from './fits.ts';
import { composedNow } from './write-post.ts';

/**
 * A lead decides over a post that is held: it goes out as its agent agrees to be seen now, which of one who has left is as the team; or it does not, with all that was to go on from it.
 * A post that was sent in doubt before may stand already: whoever lets it go out has looked.
 *
 * @throws ActRefusal, DeskRefusal `too-late` when it is held no more
 */
export async function settleHeld(store: Store, actor: Actor, postId: number, how: 'send' | 'withdraw', now: Date): Promise<void> {
  const { territory } = await channelOf(store, postId);
  await act(store, actor, { act: 'post.settled', territory, now }, async (trx) => {
    const { post, place } = await anyPost(trx, postId);
    if (post.state !== 'held') throw new DeskRefusal('too-late', 'It is held no more.');
    if (how === 'withdraw') await withdrawPostRow(trx, postId);
    else {
      const ask = { text: post.written, language: post.language, contentWarning: post.content_warning };
      const { composed, seen } = await composedNow(trx, place, ask, now);
      const at = new Date(Math.max(post.due_at.getTime(), now.getTime()));
      const as = { said: composed.text, appearance: seen.appearance, signed_as: signedAs(composed) };
      await changeUnsent(trx, postId, { ...as, state: 'waiting', trouble: null, at, due_at: at });
    }
    return done(`channel:${place.channel.id}`, { post: postId, how, doubtful: post.first_sent_at !== null });
  });
}
