import type { ActingMember } from '@beffroi/acts';
import { type AgentAsSeen, agentOf, type ChannelRow, channelById, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { DeskRefusal } from '../refusal.ts';

/** @throws DeskRefusal `unknown` */
export async function theChannel(db: Kysely<Schema>, id: number): Promise<ChannelRow> {
  const channel = await channelById(db, id);
  if (channel === null) throw new DeskRefusal('unknown', `There is no channel ${id}.`);
  return channel;
}

/** The channel, while it is not given back. @throws DeskRefusal `unknown`, `not-connected` */
export async function openChannel(db: Kysely<Schema>, id: number): Promise<ChannelRow> {
  const channel = await theChannel(db, id);
  if (channel.state === 'left') throw new DeskRefusal('not-connected', `The account ${channel.remote_handle} was given back.`);
  return channel;
}

/** Who acts, as an agent of a channel. @throws DeskRefusal `no-agent` */
export async function ownAgent(db: Kysely<Schema>, channelId: number, actor: ActingMember): Promise<AgentAsSeen> {
  const agent = await agentOf(db, channelId, actor.id);
  if (agent === null) throw new DeskRefusal('no-agent', `${actor.name} does not speak on this account.`);
  return agent;
}
