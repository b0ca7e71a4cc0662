import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** When an agent's posts went out, or are due, that are signed by more than the team; since a moment. */
export async function signedSince(db: Kysely<Schema>, agentId: number, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('post')
    .select(({ fn, ref }) => fn.coalesce(ref('stood_at'), ref('due_at')).as('at'))
    .where('agent_id', '=', agentId)
    .where('appearance', '<>', 'team')
    .where('signed_as', '<>', '')
    .where('state', 'in', ['waiting', 'standing', 'removed'])
    .where(({ fn, ref }) => fn.coalesce(ref('stood_at'), ref('due_at')), '>=', since)
    .orderBy('id')
    .execute();
  return rows.map(({ at }) => at);
}

/** Something that somebody said where an agent sees it. */
export interface HeardByAgent {
  readonly at: Date;
  readonly author: string;
  readonly hostile: string | null;
}

/**
 * What was said to an agent since a moment: in conversations that are theirs, under their posts, and to the account while they were on shift. A server may say
 * that something was written at any time: what lies after it was heard counts as heard.
 */
export async function heardByAgent(db: Kysely<Schema>, channelId: number, agentId: number, since: Date): Promise<HeardByAgent[]> {
  const { rows } = await sql<HeardByAgent>`
    select least(m.at, m.seen_at) as at, c.asker_id as author, m.hostile
    from message m join conversation c on c.id = m.conversation_id
    where m.channel_id = ${channelId} and m.seen_at >= ${since} and c.forgotten_at is null and ${reaches(sql`${agentId}::integer`)}
    order by 1, m.id`.execute(db);
  return rows;
}

/** Agents of a channel whom these conversations reach. */
export async function agentsReached(db: Kysely<Schema>, channelId: number, conversationIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from agent a
    where a.channel_id = ${channelId} and a.left_at is null and exists (
      select from conversation c join message m on m.conversation_id = c.id
      where c.id = any (${[...conversationIds]}::integer[]) and ${reaches(sql`a.id`)})
    order by a.id`.execute(db);
  return rows.map(({ id }) => id);
}

const reaches = (agent: ReturnType<typeof sql>) => sql`(
  c.holder_id = ${agent}
  or exists (select from post p where p.agent_id = ${agent} and (p.conversation_id = c.id or p.channel_id = c.channel_id and p.remote_id = c.root_id))
  or exists (select from shift s where s.agent_id = ${agent} and s.taken_at <= m.seen_at and (s.ended_at is null or s.ended_at > m.seen_at)))`;
