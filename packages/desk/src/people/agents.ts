import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { accountById, agentById, closeShift, endAgent, insertAgent, openShifts, type Store } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { openChannel, theChannel } from './own-agent.ts';

/**
 * Somebody speaks on a channel from now on: as the team, until they choose otherwise.
 *
 * @param accountId of a person who may speak for the town
 * @returns the agent's id
 * @throws ActRefusal, DeskRefusal
 */
export async function addAgent(store: Store, actor: Actor, channelId: number, accountId: number, now: Date): Promise<number> {
  const { territory } = await openChannel(store.db, channelId);
  return act(store, actor, { act: 'agent.added', territory, now }, async (trx) => {
    const account = await accountById(trx, accountId);
    if (account === null || account.closed_at !== null) throw new DeskRefusal('unknown', `There is no account ${accountId}.`);
    const agent = await insertAgent(trx, channelId, accountId, now);
    return done(`channel:${channelId}`, { agent, name: account.name }, agent);
  });
}

/** Somebody speaks there no more: their shift ends, and what they wrote and was not sent yet waits for nobody. @throws ActRefusal, DeskRefusal */
export async function removeAgent(store: Store, actor: Actor, agentId: number, now: Date): Promise<void> {
  const agent = await agentById(store.db, agentId);
  if (agent === null) throw new DeskRefusal('unknown', `There is no agent ${agentId}.`);
  const { id, territory } = await theChannel(store.db, agent.channel_id);
  await act(store, actor, { act: 'agent.removed', territory, now }, async (trx) => {
    if (!(await endAgent(trx, agentId, now))) return unchanged();
    for (const shift of await openShifts(trx, id)) if (shift.agent_id === agentId) await closeShift(trx, shift.id, 'ended', now);
    return done(`channel:${id}`, { agent: agentId, name: agent.name });
  });
}
