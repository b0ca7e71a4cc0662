import { type Kysely, sql } from 'kysely';
import type { CheckupProgress, CheckupResult, CheckupRow, NewCheckup } from '../checkup-schema.ts';
import type { Schema } from '../schema.ts';

const NOTHING_YET: CheckupProgress = { requests: 0, pages: 0, last: [], seen: {} };

/** A measurement that somebody asked for, behind those that wait. */
export function insertCheckup(db: Kysely<Schema>, asked: NewCheckup): Promise<CheckupRow> {
  return db
    .insertInto('checkup')
    .values({ ...asked, state: 'waiting', progress: JSON.stringify(NOTHING_YET) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @param id UUID */
export async function checkupNamed(db: Kysely<Schema>, id: string): Promise<CheckupRow | null> {
  return (await db.selectFrom('checkup').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The newest of a town that is done, and the newest that is on its way. */
export async function checkupsOf(
  db: Kysely<Schema>,
  territory: string,
): Promise<{ readonly done: CheckupRow | null; readonly under: CheckupRow | null }> {
  const newest = (states: readonly CheckupRow['state'][]) =>
    db
      .selectFrom('checkup')
      .selectAll()
      .where('territory', '=', territory)
      .where('state', 'in', states)
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirst();
  return { done: (await newest(['done'])) ?? null, under: (await newest(['waiting', 'running'])) ?? null };
}

/** The newest of a domain that did not fail, since a day. */
export async function checkupOfHost(db: Kysely<Schema>, host: string, since: Date): Promise<CheckupRow | null> {
  const row = await db
    .selectFrom('checkup')
    .selectAll()
    .where('host', '=', host)
    .where('state', '<>', 'failed')
    .where('asked_at', '>=', since)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How many somebody has asked for since then: by account, or by where the request came from. */
export async function checkupsAsked(
  db: Kysely<Schema>,
  by: { readonly account: number } | { readonly visitor: string },
  since: Date,
): Promise<number> {
  const { count } = await db
    .selectFrom('checkup')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('asked_at', '>=', since)
    .where((of) => ('account' in by ? of('account_id', '=', by.account) : of('visitor', '=', by.visitor)))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many are on their way; with a row, how many of them come before it. */
export async function checkupsUnderWay(db: Kysely<Schema>, before: CheckupRow | null = null): Promise<number> {
  let asked = db
    .selectFrom('checkup')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', 'in', ['waiting', 'running']);
  if (before !== null) asked = asked.where('asked_at', '<', before.asked_at).where('id', '<>', before.id);
  return Number((await asked.executeTakeFirstOrThrow()).count);
}

/**
 * Takes what waits longest, or what was lost with its worker.
 *
 * @param lease milliseconds without a sign of life after which it is lost
 */
export async function claimCheckup(db: Kysely<Schema>, claim: string, lease: number): Promise<CheckupRow | null> {
  const { rows } = await sql<CheckupRow>`
    update checkup set state = 'running', claim = ${claim}, seen_at = now(), begun_at = now(),
      lost = lost + case when state = 'running' then 1 else 0 end
    where id = (
      select id from checkup
      where state = 'waiting' or (state = 'running' and seen_at not between now() - ${`${lease} milliseconds`}::interval and now() + interval '1 hour')
      order by asked_at, id limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0] ?? null;
}

type Held = Pick<CheckupRow, 'id' | 'claim'>;

const ofHeld = (db: Kysely<Schema>, { id, claim }: Held) => db.updateTable('checkup').where('id', '=', id).where('claim', '=', claim);

/** A sign of life, with how far it has come. @returns false when somebody else has it meanwhile */
export async function seeCheckup(db: Kysely<Schema>, held: Held, progress: CheckupProgress): Promise<boolean> {
  const { numUpdatedRows } = await ofHeld(db, held)
    .set({ seen_at: sql`now()`, progress: JSON.stringify(progress) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** It is done, or came to nothing. @returns false when somebody else has it meanwhile */
export async function endCheckup(
  db: Kysely<Schema>,
  held: Held,
  end: { readonly result: CheckupResult; readonly archive: string } | { readonly fault: string },
): Promise<boolean> {
  const over = { claim: null, seen_at: null, ended_at: sql<Date>`now()` };
  const { numUpdatedRows } = await ofHeld(db, held)
    .set(
      'fault' in end
        ? { ...over, state: 'failed', fault: end.fault }
        : { ...over, state: 'done', result: JSON.stringify(end.result), archive: end.archive },
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives it back: its worker ends, and another one begins anew. */
export async function releaseCheckup(db: Kysely<Schema>, held: Held): Promise<void> {
  await ofHeld(db, held).set({ state: 'waiting', claim: null, seen_at: null, begun_at: null }).execute();
}

/** Nobody is counted by it any more. */
export async function forgetCheckupVisitors(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.updateTable('checkup').set({ visitor: null }).where('visitor', 'is not', null).where('asked_at', '<', before).execute();
}
