import type { Kysely } from 'kysely';
import type { Schema, SignInStepRow } from '../schema.ts';

/** What a new row of `sign_in_step` holds. */
export interface NewSignInStep {
  readonly hash: string;
  readonly kind: SignInStepRow['kind'];
  readonly account_id: number | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly expires_at: Date;
}

export async function insertSignInStep(db: Kysely<Schema>, step: NewSignInStep): Promise<void> {
  await db
    .insertInto('sign_in_step')
    .values({ ...step, data: JSON.stringify(step.data) })
    .execute();
}

/** Takes a step back, for one of those who ask: it is gone then, whatever comes of it. `null` when there is none, or it has expired. */
export async function takeSignInStep(
  db: Kysely<Schema>,
  hash: string,
  kind: SignInStepRow['kind'],
  now: Date,
): Promise<SignInStepRow | null> {
  const row = await db.deleteFrom('sign_in_step').where('hash', '=', hash).where('kind', '=', kind).returningAll().executeTakeFirst();
  return row === undefined || row.expires_at <= now ? null : row;
}
