import { type Kysely, sql } from 'kysely';
import type { KnowledgeEntryRow, NewKnowledgeEntry } from '../desk-schema.ts';
import type { Schema } from '../schema.ts';

/** @returns its id · @throws the database's `23505` when the one that it follows is followed already */
export async function insertKnowledge(trx: Kysely<Schema>, entry: NewKnowledgeEntry): Promise<number> {
  const { id } = await trx.insertInto('knowledge_entry').values(entry).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function knowledgeById(db: Kysely<Schema>, id: number): Promise<KnowledgeEntryRow | null> {
  return (await db.selectFrom('knowledge_entry').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Takes an entry out of what is answered. @returns whether it stood */
export async function withdrawKnowledgeRow(trx: Kysely<Schema>, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('knowledge_entry')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** An entry with the name of who wrote it. */
export interface ListedKnowledge extends KnowledgeEntryRow {
  readonly by: string;
}

/** What towns answer, those that have run out too: by town, as it was asked. */
export async function listKnowledge(db: Kysely<Schema>, territories: readonly string[]): Promise<ListedKnowledge[]> {
  return db
    .selectFrom('knowledge_entry')
    .innerJoin('account', 'account.id', 'knowledge_entry.account_id')
    .selectAll('knowledge_entry')
    .select('account.name as by')
    .where('territory', 'in', [...territories, ''])
    .where('withdrawn_at', 'is', null)
    .orderBy('territory')
    .orderBy(sql`fold_words(question)`)
    .orderBy('knowledge_entry.id')
    .execute();
}

/** @returns how many entries of a town stand */
export async function countKnowledge(db: Kysely<Schema>, territory: string): Promise<number> {
  const { n } = await db
    .selectFrom('knowledge_entry')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('territory', '=', territory)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

const standsIn = (territory: string, day: string) =>
  sql<boolean>`territory = ${territory} and withdrawn_at is null and (valid_until is null or valid_until >= ${day})`;

/** Stems of all words that entries of a town are asked with on a day (`2026-11-28`): what a mistyped word may have been. */
export async function knowledgeStems(db: Kysely<Schema>, territory: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ stem: string }>`
    select distinct unnest(tsvector_to_array(to_tsvector('french', fold_words(question)))) as stem
    from knowledge_entry where ${standsIn(territory, day)}`.execute(db);
  return rows.map(({ stem }) => stem);
}

/** What is looked for: words of which one is enough. */
export interface KnowledgeWanted {
  readonly territory: string;
  /** On which day it must hold, `2026-11-28`. */
  readonly day: string;
  /** Folded words; each also finds what begins with it. */
  readonly words: readonly string[];
  /** Stems as `knowledgeStems` gave them. */
  readonly stems: readonly string[];
  readonly most: number;
}

/** Entries that hold some of the words, those with the most of them in their question first. */
export async function findKnowledge(
  db: Kysely<Schema>,
  { territory, day, words, stems, most }: KnowledgeWanted,
): Promise<KnowledgeEntryRow[]> {
  const plain = (list: readonly string[]): string[] => list.filter((word) => /^[a-z0-9]+$/.test(word));
  const [begun, exact] = [
    plain(words)
      .map((word) => `${word}:*`)
      .join(' | '),
    plain(stems).join(' | '),
  ];
  if (begun === '' && exact === '') return [];
  const query = sql`(to_tsquery('french', ${begun}) || to_tsquery('simple', ${exact}))`;
  const { rows } = await sql<KnowledgeEntryRow>`
    select * from knowledge_entry
    where ${standsIn(territory, day)} and to_tsvector('french', fold_words(question || ' ' || answer)) @@ ${query}
    order by ts_rank(to_tsvector('french', fold_words(question)), ${query}) desc,
      ts_rank(to_tsvector('french', fold_words(answer)), ${query}) desc, id
    limit ${most}`.execute(db);
  return rows;
}
