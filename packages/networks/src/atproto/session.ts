import type { OpenStream } from '../outbound/stream.ts';
import type {
  Abilities,
  Doubt,
  IncomingPost,
  Mentions,
  NetworkAccount,
  NetworkSession,
  OutgoingPost,
  Profile,
  ProfileChange,
  StandingPost,
} from '../port.ts';
import { NetworkRefusal, type NetworkRefusalCode } from '../refusal.ts';
import type { Access } from './access.ts';
import { webAddressOf } from './at-uri.ts';
import { attestAccount, unattestAccount } from './attestation.ts';
import { streamOfHints } from './hints.ts';
import { oneLine } from './incoming.ts';
import { PICTURE_LIMITS, POST_LIMITS, PROFILE_LIMITS } from './limits.ts';
import { lookAt } from './look.ts';
import { assertMentions, mentionsSince } from './mentions.ts';
import { removePost, sendPost } from './posts.ts';
import { assertOpen, changeProfileOf, ownProfileOf, profileOf } from './profile.ts';
import type { Xrpc } from './xrpc.ts';
import { XrpcRefusal } from './xrpc-refusal.ts';

/** What can be done with any account of the network, but for what others say. */
const ABILITIES: Omit<Abilities, 'mentions' | 'noMentions' | 'stream'> = {
  limits: POST_LIMITS,
  // A record can be written over, and no reader is shown that it was.
  edit: false,
  remove: true,
  contentWarning: false,
  visibilities: ['public'],
  pictures: PICTURE_LIMITS,
  profile: { name: PROFILE_LIMITS.name.graphemes, bio: PROFILE_LIMITS.bio.graphemes, picture: true },
  once: 'by-key',
  machineLabel: true,
  attest: true,
};

/** Opens an account: who it is now, and what can be done with it. */
export async function openAtproto(access: Access, xrpc: Xrpc): Promise<NetworkSession> {
  const account = await accountOf(xrpc);
  const refusal = await mentionsRefusal(xrpc);
  const seen = refusal === null ? { mentions: 'polled' as const } : { mentions: 'none' as const, noMentions: refusal };
  // A stream of what cannot be asked for would be a hint at nothing.
  const stream = refusal === null && (await hasStream(xrpc));
  return new AtprotoSession(access, xrpc, account, { ...ABILITIES, ...seen, stream });
}

/** Whether the server opens its stream: by trying. */
async function hasStream(xrpc: Xrpc): Promise<boolean> {
  const stream = await streamOfHints(xrpc, () => undefined);
  stream?.end();
  return stream !== null;
}

/** Why what others say cannot be seen; `null` where it can. */
async function mentionsRefusal(xrpc: Xrpc): Promise<NetworkRefusalCode | null> {
  try {
    await assertMentions(xrpc);
    return null;
  } catch (error) {
    if (!(error instanceof XrpcRefusal)) throw error;
    // A server behind which nobody shows the network answers as one whose helper is down: whoever opens the account later asks again.
    if (error.status === 502) return 'unsupported';
    if (error.code === 'unsupported' || error.code === 'narrowed') return error.code;
    throw error;
  }
}

async function accountOf(xrpc: Xrpc): Promise<NetworkAccount> {
  const { did } = xrpc;
  const handle = await assertOpen(xrpc);
  const { name } = await profileOf(xrpc);
  return { id: did, handle: handle ?? did, name: oneLine(name, 640), url: webAddressOf(did) };
}

class AtprotoSession implements NetworkSession {
  readonly network = 'bluesky';
  readonly looksBack = 0;
  readonly account: NetworkAccount;
  readonly abilities: Abilities;
  readonly #access: Access;
  readonly #xrpc: Xrpc;

  constructor(access: Access, xrpc: Xrpc, account: NetworkAccount, abilities: Abilities) {
    this.#access = access;
    this.#xrpc = xrpc;
    this.account = account;
    this.abilities = abilities;
  }

  send(post: OutgoingPost, doubt: Doubt | null): Promise<StandingPost> {
    return sendPost(this.#xrpc, post, doubt);
  }

  async edit(): Promise<StandingPost> {
    throw new NetworkRefusal('unsupported', 'no reader of this network is shown that a post was changed');
  }

  remove(id: string): Promise<void> {
    return removePost(this.#xrpc, id);
  }

  async mentions(cursor: string | null): Promise<Mentions> {
    if (this.abilities.mentions === 'none') throw new NetworkRefusal('unsupported', 'what others say cannot be seen here');
    return mentionsSince(this.#xrpc, cursor);
  }

  async hints(onHint: () => void): Promise<OpenStream | null> {
    return this.abilities.stream ? streamOfHints(this.#xrpc, onHint) : null;
  }

  look(ids: readonly string[]): Promise<ReadonlyMap<string, IncomingPost | 'gone'>> {
    return lookAt(this.#xrpc, ids, this.abilities.mentions !== 'none');
  }

  profile(): Promise<Profile> {
    return ownProfileOf(this.#xrpc);
  }

  changeProfile(change: ProfileChange): Promise<void> {
    return changeProfileOf(this.#xrpc, change);
  }

  attest(subject: NetworkAccount): Promise<string> {
    return attestAccount(this.#xrpc, subject);
  }

  unattest(name: string): Promise<void> {
    return unattestAccount(this.#xrpc, name);
  }

  revoke(): Promise<void> {
    return this.#access.revoke();
  }
}
