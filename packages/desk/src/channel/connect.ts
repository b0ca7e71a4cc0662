import { randomBytes } from 'node:crypto';
import { type ActingMember, type Actor, act, assertMay, done } from '@beffroi/acts';
import type { Connector, Credentials, Keeper, NetworkId, NetworkSession, ProfileChange } from '@beffroi/networks';
import {
  type ChannelRow,
  changeChannel,
  channelById,
  channelBySlug,
  channelPicture,
  insertAgent,
  insertChannel,
  insertChannelSignIn,
  listChannels,
  setChannelState,
  useChannelSignIn,
} from '@beffroi/store';
import { connectorFor, credentialsOf, type Desk, hashOf } from '../desk.ts';
import { NO_POLICIES } from '../people/seen-as.ts';
import { DeskRefusal } from '../refusal.ts';
import { shownOn } from '../work/show-shift.ts';
import { slugFor } from './slug.ts';

/** Where somebody wants to let the desk in. */
export interface SignInAsk {
  /** INSEE code of the town. */
  readonly territory: string;
  readonly network: NetworkId;
  /** Origin of the server, or a handle there. */
  readonly server: string;
  /** A channel that is to be let in again; `null` for a new one. */
  readonly channel: number | null;
  /** Where the server sends the person back to. */
  readonly redirect: string;
}

/** Milliseconds within which somebody comes back from a network. */
const SIGN_IN_LIFE = 15 * 60_000;

/**
 * Begins a sign-in at a network.
 *
 * @returns the address that the person goes to
 * @throws ActRefusal, DeskRefusal, NetworkRefusal
 */
export async function beginSignIn(desk: Desk, actor: ActingMember, ask: SignInAsk, now: Date): Promise<string> {
  assertMay(actor, 'channel.connected', ask.territory);
  const state = randomBytes(32).toString('base64url');
  const { url, pending } = await connectorOf(desk, ask.network).begin(ask.server, { redirect: ask.redirect, state });
  await insertChannelSignIn(desk.store.db, {
    hash: hashOf(state),
    account_id: actor.id,
    territory: ask.territory,
    network: ask.network,
    server: ask.server,
    channel_id: ask.channel,
    sealed: desk.keys.seal(pending, `sign-in:${hashOf(state)}`),
    made_at: now,
    expires_at: new Date(now.getTime() + SIGN_IN_LIFE),
  });
  return url;
}

/**
 * The person is back from the network: the channel is there, or let in again.
 *
 * @param state the word that the network brings back
 * @param answer query of the address that the person came back to
 * @returns the channel's id
 * @throws ActRefusal, DeskRefusal, NetworkRefusal
 */
export async function finishSignIn(desk: Desk, actor: ActingMember, state: string, answer: URLSearchParams, now: Date): Promise<number> {
  const signIn = await useChannelSignIn(desk.store.db, hashOf(state), actor.id, now);
  if (signIn === null) throw new DeskRefusal('sign-in-over', 'This sign-in is too old, or was used.');
  const connector = connectorOf(desk, signIn.network);
  const credentials = await connector.finish(desk.keys.open(signIn.sealed, `sign-in:${hashOf(state)}`), answer);
  return letIn(desk, actor, connector, signIn, credentials, now);
}

/**
 * Lets the desk in with a word that the network gives out for programs.
 *
 * @throws ActRefusal, DeskRefusal, NetworkRefusal
 */
export async function connectByPassword(
  desk: Desk,
  actor: ActingMember,
  ask: Omit<SignInAsk, 'redirect'>,
  { handle, password }: { readonly handle: string; readonly password: string },
  now: Date,
): Promise<number> {
  assertMay(actor, 'channel.connected', ask.territory);
  const connector = connectorOf(desk, ask.network);
  const credentials = await connector.byPassword(ask.server, handle, password);
  return letIn(desk, actor, connector, { territory: ask.territory, server: ask.server, channel_id: ask.channel }, credentials, now);
}

interface Place {
  readonly territory: string;
  readonly server: string;
  readonly channel_id: number | null;
}

async function letIn(desk: Desk, actor: ActingMember, connector: Connector, place: Place, given: Credentials, now: Date): Promise<number> {
  const kept = keptHere(given);
  const session = await connector.open(given, kept);
  const profile = await session.profile();
  return act(desk.store, actor, { act: 'channel.connected', territory: place.territory, now }, async (trx) => {
    const inner: Desk = { ...desk, store: { ...desk.store, db: trx } };
    const sealed = desk.keys.seal(await kept.current(), credentialsOf(session.account.id));
    const id =
      place.channel_id === null
        ? await make(inner, session, place, sealed, profile, now)
        : await letInAgain(inner, session, place.channel_id, sealed, now);
    await insertAgent(trx, id, actor.id, now);
    return done(`channel:${id}`, { network: session.network, handle: session.account.handle, again: place.channel_id !== null }, id);
  });
}

