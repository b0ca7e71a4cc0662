import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** A secret of the desk, with the name that it is bound to. */
export interface SealedPlace {
  readonly table: 'channel' | 'channel_sign_in' | 'meeting' | 'target_access';
  readonly name: string;
  readonly sealed: string;
}

/** Where secrets stand: table, and the column of the name that each is bound to. */
const PLACES = [
  ['channel', 'remote_id'],
  ['channel_sign_in', 'hash'],
  ['meeting', 'uid'],
  ['target_access', 'name'],
] as const;

/**
 * Gives every secret to somebody, who seals it anew or leaves it as it is (`null`). Nobody else changes one meanwhile.
 *
 * @returns how many were sealed anew
 */
export async function resealAll(trx: Kysely<Schema>, anew: (place: SealedPlace) => string | null): Promise<number> {
  let all = 0;
  for (const [table, column] of PLACES) {
    const { rows } = await sql<{ name: string; sealed: string }>`
      select ${sql.ref(column)} as name, sealed from ${sql.table(table)} where sealed is not null order by 1 for update`.execute(trx);
    for (const row of rows) {
      const sealed = anew({ table, ...row });
      if (sealed === null) continue;
      await sql`update ${sql.table(table)} set sealed = ${sealed} where ${sql.ref(column)} = ${row.name} and sealed = ${row.sealed}`.execute(
        trx,
      );
      all++;
    }
  }
  return all;
}
