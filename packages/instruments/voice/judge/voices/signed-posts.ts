import type { SeenAccount, SeenPost } from '../account.ts';
import { HabitsOfAccounts } from '../habits.ts';
import type { Signature } from '../signature/signature.ts';
import { whoSpeaks } from '../signature/who-speaks.ts';

/** A post with what signs it. */
export interface SignedPost {
  readonly post: SeenPost;
  readonly signature: Signature | null;
}

/** Who signs each of an account's posts: first what each says by itself, then who is known to sign by others. */
export function signedPosts({ key, posts }: Pick<SeenAccount, 'key' | 'posts'>): readonly SignedPost[] {
  const habits = new HabitsOfAccounts();
  const asked = (post: SeenPost) => ({ id: post.id, text: post.text, account: key, reply: post.replyTo !== null });
  const first = posts.map((post) => {
    const signature = whoSpeaks(post.text, post.replyTo !== null, key);
    habits.learn(asked(post), signature);
    return { post, signature };
  });
  return first.map(({ post, signature }) => ({ post, signature: signature ?? habits.find(asked(post)) }));
}

/** The words that sign. */
export const wordsOf = ({ post, signature }: SignedPost): string =>
  signature === null ? '' : post.text.slice(signature.start, signature.end);
