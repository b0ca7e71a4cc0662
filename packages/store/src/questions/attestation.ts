import type { Kysely } from 'kysely';
import type { AttestationRow } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** An attestation, with the account that it is about as it is now. */
export interface AttestationAsIs extends AttestationRow {
  readonly remote_id: string;
  readonly remote_handle: string;
  readonly url: string;
  /** What it shows with nobody on shift, and what was last put there. */
  readonly profile_name: string;
  readonly profile_shown: string | null;
}

/** From now on a channel vouches for another; once more, where it had stopped. @returns whether it did not yet */
export async function beginAttestation(trx: Kysely<Schema>, channelId: number, officeId: number, now: Date): Promise<boolean> {
  const row = await trx
    .insertInto('attestation')
    .values({ channel_id: channelId, office_id: officeId, since: now })
    .onConflict((conflict) =>
      conflict
        .columns(['channel_id', 'office_id'])
        .doUpdateSet({ since: now, ended_at: null })
        .where('attestation.ended_at', 'is not', null),
    )
    .returning('channel_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** It does no more. @returns whether it did */
export async function endAttestation(trx: Kysely<Schema>, channelId: number, officeId: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('attestation')
    .set({ ended_at: now })
    .where('channel_id', '=', channelId)
    .where('office_id', '=', officeId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** All that a channel vouches for, or has said and must take back. */
export async function attestationsBy(db: Kysely<Schema>, channelId: number): Promise<AttestationAsIs[]> {
  return db
    .selectFrom('attestation')
    .innerJoin('channel', 'channel.id', 'attestation.office_id')
    .selectAll('attestation')
    .select(['channel.remote_id', 'channel.remote_handle', 'channel.url', 'channel.profile_name', 'channel.profile_shown'])
    .where('attestation.channel_id', '=', channelId)
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('record', 'is not', null)]))
    .orderBy('office_id')
    .execute();
}

/** What the network was told, and by which name it knows it; `null` for what was taken back. */
export async function noteAttestation(
  db: Kysely<Schema>,
  channelId: number,
  officeId: number,
  said: { readonly said_of: string; readonly record: string } | null,
): Promise<void> {
  await db
    .updateTable('attestation')
    .set(said ?? { said_of: null, record: null })
    .where('channel_id', '=', channelId)
    .where('office_id', '=', officeId)
    .execute();
}
