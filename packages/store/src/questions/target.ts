import { type Kysely, sql } from 'kysely';
import type { Schema, TargetRow } from '../schema.ts';

/** Which targets a wave looks at. */
export interface TargetWish {
  /** `site`, `list`, `people` … */
  readonly kind: string;
  /** Empty where there is but one. */
  readonly scope: string;
  /** Whether only what has an address can be measured. */
  readonly addressed: boolean;
}

/** By what a target is known. */
export type TargetKey = Pick<TargetRow, 'territory' | 'kind' | 'scope' | 'key'>;

/** What is known of a target. */
export interface TargetFacts {
  readonly address: string | null;
  /** Plain data. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What a source says of a target, once in a list of notes. */
export interface TargetNote extends TargetKey {
  /** What is known with it, given what was known before (`null`: nothing). */
  readonly said: (before: TargetFacts | null) => TargetFacts;
}

/** What a list of notes changed in what is known. */
export interface NotedTargets {
  /** Targets of which nothing was known. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Parameters of one statement are limited (65,535); eight a row. */
const ROWS = 5000;

/**
 * Notes targets, all or none. What is known already is not noted again; what differs is noted beside the old, which stays: what was said at the time of
 * an older wave can be told for ever.
 */
export function noteTargets(
  db: Kysely<Schema>,
  notes: readonly TargetNote[],
  { source, now }: { readonly source: string; readonly now: Date },
): Promise<NotedTargets> {
  const note = async (trx: Kysely<Schema>): Promise<NotedTargets> => {
    const counts = { added: 0, changed: 0, same: 0 };
    for (let at = 0; at < notes.length; at += ROWS) {
      const part = notes.slice(at, at + ROWS);
      const known = await newestOf(trx, part);
      const rows = part.flatMap(({ territory, kind, scope, key, said }, place) => {
        const before = known[place] ?? null;
        const { address, facts } = said(before);
        if (before === null) counts.added++;
        else if (before.address === address && sameFacts(before.facts, facts)) {
          counts.same++;
          return [];
        } else counts.changed++;
        return [{ territory, kind, scope, key, address, facts: JSON.stringify(facts), source, noted_at: now }];
      });
      if (rows.length > 0) await trx.insertInto('target').values(rows).execute();
    }
    return counts;
  };
  return db.isTransaction ? note(db) : db.transaction().execute(note);
}

/** What is known of each of these, in their order. */
async function newestOf(trx: Kysely<Schema>, keys: readonly TargetKey[]): Promise<(TargetFacts | null)[]> {
  const { rows } = await sql<{ place: number; address: string | null; facts: Record<string, unknown> }>`
    select said.place::integer, newest.address, newest.facts
    from unnest(${keys.map(({ territory }) => territory)}::text[], ${keys.map(({ kind }) => kind)}::text[],
      ${keys.map(({ scope }) => scope)}::text[], ${keys.map(({ key }) => key)}::text[]) with ordinality as said (territory, kind, scope, key, place)
    join lateral (
      select address, facts from target
      where target.kind = said.kind and target.scope = said.scope and target.territory = said.territory and target.key = said.key
      order by id desc limit 1
    ) newest on true`.execute(trx);
  const found: (TargetFacts | null)[] = keys.map(() => null);
  for (const { place, address, facts } of rows) found[place - 1] = { address, facts };
  return found;
}

function sameFacts(one: TargetFacts['facts'], other: TargetFacts['facts']): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

/** A target as it is known now. */
export interface KnownTarget extends Omit<TargetRow, 'kind' | 'scope'> {
  /** `id` of the row that first named it: what it is known by. */
  readonly first: number;
}

/** The targets of a wish, of some territories or (without them) of all, by territory and key. */
export async function knownTargets(
  db: Kysely<Schema>,
  { kind, scope }: Pick<TargetWish, 'kind' | 'scope'>,
  territories: readonly string[] | null = null,
): Promise<KnownTarget[]> {
  const among = territories === null ? sql`` : sql`and territory = any(${[...territories]}::text[])`;
  const { rows } = await sql<KnownTarget>`
    select distinct on (territory, key) id, territory, key, address, facts, source, noted_at,
      min(id) over (partition by territory, key)::integer as first
    from target where kind = ${kind} and scope = ${scope} ${among}
    order by territory, key, id desc`.execute(db);
  // By code units, not by the database's language.
  return rows.sort((one, other) => (`${one.territory} ${one.key}` < `${other.territory} ${other.key}` ? -1 : 1));
}

/** The scopes of a kind that anything is known of, each with how many targets in how many territories. */
export async function targetScopes(
  db: Kysely<Schema>,
  kind: string,
): Promise<readonly { readonly scope: string; readonly targets: number; readonly territories: number }[]> {
  const { rows } = await sql<{ scope: string; targets: number; territories: number }>`
    select scope, count(distinct (territory, key)) as targets, count(distinct territory) as territories
    from target where kind = ${kind} group by scope`.execute(db);
  return rows;
}
