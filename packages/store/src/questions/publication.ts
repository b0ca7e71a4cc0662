import type { Kysely } from 'kysely';
import type { PublicationRow, Schema, SeriesRow, WaveRow } from '../schema.ts';

/** A wave that everybody may see, with the series that is shown of it: its newest closed one. */
export interface PublishedWave {
  readonly wave: WaveRow;
  readonly series: SeriesRow;
  readonly publishedAt: Date;
}

/** Waves that are published, of the newest date first; of all instruments, or of one. */
export async function publishedWaves(db: Kysely<Schema>, instrument: string | null = null): Promise<PublishedWave[]> {
  const published = await db
    .selectFrom('publication')
    .innerJoin('wave', 'wave.id', 'publication.wave_id')
    .where('published_at', 'is not', null)
    .$if(instrument !== null, (query) => query.where('wave.instrument', '=', instrument))
    .selectAll('wave')
    .select('published_at')
    .orderBy('wave.dated', 'desc')
    .orderBy('wave.id', 'desc')
    .execute();
  if (published.length === 0) return [];
  const series = await db
    .selectFrom('series')
    .selectAll()
    .where(
      'wave_id',
      'in',
      published.map(({ id }) => id),
    )
    .where('closed_at', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
  return published.flatMap(({ published_at, ...wave }) => {
    const shown = series.find(({ wave_id }) => wave_id === wave.id);
    return shown === undefined ? [] : [{ wave, series: shown, publishedAt: published_at! }];
  });
}

/** What is said of the publication of a wave; `null` while nothing is. */
export async function publicationOf(db: Kysely<Schema>, waveId: number): Promise<PublicationRow | null> {
  return (await db.selectFrom('publication').selectAll().where('wave_id', '=', waveId).executeTakeFirst()) ?? null;
}

/** What is said of the publication of all waves. */
export async function publications(db: Kysely<Schema>): Promise<PublicationRow[]> {
  return db.selectFrom('publication').selectAll().execute();
}

/** Shows a wave to everybody from `now` on. Doing it again changes nothing. */
export async function publishWave(db: Kysely<Schema>, waveId: number, now: Date): Promise<void> {
  await db
    .insertInto('publication')
    .values({ wave_id: waveId, published_at: now })
    .onConflict((conflict) => conflict.column('wave_id').doUpdateSet({ published_at: now }).where('publication.published_at', 'is', null))
    .execute();
}
