import { type Kysely, sql } from 'kysely';
import type { AgentConsentRow, AgentRow, NewAgentConsent, TeamCoverRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** An agent with the consent that counts now. */
export interface AgentAsSeen extends AgentRow {
  /** The name of their account: for colleagues. */
  readonly name: string;
  /** `null` before any was given: then they speak as the team. */
  readonly consent: AgentConsentRow | null;
}

/** @returns the agent's id, of one who is there already too */
export async function insertAgent(trx: Kysely<Schema>, channelId: number, accountId: number, now: Date): Promise<number> {
  const there = await trx
    .selectFrom('agent')
    .select('id')
    .where('channel_id', '=', channelId)
    .where('account_id', '=', accountId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (there !== undefined) return there.id;
  const { id } = await trx
    .insertInto('agent')
    .values({ channel_id: channelId, account_id: accountId, joined_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns whether there was one */
export async function endAgent(trx: Kysely<Schema>, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('agent')
    .set({ left_at: now })
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

const agents = (db: Kysely<Schema>) =>
  db
    .selectFrom('agent')
    .innerJoin('account', 'account.id', 'agent.account_id')
    .selectAll('agent')
    .select('account.name')
    .select(
      sql<AgentConsentRow | null>`(select to_jsonb(c) from agent_consent c where c.agent_id = agent.id order by c.id desc limit 1)`.as(
        'consent',
      ),
    );

/** All who speak, or have spoken, on a channel, in the order in which they came. */
export async function agentsOf(db: Kysely<Schema>, channelId: number): Promise<AgentAsSeen[]> {
  return agents(db).where('agent.channel_id', '=', channelId).orderBy('agent.id').execute();
}

/** Who speaks on a channel with an account; `null` when they do not, or not any more. */
export async function agentOf(db: Kysely<Schema>, channelId: number, accountId: number): Promise<AgentAsSeen | null> {
  const row = await agents(db)
    .where('agent.channel_id', '=', channelId)
    .where('agent.account_id', '=', accountId)
    .where('agent.left_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function agentById(db: Kysely<Schema>, id: number): Promise<AgentAsSeen | null> {
  return (await agents(db).where('agent.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertConsent(trx: Kysely<Schema>, consent: NewAgentConsent): Promise<void> {
  await trx.insertInto('agent_consent').values(consent).execute();
}

/** Times in which somebody speaks as the team that have not ended. */
export async function openCovers(db: Kysely<Schema>, agentIds: readonly number[]): Promise<TeamCoverRow[]> {
  return db
    .selectFrom('team_cover')
    .selectAll()
    .where('agent_id', 'in', [...agentIds, -1])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
}

export async function coverById(db: Kysely<Schema>, id: number): Promise<TeamCoverRow | null> {
  return (await db.selectFrom('team_cover').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** @param grounds codes with values · @returns its id */
export async function insertCover(
  trx: Kysely<Schema>,
  cover: { readonly agent_id: number; readonly asker_id: string | null; readonly grounds: readonly unknown[] },
  now: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('team_cover')
    .values({ ...cover, grounds: JSON.stringify(cover.grounds), began_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A further ground for a cover that stands: whoever had agreed that it ends is asked again. */
export async function addCoverGrounds(trx: Kysely<Schema>, id: number, grounds: readonly unknown[]): Promise<void> {
  await trx
    .updateTable('team_cover')
    .set({ grounds: sql`grounds || ${JSON.stringify(grounds)}::jsonb`, agent_agreed_at: null, lead_agreed_at: null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** When the last cover of an agent ended; `null` when none has. */
export async function lastCoverEnd(db: Kysely<Schema>, agentId: number): Promise<Date | null> {
  const row = await db
    .selectFrom('team_cover')
    .select(({ fn }) => fn.max('ended_at').as('at'))
    .where('agent_id', '=', agentId)
    .where('asker_id', 'is', null)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Whether an agent holds an elected office. @returns whether that was something new */
export async function setElected(trx: Kysely<Schema>, id: number, elected: boolean): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('agent')
    .set({ elected })
    .where('id', '=', id)
    .where('elected', '<>', elected)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** One of the two who must agree that it ends does; with the second it has ended. @returns the row since; `null` when it was over */
export async function agreeToEndCover(trx: Kysely<Schema>, id: number, who: 'agent' | 'lead', now: Date): Promise<TeamCoverRow | null> {
  const column = who === 'agent' ? 'agent_agreed_at' : 'lead_agreed_at';
  const other = who === 'agent' ? 'lead_agreed_at' : 'agent_agreed_at';
  const row = await trx
    .updateTable('team_cover')
    .set({ [column]: now, ended_at: sql<Date | null>`case when ${sql.ref(other)} is null then null else ${now}::timestamptz end` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
