import type { PostLimits } from '@beffroi/speaking';
import type { OpenStream } from './outbound/stream.ts';
import type { NetworkRefusalCode } from './refusal.ts';

/** The networks that the desk speaks on. */
export const NETWORKS = ['mastodon', 'bluesky'] as const;
/** A network by its id, which stands in rows and never changes. */
export type NetworkId = (typeof NETWORKS)[number];

/** Who can see a post. What else a server makes of it is told as `other`. */
export type Visibility = 'public' | 'unlisted';

/** How many pictures a post may have, and of what kind. */
export interface PictureLimits {
  readonly most: number;
  readonly bytes: number;
  readonly types: readonly string[];
  /** Graphemes of a text that stands for a picture. */
  readonly altText: number;
}

/** What can be done with an account on its server. The screen offers this and nothing else. */
export interface Abilities {
  readonly limits: PostLimits;
  /** Whether readers are shown an edited post as edited. */
  readonly edit: boolean;
  readonly remove: boolean;
  readonly contentWarning: boolean;
  readonly visibilities: readonly Visibility[];
  readonly pictures: PictureLimits | null;
  /** Graphemes of the display name and of the bio that others see; `null` where it cannot be changed. */
  readonly profile: { readonly name: number | null; readonly bio: number | null; readonly picture: boolean };
  /** `none`: what others say to the account cannot be seen here. */
  readonly mentions: 'polled' | 'none';
  /** Whether the server tells at once that somebody may have spoken to the account (`hints`): asking is the truth all the same. */
  readonly stream: boolean;
  /** Why they cannot be seen, as the refusal that said so. */
  readonly noMentions?: NetworkRefusalCode;
  /** Whether the server itself makes one of two that have the same key; else own posts are read back before anything is sent again. */
  readonly once: 'by-key' | 'by-reading-back';
  /** Whether the account can say of itself that it is a machine. */
  readonly machineLabel: boolean;
  /** Whether the account can attest another one. */
  readonly attest: boolean;
}

/** An account as its network shows it. */
export interface NetworkAccount {
  /** The network's own, which stays when the handle changes. */
  readonly id: string;
  /** As people write it, without the first @. */
  readonly handle: string;
  /** Without control characters; may be empty. */
  readonly name: string;
  readonly url: string;
}

/** A post by its network's own names: enough to answer it. */
export interface PostAddress {
  readonly id: string;
  /** What of it was seen, where its network names that (AT Protocol: the CID). */
  readonly version: string | null;
}

/** What is answered: a post, and the first one of its thread. */
export interface ReplyTarget {
  readonly parent: PostAddress;
  readonly root: PostAddress;
}

/** A picture of a post that is to be sent, with the text that stands for it. */
export interface OutgoingPicture {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly altText: string;
}

/** A post as it is to stand: nothing of it is decided later. */
export interface OutgoingPost {
  /** Chosen by `newKey` and kept before anything is sent. */
  readonly key: string;
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly replyTo: ReplyTarget | null;
  readonly contentWarning: string | null;
  readonly visibility: Visibility;
  readonly pictures: readonly OutgoingPicture[];
  /** When it is said to have been written: the same however often it is sent. */
  readonly at: Date;
}

/** A post that stands, as its server gave it back. */
export interface StandingPost {
  readonly address: PostAddress;
  readonly url: string;
  /** Plain text, as a reader sees it. */
  readonly text: string;
  readonly visibility: Visibility | 'other';
  readonly at: Date;
  /** What the server made otherwise than it was asked. */
  readonly differs: readonly ('text' | 'visibility' | 'language' | 'pictures' | 'content-warning')[];
}

/** What may have been taken already: it is looked for before anything is sent again. */
export interface Doubt {
  /** When it was first sent. */
  readonly since: Date;
  /** Ids of posts that are known to be others'. */
  readonly known: ReadonlySet<string>;
}

/** What somebody said to the account. */
export interface IncomingPost {
  readonly address: PostAddress;
  readonly target: ReplyTarget;
  readonly author: NetworkAccount;
  /** Plain text; hostile like any page. */
  readonly text: string;
  readonly language: string | null;
  readonly at: Date;
  readonly editedAt: Date | null;
  readonly url: string;
  /** What it answers; `null` when it begins a thread. */
  readonly parentId: string | null;
  /** Alternative texts of its pictures, empty where its author wrote none. */
  readonly pictures: readonly string[];
  /** Whether it was said to the account alone, or to few: what answers it in public must not repeat it. */
  readonly confidential: boolean;
}

