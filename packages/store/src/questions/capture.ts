import type { Kysely } from 'kysely';
import type { CaptureRow, NewCapture, Schema } from '../schema.ts';
import type { UnitKey } from './unit.ts';

/** Adds an attempt's capture. It can never be changed. */
export async function insertCapture(trx: Kysely<Schema>, capture: NewCapture): Promise<void> {
  await trx.insertInto('capture').values(capture).execute();
}

/** The capture that counts of a unit: that of its last attempt; `null` when none came to an end. */
export async function lastCapture(db: Kysely<Schema>, unit: UnitKey): Promise<CaptureRow | null> {
  const row = await db
    .selectFrom('capture')
    .selectAll()
    .where('wave_id', '=', unit.waveId)
    .where('territory', '=', unit.territory)
    .orderBy('attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** True when the wave has any capture that can be judged again. */
export async function hasCaptures(db: Kysely<Schema>, waveId: number): Promise<boolean> {
  return (
    (await db
      .selectFrom('capture')
      .select('attempt')
      .where('wave_id', '=', waveId)
      .where('archive', 'is not', null)
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}

/** True when a worker's attempt at a unit came to its end with what it had seen. */
export async function isAttempted(
  db: Kysely<Schema>,
  { waveId, territory }: UnitKey,
  { attempt, digest, worker }: Pick<CaptureRow, 'attempt' | 'digest' | 'worker'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('capture')
    .select('attempt')
    .where('wave_id', '=', waveId)
    .where('territory', '=', territory)
    .where('attempt', '=', attempt)
    .where('digest', '=', digest)
    .where('worker', '=', worker)
    .executeTakeFirst();
  return row !== undefined;
}

/** True when some capture rests on this archive. */
export async function isCaptured(db: Kysely<Schema>, archive: string): Promise<boolean> {
  return (await db.selectFrom('capture').select('attempt').where('archive', '=', archive).executeTakeFirst()) !== undefined;
}

/** Key of the archive in which an instrument last captured a territory, whatever the wave; `null` where it never did. */
export async function newestArchive(db: Kysely<Schema>, territory: string, instrument: string): Promise<string | null> {
  const row = await db
    .selectFrom('capture')
    .innerJoin('wave', 'wave.id', 'capture.wave_id')
    .select('capture.archive')
    .where('capture.territory', '=', territory)
    .where('wave.instrument', '=', instrument)
    .where('capture.archive', 'is not', null)
    .orderBy('capture.ended_at', 'desc')
    .orderBy('capture.attempt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.archive ?? null;
}
