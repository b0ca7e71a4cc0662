import type { Kysely } from 'kysely';
import type { Schema } from '../src/schema.ts';
import { captureOf, DATED, judgementOf } from './rows.ts';

/** A town as the tests of figures want it: where it is, and its strip in one series. */
export interface JudgedTown {
  readonly territory: string;
  readonly population: number;
  readonly department: string;
  readonly stratum?: string;
  /** One mark an indicator (`0`–`5`, `?`, `~`); `null` for a town that was not judged. */
  readonly strip: string | null;
  /** Providers by place in the strip. */
  readonly providers?: Readonly<Record<number, string>>;
}

/** Writes a wave of these towns, judged by one series. */
export async function judgedWave(
  db: Kysely<Schema>,
  name: string,
  towns: readonly JudgedTown[],
  dated: Date = DATED,
): Promise<{ readonly id: number; readonly wave_id: number }> {
  const wave = await db
    .insertInto('wave')
    .values({ name, instrument: 'essai', panel: 'essai', vintage: 2026, dated, state: 'running', options: '{}', opened_at: dated })
    .returning('id')
    .executeTakeFirstOrThrow();
  const series = await db
    .insertInto('series')
    .values({ wave_id: wave.id, assessor: 'essai@1.0.0', rubric_version: '1.0.0', rubric_digest: 'r1', opened_at: dated })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { territory, population, department, stratum = 'under-50000', strip, providers = {} } of towns) {
    const place = { territory, name: `Ville ${territory}`, population, department, region: '53', stratum };
    await db
      .insertInto('unit')
      .values({ ...place, wave_id: wave.id, state: strip === null ? 'without-site' : 'done', attempts: strip === null ? 0 : 1 })
      .execute();
    if (strip === null) continue;
    await db
      .insertInto('capture')
      .values({ ...captureOf(wave.id, territory), archive: `waves/${name}/${territory}.warc.gz` })
      .execute();
    await db.insertInto('judgement').values(judgementOf(series.id, territory)).execute();
    const marks = [...strip].map((mark, at) => ({ mark, level: /\d/.test(mark) ? Number(mark) : null, provider: providers[at] ?? null }));
    await db
      .insertInto('observation')
      .values(
        marks.map(({ mark, level, provider }, at) => ({
          series_id: series.id,
          territory,
          indicator: `service-${at}`,
          kind: level === null ? (mark === '?' ? 'unobserved' : 'abstained') : level === 0 ? 'absence' : 'level',
          level,
          further: JSON.stringify(level === null ? {} : { own: level, lecko2014: level }),
          ceiling: 5,
          confidence: 0.9,
          provider,
          obstacle: mark === '?' ? 'down' : null,
          reason: 'form',
          evidence: 'sha256:0',
        })),
      )
      .execute();
    const seen = marks.flatMap(({ level }) => (level === null ? [] : [level]));
    const sum = seen.reduce((one, other) => one + other, 0);
    await db
      .insertInto('score')
      .values({
        series_id: series.id,
        territory,
        observed: seen.length,
        unobserved: marks.filter(({ mark }) => mark === '?').length,
        abstained: marks.filter(({ mark }) => mark === '~').length,
        level_sum: sum,
        attainment_sum: sum / 5,
        strip,
      })
      .execute();
  }
  return { id: series.id, wave_id: wave.id };
}
