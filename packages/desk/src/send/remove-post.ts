import { type ActingMember, act, done, may } from '@beffroi/acts';
import { asking } from '@beffroi/jobs';
import { NetworkRefusal, type NetworkSession } from '@beffroi/networks';
import { askRemoval, notePostRemoved, removalsAsked, type Store } from '@beffroi/store';
import { SITE_NETWORK } from '../assistant/open-assistant.ts';
import { ownAgent } from '../people/own-agent.ts';
import { DeskRefusal } from '../refusal.ts';
import type { ChannelWork } from '../work/channel-work.ts';
import { anyPost, channelOf } from './draft-post.ts';
import { abilitiesOf } from './fits.ts';

/**
 * Has a post that stands deleted from its network: its author, or a lead. What was said stays in the exchange for colleagues.
 *
 * @throws ActRefusal, DeskRefusal `too-late` when it does not stand, `not-valid` where the network lets nothing be deleted from here
 */
export async function removePost(store: Store, actor: ActingMember, postId: number, now: Date): Promise<void> {
  const { territory } = await channelOf(store, postId);
  await act(store, actor, { act: 'post.removed', territory, now }, async (trx) => {
    const { post, place } = await anyPost(trx, postId);
    const { channel } = place;
    if (!may(actor, 'desk.lead', territory) && (await ownAgent(trx, channel.id, actor)).id !== post.agent_id)
      throw new DeskRefusal('unknown', 'This is no post of theirs.');
    if (post.state !== 'standing') throw new DeskRefusal('too-late', 'It does not stand.');
    const isOurs = channel.network === SITE_NETWORK;
    if (!isOurs && !abilitiesOf(channel).remove)
      throw new DeskRefusal('not-valid', 'This network lets nothing be deleted from here.', { field: 'remove' });
    if (isOurs) await notePostRemoved(trx, postId);
    else await askRemoval(trx, postId);
    return done(`channel:${channel.id}`, { post: postId });
  });
}

/** Deletes what is to go from a channel’s network. @throws NetworkRefusal that bars the whole channel, or asks to wait */
export async function removeAsked(work: ChannelWork, session: NetworkSession): Promise<void> {
  for (const { id, remote_id: remote } of await asking(work, (db) => removalsAsked(db, work.channel.id))) {
    work.assertHeld();
    try {
      await session.remove(remote!);
      await asking(work, (db) => notePostRemoved(db, id));
      work.tell({ kind: 'removed', post: id });
    } catch (error) {
      if (!(error instanceof NetworkRefusal) || (error.code !== 'refused' && error.code !== 'unsupported')) throw error;
      // It stands: the desk says so, and somebody deletes it on the network itself.
      await asking(work, (db) => askRemoval(db, id, 'not-removed'));
    }
  }
}
