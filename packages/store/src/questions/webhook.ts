import { type Kysely, sql } from 'kysely';
import type { DeliveryState, WebhookDeliveryRow, WebhookRow } from '../news-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its number */
export async function insertWebhook(
  trx: Kysely<Schema>,
  webhook: Pick<WebhookRow, 'url' | 'sealed' | 'account_id' | 'added_at' | 'told_until'>,
): Promise<number> {
  return (await trx.insertInto('webhook').values(webhook).returning('id').executeTakeFirstOrThrow()).id;
}

/** Takes one out, with all that waits for it. @returns its address; `null` where there is none */
export async function removeWebhook(trx: Kysely<Schema>, id: number): Promise<string | null> {
  return (await trx.deleteFrom('webhook').where('id', '=', id).returning('url').executeTakeFirst())?.url ?? null;
}

/** An address that is told, with how its last message went; `null` while there was none. */
export interface ShownWebhook {
  readonly id: number;
  readonly url: string;
  readonly addedAt: Date;
  readonly waiting: number;
  readonly last: Pick<WebhookDeliveryRow, 'state' | 'tries' | 'status' | 'trouble' | 'due_at'> | null;
}

/** All addresses that are told, the oldest first. */
export async function shownWebhooks(db: Kysely<Schema>): Promise<readonly ShownWebhook[]> {
  const { rows } = await sql<Omit<ShownWebhook, 'last'> & { [name in keyof NonNullable<ShownWebhook['last']>]: never }>`
    select w.id, w.url, w.added_at as "addedAt",
      (select count(*)::integer from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting') as waiting,
      last.state, last.tries, last.status, last.trouble, last.due_at
    from webhook w left join lateral (select * from webhook_delivery d where d.webhook_id = w.id order by d.id desc limit 1) last on true
    order by w.id`.execute(db);
  return rows.map(({ state, tries, status, trouble, due_at, ...webhook }) => ({
    ...webhook,
    last: state === null ? null : { state, tries, status, trouble, due_at },
  }));
}

/** Addresses that were told before an instant at the latest; nobody else writes to them meanwhile. */
export async function webhooksToTell(trx: Kysely<Schema>, before: Date): Promise<WebhookRow[]> {
  return trx.selectFrom('webhook').selectAll().where('told_until', '<', before).orderBy('id').forUpdate().skipLocked().execute();
}

/** Writes what is to be delivered, and that all was told until then. */
export async function insertDeliveries(
  trx: Kysely<Schema>,
  webhookId: number,
  messages: readonly { readonly key: string; readonly body: string }[],
  until: Date,
  now: Date,
): Promise<void> {
  if (messages.length > 0) {
    await trx
      .insertInto('webhook_delivery')
      .values(messages.map((message) => ({ ...message, webhook_id: webhookId, state: 'waiting' as const, written_at: now, due_at: now })))
      .execute();
  }
  await trx.updateTable('webhook').set({ told_until: until }).where('id', '=', webhookId).execute();
}

/** A message that is under way, with where it goes. */
export type ClaimedDelivery = WebhookDeliveryRow & Pick<WebhookRow, 'url'> & { readonly secret: string };

/** Takes the next message that is due; nobody else gets it until the claim has run out. @param milliseconds how long the claim holds */
export async function claimDelivery(db: Kysely<Schema>, claim: string, milliseconds: number, now: Date): Promise<ClaimedDelivery | null> {
  const { rows } = await sql<ClaimedDelivery>`
    with taken as (
      update webhook_delivery set claim = ${claim}, claimed_until = now() + ${milliseconds}::double precision * interval '1 millisecond'
      where id = (
        select id from webhook_delivery where state = 'waiting' and due_at <= ${now} and (claim is null or claimed_until not between now() and now() + interval '1 hour')
        order by due_at, id limit 1 for update skip locked)
      returning *)
    select taken.*, webhook.url, webhook.sealed as secret from taken join webhook on webhook.id = taken.webhook_id`.execute(db);
  return rows[0] ?? null;
}

/** What became of a try: done, or given up, or when it is tried again. */
export async function noteDelivery(
  db: Kysely<Schema>,
  { id, claim }: Pick<WebhookDeliveryRow, 'id' | 'claim'>,
  outcome: { readonly state: DeliveryState; readonly due: Date | null; readonly status: number | null; readonly trouble: string | null },
): Promise<void> {
  const { state, due, status, trouble } = outcome;
  await db
    .updateTable('webhook_delivery')
    .set((eb) => ({ state, status, trouble, tries: eb('tries', '+', 1), due_at: due, claim: null, claimed_until: null }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute();
}

/** Forgets what was settled and written before an instant. */
export async function forgetDeliveries(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('webhook_delivery').where('state', '<>', 'waiting').where('written_at', '<', before).execute();
}
