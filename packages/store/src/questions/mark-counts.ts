import { type Kysely, sql } from 'kysely';
import { eachInTurns } from '../in-turns.ts';
import type { Schema } from '../schema.ts';
import { inTwos, MARKS, strungLevelStrips } from './strung-level-strips.ts';

/** The towns that are counted together: all of them, or those of one stratum, department or region each. */
export type CountedBy = 'panel' | 'stratum' | 'department' | 'region';

/**
 * How many towns of a scope have one mark for one indicator. Means, attainments, distributions and residents who can do X online are sums over
 * such rows.
 */
export interface MarkCount {
  /** Name of the stratum, code of the department or region; empty for the panel. */
  readonly scope_id: string;
  /** Place of the indicator in the instrument's catalogue, from 0. */
  readonly place: number;
  /** `0`–`5`, `?` unobserved, `~` abstained. */
  readonly mark: string;
  readonly towns: number;
  /** Inhabitants of these towns. */
  readonly residents: number;
}

/**
 * Counts the marks of a series, open or closed, as they are at this moment: by scope, indicator and mark. Marks that no town of a scope has are
 * left out.
 *
 * @param among only towns of this department, region or stratum
 */
export async function markCounts(
  db: Kysely<Schema>,
  series: { readonly id: number; readonly wave_id: number },
  by: CountedBy,
  among: { readonly department?: string; readonly region?: string; readonly stratum?: string } = {},
): Promise<MarkCount[]> {
  const scope = by === 'panel' ? sql`''::text` : sql.ref(by);
  const only = (['department', 'region', 'stratum'] as const).flatMap((column) =>
    among[column] === undefined ? [] : [sql`and ${sql.ref(column)} = ${among[column]}`],
  );
  const { rows } = await sql<{ scope_id: string; strung: string }>`
    select ${scope} as scope_id, string_agg(territory || ' ' || population, ' ') as strung
    from unit where wave_id = ${series.wave_id} ${sql.join(only, sql` `)}
    group by 1`.execute(db);
  rows.sort((one, other) => (one.scope_id < other.scope_id ? -1 : 1));
  const strips = await strungLevelStrips(db, series.id);
  const counted: MarkCount[] = [];
  for (const { scope_id, strung } of rows) for (const count of await countMarks(strung, strips)) counted.push({ scope_id, ...count });
  return counted;
}

/** @param strung territories and their populations in turn; those without a strip are not counted */
async function countMarks(strung: string, strips: ReadonlyMap<string, string>): Promise<Omit<MarkCount, 'scope_id'>[]> {
  const counts: { place: number; mark: string; towns: number; residents: number }[] = [];
  await eachInTurns(inTwos(strung), ([territory, population]) => {
    const strip = strips.get(territory);
    if (strip === undefined) return;
    const residents = Number(population);
    for (let place = 0; place < strip.length; place++) {
      if (counts.length <= place * MARKS.length) counts.push(...MARKS.map((mark) => ({ place, mark, towns: 0, residents: 0 })));
      const count = counts[place * MARKS.length + MARKS.indexOf(strip[place]!)]!;
      count.towns++;
      count.residents += residents;
    }
  });
  return counts.filter(({ towns }) => towns > 0);
}
