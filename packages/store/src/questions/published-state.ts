import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { lastErasure } from './erasure.ts';
import { publishedWaves } from './publication.ts';

/** Digest of what is behind every page: the waves that are published, and words that were taken out. As long as it is the same, what is remembered of closed series is. */
export async function publishedState(db: Kysely<Schema>): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify([await publishedWaves(db), await lastErasure(db)]))
    .digest('base64url')
    .slice(0, 22);
}
