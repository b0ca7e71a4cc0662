import { type Kysely, sql } from 'kysely';

/** What waits at the desk is read in the order in which it is due (docs/adr/0058-the-most-urgent-first.md). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create index conversation_by_urgency on conversation (channel_id, state, (coalesce(due_at, last_at)), id)').execute(db);
}