/** What was said to the account since it was last asked for. */
export interface Mentions {
  /** The oldest first; each may come again after a crash: ids tell. */
  readonly posts: readonly IncomingPost[];
  /** From where the next question goes on; opaque. */
  readonly cursor: string;
  /** Whether there is more at once. */
  readonly more: boolean;
  /** Whether some may have been missed between the cursor before and these. */
  readonly gap: boolean;
}

/** What others see of the account. Plain text. */
export interface Profile {
  readonly name: string;
  readonly bio: string;
  /** Whether the account says of itself that it is a machine; `false` too where it cannot say it. */
  readonly machine: boolean;
}

/** What is changed of a profile; the rest stays as it is. */
export interface ProfileChange {
  readonly name?: string;
  readonly bio?: string;
  readonly picture?: OutgoingPicture;
  /** Whether the account says of itself that it is a machine. */
  readonly machine?: boolean;
}

/** An account of ours on a server, ready to speak. Every question may throw a NetworkRefusal. */
export interface NetworkSession {
  readonly network: NetworkId;
  readonly account: NetworkAccount;
  readonly abilities: Abilities;
  /**
   * Milliseconds before a first try, by our clock: posts that stood since then are to be named in `Doubt.known`, or one of the same words would be taken for the one that is looked for. 0
   * where the server knows keys.
   */
  readonly looksBack: number;
  /**
   * Sends a post, and reads back what stands. With a doubt, own posts are looked through first where the server does not know keys.
   *
   * @throws NetworkRefusal whose `taken` says whether it may stand all the same
   */
  send(post: OutgoingPost, doubt: Doubt | null): Promise<StandingPost>;
  /** @throws NetworkRefusal `unsupported` where `abilities.edit` is not true */
  edit(id: string, text: string): Promise<StandingPost>;
  /** Deletes a post of ours; one that is gone is no fault. */
  remove(id: string): Promise<void>;
  /** @param cursor where the last question ended; `null` the first time: from now on, with what is there already */
  mentions(cursor: string | null): Promise<Mentions>;
  /**
   * Listens to the server's stream, and is called whenever somebody may have spoken to the account: then `mentions` is asked. What the stream does not tell comes with the next question.
   *
   * @returns `null` where there is no stream, or none now
   */
  hints(onHint: () => void): Promise<OpenStream | null>;
  /** What became of posts that somebody said to us: as they are now, or gone. */
  look(ids: readonly string[]): Promise<ReadonlyMap<string, IncomingPost | 'gone'>>;
  profile(): Promise<Profile>;
  changeProfile(change: ProfileChange): Promise<void>;
  /** Says, as this account, that another one is what it says it is; `null` takes it back. Returns what names the attestation. */
  attest(subject: NetworkAccount): Promise<string>;
  unattest(name: string): Promise<void>;
  /** Gives the access back to the server. */
  revoke(): Promise<void>;
}

/** What opens an account, as text that is sealed where it is kept. */
export type Credentials = string;

/** How an account that a server lets us into is kept. */
export interface Keeper {
  /** Called with credentials that take the place of those before, and awaited before they are used: who renews them twice loses the account. */
  readonly renewed: (credentials: Credentials) => Promise<void>;
  /** What is kept now. Asked under the lock before anything is renewed: another process may have done it since this one was given its own. */
  readonly current: () => Promise<Credentials>;
  /** One at a time over all processes, by name. */
  readonly lock: <T>(name: string, act: () => Promise<T>) => Promise<T>;
}

/** A network: how one comes to an account there. */
export interface Connector {
  readonly network: NetworkId;
  /** Whether one comes in with a word that the network gives out for programs (app password). */
  readonly byAppPassword: boolean;
  /** A key for a post that is to be sent once: known before anything is asked of a server. */
  newKey(now: Date): string;
  /**
   * Begins a sign-in at the server.
   *
   * @param server origin of the server, or a handle there
   * @param back where the server sends the person back to, and the word by which we know them again
   * @returns where the person goes, and what must be kept (sealed) until they come back
   */
  begin(
    server: string,
    back: { readonly redirect: string; readonly state: string },
  ): Promise<{ readonly url: string; readonly pending: string }>;
  /** @param answer query of the address that the person came back to */
  finish(pending: string, answer: URLSearchParams): Promise<Credentials>;
  /** @throws NetworkRefusal `unsupported` where `byAppPassword` is not true */
  byPassword(server: string, handle: string, password: string): Promise<Credentials>;
  open(credentials: Credentials, keeper: Keeper): Promise<NetworkSession>;
}
