import { type ActingMember, act, done, unchanged } from '@beffroi/acts';
import type { ExposureReason } from '@beffroi/speaking';
import { agentById, agreeToEndCover, coverById, insertCover, openCovers, type Store } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { openChannel, ownAgent, theChannel } from './own-agent.ts';

/** Why an agent speaks as the team: they asked, or a rule that all can read. */
export type CoverGround = { readonly code: 'asked' } | ExposureReason;

/**
 * From now on the agent who asks speaks as the team: towards one person, or towards everybody.
 *
 * @param askerId the network's name of the person; `null` for everybody
 * @throws ActRefusal, DeskRefusal
 */
export async function coverMyself(
  store: Store,
  actor: ActingMember,
  channelId: number,
  askerId: string | null,
  ground: CoverGround,
  now: Date,
): Promise<void> {
  const { territory } = await openChannel(store.db, channelId);
  await act(store, actor, { act: 'cover.begun', territory, now }, async (trx) => {
    const agent = await ownAgent(trx, channelId, actor);
    const there = (await openCovers(trx, [agent.id])).some(({ asker_id: whom }) => whom === null || whom === askerId);
    if (there) return unchanged();
    const cover = await insertCover(trx, { agent_id: agent.id, asker_id: askerId, grounds: [ground] }, now);
    return done(`channel:${channelId}`, { agent: agent.id, cover, ground: ground.code });
  });
}

/**
 * The agent, or the lead, agrees that it ends. It does with the second of them.
 *
 * @returns whether it has ended
 * @throws ActRefusal, DeskRefusal
 */
export async function agreeToEnd(store: Store, actor: ActingMember, coverId: number, as: 'agent' | 'lead', now: Date): Promise<boolean> {
  const cover = await coverById(store.db, coverId);
  const agent = cover === null ? null : await agentById(store.db, cover.agent_id);
  if (agent === null) throw new DeskRefusal('unknown', `There is no cover ${coverId}.`);
  const { id, territory } = await theChannel(store.db, agent.channel_id);
  return act(store, actor, { act: as === 'agent' ? 'cover.agreed' : 'cover.lead-agreed', territory, now }, async (trx) => {
    const own = agent.account_id === actor.id;
    // One person in both roles would agree with themselves.
    if (own !== (as === 'agent')) throw new DeskRefusal('no-agent', 'Two agree: the agent, and a lead who is not the agent.');
    const row = await agreeToEndCover(trx, coverId, as, now);
    if (row === null) return unchanged(true);
    return done(`channel:${id}`, { agent: agent.id, cover: coverId, ended: row.ended_at !== null }, row.ended_at !== null);
  });
}
