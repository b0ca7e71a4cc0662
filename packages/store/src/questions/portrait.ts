import type { Kysely } from 'kysely';
import type { ChannelPictureRow, PortraitRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** Keeps an agent's portrait, in the place of one that they gave before. */
export async function keepPortrait(trx: Kysely<Schema>, { agent_id, ...portrait }: PortraitRow): Promise<void> {
  await trx
    .insertInto('portrait')
    .values({ agent_id, ...portrait })
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(portrait))
    .execute();
}

/** @returns whether there was one */
export async function deletePortrait(trx: Kysely<Schema>, agentId: number): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('portrait').where('agent_id', '=', agentId).executeTakeFirstOrThrow();
  return numDeletedRows > 0;
}

/** When each agent of a channel gave the portrait that is kept of them. */
export async function portraitsGiven(db: Kysely<Schema>, channelId: number): Promise<ReadonlyMap<number, Date>> {
  const rows = await db
    .selectFrom('portrait')
    .innerJoin('agent', 'agent.id', 'portrait.agent_id')
    .select(['portrait.agent_id', 'portrait.given_at'])
    .where('agent.channel_id', '=', channelId)
    .execute();
  return new Map(rows.map(({ agent_id: id, given_at: at }) => [id, at]));
}

/** Portraits of some agents, in the order of their ids. */
export async function portraitsOf(db: Kysely<Schema>, agentIds: readonly number[]): Promise<PortraitRow[]> {
  return db
    .selectFrom('portrait')
    .selectAll()
    .where('agent_id', 'in', [...agentIds, -1])
    .orderBy('agent_id')
    .execute();
}

/** Keeps the account's own picture, which it shows when it shows nobody's portrait. */
export async function keepChannelPicture(trx: Kysely<Schema>, { channel_id, ...picture }: ChannelPictureRow): Promise<void> {
  await trx
    .insertInto('channel_picture')
    .values({ channel_id, ...picture })
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet(picture))
    .execute();
}

/** The account's own picture; `null` where nobody gave it. */
export async function channelPicture(db: Kysely<Schema>, channelId: number): Promise<ChannelPictureRow | null> {
  return (await db.selectFrom('channel_picture').selectAll().where('channel_id', '=', channelId).executeTakeFirst()) ?? null;
}
