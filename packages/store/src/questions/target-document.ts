import { type Kysely, sql } from 'kysely';
import type { NewTargetDocument, Schema, TargetDocumentRow } from '../schema.ts';

/**
 * Adds documents to targets. A document that is the newest of its name there with the same bytes is not added again. Gives how many are new.
 */
export async function addTargetDocuments(trx: Kysely<Schema>, documents: readonly NewTargetDocument[]): Promise<number> {
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

/** Keys of all archives that documents of a territory's targets were taken in with. */
export async function archivesOfDocuments(db: Kysely<Schema>, territory: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('programme_document')
    .innerJoin('target', 'target.id', 'programme_document.target_id')
    .select('programme_document.archive')
    .distinct()
    .where('target.territory', '=', territory)
    .execute();
  return new Set(rows.map(({ archive }) => archive));
}

/**
 * What was taken in for targets: of each name the document that came last, in the order in which the names came.
 *
 * @param targets `first` of known targets
 */
export async function documentsOfTargets(
  db: Kysely<Schema>,
  targets: readonly number[],
): Promise<ReadonlyMap<number, readonly TargetDocumentRow[]>> {
  if (targets.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme_document')
    .selectAll()
    .where(({ eb }) => eb('target_id', '=', sql<number>`any(${[...targets]}::integer[])`))
    .orderBy('id')
    .execute();
  const ofTarget = new Map<number, readonly TargetDocumentRow[]>();
  for (const [target, all] of Map.groupBy(rows, ({ target_id }) => target_id)) {
    const newest = new Map(all.map((row) => [row.name, row]));
    ofTarget.set(target, [...newest.values()]);
  }
  return ofTarget;
}
