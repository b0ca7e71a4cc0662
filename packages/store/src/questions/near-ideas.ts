import { type Kysely, sql } from 'kysely';
import type { IdeaState } from '../idea-schema.ts';
import type { Schema } from '../schema.ts';

/** Stems of words by the dictionary of French, each once. */
export async function frenchStems(db: Kysely<Schema>, text: string): Promise<readonly string[]> {
  const { rows } = await sql<{ stems: string[] }>`
    select tsvector_to_array(to_tsvector('french', fold_words(${text}))) as stems`.execute(db);
  return rows[0]!.stems;
}

/** Stems of many words, asked for at once: each word with its stem, without those that say nothing (`le`, `de`). */
export async function stemsOfWords(db: Kysely<Schema>, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ word: string; stem: string }>`
    select given.word, (tsvector_to_array(to_tsvector('french', fold_words(given.word))))[1] as stem
    from unnest(${[...words]}::text[]) as given (word)
    where cardinality(tsvector_to_array(to_tsvector('french', fold_words(given.word)))) > 0`.execute(db);
  return new Map(rows.map(({ word, stem }) => [word, stem]));
}

/** Where like ideas are looked for. */
export interface NearScope {
  readonly box: number;
  readonly states: readonly IdeaState[];
}

/** How many ideas there are, and how many hold each of some groups of stems. */
export async function stemFrequencies(
  db: Kysely<Schema>,
  { box, states }: NearScope,
  groups: readonly (readonly string[])[],
): Promise<{ readonly total: number; readonly of: readonly number[] }> {
  const within = sql`i.box_id = ${box} and i.state = any (${[...states]}::text[])`;
  const { rows } = await sql<{ total: number; counts: number[] }>`
    select (select count(*)::integer from idea i where ${within}) as total, array(
      select (select count(*)::integer from idea i where ${within} and i.words @@ q.query::tsquery)
      from unnest(${groups.map(anyOf)}::text[]) with ordinality as q (query, place) order by place) as counts`.execute(db);
  return { total: rows[0]!.total, of: rows[0]!.counts };
}

/** An idea that holds some of the stems, with all of its own. */
export interface NearCandidate {
  readonly id: string;
  readonly stems: readonly string[];
}

/**
 * Ideas that hold at least one stem of some groups, those with the most of them first.
 *
 * @param groups stems that mean the same, with what it counts that one of them is there
 * @param most so many of them
 */
export async function nearCandidates(
  db: Kysely<Schema>,
  { box, states }: NearScope,
  groups: readonly { readonly stems: readonly string[]; readonly weight: number }[],
  most: number,
): Promise<readonly NearCandidate[]> {
  if (groups.length === 0) return [];
  const stems = groups.flatMap((group, at) => group.stems.map((stem) => ({ stem, at, weight: group.weight })));
  const { rows } = await sql<NearCandidate>`
    with wanted as (
      select * from unnest(${stems.map(({ stem }) => stem)}::text[], ${stems.map(({ at }) => at)}::integer[], ${stems.map(({ weight }) => weight)}::double precision[])
        as w (stem, place, weight)),
    found as (
      select i.id, tsvector_to_array(i.words) as stems from idea i
      where i.box_id = ${box} and i.state = any (${[...states]}::text[]) and i.words @@ ${anyOf(stems.map(({ stem }) => stem))}::tsquery),
    weighed as (
      select f.id, sum(g.weight) as weight from found f
      cross join lateral (select max(w.weight) as weight from unnest(f.stems) as s (stem) join wanted w using (stem) group by w.place) g
      group by f.id)
    select f.id, f.stems from found f join weighed w using (id) order by w.weight / sqrt(cardinality(f.stems)) desc, f.id limit ${most}`.execute(
    db,
  );
  return rows;
}

/** A question for any of some stems, each between quotes: a stem may hold any sign. */
const anyOf = (stems: readonly string[]): string =>
  stems.map((stem) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');
