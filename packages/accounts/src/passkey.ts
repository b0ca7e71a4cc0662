import { type ActingMember, act, assertMay, done, unchanged } from '@beffroi/acts';
import {
  accountById,
  deletePasskey,
  insertPasskey,
  insertSignInStep,
  type PasskeyRow,
  passkeyById,
  passkeysOf,
  type Store,
  takeSignInStep,
  usePasskey,
} from '@beffroi/store';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Account, accountOf, personNameOf } from './account.ts';
import { STEP_LIFE } from './limits.ts';
import { AccountRefusal } from './refusal.ts';
import { hashOf, newSecret } from './secrets.ts';
import { type Origin, type SignedIn, startSession } from './session.ts';

/** The site as a browser knows it: a key of another site is none here. */
export interface Site {
  /** `https://observatoire.example` */
  readonly origin: string;
  /** `observatoire.example` */
  readonly host: string;
}

/** What the browser is asked, and the secret that its answer must come with (for a cookie). */
export interface PasskeyQuestion {
  readonly options: object;
  readonly secret: string;
}

/** EdDSA, ES256, RS256 (COSE): what devices have, and Node does without a warning. */
const ALGORITHMS = [-8, -7, -257] as const;

/** Asks a device for a key of this account. */
export async function askForPasskey(store: Store, account: Account, site: Site, now: Date): Promise<PasskeyQuestion> {
  const row = await accountById(store.db, account.id);
  if (row === null) throw new AccountRefusal('unknown-account');
  const options = await generateRegistrationOptions({
    rpName: 'Beffroi',
    rpID: site.host,
    userName: row.email,
    userDisplayName: row.name,
    userID: new Uint8Array(Buffer.from(row.handle, 'base64url')),
    excludeCredentials: (await passkeysOf(store.db, account.id)).map(({ id, transports }) => ({ id, transports })),
    // The device knows whose key it is and who holds it: nothing else is asked when signing in.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestationType: 'none',
    supportedAlgorithmIDs: [...ALGORITHMS],
  });
  return { options, secret: await keepStep(store, 'register', account.id, options.challenge, now) };
}

/**
 * Takes the key in that the device made.
 *
 * @throws AccountRefusal `step-gone`, `passkey-refused`, `passkey-known`, `bad-name`
 */
export async function addPasskey(
  store: Store,
  actor: ActingMember,
  { secret, answer, name }: { readonly secret: string; readonly answer: string; readonly name: string },
  site: Site,
  now: Date,
): Promise<void> {
  assertMay(actor, 'passkey.added');
  const called = personNameOf(name);
  if (called === null) throw new AccountRefusal('bad-name');
  const step = await takeSignInStep(store.db, hashOf(secret), 'register', now);
  if (step === null || step.account_id !== actor.id) throw new AccountRefusal('step-gone');
  const verified = await checked(() =>
    verifyRegistrationResponse({
      response: JSON.parse(answer) as RegistrationResponseJSON,
      expectedChallenge: String(step.data['challenge']),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    }),
  );
  const { credential, credentialBackedUp } = verified.registrationInfo ?? {};
  if (!verified.verified || credential === undefined) throw new AccountRefusal('passkey-refused');
  await act(store, actor, { act: 'passkey.added', now }, async (trx) => {
    if ((await passkeyById(trx, credential.id)) !== null) throw new AccountRefusal('passkey-known');
    await insertPasskey(trx, {
      id: credential.id,
      account_id: actor.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: (credential.transports ?? []).filter((each) => typeof each === 'string').slice(0, 8),
      synced: credentialBackedUp === true,
      name: called,
      made_at: now,
      used_at: null,
    });
    return done(`account:${actor.id}`, { name: called });
  });
}

/** Asks for any key that this site gave out: the device says whose it is. */
export async function askForSignIn(store: Store, site: Site, now: Date): Promise<PasskeyQuestion> {
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
  return { options, secret: await keepStep(store, 'passkey', null, options.challenge, now) };
}

/**
 * Signs in by the answer of a device.
 *
 * @throws AccountRefusal `step-gone`, `passkey-refused` (unknown, of another site, copied), `account-closed`
 */
export async function signInByPasskey(
  store: Store,
  { secret, answer }: { readonly secret: string; readonly answer: string },
  site: Site,
  origin: Origin,
  now: Date,
): Promise<SignedIn> {
  const step = await takeSignInStep(store.db, hashOf(secret), 'passkey', now);
  if (step === null) throw new AccountRefusal('step-gone');
  const response = await checked(async () => JSON.parse(answer) as AuthenticationResponseJSON);
  const key = typeof response?.id === 'string' ? await passkeyById(store.db, response.id) : null;
  const row = key === null ? null : await accountById(store.db, key.account_id);
  if (key === null || row === null) throw new AccountRefusal('passkey-refused');
  // A discoverable key says whose it is; it must say the same.
  if (response.response?.userHandle !== undefined && response.response.userHandle !== row.handle)
    throw new AccountRefusal('passkey-refused');
  const { verified, authenticationInfo } = await checked(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: String(step.data['challenge']),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      credential: { id: key.id, publicKey: new Uint8Array(Buffer.from(key.public_key, 'base64url')), counter: key.counter },
      requireUserVerification: true,
    }),
  );
  if (!verified) throw new AccountRefusal('passkey-refused');
  return store.db.transaction().execute(async (trx) => {
    if (!(await usePasskey(trx, key.id, key.counter, authenticationInfo.newCounter, now))) throw new AccountRefusal('passkey-refused');
    return startSession(trx, accountOf(row), 'passkey', origin, now);
  });
}

/** An account's keys, the oldest first. */
export function passkeys(store: Store, account: Account): Promise<PasskeyRow[]> {
  return passkeysOf(store.db, account.id);
}

/** Takes a key away from one's own account. */
export async function removePasskey(store: Store, actor: ActingMember, id: string, now: Date): Promise<void> {
  await act(store, actor, { act: 'passkey.removed', now }, async (trx) => {
    const key = await passkeyById(trx, id);
    return (await deletePasskey(trx, actor.id, id)) ? done(`account:${actor.id}`, { name: key?.name }) : unchanged();
  });
}

async function keepStep(
  store: Store,
  kind: 'register' | 'passkey',
  accountId: number | null,
  challenge: string,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  const expires = new Date(now.getTime() + STEP_LIFE);
  await insertSignInStep(store.db, { hash: hashOf(secret), kind, account_id: accountId, data: { challenge }, expires_at: expires });
  return secret;
}

/** What comes from a device may be anything: the library throws at what it does not understand. */
async function checked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new AccountRefusal('passkey-refused', { cause: error });
  }
}
