import type { Kysely } from 'kysely';
import type { CaptureRow, Schema } from '../schema.ts';
import { byTerritory } from './export-territories.ts';

/** An attempt, without what only this program needs of it. */
export type ExportedCapture = Omit<CaptureRow, 'wave_id' | 'traits' | 'worker'>;

/** All attempts at some territories of a wave, by code and number. @param codes a few hundred at a time; none gives none */
export async function exportedCaptures(db: Kysely<Schema>, waveId: number, codes: readonly string[]): Promise<readonly ExportedCapture[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('capture')
    .select(['territory', 'attempt', 'archive', 'digest', 'bytes', 'home', 'ended', 'requests', 'pages', 'documents', 'renderings'])
    .select(['obstacles', 'coverage', 'began_at', 'ended_at'])
    .where('wave_id', '=', waveId)
    .where('territory', 'in', codes)
    .orderBy('attempt')
    .execute();
  return byTerritory(rows);
}
