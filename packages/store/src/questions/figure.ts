import { type Kysely, sql } from 'kysely';
import type { FigureRow, Schema, StandingRow } from '../schema.ts';

/** What a new row of `figure` holds. */
export type NewFigure = Omit<FigureRow, 'series_id'>;
/** What a new row of `standing` holds. */
export type NewStanding = Omit<StandingRow, 'series_id'>;

/** Parameters of one statement are limited (65,535); twelve a row. */
const ROWS = 5000;

/** Keeps the figures and standings of a series, in the place of those that were kept before. */
export async function keepFigures(
  trx: Kysely<Schema>,
  seriesId: number,
  { figures, standings }: { readonly figures: readonly NewFigure[]; readonly standings: readonly NewStanding[] },
): Promise<void> {
  await trx.deleteFrom('figure').where('series_id', '=', seriesId).execute();
  await trx.deleteFrom('standing').where('series_id', '=', seriesId).execute();
  for (let at = 0; at < figures.length; at += ROWS) {
    const rows = figures.slice(at, at + ROWS).map((figure) => ({ series_id: seriesId, ...figure }));
    await trx.insertInto('figure').values(rows).execute();
  }
  for (let at = 0; at < standings.length; at += ROWS) {
    const rows = standings.slice(at, at + ROWS).map((standing) => ({ series_id: seriesId, ...standing }));
    await trx.insertInto('standing').values(rows).execute();
  }
  // Whoever asks next joins rows that came a moment ago; the embedded engine never looks at them by itself.
  await sql`analyze unit, judgement, observation, score, figure, standing`.execute(trx);
}

/** What a figure is about, beside its series. */
export type FigureKey = Pick<FigureRow, 'scope' | 'scope_id' | 'subject' | 'subject_id' | 'measure'>;

const KEY = ['scope', 'scope_id', 'subject', 'subject_id', 'measure'] as const;

/**
 * The figures of a series, by scope, subject and measure.
 *
 * @param about what they have in common, say one measure of one service in all departments; all of a country are 24,000 rows
 */
export async function figuresOfSeries(db: Kysely<Schema>, seriesId: number, about: Partial<FigureKey> = {}): Promise<FigureRow[]> {
  let question = db.selectFrom('figure').selectAll().where('series_id', '=', seriesId);
  for (const column of KEY) {
    const value = about[column];
    if (value !== undefined) question = question.where(column, '=', value);
  }
  return question.orderBy('scope').orderBy('scope_id').orderBy('subject').orderBy('subject_id').orderBy('measure').execute();
}

/** One figure of an instrument through all its closed series, oldest wave first: how a mean went over the years. */
export async function figureThroughWaves(
  db: Kysely<Schema>,
  figure: FigureKey & { readonly instrument: string },
): Promise<(FigureRow & { readonly wave: string; readonly dated: Date; readonly assessor: string })[]> {
  return db
    .selectFrom('figure')
    .innerJoin('series', 'series.id', 'figure.series_id')
    .innerJoin('wave', 'wave.id', 'series.wave_id')
    .selectAll('figure')
    .select(['wave.name as wave', 'wave.dated', 'series.assessor'])
    .where('wave.instrument', '=', figure.instrument)
    .where('scope', '=', figure.scope)
    .where('scope_id', '=', figure.scope_id)
    .where('subject', '=', figure.subject)
    .where('subject_id', '=', figure.subject_id)
    .where('measure', '=', figure.measure)
    .orderBy('wave.dated')
    .orderBy('series.id')
    .execute();
}
