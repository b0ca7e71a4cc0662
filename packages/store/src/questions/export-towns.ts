import { type Kysely, sql } from 'kysely';
import type { CaptureRow, Schema, UnitRow } from '../schema.ts';
import { byTerritory } from './export-territories.ts';

/** A unit with its last attempt, whose columns are `null` where no attempt came to an end. */
export type ExportedTown = Pick<
  UnitRow,
  'territory' | 'name' | 'population' | 'department' | 'region' | 'epci' | 'stratum' | 'site' | 'state' | 'attempts'
> & {
  readonly [Column in
    | 'archive'
    | 'digest'
    | 'home'
    | 'ended'
    | 'requests'
    | 'pages'
    | 'documents'
    | 'renderings'
    | 'coverage'
    | 'began_at'
    | 'ended_at']: CaptureRow[Column] | null;
};

/** Units of a wave, each with its last attempt, in the order of their codes. @param codes which ones: a few hundred at a time; none gives none */
export async function exportedTowns(db: Kysely<Schema>, waveId: number, codes: readonly string[]): Promise<readonly ExportedTown[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<ExportedTown>`
    select u.territory, u.name, u.population, u.department, u.region, u.epci, u.stratum, u.site, u.state, u.attempts,
      c.archive, c.digest, c.home, c.ended, c.requests, c.pages, c.documents, c.renderings, c.coverage, c.began_at, c.ended_at
    from unit u
    left join lateral (
      select * from capture where capture.wave_id = u.wave_id and capture.territory = u.territory order by attempt desc limit 1
    ) c on true
    where u.wave_id = ${waveId} and u.territory in (${sql.join(codes)})`.execute(db);
  return byTerritory(rows);
}
