import type { Digest, Instant, Obstacle } from '@beffroi/domain';

/** In which ways an account can be read. */
export const NETWORKS = ['mastodon', 'activitypub', 'atproto', 'feed', 'x-archive', 'file'] as const;

/** In which way an account was read: over a public interface, or from a file that its owner or a researcher gave. */
export type Network = (typeof NETWORKS)[number];

/** How sure it is that an account is the town's. */
export const STANDINGS = ['pretends', 'claimed', 'one-way', 'both-ways'] as const;

/**
 * `both-ways`: the town's site leads to the account and the account back, in a way that only their owners can write · `one-way`: one of them leads to the
 * other · `claimed`: somebody says so · `pretends`: it dresses as the town, and the town's site leads to another account of its network.
 */
export type Standing = (typeof STANDINGS)[number];

/** A piece of what was read in proof of something: where it stands, and the words. */
export interface AccountProof {
  /** Address of the capture, or of the file's record. */
  readonly url: string;
  readonly digest: Digest | null;
  /** At most 200 UTF-16 units, as they stand. */
  readonly quote: string;
}

/** An account as one measurement saw it: all that may be known of it, and what could not be seen. Plain data. */
export interface SeenAccount {
  /** Names it among the accounts of its town for ever. */
  readonly key: string;
  readonly network: Network;
  /** Where people read it; `null` where that is not known. */
  readonly address: string | null;
  /** `@mairie@social.example`, `brezan.example`, `Mairie_Brezan`; `null` where it has none. */
  readonly handle: string | null;
  readonly standing: Standing;
  readonly standingProofs: readonly AccountProof[];
  /** What it says of itself; `null` where nothing of it could be read. */
  readonly profile: SeenProfile | null;
  /** Its own posts, each id once, oldest first (by time, then id). */
  readonly posts: readonly SeenPost[];
  /** Posts of others that could be seen: under its own, those that it answered, mentions of it. Each id once, oldest first. */
  readonly others: readonly SeenPost[];
  /** Who wrote them, by `SeenPost.author`. */
  readonly authors: ReadonlyMap<string, SeenAuthor>;
  readonly sight: AccountSight;
  /** Earlier captures of its profile, oldest first. */
  readonly earlier: readonly EarlierProfile[];
  /** Pictures of its profile, where they were asked for; left out where they were not, as in archives of before. */
  readonly pictures?: readonly SeenPicture[];
  /** Assistants that the town's own site names; `null` where no measurement of the site is kept. */
  readonly assistants: readonly SiteAssistant[] | null;
}

/** What became of a picture: it is `kept` and can be shown · it is no picture of a kind that is shown · it moves · it is too large · it was taken out at somebody’s request · it could not be had. */
export const PICTURE_STATES = ['kept', 'no-picture', 'moving', 'too-large', 'erased', 'unseen'] as const;

/** What became of a picture of a profile. */
export type PictureState = (typeof PICTURE_STATES)[number];

/** A picture of a profile as it was captured. What it shows nobody here looks at: a person does. */
export interface SeenPicture {
  readonly which: 'avatar' | 'banner';
  /** Address of the capture. */
  readonly url: string;
  readonly state: PictureState;
  /** By its bytes; `null` where it is not kept. */
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly digest: Digest | null;
}

/** What an earlier capture of a profile said of who holds the account, and how many followed it. */
export interface EarlierProfile {
  readonly seenAt: Instant;
  readonly followers: number | null;
  /** Who held the office; `null` where it named nobody. */
  readonly holder: string | null;
  /** Successions that it told, each once. */
  readonly successions: readonly string[];
}

/** A machine or an invented character that a page of the town's site presents. */
export interface SiteAssistant {
  readonly name: string;
  readonly nature: 'machine' | 'character';
  /** The words, as they stand. */
  readonly quote: string;
  readonly page: string;
  /** Of the page's capture. */
  readonly digest: Digest | null;
}

/** What can be seen of an account, which every figure of a dialogue rests upon. */
export interface AccountSight {
  /** `whole`: back to the first post · `recent`: older ones were not asked for or are not given · `none`: no post could be read. */
  readonly posts: 'whole' | 'recent' | 'none';
  /** Whether answers that others wrote under its posts can be seen. */
  readonly answersUnder: boolean;
  /** Mentions by others: `all` with the town's own token or export · `answered` only those that it answered · `found` those that a public search gives · `none`. */
  readonly mentions: 'all' | 'found' | 'answered' | 'none';
  /** What came of an access that the town gave; left out where it gave none. */
  readonly own?: OwnSight;
  /** What could not be read, in the order in which it was met. */
  readonly obstacles: readonly AccountObstacle[];
  /** Records that were met and hold no post (broken, without time or text). */
  readonly unreadable: number;
}

