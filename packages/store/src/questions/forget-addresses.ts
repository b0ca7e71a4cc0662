import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Forgets where people acted from before: network addresses in the act log, which is never changed but for this, and in sessions, with what their browsers call themselves; what was counted by
 * address and is over.
 *
 * @returns how many rows held one
 */
export async function forgetAddresses(trx: Kysely<Schema>, before: Date, now: Date): Promise<number> {
  await sql`select set_config('beffroi.erasing', 'on', true)`.execute(trx);
  const log = await sql`update act_log set address = null where address is not null and at < ${before}`.execute(trx);
  await sql`select set_config('beffroi.erasing', 'off', true)`.execute(trx);
  const sessions = await trx
    .updateTable('session')
    .set({ address: null, agent: null })
    .where('made_at', '<', before)
    .where((of) => of.or([of('address', 'is not', null), of('agent', 'is not', null)]))
    .executeTakeFirst();
  await trx
    .deleteFrom('attempt')
    .where('last_at', '<', new Date(now.getTime() - 86_400_000))
    .where('free_at', '<', now)
    .execute();
  return Number(log.numAffectedRows ?? 0n) + Number(sessions.numUpdatedRows);
}
