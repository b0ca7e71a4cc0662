import { createHash } from 'node:crypto';
import { act, done, visitorActor } from '@beffroi/acts';
import { accountByEmail, forgetAttempts, type Store, takeAttempt, updateAccount } from '@beffroi/store';
import { accountOf, emailOf } from './account.ts';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from './limits.ts';
import { checkPassword, hashPassword, isOldHash } from './password.ts';
import { type Origin, type SignedIn, startSession } from './session.ts';

/** `wrong` does not tell whether the address or the password is; `wait`: too often of late. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly milliseconds: number };

export async function signInByPassword(store: Store, email: string, password: string, origin: Origin, now: Date): Promise<SignInResult> {
  const wait = await waitFor(store, origin, emailOf(email) ?? email, now);
  if (wait > 0) return { kind: 'wait', milliseconds: wait };
  const row = await accountByEmail(store.db, emailOf(email) ?? '');
  const right = await checkPassword(password, row?.closed_at === null ? row.password : null);
  if (!right || row === null) {
    // Also for an address that nobody has: neither the answer nor its time tells.
    await act(store, { ...visitorActor(origin.address), name: 'unknown' }, { act: 'session.refused', now }, async () =>
      done(row === null ? 'account:unknown' : `account:${row.id}`, { way: 'password' }),
    );
    return { kind: 'wrong' };
  }
  const fresh = row.password !== null && isOldHash(row.password) ? await hashPassword(password) : null;
  const signedIn = await store.db.transaction().execute(async (trx) => {
    if (fresh !== null) await updateAccount(trx, row.id, { password: fresh });
    await forgetAttempts(trx, accountKey(row.email));
    return startSession(trx, accountOf(row), 'password', origin, now);
  });
  return { kind: 'signed-in', signedIn };
}

/**
 * Counts an attempt to sign in, from an address and on an account.
 *
 * @param email `null` when no account is named yet
 * @returns milliseconds to wait; 0 when it may be made now
 */
export async function waitFor(store: Store, { address }: Origin, email: string | null, now: Date): Promise<number> {
  const here = address === null ? 0 : await takeAttempt(store.db, `address:${networkOf(address)}`, ADDRESS_LIMIT, now);
  if (here > 0 || email === null) return here;
  return takeAttempt(store.db, accountKey(email), ACCOUNT_LIMIT, now);
}

// Hashed: people type their password into the wrong field.
const accountKey = (email: string): string => `account:${createHash('sha256').update(email).digest('base64url')}`;

/** Who has one IPv6 address has 2^64 of them. */
export function networkOf(address: string): string {
  const text = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (mapped !== undefined || !text.includes(':')) return mapped ?? text;
  const [head = '', tail = ''] = text.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const groups = text.includes('::') ? [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right] : left;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
