import { type Kysely, sql } from 'kysely';

/** What waits at the desk is read in the order in which it is due (docs/adr/0058-the-most-urgent-first.md); what is to be deleted from a network is found at once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'create index conversation_by_urgency on conversation (channel_id, state, (coalesce(due_at, last_at)), id)',
  "create index post_to_remove on post (channel_id, id) where state = 'standing' and trouble = 'to-remove'",
];
