import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * Has the database look at the rows that a wave left: without that it plans questions blindly, and reads rows of which it could know from an index
 * alone. A server does it by itself after a while; the embedded engine never does. To be called when a wave or series is closed, not within
 * a transaction.
 */
export async function vacuum(db: Kysely<Schema>): Promise<void> {
  await sql`vacuum (analyze) unit, capture, judgement, observation, score, figure, standing, target, panel_territory`.execute(db);
}
