import { type Kysely, sql } from 'kysely';
import type { IdeaKind, IdeaRow, IdeaState, NewIdea } from '../idea-schema.ts';
import type { Schema } from '../schema.ts';

const COLUMNS = [
  ...(['idea.id', 'box_id', 'kind', 'title', 'said', 'idea.state', 'code_hash', 'account_id', 'given_on', 'reason'] as const),
  ...(['settled_on', 'settled_by', 'version', 'merged_into', 'action_id', 'outcome', 'answer'] as const),
] as const;

/** @returns its id; `null` when there is one with this code already */
export async function insertIdea(trx: Kysely<Schema>, idea: NewIdea): Promise<string | null> {
  const row = await trx
    .insertInto('idea')
    .values({ ...idea, words: '' } as never)
    .onConflict((conflict) => conflict.column('code_hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** @param id a UUID */
export async function ideaById(db: Kysely<Schema>, id: string): Promise<IdeaRow | null> {
  return (await db.selectFrom('idea').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** What somebody wrote who has a code; `null` when nobody has it. */
export async function ideaByCode(db: Kysely<Schema>, codeHash: string): Promise<IdeaRow | null> {
  return (await db.selectFrom('idea').select(COLUMNS).where('code_hash', '=', codeHash).executeTakeFirst()) ?? null;
}

/** What somebody wrote in their own name, the newest first. */
export function ideasByAccount(db: Kysely<Schema>, account: number): Promise<IdeaRow[]> {
  return db.selectFrom('idea').select(COLUMNS).where('account_id', '=', account).orderBy('given_on', 'desc').orderBy('id').execute();
}

/** What of an idea is changed. */
export type IdeaChange = Partial<
  Pick<
    IdeaRow,
    'kind' | 'title' | 'said' | 'state' | 'reason' | 'settled_on' | 'settled_by' | 'merged_into' | 'action_id' | 'outcome' | 'answer'
  >
>;

/** Gives an idea another version. @returns whether it stood as it was read */
export async function updateIdea(trx: Kysely<Schema>, id: string, version: number, change: IdeaChange): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('idea')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Has those that stand with one idea stand with another one. */
export async function repointMerged(trx: Kysely<Schema>, from: string, to: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('idea')
    .set(({ eb }) => ({ merged_into: to, version: eb('version', '+', 1) }))
    .where('merged_into', '=', from)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Has those that stand with one idea stand for themselves. */
export async function standAlone(trx: Kysely<Schema>, from: string): Promise<void> {
  await trx
    .updateTable('idea')
    .set(({ eb }) => ({ state: 'shown', merged_into: null, version: eb('version', '+', 1) }))
    .where('merged_into', '=', from)
    .execute();
}

/** Deletes an idea, with what was said of it and who supports it. What stood with it must stand alone before. */
export async function deleteIdea(trx: Kysely<Schema>, id: string): Promise<void> {
  await trx.deleteFrom('idea').where('id', '=', id).execute();
}

/** Notes that two are no duplicates; the last words count. */
export async function keepApart(trx: Kysely<Schema>, idea: string, other: string, said: string): Promise<void> {
  await trx
    .insertInto('idea_apart')
    .values({ idea_id: idea, other_id: other, said })
    .onConflict((conflict) => conflict.columns(['idea_id', 'other_id']).doUpdateSet({ said } as never))
    .execute();
}

/** What the authors of some ideas said is another thing, and which. */
export async function ideasApart(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<readonly { readonly idea_id: string; readonly other_id: string; readonly said: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('idea_apart')
    .selectAll()
    .where(({ eb, or }) => or([eb('idea_id', 'in', [...ids]), eb('other_id', 'in', [...ids])]))
    .orderBy('idea_id')
    .orderBy('other_id')
    .execute();
}

/** An idea with all that stands around it. */
export interface ListedIdea extends IdeaRow {
  /** Name of who wrote it; `null`: they are not named. */
  readonly by: string | null;
  /** People who support it or one that stands with it, each once; how many of them by an account. */
  readonly supports: number;
  readonly known_supports: number;
  /** Comments that are shown, and those that wait. */
  readonly comments: number;
  readonly waiting_comments: number;
  /** How many stand with it. */
  readonly merged: number;
}

/** Some ideas, in the order of their numbers as they are given. */
export async function listedIdeas(db: Kysely<Schema>, ids: readonly string[]): Promise<ListedIdea[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ListedIdea>`
    select ${sql.join(COLUMNS.map((column) => sql.ref(column.includes('.') ? column : `idea.${column}`)))}, a.name as by,
      s.n as supports, s.known as known_supports, c.shown as comments, c.waiting as waiting_comments, m.n as merged
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join idea on idea.id = wanted.id
    left join account a on a.id = idea.account_id
    cross join lateral (
      select count(distinct hash)::integer as n, count(distinct hash) filter (where way = 'account')::integer as known from idea_support
      where idea_id in (select idea.id union all select o.id from idea o where o.merged_into = idea.id)) s
    cross join lateral (
      select count(*) filter (where state = 'shown')::integer as shown, count(*) filter (where state = 'waiting')::integer as waiting from idea_comment
      where idea_id in (select idea.id union all select o.id from idea o where o.merged_into = idea.id)) c
    cross join lateral (select count(*)::integer as n from idea o where o.merged_into = idea.id) m
    order by wanted.place`.execute(db);
  return rows;
}

/** Which ideas of a box a page shows. */
export interface IdeaPage {
  readonly box: number;
  /** What is looked for in them, as somebody typed it; empty: all. */
  readonly words: string;
  readonly kind: IdeaKind | null;
  readonly sort: 'newest' | 'supported';
  readonly from: number;
  readonly most: number;
}

/** Numbers of ideas that are shown, those of a page, and how many there are. What stands with another one is found by that one. */
export async function shownIdeas(
  db: Kysely<Schema>,
  { box, words, kind, sort, from, most }: IdeaPage,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const query = sql`plainto_tsquery('french', fold_words(${words}))`;
  // A search of words that say nothing ("le", "de") finds all.
  const holds = words === '' ? sql`true` : sql`(numnode(${query}) = 0 or i.words @@ ${query})`;
  const found = sql`
    select coalesce(i.merged_into, i.id) as id from idea i
    where i.box_id = ${box} and i.state in ('shown', 'merged') and ${holds} group by 1`;
  const supports = sql`left join (
      select coalesce(o.merged_into, o.id) as id, count(distinct s.hash) as n from idea o join idea_support s on s.idea_id = o.id
      where o.box_id = ${box} group by 1) s on s.id = i.id`;
  const { rows } = await sql<{ id: string; total: number }>`
    with found as (${found})
    select i.id, count(*) over ()::integer as total from found join idea i on i.id = found.id and i.state = 'shown'
    ${sort === 'supported' ? supports : sql``}
    where ${kind === null ? sql`true` : sql`i.kind = ${kind}`}
    order by ${sort === 'supported' ? sql`s.n desc nulls last,` : sql``} i.given_on desc, i.id
    limit ${most} offset ${from}`.execute(db);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** Numbers of ideas of a box in some states, those that came first before all. */
export async function ideasInState(
  db: Kysely<Schema>,
  box: number,
  states: readonly IdeaState[],
  most: number,
  from = 0,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('idea')
    .select('id')
    .where('box_id', '=', box)
    .where('state', 'in', [...states])
    .orderBy('given_on')
    .orderBy('id')
    .limit(most)
    .offset(from)
    .execute();
  return rows.map(({ id }) => id);
}

/** Numbers of ideas that have comments which wait. */
export async function ideasToComment(db: Kysely<Schema>, box: number, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from idea i where i.box_id = ${box}
      and exists (select from idea_comment c where c.idea_id = i.id and c.state = 'waiting')
    order by i.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ideas that stand with some others. */
export async function mergedIdeas(db: Kysely<Schema>, into: readonly string[]): Promise<(IdeaRow & { readonly by: string | null })[]> {
  if (into.length === 0) return [];
  return db
    .selectFrom('idea')
    .leftJoin('account', 'account.id', 'idea.account_id')
    .select(COLUMNS)
    .select('account.name as by')
    .where('merged_into', 'in', [...into])
    .orderBy('given_on')
    .orderBy('idea.id')
    .execute();
}

/** How many of each there are in a box. */
export interface IdeaCounts {
  readonly waiting: number;
  readonly givenBack: number;
  readonly refused: number;
  readonly shown: number;
  readonly merged: number;
  readonly actions: number;
  readonly settled: number;
  readonly waitingComments: number;
  readonly shownComments: number;
  readonly supports: number;
}

export async function ideaCounts(db: Kysely<Schema>, box: number): Promise<IdeaCounts> {
  const { rows } = await sql<IdeaCounts>`
    select i.*, c.*, (select count(*)::integer from idea_support s join idea o on o.id = s.idea_id where o.box_id = ${box}) as supports
    from (
      select count(*) filter (where state = 'waiting')::integer as waiting, count(*) filter (where state = 'given-back')::integer as "givenBack",
        count(*) filter (where state = 'refused')::integer as refused, count(*) filter (where state = 'shown')::integer as shown,
        count(*) filter (where state = 'merged')::integer as merged, count(action_id)::integer as actions, count(outcome)::integer as settled
      from idea where box_id = ${box}) i
    cross join (
      select count(*) filter (where c.state = 'waiting')::integer as "waitingComments", count(*) filter (where c.state = 'shown')::integer as "shownComments"
      from idea_comment c join idea o on o.id = c.idea_id where o.box_id = ${box}) c`.execute(db);
  return rows[0]!;
}
