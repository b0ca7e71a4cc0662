import { type Actor, act, done, unchanged } from '@beffroi/acts';
import {
  accountById,
  agentById,
  closeShift,
  endAgent,
  holdPostsOf,
  insertAgent,
  openShifts,
  type Schema,
  type Store,
  setElected,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
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

/** Somebody speaks there no more: their shift ends, and what they wrote and was not sent yet is held for a lead. @throws ActRefusal, DeskRefusal */
export async function removeAgent(store: Store, actor: Actor, agentId: number, now: Date): Promise<void> {
  const agent = await agentById(store.db, agentId);
  if (agent === null) throw new DeskRefusal('unknown', `There is no agent ${agentId}.`);
  const { id, territory } = await theChannel(store.db, agent.channel_id);
  await act(store, actor, { act: 'agent.removed', territory, now }, async (trx) => {
    if (!(await endAgent(trx, agentId, now))) return unchanged();
    const held = await takeOff(trx, id, agentId, now);
    return done(`channel:${id}`, { agent: agentId, name: agent.name, held });
  });
}

/** Ends the shift of who has left, and holds what waits of theirs: nobody's name goes out after they are gone. @returns ids of the posts */
export async function takeOff(trx: Kysely<Schema>, channelId: number, agentId: number, now: Date): Promise<readonly number[]> {
  for (const shift of await openShifts(trx, channelId)) if (shift.agent_id === agentId) await closeShift(trx, shift.id, 'ended', now);
  return holdPostsOf(trx, agentId, 'agent-left');
}

/**
 * Notes whether somebody holds an elected office: then they speak as the team when an election is near.
 *
 * @throws ActRefusal, DeskRefusal
 */
export async function noteElected(store: Store, actor: Actor, agentId: number, elected: boolean, now: Date): Promise<void> {
  const agent = await agentById(store.db, agentId);
  if (agent === null) throw new DeskRefusal('unknown', `There is no agent ${agentId}.`);
  const { id, territory } = await openChannel(store.db, agent.channel_id);
  await act(store, actor, { act: 'agent.elected', territory, now }, async (trx) =>
    (await setElected(trx, agentId, elected)) ? done(`channel:${id}`, { agent: agentId, elected }) : unchanged(),
  );
}
