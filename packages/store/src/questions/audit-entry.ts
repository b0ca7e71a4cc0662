import type { Kysely } from 'kysely';
import type { AuditEntryRow, Schema } from '../schema.ts';

/** Who changes something: a person with an account, or the house itself (a terminal, the first start). */
export interface Actor {
  /** `null` for the house. */
  readonly id: number | null;
  readonly name: string;
  /** Where the request came from; `null` when there was none. */
  readonly address: string | null;
}

/**
 * The last step of every act of a person, in the same transaction as the act: when one is not written, the other is not done.
 *
 * @param act noun and what happened to it, as a code for ever: `wave.closed`
 * @param subject kind and name: `wave:2026`, `account:12`
 * @param details before and after, and what else explains it; no secret
 */
export async function writeAudit(
  trx: Kysely<Schema>,
  actor: Actor,
  act: string,
  subject: string,
  details: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({ at: now, account_id: actor.id, actor: actor.name, act, subject, details: JSON.stringify(details), address: actor.address })
    .execute();
}

export interface AuditFilter {
  readonly act?: string | null;
  readonly accountId?: number | null;
  readonly subject?: string | null;
}

/** @returns entries that come before an id (all when it is `null`), the newest first */
export async function auditEntries(
  db: Kysely<Schema>,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<AuditEntryRow[]> {
  let query = db.selectFrom('audit_entry').selectAll().orderBy('id', 'desc').limit(limit);
  if (before !== null) query = query.where('id', '<', before);
  if (filter.act) query = query.where('act', '=', filter.act);
  if (filter.accountId) query = query.where('account_id', '=', filter.accountId);
  if (filter.subject) query = query.where('subject', '=', filter.subject);
  return query.execute();
}

/** Acts that stand in the log, in the order of the alphabet. */
export async function auditActs(db: Kysely<Schema>): Promise<string[]> {
  return (await db.selectFrom('audit_entry').select('act').distinct().orderBy('act').execute()).map(({ act }) => act);
}
