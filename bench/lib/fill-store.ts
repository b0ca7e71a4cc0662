import type { Town } from '@beffroi/figures';
import type { Store } from '@beffroi/store';
import { sql } from 'kysely';
import { hexOf, type MadeWave, rowsOf } from './made-country.ts';

/** Towns that are written by one transaction. */
const TOWNS = 1000;

/** A wave that was written, and is closed: only its figures may still come. */
export interface FilledWave {
  readonly waveId: number;
  readonly seriesId: number;
  /** Seconds that each table's rows took. */
  readonly seconds: Readonly<Record<string, number>>;
}

/**
 * Writes a wave with its units, captures, judgements, observations and scores, and closes it. Towns come in no order, as workers end them.
 *
 * @param told findings as a sheet reads them, of towns whose sheet is asked for; `null` of all others, of which indicators and levels are enough
 */
export async function fillWave(
  store: Store,
  { year, towns }: MadeWave,
  told: (town: Town) => string | null = () => null,
): Promise<FilledWave> {
  const { db } = store;
  const [opened, closed] = [new Date(`${year}-03-01T06:00:00Z`), new Date(`${year}-04-01T06:00:00Z`)];
  const wave = await db
    .insertInto('wave')
    .values({
      name: `france-${year}`,
      instrument: 'services',
      panel: 'france',
      vintage: year,
      dated: opened,
      state: 'running',
      options: '{}',
      opened_at: opened,
      digest: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const series = await db
    .insertInto('series')
    .values({
      wave_id: wave.id,
      assessor: 'services@1.0.0',
      rubric_version: '1.0.0',
      rubric_digest: `sha256:${hexOf('rubric')}`,
      opened_at: opened,
      digest: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const seconds: Record<string, number> = {};
  const pour = async (trx: Store['db'], table: string, rows: readonly object[]): Promise<void> => {
    const began = performance.now();
    await pourInto(trx, table, rows);
    seconds[table] = (seconds[table] ?? 0) + (performance.now() - began) / 1000;
  };
  const shuffled = [...towns].sort((one, other) => (order(one, year) < order(other, year) ? -1 : 1));
  for (let at = 0; at < shuffled.length; at += TOWNS) {
    const some = shuffled.slice(at, at + TOWNS).map((town) => ({ town, rows: rowsOf(town) }));
    await db.transaction().execute(async (trx) => {
      await pour(
        trx,
        'unit',
        some.map(({ town }) => unitOf(wave.id, town)),
      );
      await pour(
        trx,
        'capture',
        some.map(({ town }) => captureOf(wave.id, year, town, opened)),
      );
      const key = (town: Town) => ({ series_id: series.id, territory: town.code });
      await pour(
        trx,
        'judgement',
        some.map(({ town, rows: { findings, digest } }) => ({
          ...{ ...key(town), attempt: 1, digest, judged_at: opened },
          findings: told(town) ?? findings,
        })),
      );
      await pour(
        trx,
        'observation',
        some.flatMap(({ town, rows }) => rows.observations.map((observation) => ({ ...key(town), ...observation }))),
      );
      await pour(
        trx,
        'score',
        some.map(({ town, rows }) => ({ ...key(town), ...rows.score })),
      );
    });
  }
  await db
    .updateTable('series')
    .set({ closed_at: closed, digest: `sha256:${hexOf(`series ${year}`)}` })
    .where('id', '=', series.id)
    .execute();
  await db
    .updateTable('wave')
    .set({ state: 'closed', closed_at: closed, digest: `sha256:${hexOf(`wave ${year}`)}` })
    .where('id', '=', wave.id)
    .execute();
  return { waveId: wave.id, seriesId: series.id, seconds };
}

/** Bytes of each table that has any rows to speak of: rows and indexes apart. */
export async function sizesOf(store: Store): Promise<{ readonly table: string; readonly heap: number; readonly indexes: number }[]> {
  const { rows } = await store.executeSql(`select relname as table, pg_table_size(oid) as heap, pg_indexes_size(oid) as indexes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_table_size(oid) > 1000000 order by pg_total_relation_size(oid) desc`);
  return rows as { table: string; heap: number; indexes: number }[];
}

async function pourInto(trx: Store['db'], table: string, rows: readonly object[]): Promise<void> {
  await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`.execute(
    trx,
  );
}

function unitOf(wave_id: number, { code, name, population, department, region, stratum }: Town): object {
  return {
    wave_id,
    territory: code,
    name,
    population,
    department,
    region,
    stratum,
    site: `https://www.${code}.example/`,
    state: 'done',
    attempts: 1,
    lost_claims: [],
  };
}

function captureOf(wave_id: number, year: number, { code, marks }: Town, at: Date): object {
  const down = marks.every(({ obstacle }) => obstacle === 'down');
  const digest = hexOf(`${year} ${code}`);
  return {
    ...{
      wave_id,
      territory: code,
      attempt: 1,
      archive: `waves/france-${year}/${code}/${year}-03-01T06-00-00.000Z-${digest.slice(0, 8)}.warc.gz`,
    },
    ...{
      digest: `sha256:${digest}`,
      bytes: 900_000,
      home: down ? null : `https://www.${code}.example/`,
      ended: down ? 'obstacle' : 'exhausted',
    },
    requests: down ? 3 : 74,
    pages: down ? 0 : 57,
    documents: 8,
    renderings: 2,
    obstacles: down ? { down: 3 } : { login: 1 },
    // As large as the sketch that a wave keeps of a site's addresses.
    ...{
      traits: {
        generator: 'wordpress',
        sketch: Array.from({ length: 64 }, (_, i) => Number.parseInt(hexOf(`${code} ${i}`).slice(0, 8), 16)),
      },
    },
    began_at: at,
    ended_at: at,
    worker: 'made',
  };
}

function order({ code }: Town, year: number): string {
  return hexOf(`${code} ${year}`);
}
