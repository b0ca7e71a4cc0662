import { type Kysely, sql } from 'kysely';
import type { ImportProgress, ImportRow, ImportState, KeptRefusal, NewImport } from '../import-schema.ts';
import type { Schema } from '../schema.ts';
import { claimRow } from './row-queue.ts';

const COLUMNS = [
  ...(['id', 'kind', 'account_id', 'source', 'skip', 'state', 'asked_at', 'begun_at', 'ended_at'] as const),
  ...(['claim', 'seen_at', 'lost', 'progress', 'result', 'fault'] as const),
] as const;

/** A file to be taken in, behind those that wait. */
export function insertImport(db: Kysely<Schema>, { bytes, ...asked }: NewImport): Promise<ImportRow> {
  return db
    .insertInto('file_import')
    .values({ ...asked, bytes: Buffer.from(bytes), state: 'waiting', progress: JSON.stringify({ rows: 0, refused: 0 }) })
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

/** @param id UUID */
export async function importNamed(db: Kysely<Schema>, id: string): Promise<ImportRow | null> {
  return (await db.selectFrom('file_import').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The newest, so many at most. */
export function newestImports(db: Kysely<Schema>, limit: number): Promise<ImportRow[]> {
  return db.selectFrom('file_import').select(COLUMNS).orderBy('asked_at', 'desc').orderBy('id').limit(limit).execute();
}

/** How many are on their way; with a row, how many of them come before it. */
export async function importsUnderWay(db: Kysely<Schema>, before: ImportRow | null = null): Promise<number> {
  let asked = db
    .selectFrom('file_import')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('state', 'in', ['waiting', 'running']);
  if (before !== null) asked = asked.where('asked_at', '<', before.asked_at).where('id', '<>', before.id);
  return Number((await asked.executeTakeFirstOrThrow()).count);
}

/** Refusals of one, in the order of the file. */
export async function importRefusals(
  db: Kysely<Schema>,
  id: string,
  page: { readonly from: number; readonly limit: number },
): Promise<readonly KeptRefusal[]> {
  return db
    .selectFrom('import_refusal')
    .select(['line', 'reason', 'remedy'])
    .where('import_id', '=', id)
    .where('at', '>=', page.from)
    .orderBy('at')
    .limit(page.limit)
    .execute();
}

/** Takes the next with its file: see `claimRow`. */
export function claimImport(db: Kysely<Schema>, claim: string, lease: number): Promise<(ImportRow & { readonly bytes: Buffer }) | null> {
  return claimRow(db, 'file_import', claim, lease);
}

type Held = Pick<ImportRow, 'id' | 'claim'>;

const ofHeld = (db: Kysely<Schema>, { id, claim }: Held) => db.updateTable('file_import').where('id', '=', id).where('claim', '=', claim);
const OVER = { claim: null, seen_at: null, bytes: null, ended_at: sql<Date>`now()` } as const;

/** A sign of life, with how far it has come. @returns false when it was cancelled, or somebody else has it */
export async function seeImport(db: Kysely<Schema>, held: Held, progress: ImportProgress): Promise<boolean> {
  const { numUpdatedRows } = await ofHeld(db, held)
    .set({ seen_at: sql`now()`, progress: JSON.stringify(progress) })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How one ended. */
export interface ImportEnd {
  readonly state: Extract<ImportState, 'done' | 'refused' | 'failed'>;
  readonly progress: ImportProgress;
  readonly result: unknown;
  readonly fault: string | null;
  readonly refusals: readonly KeptRefusal[];
}

/** Rows a statement. */
const BATCH = 1000;

/** It is over, with what was refused of it. @returns false when it was cancelled, or somebody else has it: then nothing was changed */
export async function endImport(trx: Kysely<Schema>, held: Held, { progress, result, refusals, ...end }: ImportEnd): Promise<boolean> {
  const { numUpdatedRows } = await ofHeld(trx, held)
    .set({ ...OVER, ...end, progress: JSON.stringify(progress), result: JSON.stringify(result) })
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  for (let from = 0; from < refusals.length; from += BATCH) {
    const rows = refusals
      .slice(from, from + BATCH)
      .map(({ line, reason, remedy }, i) => ({ import_id: held.id, at: from + i, line, reason: JSON.stringify(reason), remedy }));
    await trx.insertInto('import_refusal').values(rows).execute();
  }
  return true;
}

/** Gives it back: its worker ends, and another one begins anew. */
export async function releaseImport(db: Kysely<Schema>, held: Held): Promise<void> {
  await ofHeld(db, held).set({ state: 'waiting', claim: null, seen_at: null, begun_at: null }).execute();
}

/** Somebody stops it. @returns false when it is over already */
export async function cancelledImport(trx: Kysely<Schema>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('file_import')
    .set({ ...OVER, state: 'cancelled' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Imports that were over before then, and what was refused of them. @returns how many */
export async function forgetImports(db: Kysely<Schema>, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('file_import').where('ended_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
