import type { Kysely } from 'kysely';
import { eachInTurns, mappedInTurns } from '../in-turns.ts';
import type { Schema, StandingRow, UnitRow } from '../schema.ts';

/** A territory of a wave with its mean in one series: what a list, a search and a map say of it. */
export interface WaveTown
  extends Pick<UnitRow, 'territory' | 'name' | 'population' | 'department' | 'stratum' | 'state' | 'site'>,
    Pick<StandingRow, 'value' | 'low' | 'high'> {
  /** How many of its services were observed; 0 where none was, or nothing was judged. */
  readonly observed: number;
}

/** Rows that are read at once: the embedded engine answers nobody else meanwhile. */
const PAGE = 2_000;

/** All territories of a wave in order of code, those that were not measured among them; `value` is `null` where nothing was observed. */
export async function waveTowns(db: Kysely<Schema>, series: { readonly id: number; readonly wave_id: number }): Promise<WaveTown[]> {
  const units = await allOf((after) =>
    db
      .selectFrom('unit')
      .select(['territory', 'name', 'population', 'department', 'stratum', 'state', 'site'])
      .where('wave_id', '=', series.wave_id)
      .where('territory', '>', after)
      .orderBy('territory')
      .limit(PAGE)
      .execute(),
  );
  const standings = await allOf((after) =>
    db
      .selectFrom('standing')
      .select(['territory', 'value', 'low', 'high'])
      .where('series_id', '=', series.id)
      .where('territory', '>', after)
      .orderBy('territory')
      .limit(PAGE)
      .execute(),
  );
  const scores = await allOf((after) =>
    db
      .selectFrom('score')
      .select(['territory', 'observed'])
      .where('series_id', '=', series.id)
      .where('territory', '>', after)
      .orderBy('territory')
      .limit(PAGE)
      .execute(),
  );
  // Joined here: the planner may not have heard of a series that is new, and would read all of one table for each row of the other.
  const standing = new Map<string, Pick<WaveTown, 'value' | 'low' | 'high'>>();
  const observed = new Map<string, number>();
  await eachInTurns(standings, ({ territory, value, low, high }) => standing.set(territory, { value, low, high }));
  await eachInTurns(scores, (row) => observed.set(row.territory, row.observed));
  const nothing = { value: null, low: null, high: null };
  return mappedInTurns(units, (unit) => ({
    ...unit,
    ...(standing.get(unit.territory) ?? nothing),
    observed: observed.get(unit.territory) ?? 0,
  }));
}

/** All rows, a page at a time, in order of their territory. */
async function allOf<Row extends { readonly territory: string }>(
  page: (after: string) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let after = ''; ; ) {
    const rows = await page(after);
    all.push(...rows);
    if (rows.length < PAGE) return all;
    after = rows.at(-1)!.territory;
  }
}
