import { type Kysely, sql } from 'kysely';
import { eachInTurns } from '../in-turns.ts';
import type { Schema } from '../schema.ts';
import { MARKS, strungLevelStrips } from './strung-level-strips.ts';

/** Two series of the same instrument, the older one first. */
export interface TwoSeries {
  readonly before: { readonly id: number };
  readonly after: { readonly id: number; readonly wave_id: number };
}

/** How many towns went from one mark to another for one indicator. */
export interface Transition {
  /** Place of the indicator in the instrument's catalogue, from 0. */
  readonly place: number;
  /** `0`–`5`, `?` unobserved, `~` abstained. */
  readonly from: string;
  readonly to: string;
  readonly towns: number;
}

/**
 * Counts the steps between two series over the towns that both have judged, those that stayed where they were among them: by indicator, then mark
 * before, then mark after.
 */
export async function transitions(db: Kysely<Schema>, { before, after }: TwoSeries): Promise<Transition[]> {
  const older = await strungLevelStrips(db, before.id);
  const counts: { place: number; from: string; to: string; towns: number }[] = [];
  await eachInTurns(await strungLevelStrips(db, after.id), ([territory, newer]) => {
    const strip = older.get(territory);
    if (strip === undefined) return;
    for (let place = 0; place < newer.length; place++) {
      if (counts.length <= place * MARKS.length ** 2) {
        for (const from of MARKS) counts.push(...MARKS.map((to) => ({ place, from, to, towns: 0 })));
      }
      counts[(place * MARKS.length + MARKS.indexOf(strip[place]!)) * MARKS.length + MARKS.indexOf(newer[place]!)]!.towns++;
    }
  });
  return counts.filter(({ towns }) => towns > 0);
}

/** A town whose mark for one indicator is another one than before. */
export interface ChangedTown {
  readonly territory: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The towns whose mark for one indicator changed between two series, the most populous first. Whether a change means something is not asked here: see
 * the comparison of `figures`.
 *
 * @param place of the indicator in the instrument's catalogue, from 0
 */
export async function changedTowns(
  db: Kysely<Schema>,
  { before, after }: TwoSeries,
  place: number,
  page: { readonly limit: number; readonly offset?: number },
): Promise<ChangedTown[]> {
  const older = await strungLevelStrips(db, before.id);
  const newer = await strungLevelStrips(db, after.id);
  const steps = new Map<string, { readonly from: string; readonly to: string }>();
  await eachInTurns(newer, ([territory, strip]) => {
    const [from, to] = [older.get(territory)?.[place], strip[place]];
    if (from !== undefined && to !== undefined && from !== to) steps.set(territory, { from, to });
  });
  const { limit, offset = 0 } = page;
  const { rows } = await sql<Omit<ChangedTown, 'from' | 'to'>>`
    select territory, name, population, department from unit
    where wave_id = ${after.wave_id} and territory = any(${[...steps.keys()]}::text[])
    order by population desc, territory limit ${limit} offset ${offset}`.execute(db);
  return rows.map((row) => ({ ...row, ...steps.get(row.territory)! }));
}
