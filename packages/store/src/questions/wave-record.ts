import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { erasedSumKey, erasedSums } from './erasure.ts';

/** How many territories are read at a time: bounds the memory of a wave of all France. */
const PAGE = 500;

/**
 * What a wave holds, as lines of JSON in a fixed order that hangs neither on the engine nor on how it sorts text: units by code, each with its
 * captures by attempt. The claim, the worker and what went wrong on the way are not part of it.
 */
export async function* waveLines(db: Kysely<Schema>, waveId: number): AsyncGenerator<string> {
  for (const codes of pagesOf(await territoriesOf(db, waveId))) {
    const units = await db
      .selectFrom('unit')
      .select(['territory', 'name', 'population', 'department', 'region', 'epci', 'stratum', 'site', 'state', 'attempts'])
      .where('wave_id', '=', waveId)
      .where('territory', 'in', codes)
      .execute();
    const captures = await db.selectFrom('capture').selectAll().where('wave_id', '=', waveId).where('territory', 'in', codes).execute();
    captures.sort((one, other) => one.attempt - other.attempt);
    const ofTown = Map.groupBy(captures, ({ territory }) => territory);
    for (const unit of byCode(units)) {
      const { territory, name, population, department, region, epci, stratum, site, state, attempts } = unit;
      yield JSON.stringify(['unit', territory, name, population, department, region, epci, stratum, site, state, attempts]);
      for (const capture of ofTown.get(territory) ?? []) {
        const { attempt, archive, digest, bytes, home, ended, requests, pages, documents, renderings } = capture;
        const times = [capture.began_at.toISOString(), capture.ended_at.toISOString()];
        const { obstacles, traits, coverage } = capture;
        yield JSON.stringify(
          [
            'capture',
            territory,
            attempt,
            archive,
            digest,
            bytes,
            home,
            ended,
            requests,
            pages,
            documents,
            renderings,
            obstacles,
            traits,
            times,
            // It came later: the lines of captures without it are as they were.
            ...(coverage === null ? [] : [coverage]),
          ],
          inOrder,
        );
      }
    }
  }
}

/**
 * What a series holds, in the same manner: judgements by code, each with its observations by indicator. Two scales had columns when the form of these
 * lines was settled, and have their places in them for ever; whatever else an instrument has stands behind, by name.
 */
export async function* seriesLines(db: Kysely<Schema>, series: { readonly id: number; readonly wave_id: number }): AsyncGenerator<string> {
  const erased = await erasedSums(db, 'judgement', 'findings');
  for (const codes of pagesOf(await territoriesOf(db, series.wave_id))) {
    const judgements = await db
      .selectFrom('judgement')
      .select(['territory', 'attempt', 'digest', sql<string>`encode(sha256(convert_to(findings, 'UTF8')), 'hex')`.as('sum')])
      .where('series_id', '=', series.id)
      .where('territory', 'in', codes)
      .execute();
    const observations = await db
      .selectFrom('observation')
      .selectAll()
      .where('series_id', '=', series.id)
      .where('territory', 'in', codes)
      .execute();
    observations.sort((one, other) => (one.indicator < other.indicator ? -1 : 1));
    const ofTown = Map.groupBy(observations, ({ territory }) => territory);
    for (const { territory, attempt, digest, sum } of byCode(judgements)) {
      // What words were taken out of counts as it was, as long as it is what was left then.
      const was = erased.get(erasedSumKey([String(series.id), territory], sum)) ?? sum;
      yield JSON.stringify(['judgement', territory, attempt, digest, was]);
      for (const one of ofTown.get(territory) ?? []) {
        const { indicator, kind, level, ceiling, confidence, provider, obstacle, reason } = one;
        const { own = null, lecko2014 = null, ...others } = one.further;
        yield JSON.stringify(
          [
            'observation',
            territory,
            indicator,
            kind,
            level,
            own,
            lecko2014,
            ceiling,
            confidence,
            provider,
            obstacle,
            reason,
            ...(Object.keys(others).length === 0 ? [] : [others]),
          ],
          inOrder,
        );
      }
    }
  }
}

async function territoriesOf(db: Kysely<Schema>, waveId: number): Promise<string[]> {
  const rows = await db.selectFrom('unit').select('territory').where('wave_id', '=', waveId).execute();
  return rows.map(({ territory }) => territory).sort();
}

function* pagesOf(codes: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < codes.length; at += PAGE) yield codes.slice(at, at + PAGE);
}

function byCode<Row extends { readonly territory: string }>(rows: Row[]): Row[] {
  return rows.sort((one, other) => (one.territory < other.territory ? -1 : 1));
}

/** The engines give the keys of an object in an order of their own. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
