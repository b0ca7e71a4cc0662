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
  const ownById = new Map(posts.map((post) => [post.id, post]));
  const own = new Set(ownById.keys());
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
    if (post.replyTo === null) continue;
    const first = firstOf(post, ownById);
    if (ownById.has(first.replyTo ?? first.id)) continue;
    const answered = byId.get(first.replyTo!);
    if (answered !== undefined) put(answered, { own: true, post });
    else if (first === post) toUnseen.push(post);
  }
  const exchanges = [...all.values()];
  for (const { turns } of exchanges) turns.sort(byTime);
  return { exchanges: exchanges.sort((one, other) => byTime(one.turns[0]!, other.turns[0]!)), toUnseen };
}

/** So many posts of the account in a row that go on with each other are followed. */
const MOST_ON_END = 50;

/** Where the account goes on with a post of its own: the first of these, which answers somebody or nobody. */
function firstOf(post: SeenPost, own: ReadonlyMap<string, SeenPost>): SeenPost {
  let first = post;
  for (let step = 0; step < MOST_ON_END; step++) {
    const before = first.replyTo === null ? undefined : own.get(first.replyTo);
    if (before === undefined) break;
    first = before;
  }
  return first;
}

/** At the same instant who asks comes first. */
const byTime = (one: ExchangeTurn, other: ExchangeTurn): number =>
  one.post.at - other.post.at || Number(one.own) - Number(other.own) || (one.post.id < other.post.id ? -1 : 1);
