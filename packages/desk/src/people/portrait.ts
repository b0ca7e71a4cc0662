import { type ActingMember, type Actor, act, done, unchanged } from '@beffroi/acts';
import { deletePortrait, keepChannelPicture, keepPortrait, type Store } from '@beffroi/store';
import { squarePicture } from '../pictures/portraits.ts';
import { openChannel, ownAgent } from './own-agent.ts';

/**
 * An agent gives their portrait for the account's picture. Nobody else can; it is shown as long as they sign by more than the team.
 *
 * @param bytes a JPEG, a PNG or a WebP, as it comes from somebody's telephone: the middle of it is kept, and nothing that it tells beside
 * @throws ActRefusal, DeskRefusal `text` with the fault of the picture
 */
export async function givePortrait(store: Store, actor: ActingMember, channelId: number, bytes: Uint8Array, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'portrait.given', territory, now }, async (trx) => {
    const agent = await ownAgent(trx, channelId, actor);
    await keepPortrait(trx, { agent_id: agent.id, ...(await squarePicture(bytes)), given_at: now });
    return done(`channel:${channelId}`, { agent: agent.id });
  });
}

/** An agent takes their portrait back: it is deleted here, and the account's picture is made anew without it. @throws ActRefusal, DeskRefusal */
export async function withdrawPortrait(store: Store, actor: ActingMember, channelId: number, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'portrait.withdrawn', territory, now }, async (trx) => {
    const agent = await ownAgent(trx, channelId, actor);
    return (await deletePortrait(trx, agent.id)) ? done(`channel:${channelId}`, { agent: agent.id }) : unchanged();
  });
}

/**
 * Says which picture is the account's own: it comes back when nobody's portrait is shown any more. Before that is known, no portrait goes to the network.
 *
 * @throws ActRefusal, DeskRefusal `text` with the fault of the picture
 */
export async function giveChannelPicture(store: Store, actor: Actor, channelId: number, bytes: Uint8Array, now: Date): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'channel.changed', territory, now }, async (trx) => {
    await keepChannelPicture(trx, { channel_id: channelId, ...(await squarePicture(bytes)), given_at: now });
    return done(`channel:${channelId}`, { picture: true });
  });
}
