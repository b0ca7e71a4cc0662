import { createHash } from 'node:crypto';
import type { Digest } from '@beffroi/domain';
import { canonicalJson } from '@beffroi/domain';
import { type Schema, type SeriesRow, seriesLines, type WaveRow, waveLines } from '@beffroi/store';
import type { Kysely } from 'kysely';

/**
 * Digest of a wave: SHA-256 over lines of JSON in a fixed order: how it was measured, its units and captures, and the digest of the series that was
 * made with it. Captures stand with the digests of their archives, so it vouches for every byte of them.
 */
export function waveDigest(db: Kysely<Schema>, wave: WaveRow, series: { readonly digest: string }): Promise<Digest> {
  const { name, instrument, panel, vintage, dated, options } = wave;
  const head = ['beffroi-wave/1', name, instrument, panel, vintage, dated.toISOString(), options];
  return digestOfLines(head, waveLines(db, wave.id), ['series', series.digest]);
}

/** Digest of a series: SHA-256 over lines of JSON in a fixed order: who judged which wave, and every judgement with its observations. */
export function seriesDigest(db: Kysely<Schema>, series: SeriesRow, wave: Pick<WaveRow, 'name'>): Promise<Digest> {
  const { assessor, rubric_version, rubric_digest } = series;
  return digestOfLines(['beffroi-series/1', wave.name, assessor, rubric_version, rubric_digest], seriesLines(db, series));
}

async function digestOfLines(head: unknown, lines: AsyncIterable<string>, tail?: unknown): Promise<Digest> {
  const hash = createHash('sha256');
  hash.update(`${canonicalJson(head)}\n`);
  for await (const line of lines) hash.update(`${line}\n`);
  if (tail !== undefined) hash.update(`${canonicalJson(tail)}\n`);
  return `sha256:${hash.digest('hex')}` as Digest;
}
