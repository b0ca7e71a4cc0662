import type { Kysely } from 'kysely';
import type { NewProgrammeDocument, Schema } from '../schema.ts';

/**
 * Adds documents to lists. A document that is the newest of its name there with the same bytes is not added again. Gives how many are new.
 */
export async function addProgrammeDocuments(trx: Kysely<Schema>, documents: readonly NewProgrammeDocument[]): Promise<number> {
  let added = 0;
  for (const document of documents) {
    const newest = await trx
      .selectFrom('programme_document')
      .select('digest')
      .where('target_id', '=', document.target_id)
      .where('name', '=', document.name)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest?.digest === document.digest) continue;
    await trx.insertInto('programme_document').values(document).execute();
    added++;
  }
  return added;
}
