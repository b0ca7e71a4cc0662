import type { Role } from '@beffroi/acts';
import { mailFates } from '@beffroi/post';
import { type AccountRow, accountById, listAccounts, type MailFate, openInvitations, type Store } from '@beffroi/store';
import { type Account, accountOf, rolesOf } from './account.ts';
import { LINK_PURPOSES } from './links.ts';

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
  /** What became of the mail that it went by; `null` when it was handed over otherwise. */
  readonly mail: MailFate | null;
}

/** Everybody who works here, and who is expected. */
export async function people(
  store: Store,
  now: Date,
): Promise<{ readonly accounts: readonly AccountShown[]; readonly invitations: readonly InvitationShown[] }> {
  const accounts = (await listAccounts(store.db)).map(shown);
  const open = await openInvitations(store.db, now);
  const mails = await mailFates(
    store,
    LINK_PURPOSES.invitation,
    open.map(({ hash }) => hash),
  );
  const invitations = open.map(({ hash, email, name, roles, territories, expires_at }) => ({
    email: email ?? '',
    name: name ?? '',
    roles: rolesOf(roles),
    territories,
    expires: expires_at,
    mail: mails.get(hash) ?? null,
  }));
  return { accounts, invitations };
}

/** One account; `null` when there is none of this number. */
export async function person(store: Store, id: number): Promise<AccountShown | null> {
  const row = await accountById(store.db, id);
  return row === null ? null : shown(row);
}

/** What became of the last mail with a link for a new password; `null` when there was none of late. */
export async function resetMail(store: Store, accountId: number): Promise<MailFate | null> {
  const about = `account:${accountId}`;
  return (await mailFates(store, LINK_PURPOSES.reset, [about])).get(about) ?? null;
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
