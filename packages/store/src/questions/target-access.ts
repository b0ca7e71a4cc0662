import type { Kysely, Selectable } from 'kysely';
import type { TargetAccessRow, TargetAccessTable } from '../access-schema.ts';
import type { Schema } from '../schema.ts';

/** Keeps what was given for a target, in the place of what was given before. */
export async function setTargetAccess(trx: Kysely<Schema>, { target_id, ...given }: Selectable<TargetAccessTable>): Promise<void> {
  await trx
    .insertInto('target_access')
    .values({ target_id, ...given })
    .onConflict((conflict) => conflict.column('target_id').doUpdateSet(given))
    .execute();
}

/** Forgets what was given for a target. @returns whether there was something */
export async function dropTargetAccess(trx: Kysely<Schema>, target: number): Promise<boolean> {
  const dropped = await trx.deleteFrom('target_access').where('target_id', '=', target).executeTakeFirst();
  return dropped.numDeletedRows > 0n;
}

/** The same by what the secret is bound to. */
export async function dropAccessOf(trx: Kysely<Schema>, name: string): Promise<void> {
  await trx.deleteFrom('target_access').where('name', '=', name).execute();
}

/** Forgets what is over. @returns how many */
export async function dropLapsedAccesses(trx: Kysely<Schema>, now: Date): Promise<number> {
  const dropped = await trx.deleteFrom('target_access').where('ends_at', '<=', now).executeTakeFirst();
  return Number(dropped.numDeletedRows);
}

/** What was given for these targets and is not over, without the secrets; by target. */
export async function targetAccesses(
  db: Kysely<Schema>,
  targets: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, TargetAccessRow>> {
  if (targets.length === 0) return new Map();
  const rows = await db
    .selectFrom('target_access')
    .select(['target_id', 'name', 'given_at', 'ends_at'])
    .where('target_id', 'in', targets)
    .where('ends_at', '>', now)
    .execute();
  return new Map(rows.map((row) => [row.target_id, row]));
}

/** Secrets that were given for these targets and are not over, sealed; by target. */
export async function sealedAccesses(
  db: Kysely<Schema>,
  targets: readonly number[],
  now: Date,
): Promise<ReadonlyMap<number, Pick<TargetAccessTable, 'name' | 'sealed'>>> {
  if (targets.length === 0) return new Map();
  const rows = await db
    .selectFrom('target_access')
    .select(['target_id', 'name', 'sealed'])
    .where('target_id', 'in', targets)
    .where('ends_at', '>', now)
    .execute();
  return new Map(rows.map(({ target_id, name, sealed }) => [target_id, { name, sealed }]));
}
