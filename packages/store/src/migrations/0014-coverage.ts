import { type Kysely, sql } from 'kysely';

/** How much of what is known of a site was read: `null` for captures of before, and where nobody walks a site. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table capture add column coverage jsonb`.execute(db);
}
