import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Months for which a town keeps what citizens said, where it has not said otherwise. */
export const USUAL_MONTHS = 12;

export async function retentionOf(db: Kysely<Schema>, territory: string): Promise<number> {
  const row = await db.selectFrom('desk_retention').select('months').where('territory', '=', territory).executeTakeFirst();
  return row?.months ?? USUAL_MONTHS;
}

export async function setRetention(trx: Kysely<Schema>, territory: string, months: number, now: Date): Promise<void> {
  await trx
    .insertInto('desk_retention')
    .values({ territory, months, set_at: now })
    .onConflict((conflict) => conflict.column('territory').doUpdateSet({ months, set_at: now }))
    .execute();
}

/** What went of a town. */
export interface Forgotten {
  readonly territory: string;
  readonly conversations: number;
}

/**
 * Empties conversations that were kept for longer than their town wants: words, names and addresses of citizens go, with what agents noted of them; that there were
 * some, how many and when, stays. Answers of the town stay, without the name of whom they answered.
 *
 * @param most conversations in one go
 * @returns how many of each town; empty when none is left
 */
export async function forgetConversations(trx: Kysely<Schema>, now: Date, most: number): Promise<Forgotten[]> {
  const { rows } = await sql<{ id: number; territory: string; channel_id: number; asker_id: string }>`
    select c.id, ch.territory, c.channel_id, c.asker_id
    from conversation c join channel ch on ch.id = c.channel_id left join desk_retention r on r.territory = ch.territory
    where c.forgotten_at is null
      and c.last_at < ${now}::timestamptz - coalesce(r.months, ${USUAL_MONTHS}::integer) * interval '1 month'
      and not exists (select from post p where p.conversation_id = c.id and p.state in ('draft', 'waiting', 'held'))
    order by c.last_at, c.id limit ${most} for update of c skip locked`.execute(trx);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await emptyAnswers(trx, ids);
  await emptyNotes(trx, ids);
  await sql`update message set said = '', pictures = '{}', url = '', target = '{}', remote_id = 'forgotten:' || id
    where conversation_id = any (${ids}::integer[])`.execute(trx);
  await sql`update meeting set sealed = null where conversation_id = any (${ids}::integer[])`.execute(trx);
  await sql`update conversation set asker_id = 'forgotten:' || id, asker_handle = '', asker_name = '', asker_url = '', root_id = 'forgotten:' || id,
    forgotten_at = ${now} where id = any (${ids}::integer[])`.execute(trx);
  await forgetWhomCovers(trx, rows);
  return countedBy(rows.map(({ territory }) => territory));
}

/** The town's own words stay, without the name that they begin with. */
async function emptyAnswers(trx: Kysely<Schema>, ids: readonly number[]): Promise<void> {
  await sql`update post p set reply_to = null,
      said = case when c.asker_handle = '' then p.said else replace(p.said, c.asker_handle, '…') end,
      written = case when c.asker_handle = '' then p.written else replace(p.written, c.asker_handle, '…') end
    from conversation c where c.id = p.conversation_id and c.id = any (${[...ids]}::integer[])`.execute(trx);
  await sql`update post_edit e set written = replace(e.written, c.asker_handle, '…'), said = replace(e.said, c.asker_handle, '…'),
      replaced = replace(e.replaced, c.asker_handle, '…')
    from post p join conversation c on c.id = p.conversation_id
    where p.id = e.post_id and c.asker_handle <> '' and c.id = any (${[...ids]}::integer[])`.execute(trx);
}

/** Notes are never changed but for this. */
async function emptyNotes(trx: Kysely<Schema>, ids: readonly number[]): Promise<void> {
  await sql`select set_config('beffroi.erasing', 'on', true)`.execute(trx);
  await sql`update conversation_note set said = '' where conversation_id = any (${[...ids]}::integer[])`.execute(trx);
  await sql`select set_config('beffroi.erasing', 'off', true)`.execute(trx);
}

/** Towards whom somebody spoke as the team is forgotten with the last conversation of theirs, once it is over. */
async function forgetWhomCovers(
  trx: Kysely<Schema>,
  askers: readonly { readonly channel_id: number; readonly asker_id: string }[],
): Promise<void> {
  for (const { channel_id: channel, asker_id: asker } of askers)
    await sql`update team_cover t set asker_id = 'forgotten' from agent a
      where a.id = t.agent_id and a.channel_id = ${channel} and t.asker_id = ${asker} and t.ended_at is not null
        and not exists (select from conversation c where c.channel_id = ${channel} and c.asker_id = ${asker})`.execute(trx);
}

function countedBy(territories: readonly string[]): Forgotten[] {
  const counts = new Map<string, number>();
  for (const territory of territories) counts.set(territory, (counts.get(territory) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([territory, conversations]) => ({ territory, conversations }));
}
