import { type Kysely, sql } from 'kysely';
import type { ChannelRow, ChannelSignInRow, ChannelState, NewChannel } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id · @throws the database's `23505` when another channel has this account */
export async function insertChannel(trx: Kysely<Schema>, channel: NewChannel): Promise<number> {
  const { id } = await trx.insertInto('channel').values(channel).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function channelById(db: Kysely<Schema>, id: number): Promise<ChannelRow | null> {
  return (await db.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function channelBySlug(db: Kysely<Schema>, slug: string): Promise<ChannelRow | null> {
  return (await db.selectFrom('channel').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** Channels of some territories (`null`: of all), the open ones first, by territory and name. */
export async function listChannels(db: Kysely<Schema>, territories: readonly string[] | null): Promise<ChannelRow[]> {
  return db
    .selectFrom('channel')
    .selectAll()
    .$if(territories !== null, (query) => query.where('territory', 'in', [...(territories ?? []), '']))
    .orderBy(sql`state = 'left'`)
    .orderBy('territory')
    .orderBy('slug')
    .execute();
}

/** The town's own site as a channel: people ask its assistant there. `null` where it has none, or has none any more. */
export async function siteChannelOf(db: Kysely<Schema>, territory: string): Promise<ChannelRow | null> {
  const row = await db
    .selectFrom('channel')
    .selectAll()
    .where('network', '=', 'site')
    .where('remote_id', '=', territory)
    .where('state', '<>', 'left')
    .executeTakeFirst();
  return row ?? null;
}

/** What is changed of a channel; the rest stays. */
export type ChannelChange = Partial<
  Pick<ChannelRow, 'remote_handle' | 'remote_name' | 'url' | 'zone' | 'team' | 'language' | 'profile_name' | 'profile_bio' | 'sealed'>
> & { readonly policies?: string; readonly abilities?: string; readonly exposure?: string; readonly answer_within?: string | null };

export async function changeChannel(trx: Kysely<Schema>, id: number, change: ChannelChange): Promise<void> {
  await trx.updateTable('channel').set(change).where('id', '=', id).execute();
}

/** Whether it can be used, from a moment on. One that was given back keeps no credentials. */
export async function setChannelState(trx: Kysely<Schema>, id: number, state: ChannelState, now: Date): Promise<void> {
  await trx
    .updateTable('channel')
    .set({
      ...{ state, state_at: now },
      // What barred it before is over, and what waits goes out at once.
      ...(state === 'connected' ? { trouble: null, poll_at: now } : {}),
      ...(state === 'left' ? { sealed: null, claim: null, claimed_until: null } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Takes a channel that has something to be done: a post that is due, or people to be listened to. Nobody else gets it until the claim is given
 * back, or has run out. One that its network barred is left alone until its hour, whatever is due: else a network that is down would be asked again without a pause.
 *
 * @param milliseconds how long the claim holds without being renewed
 */
export async function claimChannel(db: Kysely<Schema>, claim: string, milliseconds: number, now: Date): Promise<ChannelRow | null> {
  const { rows } = await sql<ChannelRow>`
    update channel set claim = ${claim}, claimed_until = now() + ${milliseconds}::double precision * interval '1 millisecond'
    where id = (
      select c.id from channel c
      where c.state = 'connected' and c.network <> 'site' and (c.claim is null or c.claimed_until not between now() and now() + interval '1 hour')
        and (c.poll_at is null or c.poll_at <= ${now}
          or c.trouble is null and exists (select from post p where p.channel_id = c.id and p.state = 'waiting' and p.due_at <= ${now}))
      order by c.poll_at nulls first, c.id limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0] ?? null;
}

/** @returns whether the claim was still held */
export async function renewChannelClaim(db: Kysely<Schema>, id: number, claim: string, milliseconds: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set({ claimed_until: sql<Date>`now() + ${milliseconds}::double precision * interval '1 millisecond'` })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Gives a channel back, to be listened to again at an hour; `null` leaves that as it is. */
export async function releaseChannel(db: Kysely<Schema>, id: number, claim: string, pollAt: Date | null): Promise<void> {
  await db
    .updateTable('channel')
    .set({ claim: null, claimed_until: null, ...(pollAt === null ? {} : { poll_at: pollAt }) })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute();
}

/** Has a channel listened to, and what waits there done, at the next look and not later. @returns whether it can be listened to */
export async function wakeChannel(db: Kysely<Schema>, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set({ poll_at: now })
    .where('id', '=', id)
    .where('state', '=', 'connected')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** What came of speaking and listening: only who holds the claim writes it. @returns whether it was held */
export async function noteChannel(
  db: Kysely<Schema>,
  id: number,
  claim: string,
  noted: Partial<Pick<ChannelRow, 'cursor' | 'polled_at' | 'gap_at' | 'trouble' | 'profile_shown' | 'picture_shown' | 'sealed'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channel')
    .set(noted)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Keeps a sign-in that somebody begins; those that are over go. */
export async function insertChannelSignIn(trx: Kysely<Schema>, signIn: ChannelSignInRow): Promise<void> {
  await trx
    .deleteFrom('channel_sign_in')
    .where('expires_at', '<', signIn.made_at as Date)
    .execute();
  await trx.insertInto('channel_sign_in').values(signIn).execute();
}

/** Uses a sign-in up, for one of those who come at the same time. */
export async function useChannelSignIn(trx: Kysely<Schema>, hash: string, accountId: number, now: Date): Promise<ChannelSignInRow | null> {
  const row = await trx
    .deleteFrom('channel_sign_in')
    .where('hash', '=', hash)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
