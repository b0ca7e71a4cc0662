import { act, done, memberActor } from '@beffroi/acts';
import {
  type AccountRow,
  accountByEmail,
  accountById,
  accountByIdentity,
  invitationOf,
  type Schema,
  type Store,
  updateAccount,
  useLink,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Account, accountOf } from './account.ts';
import { makeBy } from './links.ts';
import type { Errand, Identity } from './provider.ts';
import { AccountRefusal } from './refusal.ts';
import { type Origin, type SignedIn, startSession } from './session.ts';

/**
 * Signs in whom a provider of identities vouches for. It knows the person by issuer and subject; the first time, somebody here must have asked the
 * person in: by the link that is being answered, by the session that asks for it, or by the address, when the provider answers for it. Nobody gets an
 * account by being known there.
 *
 * @throws AccountRefusal `not-invited`, `email-unverified`, `link-gone`, `account-closed`
 */
export async function signInByIdentity(
  store: Store,
  identity: Identity,
  errand: Pick<Errand, 'link' | 'accountId'>,
  origin: Origin,
  now: Date,
): Promise<SignedIn> {
  return store.db.transaction().execute(async (trx) => {
    const account = await accountFor(trx, identity, errand, origin, now);
    return startSession(trx, account, 'proconnect', origin, now, identity.idToken);
  });
}

async function accountFor(
  trx: Kysely<Schema>,
  identity: Identity,
  { link, accountId }: Pick<Errand, 'link' | 'accountId'>,
  origin: Origin,
  now: Date,
): Promise<Account> {
  const { issuer, subject, email } = identity;
  const known = await accountByIdentity(trx, issuer, subject);
  if (known !== null) return accountOf(known);

  if (accountId !== null) {
    const row = await accountById(trx, accountId);
    if (row !== null) return join(trx, row, identity, origin, now);
  }
  if (link !== null) {
    const used = await useLink(trx, link, now);
    if (used === null) throw new AccountRefusal('link-gone');
    if (used.kind === 'reset') {
      const row = await accountById(trx, used.account_id ?? 0);
      if (row === null) throw new AccountRefusal('link-gone');
      return join(trx, row, identity, origin, now);
    }
    const address = used.email ?? email;
    if (address === null) throw new AccountRefusal('email-unverified');
    return makeBy(trx, used, { email: address, name: used.name ?? identity.name ?? address, password: null, issuer, subject }, origin, now);
  }

  if (email === null) throw new AccountRefusal('not-invited');
  const row = await accountByEmail(trx, email);
  const invited = row === null ? await invitationOf(trx, email, now) : null;
  if (row === null && invited === null) throw new AccountRefusal('not-invited');
  if (!identity.emailVerified) throw new AccountRefusal('email-unverified');
  if (row !== null) return join(trx, row, identity, origin, now);
  const used = await useLink(trx, invited!.hash, now);
  if (used === null) throw new AccountRefusal('link-gone');
  return makeBy(trx, used, { email, name: used.name ?? identity.name ?? email, password: null, issuer, subject }, origin, now);
}

/** From now on the account is known by this identity; one that is known by another keeps it. */
async function join(trx: Kysely<Schema>, row: AccountRow, { issuer, subject }: Identity, { address }: Origin, now: Date): Promise<Account> {
  if (row.closed_at !== null) throw new AccountRefusal('account-closed');
  if (row.issuer !== null) throw new AccountRefusal('not-invited');
  const account = accountOf(row);
  return act({ db: trx }, memberActor(account, address), { act: 'account.identity-linked', now }, async () => {
    await updateAccount(trx, row.id, { issuer, subject });
    return done(`account:${row.id}`, { issuer }, account);
  });
}
