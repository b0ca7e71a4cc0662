import { type Kysely, sql } from 'kysely';

/** A wave says whether its towns are invented: what it shows must never be taken for true. Codes that begin by 99 are no commune's (INSEE gives them to other countries). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // What is known of a closed wave is not changed by this: it was so from the beginning.
  'alter table wave disable trigger user',
  'alter table wave add column fictional boolean not null default false',
  "update wave set fictional = exists (select from unit where unit.wave_id = wave.id and unit.territory like '99%')",
  'alter table wave enable trigger user',
];
