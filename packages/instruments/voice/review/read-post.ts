/** A post as an item of the reading room is about it. What the machine says of it is not shown to who reads. */
export interface ReadPost {
  /** Key of the account in its town, and id of the post there. */
  readonly account: string;
  readonly post: string;
  readonly words: string;
  /** It answers another post. */
  readonly reply: boolean;
  /** What it answers, where that can be seen; empty otherwise. */
  readonly before: string;
  /** What the machine said of it when it was drawn. */
  readonly said: string;
}

/** @throws Error when a row holds something else */
export function readPost(value: unknown): ReadPost {
  const { account, post, words, reply, before, said } = (value ?? {}) as ReadPost;
  if ([account, post, words, before, said].some((text) => typeof text !== 'string') || typeof reply !== 'boolean') {
    throw new Error('an item that is no post of an account');
  }
  return { account, post, words, reply, before, said };
}
