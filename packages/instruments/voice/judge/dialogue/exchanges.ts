import type { SeenAccount, SeenPost } from '../account.ts';

/** A post of an exchange: the account's own, or of who it speaks with. */
export interface ExchangeTurn {
  readonly own: boolean;
  readonly post: SeenPost;
}

/** What the account and one other person said to each other in one thread, oldest first. */
export interface Exchange {
  /** A pseudonym. */
  readonly author: string;
  readonly thread: string;
  /** It began under a post of the account's. */
  readonly underOwn: boolean;
  readonly turns: readonly ExchangeTurn[];
}

/** The exchanges of an account, by their first post; and its answers to posts that nobody could see. */
export interface Exchanges {
  readonly exchanges: readonly Exchange[];
  readonly toUnseen: readonly SeenPost[];
}

/** Parts what was seen into exchanges with one person each. What machines write begins none. */
export function exchangesOf({ posts, others, authors }: Pick<SeenAccount, 'posts' | 'others' | 'authors'>): Exchanges {
  const own = new Set(posts.map(({ id }) => id));
  const byId = new Map(others.map((post) => [post.id, post]));
  const all = new Map<string, { author: string; thread: string; underOwn: boolean; turns: ExchangeTurn[] }>();
  const put = (of: SeenPost, turn: ExchangeTurn): void => {
    const { author, thread } = of;
    if (author === null || authors.get(author)?.bot) return;
    const key = JSON.stringify([thread, author]);
    const known = all.get(key) ?? { author, thread, underOwn: false, turns: [] };
    all.set(key, known);
    known.underOwn ||= own.has(thread) || (of.replyTo !== null && own.has(of.replyTo));
    known.turns.push(turn);
  };
  const toUnseen: SeenPost[] = [];
  for (const post of others) put(post, { own: false, post });
  for (const post of posts) {
    if (post.replyTo === null || own.has(post.replyTo)) continue;
    const answered = byId.get(post.replyTo);
    if (answered === undefined) toUnseen.push(post);
    else put(answered, { own: true, post });
  }
  const exchanges = [...all.values()];
  for (const { turns } of exchanges) turns.sort(byTime);
  return { exchanges: exchanges.sort((one, other) => byTime(one.turns[0]!, other.turns[0]!)), toUnseen };
}

/** At the same instant who asks comes first. */
const byTime = (one: ExchangeTurn, other: ExchangeTurn): number =>
  one.post.at - other.post.at || Number(one.own) - Number(other.own) || (one.post.id < other.post.id ? -1 : 1);
