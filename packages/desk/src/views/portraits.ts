import { channelBySlug, channelPicture, portraitsGiven, portraitsOf, type Store } from '@beffroi/store';
import { teamPortraits } from '../people/portrayed.ts';
import { type MadePicture, picturesTogether } from '../pictures/portraits.ts';
import { abilitiesOf } from '../send/fits.ts';
import type { DeskChannel } from './inbox.ts';

/** How an account's picture stands: what it is made of, and whether the network can show it. */
export interface PortraitsShown {
  /** How many portraits are in it; 0: the account shows its own picture. */
  readonly portraits: number;
  /** What stands for it; empty where there is none. */
  readonly altText: string;
  /** Whether the account's own picture is known, which comes back. */
  readonly hasOwnPicture: boolean;
  /** Whether the network takes a picture from here; where it does not, somebody puts it there by hand. */
  readonly isSent: boolean;
  /** Whether who asks has given theirs. */
  readonly ownGiven: boolean;
}

export async function portraitsShown(store: Store, { channel, own }: DeskChannel, now: Date): Promise<PortraitsShown> {
  const { agents, altText } = await teamPortraits(store.db, channel, now);
  return {
    portraits: agents.length,
    altText,
    hasOwnPicture: (await channelPicture(store.db, channel.id)) !== null,
    isSent: abilitiesOf(channel).profile?.picture === true,
    ownGiven: own !== null && (await portraitsGiven(store.db, channel.id)).has(own.id),
  };
}

/** The picture as it is made of the portraits now; `null` where nobody's is shown. */
export async function composedPicture(store: Store, { channel }: DeskChannel, now: Date): Promise<MadePicture | null> {
  const { agents } = await teamPortraits(store.db, channel, now);
  return agents.length === 0 ? null : together(store, agents);
}

/** The picture of an account's team, as everybody may see it. */
export interface TeamPicture {
  /** Another one whenever it is another picture. It tells who is on it: not to be shown. */
  readonly name: string;
  readonly altText: string;
  /** Composes it: some milliseconds of processor a portrait. */
  readonly compose: () => Promise<MadePicture>;
}

/** @returns `null` where there is no such account, where the town has left it, or nobody's portrait is shown */
export async function teamPicture(store: Store, slug: string, now: Date): Promise<TeamPicture | null> {
  const channel = await channelBySlug(store.db, slug);
  if (channel === null || channel.state === 'left') return null;
  const { agents, name, altText } = await teamPortraits(store.db, channel, now);
  return agents.length === 0 ? null : { name, altText, compose: () => together(store, agents) };
}

async function together(store: Store, agents: readonly number[]): Promise<MadePicture> {
  return picturesTogether((await portraitsOf(store.db, agents)).map(({ bytes }) => new Uint8Array(bytes)));
}

/** An agent's own portrait as it is kept; `null` where they gave none. */
export async function ownPortrait(
  store: Store,
  { own }: DeskChannel,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null> {
  const [portrait] = own === null ? [] : await portraitsOf(store.db, [own.id]);
  return portrait ?? null;
}
