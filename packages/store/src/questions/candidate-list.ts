import { type Kysely, sql } from 'kysely';
import type { ListState, ProgrammeDocumentRow, Schema } from '../schema.ts';

/** When lists stand. */
export interface ElectionKey {
  readonly year: number;
  readonly round: number;
}

/** By what a list is known. */
export interface ListKey extends ElectionKey {
  /** INSEE code. */
  readonly territory: string;
  /** A slug of its name. */
  readonly key: string;
}

/** What a source says of a list; `null` where it says nothing, so that what is known stays. */
export interface ListNote extends ListKey {
  readonly name: string;
  readonly head: string | null;
  readonly label: string | null;
  readonly state: ListState | null;
}

/** What notes changed in what is known. */
export interface NotedLists {
  /** Lists of which nothing was known. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Parameters of one statement are limited (65,535); seven a row. */
const ROWS = 5000;

/**
 * Notes lists, each once, all or none. A list that is known is not doubled: what differs is noted beside the old, which stays. What nobody has
 * said of a new list is empty, and its programme not looked for.
 */
export function noteLists(
  db: Kysely<Schema>,
  notes: readonly ListNote[],
  { source, now }: { readonly source: string; readonly now: Date },
): Promise<NotedLists> {
  const note = async (trx: Kysely<Schema>): Promise<NotedLists> => {
    const counts = { added: 0, changed: 0, same: 0 };
    for (let at = 0; at < notes.length; at += ROWS) {
      const part = notes.slice(at, at + ROWS);
      const known = await knownLists(trx, part);
      const rows = part.flatMap((said) => {
        const { id, note: before } = known.get(nameOf(said))!;
        const next = {
          name: said.name,
          head: said.head ?? before?.head ?? '',
          label: said.label ?? before?.label ?? '',
          state: said.state ?? before?.state ?? 'not-looked-for',
        } as const;
        if (before === null) counts.added++;
        else if ((['name', 'head', 'label', 'state'] as const).every((field) => before[field] === next[field])) {
          counts.same++;
          return [];
        } else counts.changed++;
        return [{ list_id: id, ...next, source, noted_at: now }];
      });
      if (rows.length > 0) await trx.insertInto('list_note').values(rows).execute();
    }
    return counts;
  };
  return db.isTransaction ? note(db) : db.transaction().execute(note);
}

interface Known {
  readonly id: number;
  readonly note: { readonly name: string; readonly head: string; readonly label: string; readonly state: ListState } | null;
}

/** The lists of these notes, made where they were not, each with its newest note. */
async function knownLists(trx: Kysely<Schema>, notes: readonly ListKey[]): Promise<ReadonlyMap<string, Known>> {
  await trx
    .insertInto('candidate_list')
    .values(notes.map(({ territory, year, round, key }) => ({ territory, year, round, key })))
    .onConflict((conflict) => conflict.columns(['territory', 'year', 'round', 'key']).doNothing())
    .execute();
  const { rows } = await sql<ListKey & Known>`
    select list.id, list.territory, list.year, list.round, list.key, newest.note
    from unnest(${notes.map(({ territory }) => territory)}::text[], ${notes.map(({ year }) => year)}::smallint[],
      ${notes.map(({ round }) => round)}::smallint[], ${notes.map(({ key }) => key)}::text[]) as said (territory, year, round, key)
    join candidate_list list using (territory, year, round, key)
    left join lateral (
      select jsonb_build_object('name', name, 'head', head, 'label', label, 'state', state) as note
      from list_note where list_id = list.id order by id desc limit 1
    ) newest on true`.execute(trx);
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function nameOf({ territory, year, round, key }: ListKey): string {
  return `${territory} ${year} ${round} ${key}`;
}

/** A list as the register has it now. */
export interface RegisteredList extends ListKey {
  readonly id: number;
  readonly name: string;
  readonly head: string;
  readonly label: string;
  readonly state: ListState;
  /** Who said it last. */
  readonly source: string;
  readonly notedAt: Date;
  /** Of each name the one that was taken in last, in the order in which the names came. */
  readonly documents: readonly ProgrammeDocumentRow[];
}

/** The lists of an election, of some territories or (without them) of all, by territory and key. */
export async function registeredLists(
  db: Kysely<Schema>,
  { year, round }: ElectionKey,
  territories: readonly string[] | null = null,
): Promise<RegisteredList[]> {
  const among = territories === null ? sql`` : sql`and territory = any(${[...territories]}::text[])`;
  const { rows } = await sql<Omit<RegisteredList, 'documents' | 'notedAt'> & { noted_at: Date }>`
    select list.id, list.territory, list.year, list.round, list.key, said.name, said.head, said.label, said.state, said.source, said.noted_at
    from candidate_list list
    join lateral (select * from list_note where list_id = list.id order by id desc limit 1) said on true
    where year = ${year} and round = ${round} ${among}`.execute(db);
  const documents = await documentsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .map(({ noted_at, ...row }) => ({ ...row, notedAt: noted_at, documents: documents.get(row.id) ?? [] }))
    .sort((one, other) => (`${one.territory} ${one.key}` < `${other.territory} ${other.key}` ? -1 : 1));
}

async function documentsOf(db: Kysely<Schema>, lists: readonly number[]): Promise<ReadonlyMap<number, readonly ProgrammeDocumentRow[]>> {
  if (lists.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme_document')
    .selectAll()
    .where(({ eb }) => eb('list_id', '=', sql<number>`any(${[...lists]}::integer[])`))
    .orderBy('id')
    .execute();
  const ofList = new Map<number, readonly ProgrammeDocumentRow[]>();
  for (const [list, all] of Map.groupBy(rows, ({ list_id }) => list_id)) {
    const newest = new Map(all.map((row) => [row.name, row]));
    ofList.set(list, [...newest.values()]);
  }
  return ofList;
}

/** The elections that any list is registered for, the newest first, each with how many lists stand in how many territories. */
export async function registeredElections(
  db: Kysely<Schema>,
): Promise<readonly (ElectionKey & { readonly lists: number; readonly territories: number })[]> {
  const { rows } = await sql<ElectionKey & { lists: number; territories: number }>`
    select year, round, count(*) as lists, count(distinct territory) as territories
    from candidate_list group by year, round order by year desc, round desc`.execute(db);
  return rows;
}
