import { type Kysely, sql } from 'kysely';

/**
 * Scales beside the level are named by their instrument and kept by their names: no instrument has columns of its own in the table of all. What was
 * judged keeps its values, and so every digest; what had none has none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // One rewriting of the table, whose rows nobody may update: the columns' values become one value.
  `alter table observation
    alter column own type jsonb using jsonb_strip_nulls(jsonb_build_object('own', own, 'lecko2014', lecko2014)),
    drop column lecko2014`,
  'alter table observation rename column own to further',
  `alter table observation alter column further set default '{}', alter column further set not null,
    add check (jsonb_typeof(further) = 'object')`,
  // Nobody has asked for these sums: figures are computed from marks.
  'alter table score drop column own_sum, drop column lecko2014_sum',
];
