import type { Digest, Obstacle } from '@beffroi/domain';
import type { AccountObstacle, AccountSight, OwnSight, SeenProfile } from '../judge/account.ts';

/** An account as one source tells it, before sources are put together and other authors made nameless. */
export interface ToldAccount {
  readonly profile: SeenProfile | null;
  /** In the order in which they were met; an id may come again. */
  readonly posts: readonly ToldPost[];
  /** What the source says that it holds; `null` where it says nothing. */
  readonly covers: Covers | null;
  readonly obstacles: readonly AccountObstacle[];
  /** Records that hold no post. */
  readonly unreadable: number;
  /** Where the pictures of its profile lie; left out where its source has none. */
  readonly pictures?: readonly PictureLink[];
  /** What came of an access that the town gave; left out where it was not used. */
  readonly own?: OwnSight;
  /** Its own posts that were taken out of the archive: what answers them still does. */
  readonly gone?: readonly GonePost[];
}

/** Where a picture of a profile lies. */
export interface PictureLink {
  readonly which: 'avatar' | 'banner';
  readonly url: string;
}

/** Where a post stood that was taken out of the archive. */
export type GonePost = Pick<ToldPost, 'id' | 'replyTo'>;

/** What a profile leaves unsaid, where its source has no place for it. */
export const UNSAID = {
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
} as const satisfies Partial<SeenProfile>;

/** How much of an account a source holds. */
export type Covers = Pick<AccountSight, 'posts' | 'answersUnder' | 'mentions'>;

/** A post as its source tells it. */
export interface ToldPost {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `null` for the account itself. */
  readonly author: ToldAuthor | null;
  readonly text: string;
  readonly replyTo: string | null;
  readonly language: string | null;
  readonly pictures: readonly (string | null)[];
  readonly url: string | null;
  /** The capture or file that holds it. */
  readonly capture: CaptureOfPost;
}

/** Where a post was read. */
export interface CaptureOfPost {
  readonly url: string;
  readonly digest: Digest | null;
  /** Milliseconds since 1970 at which it was captured: of two captures of one post the newer counts. */
  readonly at: number;
}

/** Who else wrote a post, by a name that never leaves this room. */
export interface ToldAuthor {
  readonly id: string;
  readonly followers: number | null;
  readonly bot: boolean;
}

/** An account of which nothing could be read, and why. */
export function unreadAccount(obstacle: AccountObstacle): ToldAccount {
  return {
    profile: null,
    posts: [],
    covers: null,
    obstacles: [{ ...obstacle, where: short(obstacle.where, 500), detail: short(obstacle.detail, 300) }],
    unreadable: 0,
  };
}

/**
 * Obstacles as they are met: of one code at one place the first is told, and how often it came. A file of a million broken lines is one obstacle, not a
 * million.
 */
export class ObstacleTally {
  readonly #met = new Map<string, { readonly first: AccountObstacle; times: number }>();

  /** @param group where it is counted together; `first` names the first place of all */
  add(obstacle: Obstacle, code: string, where: string, detail: string, group: string = where): void {
    const key = `${code} ${group}`;
    const met = this.#met.get(key);
    if (met === undefined)
      this.#met.set(key, { first: { obstacle, code, where: short(where, 500), detail: short(detail, 300) }, times: 1 });
    else met.times++;
  }

  /** In the order in which they were first met. */
  list(): readonly AccountObstacle[] {
    return [...this.#met.values()].map(({ first, times }) =>
      times === 1 ? first : { ...first, detail: `${first.detail} (${times} times)` },
    );
  }
}

const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`).toWellFormed();
