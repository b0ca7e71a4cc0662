import type { Kysely } from 'kysely';
import type { Schema, SeriesRow, WaveRow, WaveState } from '../schema.ts';

/** A wave as it is opened: `open`, without a digest. */
export interface NewWave {
  readonly name: string;
  readonly instrument: string;
  readonly panel: string;
  /** Year of the panel's list of communes. */
  readonly vintage: number;
  readonly dated: Date;
  readonly options: Readonly<Record<string, unknown>>;
  /** Its towns are invented. */
  readonly fictional?: boolean;
  readonly openedAt: Date;
}

/** What a wave keeps of its panel; `null` when there is none of that name. */
export async function panelForWave(
  db: Kysely<Schema>,
  name: string,
): Promise<{ readonly id: number; readonly name: string; readonly vintage: number; readonly fictional: boolean } | null> {
  const row = await db.selectFrom('panel').select(['id', 'name', 'vintage']).where('name', '=', name).executeTakeFirst();
  if (row === undefined) return null;
  const invented = db.selectFrom('panel_territory').select('territory').where('panel_id', '=', row.id).where('territory', 'like', INVENTED);
  return { ...row, fictional: (await invented.limit(1).executeTakeFirst()) !== undefined };
}

/** Codes of invented towns; INSEE gives them to other countries, and no commune. */
const INVENTED = '99%';

/** Adds a wave; `null` when one of that name is there. */
export async function insertWave(db: Kysely<Schema>, wave: NewWave): Promise<WaveRow | null> {
  const { name, instrument, panel, vintage, dated, options, fictional = false, openedAt } = wave;
  const row = await db
    .insertInto('wave')
    .values({
      name,
      instrument,
      panel,
      vintage,
      dated,
      options: JSON.stringify(options),
      fictional,
      opened_at: openedAt,
      state: 'open',
      digest: null,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The wave of a name; `null` when there is none. */
export async function findWave(db: Kysely<Schema>, name: string): Promise<WaveRow | null> {
  return (await db.selectFrom('wave').selectAll().where('name', '=', name).executeTakeFirst()) ?? null;
}

/** The wave of an id; `null` when there is none. */
export async function waveById(db: Kysely<Schema>, id: number): Promise<WaveRow | null> {
  return (await db.selectFrom('wave').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Whether a wave of invented towns is here: then all that is shown says so. */
export async function holdsFiction(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('wave').select('id').where('fictional', '=', true).limit(1).executeTakeFirst()) !== undefined;
}

/** All waves, in the order they were opened. */
export async function listWaves(db: Kysely<Schema>): Promise<WaveRow[]> {
  return db.selectFrom('wave').selectAll().orderBy('id').execute();
}

/** Waves that are in one of these states, in the order they were opened, each with its series, the first of which is the wave's own. */
export async function wavesIn(
  db: Kysely<Schema>,
  states: readonly WaveState[],
): Promise<{ readonly wave: WaveRow; readonly series: readonly SeriesRow[] }[]> {
  const waves = await db.selectFrom('wave').selectAll().where('state', 'in', states).orderBy('id').execute();
  if (waves.length === 0) return [];
  const ids = waves.map(({ id }) => id);
  const series = await db.selectFrom('series').selectAll().where('wave_id', 'in', ids).orderBy('id').execute();
  return waves.map((wave) => ({ wave, series: series.filter(({ wave_id }) => wave_id === wave.id) }));
}

/**
 * The wave's row, held until the transaction ends. Who begins or ends a unit shares it; who pauses or closes the wave has it alone, so that no unit
 * begins after that.
 */
export async function holdWave(trx: Kysely<Schema>, id: number, how: 'shared' | 'alone'): Promise<WaveRow> {
  const wave = trx.selectFrom('wave').selectAll().where('id', '=', id);
  return (how === 'shared' ? wave.forShare() : wave.forUpdate()).executeTakeFirstOrThrow();
}

/** Sets what a wave that is not closed is at. */
export async function setWaveState(trx: Kysely<Schema>, id: number, state: Exclude<WaveState, 'closed'>): Promise<void> {
  await trx.updateTable('wave').set({ state }).where('id', '=', id).execute();
}

/** Closes a wave for good: from here on the database refuses every change to it. */
export async function freezeWave(
  trx: Kysely<Schema>,
  id: number,
  closed: { readonly at: Date; readonly digest: string },
): Promise<WaveRow> {
  return trx
    .updateTable('wave')
    .set({ state: 'closed', closed_at: closed.at, digest: closed.digest })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
