import type { Instant } from '@beffroi/domain';
import type { AccountSight, SeenAccount, SeenPost, SeenProfile } from '../judge/account.ts';

/** A post in few words: when, what, and what it answers. */
export interface MadePost {
  readonly at: string | number;
  readonly text: string;
  readonly id?: string;
  readonly replyTo?: string | null;
  readonly thread?: string;
  readonly author?: string | null;
  readonly followers?: number;
}

/** What an account of a test is made from; the rest is as of an account that was read whole. */
export interface MadeAccount {
  readonly key?: string;
  readonly profile?: Partial<SeenProfile> | null;
  readonly posts?: readonly MadePost[];
  readonly others?: readonly MadePost[];
  readonly sight?: Partial<AccountSight>;
  readonly network?: SeenAccount['network'];
  readonly standing?: SeenAccount['standing'];
}

/** An account as a measurement would have seen it. */
export function madeAccount({
  key = 'mairie',
  profile = {},
  posts = [],
  others = [],
  sight = {},
  network = 'mastodon',
  standing = 'both-ways',
}: MadeAccount): SeenAccount {
  const inOrder = (list: readonly MadePost[], prefix: string): SeenPost[] =>
    list.map((post, at) => seenPost(post, `${prefix}${at}`)).sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const ofOthers = inOrder(
    others.map((post) => ({ ...post, author: post.author ?? 'somebody' })),
    'q',
  );
  return {
    key,
    network,
    address: 'https://social.example/@mairie',
    handle: '@mairie@social.example',
    standing,
    standingProofs: [],
    profile: profile === null ? null : { ...PROFILE, ...profile },
    posts: inOrder(posts, 'p'),
    others: ofOthers,
    authors: new Map(
      others.map(({ author, followers }) => {
        const name = author ?? 'somebody';
        return [name, { key: name, followers: followers ?? null, bot: false }];
      }),
    ),
    earlier: [],
    assistants: null,
    sight: { posts: 'whole', answersUnder: true, mentions: 'all', obstacles: [], unreadable: 0, ...sight },
  };
}

function seenPost({ at, text, id, replyTo = null, thread, author = null }: MadePost, name: string): SeenPost {
  const known = id ?? name;
  return {
    id: known,
    at: typeof at === 'number' ? at : Date.parse(at),
    author,
    text,
    replyTo,
    thread: thread ?? replyTo ?? known,
    language: null,
    pictures: [],
    url: `https://social.example/@mairie/${known}`,
    digest: null,
    capture: 'https://social.example/api/v1/statuses',
  };
}

const PROFILE: SeenProfile = {
  url: 'https://social.example/api/v1/accounts/lookup',
  digest: null,
  seenAt: '2026-11-01T00:00:00.000Z' as Instant,
  name: 'Mairie de Brezan',
  bio: '',
  fields: [],
  avatarText: null,
  bannerText: null,
  bot: false,
  followers: null,
  following: null,
  posts: null,
  since: null,
  movedTo: null,
  pinned: [],
};
