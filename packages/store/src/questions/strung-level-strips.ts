import { type Kysely, sql } from 'kysely';
import { eachInTurns } from '../in-turns.ts';
import type { Schema } from '../schema.ts';

/** What stands in a strip, in the order that it is told in. */
export const MARKS: readonly string[] = [...'012345?~'];

/**
 * The strips of all territories that a series has judged so far, by territory.
 *
 * A country's 630,000 marks are as many rows to the database, and 630 kB of text to us: strung together they come in a fraction of the time, and are
 * counted here. They are joined here too, for a wave that runs has rows that the planner may not have heard of: it takes them for none, and would read
 * all of one table for every row of the other.
 */
export async function strungLevelStrips(db: Kysely<Schema>, seriesId: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ strung: string | null }>`
    select string_agg(territory || ' ' || strip, ' ') as strung from score where series_id = ${seriesId}`.execute(db);
  const strips = new Map<string, string>();
  await eachInTurns(inTwos(rows[0]!.strung), ([territory, strip]) => strips.set(territory, strip));
  return strips;
}

/** The words of a text, two by two; none of `null`. */
export function* inTwos(text: string | null): Generator<[string, string]> {
  if (text === null) return;
  const words = text.split(' ');
  for (let at = 0; at < words.length; at += 2) yield [words[at]!, words[at + 1]!];
}
