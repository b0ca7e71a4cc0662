import { type Kysely, type RawBuilder, sql } from 'kysely';
import { eachInTurns, mappedInTurns } from '../in-turns.ts';
import type { Schema, ScopeRankRow, UnitState } from '../schema.ts';

/** What a new row of `scope_rank` holds. */
export type NewScopeRank = Omit<ScopeRankRow, 'series_id'>;

/** Rows that are written by one statement. */
const ROWS = 10_000;

/** Keeps where the towns of a series stand in their scopes, in the place of what was kept before. */
export async function keepScopeRanks(trx: Kysely<Schema>, seriesId: number, ranks: readonly NewScopeRank[]): Promise<void> {
  await trx.deleteFrom('scope_rank').where('series_id', '=', seriesId).execute();
  for (let at = 0; at < ranks.length; at += ROWS) {
    const rows = JSON.stringify(ranks.slice(at, at + ROWS).map((rank) => ({ series_id: seriesId, ...rank })));
    await sql`insert into scope_rank select * from json_populate_recordset(null::scope_rank, ${rows}::json)`.execute(trx);
  }
  await sql`analyze scope_rank`.execute(trx);
}

/** The towns that are ranked together. */
export interface RankedScope {
  readonly scope: 'panel' | 'stratum' | 'department' | 'region';
  /** Name of the stratum, code of the department or region; empty for the panel. */
  readonly scope_id: string;
}

/** A town in the league of its scope. What was not observed is `null`, and so is what was not judged. */
export interface LeagueRow {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly region: string;
  readonly stratum: string;
  readonly state: UnitState;
  readonly strip: string | null;
  readonly observed: number;
  /** Mean level with its interval. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Mean of level / ceiling over what was observed. */
  readonly attainment: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly band: number | null;
}

/**
 * All towns of a scope of a closed series, in order of code, whether something was observed of them or not.
 *
 * A country has 35,000 of them, and a row costs more than what stands in it: each column comes strung together, and the tables are joined here, with turns for others between.
 */
export async function leagueOf(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  { scope, scope_id }: RankedScope,
): Promise<LeagueRow[]> {
  const units = sql`unit where wave_id = ${series.wave_id} ${scope === 'panel' ? sql`` : sql`and ${sql.ref(scope)} = ${scope_id}`}`;
  const members = scope === 'panel' ? sql`` : sql`and territory in (select territory from ${units})`;
  const of = sql`where series_id = ${series.id}`;
  // Names may hold anything but what stands between them.
  const [towns, names, populations, departments, regions, strata, states] = await columns(
    db,
    ['territory', sql`translate(name, E'\n', ' ')`, 'population', 'department', 'region', 'stratum', 'state'],
    sql`(select * from ${units} order by territory) as unit`,
  );
  const [scored, strips, observed, attained] = await columns(
    db,
    ['territory', 'strip', 'observed', 'attainment_sum'],
    sql`score ${of} ${members}`,
  );
  const [standing, values, lows, highs] = await columns(
    db,
    ['territory', 'value', 'low', 'high'],
    sql`standing ${of} and value is not null ${members}`,
  );
  const [ranked, bests, worsts, bands] = await columns(
    db,
    ['territory', 'rank_low', 'rank_high', 'band'],
    sql`scope_rank ${of} and scope = ${scope} and scope_id = ${scope_id}`,
  );
  const [scoreAt, standingAt, rankAt] = [await placesOf(scored!), await placesOf(standing!), await placesOf(ranked!)];
  return mappedInTurns(towns!, (territory, at): LeagueRow => {
    const score = scoreAt.get(territory) ?? -1;
    const stands = standingAt.get(territory) ?? -1;
    const rank = rankAt.get(territory) ?? -1;
    const seen = Number(observed![score] ?? 0);
    return {
      territory,
      name: names![at]!,
      population: Number(populations![at]),
      department: departments![at]!,
      region: regions![at]!,
      stratum: strata![at]!,
      state: states![at] as UnitState,
      strip: strips![score] ?? null,
      observed: seen,
      value: numberOf(values![stands]),
      low: numberOf(lows![stands]),
      high: numberOf(highs![stands]),
      attainment: seen === 0 ? null : Number(attained![score]) / seen,
      rank_low: numberOf(bests![rank]),
      rank_high: numberOf(worsts![rank]),
      band: numberOf(bands![rank]),
    };
  });
}

/** Some columns of the same rows, each as texts; what is not there is an empty one. */
async function columns(
  db: Kysely<Schema>,
  wanted: readonly (string | RawBuilder<unknown>)[],
  from: RawBuilder<unknown>,
): Promise<string[][]> {
  const strung = wanted.map(
    (one, at) => sql`string_agg(coalesce((${typeof one === 'string' ? sql.ref(one) : one})::text, ''), E'\n') as ${sql.ref(`c${at}`)}`,
  );
  const { rows } = await sql<Record<string, string | null>>`select ${sql.join(strung)} from ${from}`.execute(db);
  return wanted.map((_, at) => rows[0]![`c${at}`]?.split('\n') ?? []);
}

async function placesOf(texts: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  await eachInTurns(texts, (text, at) => places.set(text, at));
  return places;
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** Strata, departments and regions of a wave, with how many towns each has. */
export async function scopesWithTowns(db: Kysely<Schema>, waveId: number): Promise<(RankedScope & { readonly towns: number })[]> {
  const { rows } = await sql<{ stratum: string; department: string; region: string; towns: number }>`
    select stratum, department, region, count(*) as towns from unit where wave_id = ${waveId} group by 1, 2, 3`.execute(db);
  return (['stratum', 'department', 'region'] as const).flatMap((scope) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row[scope], (counts.get(row[scope]) ?? 0) + Number(row.towns));
    return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([scope_id, towns]) => ({ scope, scope_id, towns }));
  });
}
