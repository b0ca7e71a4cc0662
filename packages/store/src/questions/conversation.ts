import { type Kysely, sql } from 'kysely';
import type { ConversationRow, ConversationState, MessageRow, PostRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** What somebody said to a channel, as it is kept. */
export interface NewMessage {
  readonly channel_id: number;
  readonly remote_id: string;
  readonly root_id: string;
  /** What an answer to it names, as JSON. */
  readonly target: string;
  readonly asker: { readonly id: string; readonly handle: string; readonly name: string; readonly url: string };
  readonly said: string;
  readonly pictures: readonly string[];
  readonly confidential: boolean;
  readonly url: string;
  readonly language: string | null;
  /** Code of the worst that it says; `null` for nothing. */
  readonly hostile: string | null;
  readonly at: Date;
  readonly edited_at: Date | null;
  /** What people can quote, if this begins a conversation. */
  readonly reference: string;
  readonly due_at: Date | null;
}

/**
 * Puts what people said into their conversations, which are open again then. What is there already is left alone. Three questions, however many they are: a crowd must not wait for each
 * of its messages.
 *
 * @param messages of one channel, the oldest first
 * @returns the conversation of each that was new
 */
export async function takeMessages(trx: Kysely<Schema>, messages: readonly NewMessage[], now: Date): Promise<readonly number[]> {
  const fresh = await unknownOf(trx, messages);
  if (fresh.length === 0) return [];
  const conversations = await openConversations(trx, fresh);
  await trx
    .insertInto('message')
    .values(
      fresh.map((message) => ({
        conversation_id: conversations.get(placeOf(message.root_id, message.asker.id))!,
        channel_id: message.channel_id,
        remote_id: message.remote_id,
        target: message.target,
        said: message.said,
        pictures: [...message.pictures],
        confidential: message.confidential,
        url: message.url,
        hostile: message.hostile,
        at: message.at,
        seen_at: now,
        looked_at: now,
        edited_at: message.edited_at,
      })),
    )
    .execute();
  return fresh.map((message) => conversations.get(placeOf(message.root_id, message.asker.id))!);
}

/** As `takeMessages`, of one. @returns its conversation; `null` when it was there */
export async function takeMessage(trx: Kysely<Schema>, message: NewMessage, now: Date): Promise<number | null> {
  return (await takeMessages(trx, [message], now))[0] ?? null;
}

const placeOf = (root: string, asker: string): string => JSON.stringify([root, asker]);

/** Those that are not there, each once. */
async function unknownOf(trx: Kysely<Schema>, messages: readonly NewMessage[]): Promise<readonly NewMessage[]> {
  const byId = new Map(messages.map((message) => [message.remote_id, message]));
  const [first] = messages;
  if (first === undefined) return [];
  const there = await trx
    .selectFrom('message')
    .select('remote_id')
    .where('channel_id', '=', first.channel_id)
    .where('remote_id', 'in', [...byId.keys()])
    .execute();
  for (const { remote_id: id } of there) byId.delete(id);
  return [...byId.values()];
}

/** @returns the conversations' ids, by who asked in which thread */
async function openConversations(trx: Kysely<Schema>, messages: readonly NewMessage[]): Promise<ReadonlyMap<string, number>> {
  const threads = new Map<string, NewMessage[]>();
  for (const message of messages) {
    const place = placeOf(message.root_id, message.asker.id);
    threads.set(place, [...(threads.get(place) ?? []), message]);
  }
  const { rows } = await sql<{ id: number; root_id: string; asker_id: string }>`
    insert into conversation (channel_id, reference, root_id, asker_id, asker_handle, asker_name, asker_url, state, language, hostile, first_at, last_at, due_at)
    values ${sql.join([...threads.values()].map(conversationValues))}
    on conflict (channel_id, root_id, asker_id) do update set
      asker_handle = excluded.asker_handle, asker_name = excluded.asker_name, asker_url = excluded.asker_url,
      state = case when conversation.state = 'taken' then 'taken' else 'open' end,
      hostile = coalesce(excluded.hostile, conversation.hostile),
      last_at = greatest(conversation.last_at, excluded.last_at),
      due_at = case when conversation.state in ('open', 'taken') then least(conversation.due_at, excluded.due_at) else excluded.due_at end
    returning id, root_id, asker_id`.execute(trx);
  return new Map(rows.map(({ id, root_id: root, asker_id: asker }) => [placeOf(root, asker), id]));
}

/** What one person said in one thread, as a row of its conversation. */
function conversationValues(messages: readonly NewMessage[]) {
  const [first, last] = [messages[0]!, messages.at(-1)!];
  const times = messages.map(({ at }) => at.getTime());
  const hostile = messages.findLast((message) => message.hostile !== null)?.hostile ?? null;
  const { asker } = last;
  return sql`(${first.channel_id}::integer, ${first.reference}::text, ${first.root_id}::text, ${asker.id}::text, ${asker.handle}::text, ${asker.name}::text,
    ${asker.url}::text, 'open', ${first.language}::text, ${hostile}::text, ${new Date(Math.min(...times))}::timestamptz,
    ${new Date(Math.max(...times))}::timestamptz, ${first.due_at}::timestamptz)`;
}

/** What somebody changed of what they said. */
export async function changeMessage(
  db: Kysely<Schema>,
  channelId: number,
  remoteId: string,
  change: {
    readonly said: string;
    readonly pictures: readonly string[];
    readonly target: string;
    readonly hostile?: string | null;
    readonly edited_at: Date | null;
  },
  now: Date,
): Promise<void> {
  await db
    .updateTable('message')
    .set({ ...change, pictures: [...change.pictures], looked_at: now, gone_at: null })
    .where('channel_id', '=', channelId)
    .where('remote_id', '=', remoteId)
    .execute();
}

/** Takes out the words of a message that its author deleted; where nothing that was asked is left and nobody has taken it, nobody waits: the conversation is closed. */
export async function emptyMessage(db: Kysely<Schema>, channelId: number, remoteId: string, now: Date): Promise<void> {
  await sql`
    with emptied as (
      update message set said = '', pictures = '{}', gone_at = ${now}::timestamptz, looked_at = ${now}::timestamptz
      where channel_id = ${channelId}::integer and remote_id = ${remoteId}::text and gone_at is null returning id, conversation_id)
    update conversation set state = 'closed', writing_id = null, writing_until = null from emptied
    where conversation.id = emptied.conversation_id and conversation.state = 'open'
    and not exists (select from message left_over where left_over.conversation_id = conversation.id and left_over.gone_at is null
      and left_over.id <> emptied.id)`.execute(db);
}

/** Messages whose authors may have changed them: of conversations that are not closed, not looked at since a moment, the longest ago first. */
export async function messagesToLookAt(db: Kysely<Schema>, channelId: number, since: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .innerJoin('conversation', 'conversation.id', 'message.conversation_id')
    .select('message.remote_id')
    .where('message.channel_id', '=', channelId)
    .where('message.gone_at', 'is', null)
    .where('conversation.forgotten_at', 'is', null)
    .where('message.looked_at', '<', since)
    .where('conversation.state', '<>', 'closed')
    .orderBy('message.looked_at')
    .limit(most)
    .execute();
  return rows.map(({ remote_id: id }) => id);
}

export async function conversationById(db: Kysely<Schema>, id: number): Promise<ConversationRow | null> {
  return (await db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function conversationByReference(db: Kysely<Schema>, reference: string): Promise<ConversationRow | null> {
  return (await db.selectFrom('conversation').selectAll().where('reference', '=', reference).executeTakeFirst()) ?? null;
}

export async function messagesOf(db: Kysely<Schema>, conversationId: number): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('conversation_id', '=', conversationId).orderBy('at').orderBy('id').execute();
}

/** A message of a conversation that an answer goes under: the newest that still stands. */
export async function lastMessageOf(db: Kysely<Schema>, conversationId: number): Promise<MessageRow | null> {
  const row = await db
    .selectFrom('message')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('gone_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export async function postsOfConversation(db: Kysely<Schema>, conversationId: number): Promise<PostRow[]> {
  return db.selectFrom('post').selectAll().where('conversation_id', '=', conversationId).orderBy('id').execute();
}

/** What is changed of a conversation; the rest stays. */
export type ConversationChange = Partial<
  Pick<ConversationRow, 'state' | 'holder_id' | 'writing_id' | 'writing_until' | 'service' | 'due_at' | 'hostile'>
>;

/**
 * Changes a conversation that is in one of these states.
 *
 * @returns whether it was
 */
export async function changeConversation(
  trx: Kysely<Schema>,
  id: number,
  from: readonly ConversationState[],
  change: ConversationChange,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('conversation')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Holds others off while somebody writes, unless somebody else does. @returns whether it is theirs */
export async function lockWriting(db: Kysely<Schema>, id: number, agentId: number, until: Date, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('conversation')
    .set({ writing_id: agentId, writing_until: until })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('writing_id', 'is', null), eb('writing_id', '=', agentId), eb('writing_until', '<=', now)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** Who wrote does so no more: others need not wait. */
export async function endWriting(trx: Kysely<Schema>, id: number, agentId: number): Promise<void> {
  await trx
    .updateTable('conversation')
    .set({ writing_id: null, writing_until: null })
    .where('id', '=', id)
    .where('writing_id', '=', agentId)
    .execute();
}

export async function insertNote(trx: Kysely<Schema>, conversationId: number, accountId: number, said: string, now: Date): Promise<void> {
  await trx.insertInto('conversation_note').values({ conversation_id: conversationId, account_id: accountId, said, at: now }).execute();
}

/** A note with the name of who wrote it. */
export interface NoteRow {
  readonly name: string;
  readonly said: string;
  readonly at: Date;
}

export async function notesOf(db: Kysely<Schema>, conversationId: number): Promise<NoteRow[]> {
  return db
    .selectFrom('conversation_note')
    .innerJoin('account', 'account.id', 'conversation_note.account_id')
    .select(['account.name', 'conversation_note.said', 'conversation_note.at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('conversation_note.id')
    .execute();
}

/** Which conversations an inbox shows. */
export interface InboxWanted {
  readonly channels: readonly number[];
  readonly states: readonly ConversationState[];
  /** Taken by this agent; left out for all. */
  readonly holders?: readonly number[];
  /** French words that a message must hold, or a reference. */
  readonly words?: string;
  /** `urgent`: what is due first, and of what is due at no time what was said first · `newest`: what was said last. */
  readonly order: 'urgent' | 'newest';
  /** After this one of the page before. */
  readonly after?: ListPlace;
  readonly most: number;
}

/** A place in a list of conversations: that of a row, in its order. */
export interface ListPlace {
  readonly place_at: Date;
  readonly id: number;
}

/** A conversation in a list: with its newest words. */
export interface InboxRow extends ConversationRow {
  /** Where it stands in the order that was asked for: a `ListPlace` with its id. */
  readonly place_at: Date;
  readonly said: string;
  /** Whether its author has deleted the newest message. */
  readonly gone: boolean;
  readonly messages: number;
  /** Whether somebody has kept an answer for later. */
  readonly drafted: boolean;
}

/**
 * Conversations, in one of two orders. Of each channel and state the first ones are asked for by themselves, in the order of an index: what a page costs does not
 * hang on how long the inbox is.
 */
export async function inboxRows(db: Kysely<Schema>, wanted: InboxWanted): Promise<InboxRow[]> {
  const { channels, states, most } = wanted;
  const [at, way] = ORDERS[wanted.order];
  const { rows } = await sql<InboxRow>`
    select page.*, newest.said, newest.gone, newest.messages,
      exists (select from post where post.conversation_id = page.id and post.state = 'draft') as drafted from (
      select c.* from unnest(${[...channels]}::integer[]) as own(channel), unnest(${[...states]}::text[]) as wanted(state)
      cross join lateral (
        select conversation.*, ${at} as place_at from conversation
        where conversation.channel_id = own.channel and conversation.state = wanted.state ${narrowed(wanted)}
        order by ${at} ${way}, conversation.id ${way} limit ${most}) c
      order by c.place_at ${way}, c.id ${way} limit ${most}) page
    cross join lateral (
      select message.said, message.gone_at is not null as gone, count(*) over () as messages from message
      where message.conversation_id = page.id order by message.at desc, message.id desc limit 1) newest
    order by page.place_at ${way}, page.id ${way}`.execute(db);
  return rows;
}

const URGENCY = sql`coalesce(conversation.due_at, conversation.last_at)`;
/** Each has an index. */
const ORDERS = { urgent: [URGENCY, sql`asc`], newest: [sql`conversation.last_at`, sql`desc`] } as const;

function narrowed({ holders, words, after, order }: InboxWanted) {
  const held = holders === undefined ? sql`` : sql`and conversation.holder_id = any(${[...holders]}::integer[])`;
  const further = order === 'urgent' ? sql`>` : sql`<`;
  const behind =
    after === undefined ? sql`` : sql`and (${ORDERS[order][0]}, conversation.id) ${further} (${after.place_at}::timestamptz, ${after.id})`;
  return sql`${held} ${behind} ${words === undefined || words === '' ? sql`` : saying(words)}`;
}

/** What holds the words is looked up once, and the conversations are gone through in their order until a page is full: words of many and of few cost alike. */
const saying = (words: string) => sql`and (conversation.reference = upper(${words}) or conversation.id in (
  select m.conversation_id from message m where to_tsvector('french', m.said) @@ websearch_to_tsquery('french', ${words})))`;

/** What is open, still said and nobody writes on: the most urgent one, without hostile words, beside this one; `null` for none. */
export async function mostUrgent(
  db: Kysely<Schema>,
  { channels, beside, now }: { readonly channels: readonly number[]; readonly beside: number | null; readonly now: Date },
): Promise<number | null> {
  const { rows } = await sql<{ readonly id: number }>`
    select c.id from unnest(${[...channels]}::integer[]) as own(channel)
    cross join lateral (
      select id, ${URGENCY} as place_at from conversation where conversation.channel_id = own.channel and conversation.state = 'open'
      and conversation.hostile is null and conversation.id is distinct from ${beside}::integer
      and (conversation.writing_until is null or conversation.writing_until <= ${now}::timestamptz)
      and exists (select from message where message.conversation_id = conversation.id and message.gone_at is null)
      order by ${URGENCY}, conversation.id limit 1) c
    order by c.place_at, c.id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** How many conversations are in each state. */
export async function conversationCounts(db: Kysely<Schema>, channels: readonly number[]): Promise<ReadonlyMap<ConversationState, number>> {
  const rows = await db
    .selectFrom('conversation')
    .select(['state', ({ fn }) => fn.countAll<number>().as('n')])
    .where('channel_id', 'in', [...channels, -1])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** Conversations that the same person had on a channel, the newest first. */
export async function conversationsOfAsker(
  db: Kysely<Schema>,
  channelId: number,
  askerId: string,
  most: number,
): Promise<ConversationRow[]> {
  return db
    .selectFrom('conversation')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('asker_id', '=', askerId)
    .orderBy('last_at', 'desc')
    .limit(most)
    .execute();
}

/** Conversations that still wait and in which something was heard since a moment. */
export async function countHeardSince(db: Kysely<Schema>, channels: readonly number[], since: Date): Promise<number> {
  const { n } = await db
    .selectFrom('conversation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('channel_id', 'in', [...channels, -1])
    .where('state', 'in', ['open', 'taken'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('message').select('message.id').whereRef('message.conversation_id', '=', 'conversation.id').where('seen_at', '>', since),
      ),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** Conversations that these agents have taken. */
export async function countHeld(db: Kysely<Schema>, holders: readonly number[]): Promise<number> {
  const { n } = await db
    .selectFrom('conversation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('state', '=', 'taken')
    .where('holder_id', 'in', [...holders, -1])
    .executeTakeFirstOrThrow();
  return n;
}
