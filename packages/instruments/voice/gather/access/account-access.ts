import { type Actor, act, assertMay, done, unchanged } from '@beffroi/acts';
import type { SealingKeys } from '@beffroi/sealing';
import { dropLapsedAccesses, dropTargetAccess, type Store, setTargetAccess, targetAccesses } from '@beffroi/store';
import { type AccountOnRegister, registeredAccounts } from '../register/known-accounts.ts';
import { accountSubject } from '../register/take-files.ts';
import { AccessRefusal } from './access-refusal.ts';
import { accessName, placeOfAccess, sealedAccess, WITH_ACCESS } from './sealed-access.ts';

type Db = Store['db'];

const DAY = 86_400_000;

/** Days that an access is kept unless somebody says otherwise, and at most. */
export const ACCESS_DAYS = { usual: 92, most: 366 } as const;

/** Letters of a secret at most: signed tokens of some servers have a thousand. */
const LONGEST = 4000;

/** An account for which an access is given. */
export interface AccessPlace {
  /** INSEE code. */
  readonly territory: string;
  /** As the register knows the account. */
  readonly key: string;
}

/** What a town gives. */
export interface GivenAccess extends AccessPlace {
  readonly secret: string;
  /** Days from now (default 92). */
  readonly days?: number;
}

/** An account of a town as who gives an access sees it. */
export interface AccountAccess extends AccessPlace {
  readonly title: string;
  /** What is to be given; `null` where its way of being read knows no access, or nothing names its server. */
  readonly wants: 'token' | 'app-password' | null;
  /** Host or handle where it would be used. */
  readonly place: string | null;
  /** `null` where none is kept. */
  readonly given: { readonly at: Date; readonly ends: Date } | null;
}

/**
 * Keeps what a town gave, sealed, in the place of what it gave before: waves that begin until its end read with it all that was said to the account.
 *
 * @returns when it ends
 * @throws ActRefusal, AccessRefusal
 */
export async function giveAccess(
  { db }: Pick<Store, 'db'>,
  actor: Actor,
  keys: SealingKeys,
  { territory, key, secret, days = ACCESS_DAYS.usual }: GivenAccess,
  now: Date,
): Promise<Date> {
  assertMay(actor, 'access.given', territory);
  const ends = endOf(days, now);
  return act({ db }, actor, { act: 'access.given', territory, now }, async (trx) => {
    const account = await accountOf(trx, { territory, key });
    const place = placeIn(account);
    const name = accessName({ territory, key });
    const sealed = sealedAccess(keys, { secret: secretIn(account, secret), place }, name);
    await dropLapsedAccesses(trx, now);
    await setTargetAccess(trx, { target_id: account.id, name, sealed, given_at: now, ends_at: ends });
    return done(accountSubject(account), { network: account.network, place, ends: ends.toISOString() }, ends);
  });
}

/**
 * Forgets what a town gave. Its own server still knows it: the town ends it there.
 *
 * @returns whether something was kept
 * @throws ActRefusal, AccessRefusal `unknown-account`
 */
export function takeBackAccess({ db }: Pick<Store, 'db'>, actor: Actor, { territory, key }: AccessPlace, now: Date): Promise<boolean> {
  return act({ db }, actor, { act: 'access.taken-back', territory, now }, async (trx) => {
    const account = await accountOf(trx, { territory, key });
    const dropped = await dropTargetAccess(trx, account.id);
    return dropped ? done(accountSubject(account), { network: account.network }, true) : unchanged(false);
  });
}

/** Accounts of these towns (of all of which anything is known: `null`), each with what is kept for it. */
export async function accountAccesses(db: Db, territories: readonly string[] | null, now: Date): Promise<readonly AccountAccess[]> {
  const accounts = (await registeredAccounts(db, territories)).flatMap((town) => town.accounts);
  const kept = await targetAccesses(
    db,
    accounts.map(({ id }) => id),
    now,
  );
  return accounts.map((account) => {
    const { territory, key, name, handle, network, id } = account;
    const place = placeOfAccess(account);
    const given = kept.get(id);
    return {
      ...{ territory, key, place, title: name || handle || key },
      wants: place === null ? null : network === 'atproto' ? 'app-password' : 'token',
      given: given === undefined ? null : { at: given.given_at, ends: given.ends_at },
    };
  });
}

async function accountOf(db: Db, { territory, key }: AccessPlace): Promise<AccountOnRegister> {
  const account = (await registeredAccounts(db, [territory]))[0]?.accounts.find((one) => one.key === key);
  if (account === undefined) throw new AccessRefusal('unknown-account', `${territory} has no account ${key} on the register.`);
  return account;
}

function placeIn(account: AccountOnRegister): string {
  if (!WITH_ACCESS.has(account.network))
    throw new AccessRefusal('no-such-access', `An account that is read as ${account.network} takes no access.`);
  const place = placeOfAccess(account);
  if (place === null) throw new AccessRefusal('no-server', `Neither address nor handle of ${account.key} name a server.`);
  return place;
}

/** The secret without blanks around it. An account's own password is no app password: it is not kept. */
function secretIn({ network }: AccountOnRegister, given: string): string {
  const secret = given.trim();
  if (network === 'atproto') {
    if (!/^[a-z0-9]{4}(?:-[a-z0-9]{4}){3}$/i.test(secret))
      throw new AccessRefusal('no-app-password', 'It has not the form of an app password.');
    return secret;
  }
  if (secret.length < 8 || secret.length > LONGEST || !/^[\x21-\x7e]+$/.test(secret))
    throw new AccessRefusal('no-token', 'A token is one word of 8 to 4,000 printable letters.');
  return secret;
}

function endOf(days: number, now: Date): Date {
  if (!Number.isSafeInteger(days) || days < 1 || days > ACCESS_DAYS.most)
    throw new AccessRefusal('bad-end', `An access is kept for 1 to ${ACCESS_DAYS.most} days.`);
  return new Date(now.getTime() + days * DAY);
}
