import type { Indicator, Measured, Town } from '@beffroi/figures';
import { besideOf, type Instrument } from '@beffroi/instrument';
import { type Schema, type SeriesRow, type TownRow, townPage, townsNamed } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { measuredReader, type ReadBy, townReader } from './town-reader.ts';

/** Towns that are read at once: the embedded engine answers nobody else meanwhile. */
const PAGE = 50;

/** The rows of a whole wave with the marks of one series, in order of code, read a page at a time. */
export async function* townRows(db: Kysely<Schema>, series: Pick<SeriesRow, 'id' | 'wave_id'>): AsyncGenerator<TownRow> {
  for await (const page of pagesOf(db, series)) yield* page;
}

async function* pagesOf(db: Kysely<Schema>, series: Pick<SeriesRow, 'id' | 'wave_id'>): AsyncGenerator<TownRow[]> {
  for (let after = ''; ; ) {
    const page = await townPage(db, series, { after, limit: PAGE });
    yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.territory;
  }
}

/**
 * The same a page at a time, each row with that of the series that judged the same captures by another rubric.
 *
 * @param rejudged `null` when there is none
 */
export async function* townPages(
  db: Kysely<Schema>,
  series: Pick<SeriesRow, 'id' | 'wave_id'>,
  rejudged: Pick<SeriesRow, 'id' | 'wave_id'> | null,
): AsyncGenerator<readonly (readonly [row: TownRow, second: TownRow | null])[]> {
  const again = rejudged === null ? null : pagesOf(db, rejudged);
  for await (const page of pagesOf(db, series)) {
    // Both series have the units of the same wave, in the same order.
    const second: readonly TownRow[] = again === null ? [] : ((await again.next()).value ?? []);
    yield page.map((row, at) => [row, second[at] ?? null] as const);
  }
}

/** What must be known of an instrument to read what it scored. */
export type Scored = Pick<Instrument, 'scale' | 'unranked'> & { readonly catalogue: readonly Indicator[] };

/** What of an instrument rows are read by. */
export function readBy(instrument: Scored): ReadBy {
  return { catalogue: instrument.catalogue.map(({ id, family }) => ({ id, family })), beside: besideOf(instrument) };
}

/** The towns that a series has judged, as figures want them. Those without a judgement are in no figure: `beside` counts them by state. */
export interface JudgedTowns {
  readonly towns: readonly Town[];
  /** Units that have no judgement, by state (`without-site`, `failed`, `left`, …). */
  readonly beside: Readonly<Record<string, number>>;
}

/** @throws Error for a judgement that lacks an indicator of the catalogue: rows of another instrument */
export async function judgedTowns(db: Kysely<Schema>, series: Pick<SeriesRow, 'id' | 'wave_id'>, instrument: Scored): Promise<JudgedTowns> {
  const townOf = townReader(readBy(instrument));
  const towns: Town[] = [];
  const beside = new Map<string, number>();
  for await (const row of townRows(db, series)) {
    if (row.findings === null) beside.set(row.state, (beside.get(row.state) ?? 0) + 1);
    else towns.push(townOf(row));
  }
  return { towns, beside: Object.fromEntries(beside) };
}

/**
 * One town of a wave as a comparison wants it, and as figures do.
 *
 * @param rejudged the series that judged the same captures by the rubric of the other wave; `null` when there is none
 * @returns `null` when the wave does not hold it
 */
export async function measuredTown(
  db: Kysely<Schema>,
  series: SeriesRow,
  instrument: Scored,
  territory: string,
  rejudged: SeriesRow | null = null,
): Promise<Measured | null> {
  const [row] = await townsNamed(db, series, [territory]);
  if (row === undefined) return null;
  const [second = null] = rejudged === null ? [] : await townsNamed(db, rejudged, [territory]);
  return measuredReader(series, readBy(instrument))(row, second);
}
