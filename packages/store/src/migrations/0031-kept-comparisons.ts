import { type Kysely, sql } from 'kysely';

/** What two published waves say together, worked out once and not by who asks first; and the order in which towns of like size are found (docs/adr/0082-worked-out-before-asked.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // A memory and no data: the key says of which series, and as of which erasure. No backup holds it.
  `create table kept_comparison (
    key text primary key,
    claim uuid,
    seen_at timestamptz,
    head text,
    check ((claim is null) = (seen_at is null)),
    check (claim is not null or head is not null))`,
  `create table kept_comparison_part (
    key text not null references kept_comparison on delete cascade,
    kind text not null,
    place integer not null,
    body text not null,
    primary key (key, kind, place))`,
  'create index unit_by_size on unit (wave_id, stratum, greatest(population, 1), territory)',
];