/** Credentials of an account that nobody else has open, kept as long as this act lasts. */
function keptHere(given: Credentials): Keeper {
  let credentials = given;
  return {
    renewed: async (anew) => {
      credentials = anew;
    },
    current: async () => credentials,
    lock: (_, act) => act(),
  };
}

const shownOf = ({ account, abilities }: NetworkSession) => ({
  remote_handle: account.handle,
  remote_name: account.name,
  url: account.url,
  abilities: JSON.stringify(abilities),
});

/** Zone and team's name are those of the town; its lead changes them. */
const DEFAULTS = { zone: 'Europe/Paris', team: 'l’équipe', language: 'fr' } as const;

async function make(
  { store: { db } }: Desk,
  session: NetworkSession,
  { territory, server }: Place,
  sealed: string,
  profile: { readonly name: string; readonly bio: string },
  now: Date,
): Promise<number> {
  const there = (await listChannels(db, null)).find(
    ({ network, remote_id: id, state }) => network === session.network && id === session.account.id && state !== 'left',
  );
  if (there !== undefined)
    throw new DeskRefusal('already-connected', `The account ${session.account.handle} is here already.`, { slug: there.slug });
  return insertChannel(db, {
    ...shownOf(session),
    ...DEFAULTS,
    slug: await slugFor(session.account.handle, async (slug) => (await channelBySlug(db, slug)) === null),
    territory,
    network: session.network,
    server,
    remote_id: session.account.id,
    state: 'connected',
    state_at: now,
    policies: JSON.stringify(NO_POLICIES),
    profile_name: profile.name,
    profile_bio: profile.bio,
    sealed,
    connected_at: now,
  });
}

async function letInAgain({ store: { db } }: Desk, session: NetworkSession, id: number, sealed: string, now: Date): Promise<number> {
  const channel = await channelById(db, id);
  if (channel === null || channel.state === 'left') throw new DeskRefusal('unknown', `There is no channel ${id}.`);
  if (channel.remote_id !== session.account.id)
    throw new DeskRefusal('other-account', `This is ${session.account.handle}, and not ${channel.remote_handle}.`, {
      handle: channel.remote_handle,
    });
  await changeChannel(db, id, { ...shownOf(session), sealed });
  await setChannelState(db, id, 'connected', now);
  return id;
}

/**
 * Gives an account back: its profile is as it was, the access goes back to the server where that can be reached, and the credentials are gone. What was
 * said stays attributed.
 *
 * @throws ActRefusal, DeskRefusal
 */
export async function leaveChannel(desk: Desk, actor: Actor, id: number, now: Date): Promise<void> {
  const channel = await channelById(desk.store.db, id);
  if (channel === null || channel.state === 'left') throw new DeskRefusal('unknown', `There is no channel ${id}.`);
  assertMay(actor, 'channel.left', channel.territory);
  const revoked = await giveBack(desk, channel);
  await act(desk.store, actor, { act: 'channel.left', territory: channel.territory, now }, async (trx) => {
    await setChannelState(trx, id, 'left', now);
    return done(`channel:${id}`, { handle: channel.remote_handle, revoked });
  });
}

/** @returns whether the server was told; one that is gone must not keep a town from leaving */
async function giveBack(desk: Desk, channel: ChannelRow): Promise<boolean> {
  if (channel.state !== 'connected' || channel.sealed === null) return false;
  try {
    const credentials = desk.keys.open(channel.sealed, credentialsOf(channel.remote_id));
    const session = await connectorOf(desk, channel.network).open(credentials, keptHere(credentials));
    const before = await ownProfile(desk, channel);
    if (before !== null) await session.changeProfile(before);
    await session.revoke();
    return true;
  } catch {
    return false;
  }
}

/** How the account's profile was before the desk changed it; `null` where it never did. */
async function ownProfile({ store }: Desk, channel: ChannelRow): Promise<ProfileChange | null> {
  const { profile_shown: profile, picture_shown: portraits, profile_name: name, profile_bio: bio } = channel;
  const picture = portraits === null ? null : await channelPicture(store.db, channel.id);
  if (profile === null && picture === null) return null;
  return {
    ...(profile === null ? {} : { name, bio }),
    ...(shownOn(channel).machine === true ? { machine: false } : {}),
    ...(picture === null ? {} : { picture: { bytes: new Uint8Array(picture.bytes), type: picture.type, altText: '' } }),
  };
}

function connectorOf(desk: Desk, network: string): Connector {
  const connector = connectorFor(desk, network);
  if (connector === null) throw new DeskRefusal('unknown', `No connector speaks with ${network} here.`);
  return connector;
}
