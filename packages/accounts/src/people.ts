import type { Role } from '@beffroi/acts';
import { type AccountRow, accountById, listAccounts, openInvitations, type Store } from '@beffroi/store';
import { type Account, accountOf, rolesOf } from './account.ts';

/** An account as its administrators, and its owner, see it: without any secret. */
export interface AccountShown extends Account {
  readonly made: Date;
  readonly closed: Date | null;
  readonly hasPassword: boolean;
  /** Whether a provider of identities knows the person. */
  readonly hasIdentity: boolean;
}

/** An invitation that waits, as administrators see it. */
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
    roles: rolesOf(roles),
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
  const { made_at, closed_at, password, issuer } = row;
  return {
    ...accountOf(row),
    made: made_at,
    closed: closed_at,
    hasPassword: password !== null,
    hasIdentity: issuer !== null,
  };
}
