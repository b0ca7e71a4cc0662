import type { Kysely } from 'kysely';
import type { Schema, ScoreRow, StandingRow } from '../schema.ts';

/** A town in a ranking: where it stands, and its strip. */
export interface RankedRow extends Omit<StandingRow, 'series_id'> {
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly stratum: string;
  readonly strip: string;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
}

/**
 * The towns of a closed series from the best mean down, those of which nothing was observed last.
 *
 * @param among only those of a department or stratum; the whole panel without
 */
export async function ranking(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  among: { readonly department?: string; readonly stratum?: string; readonly limit?: number; readonly offset?: number } = {},
): Promise<RankedRow[]> {
  const { department, stratum, limit, offset } = among;
  return db
    .with('page', (from) => {
      let page = from
        .selectFrom('standing')
        .select(['territory', 'value', 'low', 'high', 'rank_low', 'rank_high', 'evenness'])
        .where('series_id', '=', series.id);
      if (department !== undefined || stratum !== undefined) {
        let units = from.selectFrom('unit').select('unit.territory').where('wave_id', '=', series.wave_id);
        if (department !== undefined) units = units.where('department', '=', department);
        if (stratum !== undefined) units = units.where('stratum', '=', stratum);
        page = page.where('territory', 'in', units);
      }
      page = page.orderBy('value', (order) => order.desc().nullsLast()).orderBy('territory');
      if (limit !== undefined) page = page.limit(limit);
      return offset === undefined ? page : page.offset(offset);
    })
    .selectFrom('page')
    .innerJoin('unit', (join) => join.onRef('unit.territory', '=', 'page.territory').on('unit.wave_id', '=', series.wave_id))
    .innerJoin('score', (join) => join.onRef('score.territory', '=', 'page.territory').on('score.series_id', '=', series.id))
    .select(['page.territory', 'value', 'low', 'high', 'rank_low', 'rank_high', 'evenness'])
    .select(['unit.name', 'unit.population', 'unit.department', 'unit.stratum', 'strip', 'observed', 'unobserved', 'abstained'])
    .orderBy('value', (order) => order.desc().nullsLast())
    .orderBy('page.territory')
    .execute();
}

/** The strips of all territories that a series has judged so far. */
export async function strips(
  db: Kysely<Schema>,
  seriesId: number,
): Promise<Pick<ScoreRow, 'territory' | 'strip' | 'observed' | 'unobserved' | 'abstained'>[]> {
  return db
    .selectFrom('score')
    .select(['territory', 'strip', 'observed', 'unobserved', 'abstained'])
    .where('series_id', '=', seriesId)
    .execute();
}
