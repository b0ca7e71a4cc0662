import { type Kysely, sql } from 'kysely';

/** What the archive's file was when documents were taken in with it: `null` for those of before, of which nobody noted it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table programme_document add column archive_digest text`.execute(db);
}
