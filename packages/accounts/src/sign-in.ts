import { createHash } from 'node:crypto';
import { act, done, visitorActor } from '@beffroi/acts';
import { accountByEmail, forgetAttempts, giveBackAttempt, type Store, takeAttempt, updateAccount } from '@beffroi/store';
import { accountOf, emailOf } from './account.ts';
import { deviceKey, isDeviceOf } from './device.ts';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, STEP_LIMIT } from './limits.ts';
import { checkPassword, hashPassword, isOldHash } from './password.ts';
import { type Origin, type SignedIn, startSession } from './session.ts';

/** `wrong` does not tell whether the address or the password is; `wait`: too often of late. */
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly signedIn: SignedIn }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/**
 * Signs in by address and password. A right password counts for nothing; from a browser in which the account has signed in before, wrong ones are counted for that browser alone, so that
 * whoever guesses elsewhere does not keep its owner out.
 *
 * @param device secret of the browser's cookie; `null` where it has none
 */
export async function signInByPassword(
  store: Store,
  email: string,
  password: string,
  origin: Origin,
  now: Date,
  device: string | null = null,
): Promise<SignInResult> {
  const row = await accountByEmail(store.db, emailOf(email) ?? '');
  const known = await isDeviceOf(store, device, row?.id ?? 0, now);
  const keys = known ? [deviceKey(device!, row!.id)] : [...addressKeys(origin), accountKey(emailOf(email) ?? email)];
  for (const key of keys) {
    const wait = await takeAttempt(store.db, key, key.startsWith('address:') ? ADDRESS_LIMIT : ACCOUNT_LIMIT, now);
    if (wait > 0) return { kind: 'wait', milliseconds: wait };
  }
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
    for (const key of keys) await (key.startsWith('address:') ? giveBackAttempt(trx, key, now) : forgetAttempts(trx, key));
    return startSession(trx, accountOf(row), 'password', origin, now);
  });
  return { kind: 'signed-in', signedIn };
}

/**
 * Counts a step that guesses nothing (a question to a device, the way to the provider of identities), from an address.
 *
 * @returns milliseconds to wait; 0 when it may be made now
 */
export function waitForStep(store: Store, { address }: Origin, now: Date): Promise<number> {
  return takeAttempt(store.db, `step:${networkOf(address ?? '')}`, STEP_LIMIT, now);
}

const addressKeys = ({ address }: Origin): readonly string[] => (address === null ? [] : [`address:${networkOf(address)}`]);

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
