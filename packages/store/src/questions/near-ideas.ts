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

/** From so many ideas on nobody counts further who holds a stem. */
export const manyOf = (total: number): number => Math.max(20, Math.ceil(total / 20));

/**
 * How many ideas there are, and how many hold each of some groups of stems. What a twentieth of them holds is counted no further: it tells hardly anything.
 *
 * @returns `of`: for each group, in their order
 */
export async function stemFrequencies(
  db: Kysely<Schema>,
  { box, states }: NearScope,
  groups: readonly (readonly string[])[],
): Promise<{ readonly total: number; readonly of: readonly number[] }> {
  const within = sql`i.box_id = ${box} and i.state = any (${[...states]}::text[])`;
  const counted = await sql<{ total: number }>`select count(*)::integer as total from idea i where ${within}`.execute(db);
  const total = counted.rows[0]!.total;
  const enough = manyOf(total);
  const { rows } = await sql<{ counts: number[] }>`
    select array(
      select (select count(*)::integer from (select from idea i where ${within} and i.words @@ q.query::tsquery limit ${enough}) as held)
      from unnest(${groups.map(anyOf)}::text[]) with ordinality as q (query, place) order by place) as counts`.execute(db);
  return { total, of: rows[0]!.counts };
}

/** An idea that holds some of the stems, with all of its own. */
export interface NearCandidate {
  readonly id: string;
  readonly stems: readonly string[];
}

/** Stems that mean the same, what it counts that one of them is there, and whether few ideas hold one. */
export interface NearGroup {
  readonly stems: readonly string[];
  readonly weight: number;
  readonly isRare: boolean;
}

/**
 * Ideas that hold a stem of a rare group, or stems of two that are not rare; those with the most of them first.
 *
 * @param most so many of them
 */
export async function nearCandidates(
  db: Kysely<Schema>,
  { box, states }: NearScope,
  groups: readonly NearGroup[],
  most: number,
): Promise<readonly NearCandidate[]> {
  const query = queryOf(groups);
  if (query === '') return [];
  const stems = groups.flatMap((group, at) => group.stems.map((stem) => ({ stem, at, weight: group.weight })));
  const { rows } = await sql<NearCandidate>`
    with wanted as (
      select * from unnest(${stems.map(({ stem }) => stem)}::text[], ${stems.map(({ at }) => at)}::integer[],
        ${stems.map(({ weight }) => weight)}::double precision[]) as w (stem, place, weight)),
    found as (
      select i.id, tsvector_to_array(i.words) as stems from idea i
      where i.box_id = ${box} and i.state = any (${[...states]}::text[]) and i.words @@ ${query}::tsquery),
    held as (
      select f.id, w.place, max(w.weight) as weight from found f cross join unnest(f.stems) as s (stem) join wanted w using (stem) group by f.id, w.place),
    weighed as (select id, sum(weight) as weight from held group by id)
    select f.id, f.stems from found f join weighed w using (id) order by w.weight / sqrt(cardinality(f.stems)) desc, f.id limit ${most}`.execute(
    db,
  );
  return rows;
}

function queryOf(groups: readonly NearGroup[]): string {
  const common = groups.filter(({ isRare }) => !isRare).map(({ stems }) => anyOf(stems));
  const pairs = common.flatMap((one, at) => common.slice(at + 1).map((other) => `(${one}) & (${other})`));
  return [...groups.filter(({ isRare }) => isRare).map(({ stems }) => anyOf(stems)), ...pairs].join(' | ');
}

/** A question for any of some stems, each between quotes: a stem may hold any sign. */
const anyOf = (stems: readonly string[]): string =>
  stems.map((stem) => `'${stem.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' | ');
