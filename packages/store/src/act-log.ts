import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Who stands in a row of the act log. */
export interface LoggedActor {
  /** `null` for a terminal, a visitor, or nobody known. */
  readonly id: number | null;
  readonly name: string;
  /** Where the request came from; `null` when there was none. */
  readonly address: string | null;
}

/** What was done, to what. */
export interface LoggedAct {
  /** Noun and what happened to it, as a code for ever: `wave.closed` */
  readonly act: string;
  /** Kind and name: `wave:2026`, `account:12` */
  readonly subject: string;
  /** Before and after, and what else explains it; no secret. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The last step of every act, in the same transaction as the act: when one is not written, the other is not done. For the room `acts` alone (a rule of the
 * arrows says so): everybody else acts through it, so that the right is asked for and the row comes last.
 */
export async function writeActLog(trx: Kysely<Schema>, actor: LoggedActor, { act, subject, details }: LoggedAct, now: Date): Promise<void> {
  await trx
    .insertInto('act_log')
    .values({ at: now, account_id: actor.id, actor: actor.name, act, subject, details: JSON.stringify(details), address: actor.address })
    .execute();
}
