import type { AccountObstacle, AccountSight, EarlierProfile, SeenAccount, SeenAuthor, SeenPost, SeenProfile } from '../judge/account.ts';
import { earlierProfileOf } from '../judge/successions/earlier-profile.ts';
import type { Pseudonyms } from './pseudonym.ts';
import { type GonePost, ObstacleTally, type ToldAccount, type ToldPost } from './told-account.ts';

/** What of an account follows from its sources: all but who it is, and whose. */
export type SeenParts = Pick<SeenAccount, 'profile' | 'posts' | 'others' | 'authors' | 'sight' | 'earlier'>;

/**
 * Puts what several sources tell of one account together: each post once, its newest capture, oldest first; other authors, and their posts, under other names; threads
 * by where they begin.
 *
 * @param sources the interface first, then files, in the order of the register
 * @param before what earlier measurements saw of its profile
 * @param access whether the town gave one, so that its mentions can be read
 */
export function seenOf(
  sources: readonly ToldAccount[],
  names: Pseudonyms,
  before: readonly EarlierProfile[] = [],
  access = false,
): SeenParts {
  const tally = new ObstacleTally();
  const own = newestOf(
    sources.flatMap(({ posts }) => posts.filter(({ author }) => author === null)),
    tally,
  );
  // A post that one source gives to somebody else, and another to the account itself, is the account's.
  const others = newestOf(
    sources.flatMap(({ posts }) => posts.filter(({ author, id }) => author !== null && !own.has(id))),
    tally,
  );
  const lost = sources.flatMap((source) => source.gone ?? []);
  const threads = threadsOf([...lost, ...own.values(), ...others.values()]);
  const gone = new Set(lost.map(({ id }) => id));
  const idOf = (id: string): string => (own.has(id) || gone.has(id) ? id : names.ofPost(id));
  const seen = (post: ToldPost): SeenPost => seenPost(post, threads.get(post.id) ?? post.id, idOf, names);
  const profile = newestProfile(sources);
  return {
    profile,
    earlier: earlierOf(sources, profile, before),
    posts: inOrder([...own.values()].map(seen)),
    others: inOrder([...others.values()].map(seen)),
    authors: authorsOf([...others.values()], names),
    sight: {
      ...sightOf(sources, own.size, tally.list()),
      ...(access ? { own: sources.find((one) => one.own !== undefined)?.own ?? 'unread' } : {}),
    },
  };
}

/** Each id once: the newest capture counts; of one capture what stands later. */
function newestOf(posts: readonly ToldPost[], tally: ObstacleTally): ReadonlyMap<string, ToldPost> {
  const newest = new Map<string, ToldPost>();
  for (const post of posts) {
    const known = newest.get(post.id);
    if (known !== undefined && (known.text !== post.text || known.at !== post.at)) {
      tally.add('unreadable', 'other-words', post.capture.url, 'a post came again with other words: its newest capture counts', 'all');
    }
    if (known === undefined || post.capture.at >= known.capture.at) newest.set(post.id, post);
  }
  return newest;
}

function inOrder(posts: readonly SeenPost[]): readonly SeenPost[] {
  return posts.toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** Of a post whose thread is being followed: no id is empty. */
const UNDER_WAY = '';

/** For each post that answers another, the id that its thread begins with, as far as that is known. Circles, which only broken sources have, end where they were entered. */
function threadsOf(posts: readonly GonePost[]): ReadonlyMap<string, string> {
  const answers = posts.filter(({ replyTo }) => replyTo !== null);
  const parents = new Map(answers.map(({ id, replyTo }) => [id, replyTo]));
  const roots = new Map<string, string>();
  for (const { id } of answers) {
    const path: string[] = [];
    let at = id;
    while (!roots.has(at)) {
      path.push(at);
      roots.set(at, UNDER_WAY);
      const parent = parents.get(at);
      if (parent === undefined || parent === null) break;
      at = parent;
    }
    const known = roots.get(at)!;
    const root = known === UNDER_WAY ? at : known;
    for (const step of path) roots.set(step, root);
  }
  return roots;
}

function seenPost(post: ToldPost, thread: string, idOf: (id: string) => string, names: Pseudonyms): SeenPost {
  const { id, at, author, text, replyTo, language, pictures, url, capture } = post;
  return {
    id: author === null ? id : names.ofPost(id),
    at,
    author: author === null ? null : names.ofAuthor(author.id),
    text,
    replyTo: replyTo === null ? null : idOf(replyTo),
    thread: idOf(thread),
    language,
    pictures,
    // The address of somebody else's post names them.
    url: author === null ? url : null,
    digest: capture.digest,
    capture: capture.url,
  };
}

/** Followers as the newest capture that tells them has them. */
function authorsOf(posts: readonly ToldPost[], names: Pseudonyms): ReadonlyMap<string, SeenAuthor> {
  const authors = new Map<string, SeenAuthor & { readonly seen: number }>();
  for (const { author, capture } of posts) {
    if (author === null) continue;
    const key = names.ofAuthor(author.id);
    const known = authors.get(key);
    const bot = author.bot || known?.bot === true;
    const newer = known === undefined || known.followers === null || (author.followers !== null && capture.at >= known.seen);
    authors.set(key, newer ? { key, followers: author.followers, bot, seen: capture.at } : { ...known, bot });
  }
  return new Map(
    [...authors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, { followers, bot }]) => [key, { key, followers, bot }]),
  );
}

function newestProfile(sources: readonly ToldAccount[]): SeenProfile | null {
  const profiles = sources.flatMap(({ profile }) => profile ?? []);
  return profiles.reduce<SeenProfile | null>((best, one) => (best === null || one.seenAt > best.seenAt ? one : best), null);
}

/** Captures of the profile before the newest, each moment once, oldest first. */
function earlierOf(
  sources: readonly ToldAccount[],
  newest: SeenProfile | null,
  before: readonly EarlierProfile[],
): readonly EarlierProfile[] {
  const here = sources.flatMap(({ profile }) => (profile === null || profile === newest ? [] : [earlierProfileOf(profile)]));
  const all = new Map(
    [...before, ...here].filter(({ seenAt }) => newest === null || seenAt < newest.seenAt).map((one) => [one.seenAt, one]),
  );
  return [...all.values()].toSorted((one, other) => (one.seenAt < other.seenAt ? -1 : 1));
}

/** What sources show together: one that shows all is enough. */
function sightOf(sources: readonly ToldAccount[], own: number, more: readonly AccountObstacle[]): AccountSight {
  const covers = sources.flatMap((source) => source.covers ?? []);
  const mentions = (['all', 'found', 'answered'] as const).find((one) => covers.some((cover) => cover.mentions === one));
  const whole = covers.some(({ posts }) => posts === 'whole');
  return {
    posts: whole ? 'whole' : own > 0 || covers.some(({ posts }) => posts === 'recent') ? 'recent' : 'none',
    answersUnder: covers.some(({ answersUnder }) => answersUnder),
    mentions: mentions ?? 'none',
    obstacles: [...sources.flatMap(({ obstacles }) => obstacles), ...more],
    unreadable: sources.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}
