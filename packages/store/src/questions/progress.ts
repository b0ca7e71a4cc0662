import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What the captures of a wave add up to. */
export interface CaptureSums {
  readonly captures: number;
  readonly requests: number;
  readonly pages: number;
  readonly documents: number;
  readonly renderings: number;
  readonly bytes: number;
  /** Obstacle → how many addresses. */
  readonly obstacles: Readonly<Record<string, number>>;
}

/** Adds up all captures of a wave. */
export async function sumCaptures(db: Kysely<Schema>, waveId: number): Promise<CaptureSums> {
  const { rows } = await sql<Record<'captures' | 'requests' | 'pages' | 'documents' | 'renderings' | 'bytes', string | number>>`
    select count(*) as captures, coalesce(sum(requests), 0) as requests, coalesce(sum(pages), 0) as pages,
      coalesce(sum(documents), 0) as documents, coalesce(sum(renderings), 0) as renderings, coalesce(sum(bytes), 0) as bytes
    from capture where wave_id = ${waveId}`.execute(db);
  const sums = rows[0]!;
  const counted = await sql<{ obstacle: string; n: string | number }>`
    select key as obstacle, sum(value::integer) as n from capture, jsonb_each_text(obstacles)
    where wave_id = ${waveId} group by key order by key collate "C"`.execute(db);
  return {
    captures: Number(sums.captures),
    requests: Number(sums.requests),
    pages: Number(sums.pages),
    documents: Number(sums.documents),
    renderings: Number(sums.renderings),
    bytes: Number(sums.bytes),
    obstacles: Object.fromEntries(counted.rows.map(({ obstacle, n }) => [obstacle, Number(n)])),
  };
}

/** How much a wave got done in its last seconds, by the database's clock. */
export interface RecentWork {
  readonly captures: number;
  readonly requests: number;
  readonly pages: number;
  /** From the beginning of the first of these captures, at most the seconds that were asked for, until now; 0 when there is none. */
  readonly seconds: number;
}

/** Adds up the captures that ended within so many seconds. */
export async function recentWork(db: Kysely<Schema>, waveId: number, seconds: number): Promise<RecentWork> {
  const { rows } = await sql<Record<'captures' | 'requests' | 'pages' | 'seconds', string | number>>`
    select count(*) as captures, coalesce(sum(requests), 0) as requests, coalesce(sum(pages), 0) as pages,
      case when count(*) = 0 then 0
        else extract(epoch from now() - greatest(min(began_at), now() - ${seconds}::double precision * interval '1 second')) end as seconds
    from capture where wave_id = ${waveId} and ended_at >= now() - ${seconds}::double precision * interval '1 second'`.execute(db);
  const row = rows[0]!;
  return { captures: Number(row.captures), requests: Number(row.requests), pages: Number(row.pages), seconds: Number(row.seconds) };
}
