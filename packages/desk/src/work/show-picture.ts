import { asking } from '@beffroi/jobs';
import type { NetworkSession, OutgoingPicture } from '@beffroi/networks';
import { channelPicture, noteChannel, portraitsOf } from '@beffroi/store';
import { type TeamPortraits, teamPortraits } from '../people/portrayed.ts';
import { picturesTogether } from '../pictures/portraits.ts';
import type { ChannelWork } from './channel-work.ts';

/** Before the name of a picture that was about to be put there: no picture is called so. */
const UNSURE = '? ';

/**
 * Has the account's picture show the portraits of those who agreed, as things stand now, and its own picture where nobody does. Where that one is not known, nothing is changed: it could not
 * come back.
 */
export async function showPicture(work: ChannelWork, session: NetworkSession): Promise<void> {
  if (!session.abilities.profile.picture) return;
  const wanted = await asking(work, (db) => teamPortraits(db, work.channel, work.now()));
  if (wanted.name === (work.channel.picture_shown ?? '')) return;
  const own = await asking(work, (db) => channelPicture(db, work.channel.id));
  if (own === null) return;
  const picture = wanted.agents.length === 0 ? { bytes: new Uint8Array(own.bytes), type: own.type, altText: '' } : await made(work, wanted);
  work.assertHeld();
  const note = (shown: string | null) => asking(work, (db) => noteChannel(db, work.channel.id, work.claim, { picture_shown: shown }));
  // Before the network: whoever dies now leaves a picture that the next one makes anew, though its portraits were taken back by then.
  await note(`${UNSURE}${wanted.name}`);
  await session.changeProfile({ picture });
  await note(wanted.name || null);
  work.tell({ kind: 'picture', channel: work.channel.id, portraits: wanted.agents.length });
}

async function made(work: ChannelWork, { agents, altText }: TeamPortraits): Promise<OutgoingPicture> {
  const portraits = await asking(work, (db) => portraitsOf(db, agents));
  return { ...(await picturesTogether(portraits.map(({ bytes }) => new Uint8Array(bytes)))), altText };
}
