import type { Level, Obstacle, Stratum } from '@beffroi/domain';
import { type Indicator, type Mark, type Measured, readTraits, type Town } from '@beffroi/figures';
import { besideOf, type Instrument } from '@beffroi/instrument';
import { type MarkRow, type Schema, type SeriesRow, type TownRow, townPage, townsNamed } from '@beffroi/store';
import type { Kysely } from 'kysely';

const PAGE = 500;

/** The rows of a whole wave with the marks of one series, in order of code, read a page at a time. */
export async function* townRows(db: Kysely<Schema>, series: Pick<SeriesRow, 'id' | 'wave_id'>): AsyncGenerator<TownRow> {
  for (let after = ''; ; ) {
    const page = await townPage(db, series, { after, limit: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.territory;
  }
}

/** What must be known of an instrument to read what it scored. */
export type Scored = Pick<Instrument, 'scale' | 'unranked'> & { readonly catalogue: readonly Indicator[] };

/** The towns that a series has judged, as figures want them. Those without a judgement are in no figure: `beside` counts them by state. */
export interface JudgedTowns {
  readonly towns: readonly Town[];
  /** Units that have no judgement, by state (`without-site`, `failed`, `left`, …). */
  readonly beside: Readonly<Record<string, number>>;
}

/** @throws Error for a judgement that lacks an indicator of the catalogue: rows of another instrument */
export async function judgedTowns(db: Kysely<Schema>, series: Pick<SeriesRow, 'id' | 'wave_id'>, instrument: Scored): Promise<JudgedTowns> {
  const townOf = townReader(instrument);
  const towns: Town[] = [];
  const beside = new Map<string, number>();
  for await (const row of townRows(db, series)) {
    if (row.findings === null) beside.set(row.state, (beside.get(row.state) ?? 0) + 1);
    else towns.push(townOf(row));
  }
  return { towns, beside: Object.fromEntries(beside) };
}

/**
 * The towns of a wave as a comparison wants them.
 *
 * @param rejudged the series that judged the same captures by the rubric of the other wave; `null` when there is none
 */
export async function measuredTowns(
  db: Kysely<Schema>,
  series: SeriesRow,
  instrument: Scored,
  rejudged: SeriesRow | null = null,
): Promise<Measured[]> {
  const measuredOf = measuredReader(series, instrument);
  const measured: Measured[] = [];
  const again = rejudged === null ? null : townRows(db, rejudged);
  for await (const row of townRows(db, series)) {
    // Both series have the units of the same wave, in the same order.
    measured.push(measuredOf(row, again === null ? null : ((await again.next()).value ?? null)));
  }
  return measured;
}

/**
 * One town of a wave as a comparison wants it, and as figures do.
 *
 * @param rejudged as in `measuredTowns`
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
  return measuredReader(series, instrument)(row, second);
}

function measuredReader(series: SeriesRow, instrument: Scored): (row: TownRow, second: TownRow | null) => Measured {
  const { catalogue } = instrument;
  const townOf = townReader(instrument);
  return (row, second) => {
    const judged = row.findings !== null;
    const judgedAgain = second !== null && second.findings !== null;
    return {
      town: judged ? townOf(row) : { ...townOf({ ...row, marks: [] }), marks: [] },
      state: judged ? 'done' : row.state === 'without-site' || row.state === 'failed' ? row.state : 'left',
      site: row.site,
      home: row.home,
      traits: readTraits(row.traits),
      rubric: judged ? series.rubric_digest : null,
      rejudged: judgedAgain ? townOf(second).marks : null,
      evidence: judged ? evidenceOf(judgedAgain ? second : row, catalogue) : null,
    };
  };
}

function evidenceOf({ marks }: TownRow, catalogue: Scored['catalogue']): string[] {
  const seen = new Map(marks.map(({ indicator, evidence }) => [indicator, evidence]));
  return catalogue.map(({ id }) => seen.get(id)!);
}

/** Reads rows into towns. Marks that are alike are one object: a country has 630,000 marks and a few thousand sorts of them. */
function townReader(instrument: Scored): (row: TownRow) => Town {
  const { catalogue } = instrument;
  const beside = besideOf(instrument);
  const alike = new Map<string, Mark>();
  const markOf = (row: MarkRow): Mark => {
    const { kind, level, further, ceiling, confidence, provider, obstacle } = row;
    const key = `${kind} ${level} ${JSON.stringify(further)} ${ceiling} ${confidence} ${provider} ${obstacle}`;
    const known = alike.get(key);
    if (known !== undefined) return known;
    const mark: Mark = {
      kind,
      level: level as Level | null,
      further: further as Record<string, Level>,
      beside: beside === null ? null : ((further[beside] ?? null) as Level | null),
      ceiling: ceiling as Level,
      // Kept as a 32-bit number; confidences are given to two or three digits.
      confidence: Math.round(confidence * 1000) / 1000,
      provider,
      obstacle: obstacle as Obstacle | null,
    };
    alike.set(key, mark);
    return mark;
  };
  const places = new Map(catalogue.map(({ id }, place) => [id, place]));
  return ({ territory, name, population, department, region, stratum, marks: rows }) => {
    const marks: Mark[] = [];
    for (const row of rows) {
      const place = places.get(row.indicator);
      if (place !== undefined) marks[place] = markOf(row);
    }
    if (rows.length > 0 && catalogue.some((_, place) => marks[place] === undefined)) {
      throw new Error(`the judgement of ${territory} lacks an indicator of the catalogue`);
    }
    return { code: territory, name, population, department, region, stratum: stratum as Stratum, marks };
  };
}