/** With what a town gave, of the mentions of its account: `all` were read · `part` · it was `refused` · `unread`: it was not asked so far. */
export const OWN_SIGHTS = ['all', 'part', 'refused', 'unread'] as const;

/** What came of an access that a town gave for its account. */
export type OwnSight = (typeof OWN_SIGHTS)[number];

/** Something of an account that could not be read. */
export interface AccountObstacle {
  readonly obstacle: Obstacle;
  /** `moved`, `suspended`, `private`, `limited` (429), `not-json`, `too-large` … in the words of whoever reads. */
  readonly code: string;
  /** Address, or name of the file with the line. */
  readonly where: string;
  readonly detail: string;
}

/** What an account says of itself. */
export interface SeenProfile {
  readonly url: string;
  readonly digest: Digest | null;
  readonly seenAt: Instant;
  /** Texts are plain, at most 5,000 UTF-16 units each. */
  readonly name: string;
  readonly bio: string;
  readonly fields: readonly ProfileField[];
  /** Alternative texts of picture and banner; `null` where they have none or nobody says. */
  readonly avatarText: string | null;
  readonly bannerText: string | null;
  /** Says of itself that a machine speaks (Mastodon's `bot`, an AT self-label). */
  readonly bot: boolean;
  readonly followers: number | null;
  readonly following: number | null;
  /** How many posts it says that it has. */
  readonly posts: number | null;
  readonly since: Instant | null;
  /** Address or handle that it says it moved to. */
  readonly movedTo: string | null;
  /** Ids of its pinned posts. */
  readonly pinned: readonly string[];
}

/** A line of a profile; `verifiedAt` where its server checked that the page behind it leads back (`rel=me`). */
export interface ProfileField {
  readonly name: string;
  readonly value: string;
  readonly verifiedAt: Instant | null;
}

/** A post that was seen. */
export interface SeenPost {
  readonly id: string;
  /** Milliseconds since 1970, as the post says. */
  readonly at: number;
  /** Key of `SeenAccount.authors`; `null` for the account itself. */
  readonly author: string | null;
  /** Plain text with line ends, without HTML; at most 20,000 UTF-16 units. */
  readonly text: string;
  /** Id of the post that it answers; `null` where it answers none. */
  readonly replyTo: string | null;
  /** Id of the post that its thread begins with, as far as that is known; its own id otherwise. */
  readonly thread: string;
  /** As its author or server says; `null` where nobody does. */
  readonly language: string | null;
  /** Alternative text of each of its pictures; `null` for one without. */
  readonly pictures: readonly (string | null)[];
  /** Where people read it; `null` where that is not known. */
  readonly url: string | null;
  /** Of the capture that holds it. */
  readonly digest: Digest | null;
  /** Address of the capture that holds it. */
  readonly capture: string;
}

/** Somebody else who wrote a post. Nothing here names them. */
export interface SeenAuthor {
  /** A pseudonym, another one in each archive. */
  readonly key: string;
  readonly followers: number | null;
  /** Says of itself that a machine speaks. */
  readonly bot: boolean;
}

/** What a town's measurement knows beside its accounts. */
export interface TownClock {
  /** IANA name: `Europe/Paris`, `Indian/Reunion`. */
  readonly zone: string;
  /** When the town hall is open, by the clock of the zone. */
  readonly hours: readonly OpeningHours[];
}

/** Hours of one day of the week. */
export interface OpeningHours {
  /** 1 Monday … 7 Sunday (ISO 8601). */
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Minutes after midnight; `to` is not in. */
  readonly from: number;
  readonly to: number;
}

/** All that is known of a town's accounts when it is measured. */
export interface TownAccounts {
  /** `found`: accounts are registered · `none-found`: somebody looked and found none · `not-looked-for`. */
  readonly state: 'found' | 'none-found' | 'not-looked-for';
  readonly clock: TownClock;
  readonly accounts: readonly SeenAccount[];
}
