import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Milliseconds beyond which nobody has to wait for a turn: what is later was written by a clock that was put back since. Pauses are an hour at most. */
const FARTHEST = 7_200_000;
/** Milliseconds without a request after which a host's interval is learnt anew: what a robots.txt asked for once is not law for ever. */
const FORGOTTEN = 3_600_000;

/** What came of asking for a turn. All times are by the database's clock, the only one that all workers share. */
export type HostSlot =
  | { readonly kind: 'taken' }
  /** Not now. `held`: somebody asks at this moment, for `milliseconds` more at most; else nobody may ask for so long. */
  | { readonly kind: 'later'; readonly held: boolean; readonly milliseconds: number };

/** Which host, and who asks. */
export interface HostSlotKey {
  /** Name of its gate. */
  readonly host: string;
  /** UUID that nobody else has. */
  readonly holder: string;
}

/**
 * Takes the turn of a host if it is free, in one statement: free is who has no holder (or one whose turn has lapsed) and whose pause is over.
 *
 * @param turn `interval`: milliseconds that this holder wants between two requests at least; `lease`: milliseconds after which the turn lapses
 * unless it is kept.
 */
export async function takeHostSlot(
  db: Kysely<Schema>,
  { host, holder, interval, lease }: HostSlotKey & { readonly interval: number; readonly lease: number },
): Promise<HostSlot> {
  // The clock, and not the start of the transaction: a statement that waited for another would judge by an old hour.
  const taken = await sql`
    insert into host_turn as t (host, next_at, interval_ms, holder, held_until)
    values (${host}, clock_timestamp(), ${interval}::integer, ${holder}::uuid, clock_timestamp() + ${span(lease)})
    on conflict (host) do update set
      holder = excluded.holder,
      held_until = clock_timestamp() + ${span(lease)},
      interval_ms = case when t.next_at < clock_timestamp() - ${span(FORGOTTEN)} then excluded.interval_ms
        else greatest(t.interval_ms, excluded.interval_ms) end
    where (t.holder is null or t.held_until not between clock_timestamp() and clock_timestamp() + ${span(FARTHEST)})
      and t.next_at not between clock_timestamp() and clock_timestamp() + ${span(FARTHEST)}
    returning host`.execute(db);
  if (taken.rows.length > 0) return { kind: 'taken' };
  const { rows } = await sql<{ held: boolean; milliseconds: number }>`
    select held, greatest(0, extract(epoch from until - clock_timestamp()) * 1000)::double precision as milliseconds
    from (
      select held, case when held then held_until else next_at end as until
      from (select next_at, held_until, holder is not null and held_until > clock_timestamp() as held from host_turn where host = ${host}) t
    ) u`.execute(db);
  // Given back between the two questions, or the row was cleared away: it may be asked for at once.
  return { kind: 'later', held: false, milliseconds: 0, ...rows[0] };
}

/** Keeps a turn for another lease. False when it has lapsed and somebody else took it. */
export async function keepHostSlot(
  db: Kysely<Schema>,
  { host, holder, lease }: HostSlotKey & { readonly lease: number },
): Promise<boolean> {
  const { rows } = await sql`
    update host_turn set held_until = clock_timestamp() + ${span(lease)}
    where host = ${host} and holder = ${holder}::uuid
    returning host`.execute(db);
  return rows.length > 0;
}

/**
 * Gives a turn back: the next one begins an interval after this moment. The pause is recorded even when the turn has lapsed meanwhile, since a
 * request has ended all the same. Gives the milliseconds until the next turn.
 */
export async function giveBackHostSlot(
  db: Kysely<Schema>,
  { host, holder, interval }: HostSlotKey & { readonly interval: number },
): Promise<number> {
  const { rows } = await sql<{ milliseconds: number }>`
    update host_turn set
      next_at = greatest(next_at, clock_timestamp() + greatest(interval_ms, ${interval}::integer) * interval '1 millisecond'),
      holder = case when holder = ${holder}::uuid then null else holder end,
      held_until = case when holder = ${holder}::uuid then null else held_until end
    where host = ${host}
    returning greatest(0, extract(epoch from next_at - clock_timestamp()) * 1000)::double precision as milliseconds`.execute(db);
  return rows[0]?.milliseconds ?? 0;
}

/** Keeps at least so many milliseconds between two requests to a host from now on, whoever asks. */
export async function slowHost(db: Kysely<Schema>, host: string, milliseconds: number): Promise<void> {
  await sql`
    insert into host_turn as t (host, next_at, interval_ms)
    values (${host}, clock_timestamp() + ${span(milliseconds)}, ${milliseconds}::integer)
    on conflict (host) do update set
      next_at = greatest(t.next_at, excluded.next_at),
      interval_ms = greatest(t.interval_ms, excluded.interval_ms)`.execute(db);
}

/** Nobody asks a host for so many milliseconds. */
export async function closeHost(db: Kysely<Schema>, host: string, milliseconds: number): Promise<void> {
  await sql`
    insert into host_turn as t (host, next_at, interval_ms)
    values (${host}, clock_timestamp() + ${span(milliseconds)}, 0)
    on conflict (host) do update set next_at = greatest(t.next_at, excluded.next_at)`.execute(db);
}

function span(milliseconds: number): RawBuilder<unknown> {
  return sql`${milliseconds}::double precision * interval '1 millisecond'`;
}
