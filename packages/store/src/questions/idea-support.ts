import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Somebody supports an idea. @returns whether they did not yet, it or one that stands with it */
export async function insertSupport(trx: Kysely<Schema>, idea: string, hash: string, way: 'account' | 'code'): Promise<boolean> {
  if (await supports(trx, idea, hash)) return false;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('idea_support')
    .values({ idea_id: idea, hash, way })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const group = (idea: string) => sql`(select ${idea}::uuid union all select o.id from idea o where o.merged_into = ${idea}::uuid)`;

/** Somebody supports an idea no more, nor what stands with it. @returns whether they did */
export async function deleteSupport(trx: Kysely<Schema>, idea: string, hash: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from idea_support where hash = ${hash} and idea_id in ${group(idea)}`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Whether somebody supports an idea, or one that stands with it. */
export async function supports(db: Kysely<Schema>, idea: string, hash: string): Promise<boolean> {
  const { rows } = await sql`select from idea_support where hash = ${hash} and idea_id in ${group(idea)} limit 1`.execute(db);
  return rows.length > 0;
}
