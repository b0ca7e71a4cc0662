import { stratumOf } from '@beffroi/domain';
import { judgementOf, keepProgrammeFigures } from '@beffroi/programmes/gather';
import type { ListVerdict, TownProgrammes } from '@beffroi/programmes/judge';
import { freezeSeries, freezeWave, insertJudgement, openSeries, publishWave, type SeriesRow, type Store } from '@beffroi/store';

/** A town of a made wave of programmes; its lists are made by `list` of `made-lists.ts`. */
export interface TownWithLists {
  readonly code: string;
  readonly name: string;
  readonly population?: number;
  readonly region?: string;
  /** None: no list is known there. */
  readonly lists: readonly ListVerdict[];
}

/** Writes a closed wave of programmes, named after its election unless said otherwise. @param published whether everybody sees it (default true) */
export async function programmesWave(
  { db }: Store,
  year: number,
  towns: readonly TownWithLists[],
  {
    name = `municipales-${year}`,
    round = 1,
    dated = new Date(`${year}-04-01T06:00:00Z`),
    published = true,
  }: { readonly name?: string; readonly round?: 1 | 2; readonly dated?: Date; readonly published?: boolean } = {},
): Promise<SeriesRow> {
  const election = { year, round };
  const wave = await db
    .insertInto('wave')
    .values({
      name,
      instrument: 'programmes',
      panel: 'essai',
      vintage: 2026,
      dated,
      state: 'running',
      options: JSON.stringify({ userAgent: 'essai', election }),
      opened_at: dated,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const series = await openSeries(db, wave.id, { name: 'programmes@1.0.0', version: '1.0.0', digest: 'p1' }, dated);
  for (const { code, name: town, population = 10_000, region = '53', lists } of towns) {
    const known = lists.length > 0;
    await db
      .insertInto('unit')
      .values({
        wave_id: wave.id,
        territory: code,
        name: town,
        population,
        department: code.slice(0, 2),
        region,
        epci: null,
        stratum: stratumOf(population),
        site: null,
        state: known ? 'done' : 'without-site',
        attempts: known ? 1 : 0,
      })
      .execute();
    if (!known) continue;
    await db
      .insertInto('capture')
      .values({
        wave_id: wave.id,
        territory: code,
        attempt: 1,
        archive: `waves/${name}/${code}/1.warc.gz`,
        digest: 'a'.repeat(64),
        bytes: 1,
        home: null,
        ended: 'done',
        requests: 0,
        pages: 1,
        documents: 1,
        renderings: 0,
        obstacles: '{}',
        traits: '{}',
        began_at: dated,
        ended_at: dated,
        worker: 'w',
      })
      .execute();
    const said: TownProgrammes = { format: 'beffroi-programmes/1', election, lists };
    await insertJudgement(db, { seriesId: series.id, territory: code, attempt: 1, ...judgementOf(said) });
  }
  await keepProgrammeFigures(db, series);
  await freezeSeries(db, series.id, { at: dated, digest: `${name} series` });
  await freezeWave(db, wave.id, { at: dated, digest: `${name} wave` });
  if (published) await publishWave(db, wave.id, dated);
  return { ...series, closed_at: dated, digest: `${name} series` };
}
