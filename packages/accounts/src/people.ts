import {
  type AccountRow,
  type AuditEntryRow,
  type AuditFilter,
  accountById,
  auditActs,
  auditEntries,
  listAccounts,
  openInvitations,
  type Role,
  type Store,
} from '@beffroi/store';
import type { Account } from './account.ts';

/** An account as its administrators, and its owner, see it: without any secret. */
export interface AccountShown extends Account {
  readonly made: Date;
  readonly closed: Date | null;
  readonly hasPassword: boolean;
  /** Whether a provider of identities knows the person. */
  readonly hasIdentity: boolean;
}

export interface InvitationShown {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly territories: readonly string[];
  readonly expires: Date;
}

/** Everybody who works here, and who is expected. */
export async function people(
  store: Store,
  now: Date,
): Promise<{ readonly accounts: readonly AccountShown[]; readonly invitations: readonly InvitationShown[] }> {
  const accounts = (await listAccounts(store.db)).map(shown);
  const invitations = (await openInvitations(store.db, now)).map(({ email, name, roles, territories, expires_at }) => ({
    email: email ?? '',
    name: name ?? '',
    roles,
    territories,
    expires: expires_at,
  }));
  return { accounts, invitations };
}

/** One account; `null` when there is none of this number. */
export async function person(store: Store, id: number): Promise<AccountShown | null> {
  const row = await accountById(store.db, id);
  return row === null ? null : shown(row);
}

function shown(row: AccountRow): AccountShown {
  const { id, name, email, roles, territories, made_at, closed_at, password, issuer } = row;
  return {
    id,
    name,
    email,
    roles,
    territories,
    made: made_at,
    closed: closed_at,
    hasPassword: password !== null,
    hasIdentity: issuer !== null,
  };
}

/** A page of the log, the newest entry first. */
export interface LogPage {
  readonly entries: readonly AuditEntryRow[];
  /** Where the next page begins; `null` on the last one. */
  readonly next: number | null;
  /** Acts that stand in the log, to choose from. */
  readonly acts: readonly string[];
}

/** @param before id before which the page begins; `null`: at the newest */
export async function logPage(store: Store, filter: AuditFilter, before: number | null, size = 50): Promise<LogPage> {
  const rows = await auditEntries(store.db, filter, before, size + 1);
  const entries = rows.slice(0, size);
  return { entries, next: rows.length > size ? (entries.at(-1)?.id ?? null) : null, acts: await auditActs(store.db) };
}
