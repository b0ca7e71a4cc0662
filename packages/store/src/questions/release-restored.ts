import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Lets go of what workers held when a backup was made: none of them is here, whatever their last sign of life says, and by whichever clock. Units wait again, and their
 * claims are remembered, since their archives may lie on the shelf; the turns before hosts are nobody's.
 *
 * @returns how many units wait again
 */
export async function releaseRestored(trx: Kysely<Schema>): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('unit')
    .set({ state: 'waiting', claim: null, worker: null, lost_claims: sql`array_append(lost_claims, claim)` })
    .where('state', '=', 'working')
    .where('wave_id', 'in', (of) => of.selectFrom('wave').select('id').where('state', '<>', 'closed'))
    .executeTakeFirst();
  await trx.updateTable('worker').set({ stopped_at: sql`seen_at` }).where('stopped_at', 'is', null).execute();
  await trx.deleteFrom('host_turn').execute();
  const nobodys = { state: 'waiting', claim: null, seen_at: null, begun_at: null } as const;
  await trx.updateTable('checkup').set(nobodys).where('state', '=', 'running').execute();
  await trx.updateTable('review_draw').set(nobodys).where('state', '=', 'running').execute();
  await trx.updateTable('file_import').set(nobodys).where('state', '=', 'running').execute();
  return Number(numUpdatedRows);
}
