import { type Kysely, sql } from 'kysely';
import type { MailRow, MailState, NewMail } from '../post-room-schema.ts';
import type { Schema } from '../schema.ts';

/** Rows a statement. */
const BATCH = 500;

/** Writes mails that are to be sent, with the act that causes them. */
export async function insertMails(trx: Kysely<Schema>, mails: readonly NewMail[]): Promise<void> {
  for (let from = 0; from < mails.length; from += BATCH) {
    await trx
      .insertInto('mail')
      .values(mails.slice(from, from + BATCH))
      .execute();
  }
}

/**
 * Takes the next mail that is due, letters to one person first. Nobody else gets it until the claim is given back, or has run out.
 *
 * @param milliseconds how long the claim holds
 */
export async function claimMail(db: Kysely<Schema>, claim: string, milliseconds: number, now: Date): Promise<MailRow | null> {
  const { rows } = await sql<MailRow>`
    update mail set claim = ${claim}, claimed_until = now() + ${milliseconds}::double precision * interval '1 millisecond'
    where id = (
      select id from mail where state = 'waiting' and due_at <= ${now} and give_up_at > ${now} and (claim is null or claimed_until not between now() and now() + interval '1 hour')
      order by bulk, due_at, id limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0] ?? null;
}

/** Gives a mail back as it was. */
export async function releaseMail(db: Kysely<Schema>, id: number, claim: string): Promise<void> {
  await db.updateTable('mail').set({ claim: null, claimed_until: null }).where('id', '=', id).where('claim', '=', claim).execute();
}

/**
 * Writes down that the text of a mail is handed over, before its first byte is: whoever finds it so knows that a server may have taken it.
 *
 * @returns whether the claim was still held
 */
export async function noteHandedOver(db: Kysely<Schema>, id: number, claim: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ handed_over: true })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('claimed_until', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** What a try came to that did not settle a mail. */
export interface MailTrouble {
  readonly trouble: string;
  readonly server_code: number | null;
  readonly server_said: string | null;
}

/** Keeps a mail for another try. @param handedOver whether a server may have taken it this time; a doubt of an earlier try stays */
export async function deferMail(
  db: Kysely<Schema>,
  id: number,
  claim: string,
  { due, handedOver, ...trouble }: MailTrouble & { readonly due: Date; readonly handedOver: boolean },
): Promise<void> {
  await db
    .updateTable('mail')
    .set((eb) => ({ ...trouble, handed_over: handedOver, tries: eb('tries', '+', 1), due_at: due, claim: null, claimed_until: null }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'waiting')
    .execute();
}

const SETTLED = { sealed: null, due_at: null, give_up_at: null, claim: null, claimed_until: null } as const;

/** A server took it: to whom and what it said is deleted, whoever has claimed it since. @param day `2026-11-28` */
export async function settleSent(db: Kysely<Schema>, id: number, day: string, serverCode: number | null): Promise<void> {
  await db
    .updateTable('mail')
    .set((eb) => ({
      ...SETTLED,
      ...{ state: 'sent' as const, settled_on: day, handed_over: false, trouble: null, server_code: serverCode, server_said: null },
      tries: eb('tries', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** It will not be sent: to whom and what it said is deleted. */
export async function settleUnsent(
  db: Kysely<Schema>,
  id: number,
  claim: string,
  { state, day, ...trouble }: MailTrouble & { readonly state: 'refused' | 'given-up'; readonly day: string },
): Promise<void> {
  await db
    .updateTable('mail')
    .set((eb) => ({ ...SETTLED, ...trouble, state, settled_on: day, tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'waiting')
    .execute();
}

/**
 * A mail that a server had taken came back: it counts as refused. On which day it was sent stays.
 *
 * @returns 1 where it counted as sent, 0 where it is not known, or known as refused
 */
export async function bounceMail(trx: Kysely<Schema>, key: string, said: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('mail')
    .set({ state: 'refused', trouble: 'bounced', server_said: said })
    .where('key', '=', key)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Gives up what nobody has sent in time, and nobody is sending. @returns how many */
export async function giveUpLate(db: Kysely<Schema>, now: Date, day: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ ...SETTLED, state: 'given-up', settled_on: day, trouble: sql<string>`coalesce(trouble, 'too-late')` })
    .where('state', '=', 'waiting')
    .where('give_up_at', '<=', now)
    .where((eb) => eb.or([eb('claim', 'is', null), eb('claimed_until', '<', sql<Date>`now()`)]))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Gives up all that waits: it was written before a backup that was put back, and may have been sent since. @returns how many */
export async function giveUpRestored(trx: Kysely<Schema>, day: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('mail')
    .set({ ...SETTLED, state: 'given-up', settled_on: day, trouble: 'restored' })
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What waits of a subject is not sent any more. @returns how many; what is on its way goes */
export async function withdrawMails(trx: Kysely<Schema>, purpose: string, subjectKey: string, day: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('mail')
    .set({ ...SETTLED, state: 'given-up', settled_on: day, trouble: 'withdrawn' })
    .where('purpose', '=', purpose)
    .where('subject_key', '=', subjectKey)
    .where('state', '=', 'waiting')
    .where((eb) => eb.or([eb('claim', 'is', null), eb('claimed_until', '<', sql<Date>`now()`)]))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What waits is tried at once. @returns how many that are */
export async function hurryMails(trx: Kysely<Schema>, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('mail')
    .set({ due_at: now })
    .where('state', '=', 'waiting')
    .where('due_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Deletes what was settled before a day. @returns how many rows */
export async function forgetMails(db: Kysely<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('mail').where('settled_on', '<', before).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Mails by what became of them. */
export type MailCounts = Readonly<Record<MailState, number>>;

/** How many mails of a purpose there are in each state. @param subjectKey about this alone; `null`: about anything */
export async function countMails(db: Kysely<Schema>, purpose: string | null, subjectKey: string | null): Promise<MailCounts> {
  const rows = await db
    .selectFrom('mail')
    .select(['state', sql<number>`count(*)::integer`.as('n')])
    .$if(purpose !== null, (query) => query.where('purpose', '=', purpose))
    .$if(subjectKey !== null, (query) => query.where('subject_key', '=', subjectKey))
    .groupBy('state')
    .execute();
  const of = (state: MailState): number => rows.find((row) => row.state === state)?.n ?? 0;
  return { waiting: of('waiting'), sent: of('sent'), refused: of('refused'), 'given-up': of('given-up') };
}

/** What became of a mail: nothing of its text, and no address. */
export interface MailFate extends Omit<MailRow, 'sealed' | 'claim' | 'claimed_until' | 'key'> {
  /** Name of whose act caused it; `null` for a terminal. */
  readonly by: string | null;
  /** Name of whom it goes to, where that one has an account. */
  readonly to: string | null;
}

const fates = (db: Kysely<Schema>) =>
  db
    .selectFrom('mail')
    .leftJoin('account as by', 'by.id', 'mail.account_id')
    .leftJoin('account as to', 'to.id', 'mail.to_account_id')
    .select(['mail.id', 'purpose', 'subject_key', 'mail.account_id', 'to_account_id', 'bulk', 'state', 'written_on', 'settled_on', 'tries'])
    .select(['due_at', 'give_up_at', 'handed_over', 'trouble', 'server_code', 'server_said', 'by.name as by', 'to.name as to']);

/** The newest mail of each of some subjects, by subject. */
export async function newestMails(
  db: Kysely<Schema>,
  purpose: string,
  subjectKeys: readonly string[],
): Promise<ReadonlyMap<string, MailFate>> {
  const rows = await fates(db)
    .where('purpose', '=', purpose)
    .where('subject_key', 'in', [...subjectKeys, ''])
    .distinctOn('subject_key')
    .orderBy('subject_key')
    .orderBy('mail.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.subject_key!, row]));
}

/** All mails about a subject, by whom they go to. */
export async function mailsAbout(db: Kysely<Schema>, purpose: string, subjectKey: string): Promise<MailFate[]> {
  return fates(db).where('purpose', '=', purpose).where('subject_key', '=', subjectKey).orderBy('mail.id').execute();
}

/** Mails that wait with a trouble, or did not arrive, the newest first; letters to many are counted and not listed. */
export async function troubledMails(db: Kysely<Schema>, limit: number): Promise<MailFate[]> {
  return fates(db)
    .where('bulk', '=', false)
    .where('state', '<>', 'sent')
    .where('trouble', 'is not', null)
    .where((eb) => eb.or([eb('trouble', '<>', 'withdrawn'), eb('trouble', 'is', null)]))
    .orderBy('mail.id', 'desc')
    .limit(limit)
    .execute();
}

/** Troubles of what waits, the most frequent first, whatever it is about. */
export async function waitingTroubles(
  db: Kysely<Schema>,
): Promise<{ readonly trouble: string; readonly server_code: number | null; readonly n: number }[]> {
  const rows = await db
    .selectFrom('mail')
    .select(['trouble', 'server_code', sql<number>`count(*)::integer`.as('n')])
    .where('state', '=', 'waiting')
    .where('trouble', 'is not', null)
    .groupBy(['trouble', 'server_code'])
    .orderBy('n', 'desc')
    .orderBy('trouble')
    .execute();
  return rows.map((row) => ({ ...row, trouble: row.trouble! }));
}
