import { insertSignInStep, type Store, takeSignInStep } from '@beffroi/store';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { emailOf, personNameOf } from './account.ts';
import { STEP_LIFE } from './limits.ts';
import { AccountRefusal } from './refusal.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A provider of identities (OpenID Connect): ProConnect, or another one. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Level of assurance that is asked for; `null`: none. */
  readonly acr: string | null;
  /** Whether the provider answers for all addresses that it gives, also without saying `email_verified`. */
  readonly trustEmail: boolean;
  /** As people know it. */
  readonly name: string;
}

/** ProConnect's names; it has no `profile`. */
const SCOPE = 'openid given_name usual_name email';

/** The provider that the environment names; `null` when it names none. */
export function providerSettings(env: Readonly<Record<string, string | undefined>>): ProviderSettings | null {
  const issuer = env['BEFFROI_OIDC_ISSUER'] ?? '';
  const clientId = env['BEFFROI_OIDC_CLIENT_ID'] ?? '';
  const clientSecret = env['BEFFROI_OIDC_CLIENT_SECRET'] ?? '';
  if (issuer === '' || clientId === '' || clientSecret === '') return null;
  return {
    issuer,
    clientId,
    clientSecret,
    scope: env['BEFFROI_OIDC_SCOPE'] || SCOPE,
    acr: env['BEFFROI_OIDC_ACR'] ?? 'eidas1',
    trustEmail: env['BEFFROI_OIDC_TRUST_EMAIL'] === '1',
    name: env['BEFFROI_OIDC_NAME'] || 'ProConnect',
  };
}

/** Whom the provider says that it has before it. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** In lower case; `null` when it gives none. */
  readonly email: string | null;
  /** Whether it answers for the address. */
  readonly emailVerified: boolean;
  readonly name: string | null;
  /** To be given back when one signs out there. */
  readonly idToken: string;
}

/** What comes back with the person. */
export interface Errand {
  /** Page to go to afterwards. */
  readonly next: string;
  /** Hash of the one-time link that is answered this way. */
  readonly link: string | null;
  /** Who is signed in already, and wants to be known there. */
  readonly accountId: number | null;
}

/** The same as one leaves: with the link’s secret, which is not written down. */
export type LeavingErrand = Omit<Errand, 'link'> & { readonly invitation: string | null };

const known = new Map<string, Promise<Configuration>>();

/** Asks the provider once in a process what it can; a failure is forgotten, so that the next one asks again. */
function configurationOf(settings: ProviderSettings): Promise<Configuration> {
  const key = JSON.stringify(settings);
  const found = known.get(key);
  if (found !== undefined) return found;
  const issuer = new URL(settings.issuer);
  const loopback = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname);
  const asked = discovery(issuer, settings.clientId, { client_secret: settings.clientSecret }, ClientSecretPost(settings.clientSecret), {
    execute: [
      // ProConnect signs what it says of a person: the signature is checked, not only the wire.
      enableNonRepudiationChecks,
      ...(loopback ? [allowInsecureRequests] : []),
    ],
    timeout: 10,
  });
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}

/**
 * Begins: where to send the browser, and the secret it must come back with (for a cookie).
 *
 * @throws AccountRefusal `provider-down`
 */
export async function leaveForProvider(
  store: Store,
  settings: ProviderSettings,
  back: string,
  errand: LeavingErrand,
  now: Date,
): Promise<{ readonly url: string; readonly secret: string }> {
  const configuration = await reached(() => configurationOf(settings));
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const nonce = randomNonce();
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: back,
    scope: settings.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(settings.acr && { acr_values: settings.acr }),
  });
  const secret = newSecret();
  await insertSignInStep(store.db, {
    hash: hashOf(secret),
    kind: 'proconnect',
    account_id: errand.accountId,
    data: { verifier, state, nonce, back, next: errand.next, link: errand.invitation && hashOf(errand.invitation) },
    expires_at: new Date(now.getTime() + STEP_LIFE),
  });
  return { url: url.href, secret };
}

/**
 * Ends: what came back, checked against what was asked. A step is good once.
 *
 * @param search what the browser came back with: `?code=…&state=…`
 * @throws AccountRefusal `step-gone`, `provider-cancelled`, `provider-refused`, `provider-down`
 */
export async function comeFromProvider(
  store: Store,
  settings: ProviderSettings,
  secret: string,
  search: string,
  now: Date,
): Promise<{ readonly identity: Identity; readonly errand: Errand }> {
  const step = await takeSignInStep(store.db, hashOf(secret), 'proconnect', now);
  if (step === null) throw new AccountRefusal('step-gone');
  const { verifier, state, nonce, back, next, link } = step.data as Record<string, string>;
  const configuration = await reached(() => configurationOf(settings));
  const current = new URL(back ?? '');
  current.search = search;
  try {
    const tokens = await authorizationCodeGrant(configuration, current, {
      pkceCodeVerifier: verifier ?? '',
      expectedState: state ?? '',
      expectedNonce: nonce ?? '',
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new AccountRefusal('provider-refused');
    const said = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const text = (name: string): string | null => (typeof said[name] === 'string' ? said[name] : null);
    const names = [text('given_name'), text('usual_name') ?? text('family_name')].filter((each) => each !== null);
    return {
      identity: {
        issuer: configuration.serverMetadata().issuer,
        subject: claims.sub,
        email: emailOf(text('email') ?? ''),
        emailVerified: said['email_verified'] === true || (settings.trustEmail && said['email_verified'] === undefined),
        name: personNameOf(names.length > 0 ? names.join(' ') : (text('name') ?? '')),
        idToken: tokens.id_token,
      },
      errand: { next: next ?? '/atelier', link: link ?? null, accountId: step.account_id },
    };
  } catch (error) {
    throw translated(error);
  }
}

/** Where to send the browser so that the person is signed out there too; `null` when the provider knows no such thing, or is away. */
export async function leaveProvider(settings: ProviderSettings, idToken: string, back: string): Promise<string | null> {
  try {
    const configuration = await configurationOf(settings);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: back, state: randomState() }).href;
  } catch {
    // Signed out here one is in any case.
    return null;
  }
}

async function reached<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new AccountRefusal('provider-down', { cause: error });
  }
}

function translated(error: unknown): AccountRefusal {
  if (error instanceof AccountRefusal) return error;
  const { error: answer, code } = error as { readonly error?: unknown; readonly code?: unknown };
  if (answer === 'access_denied') return new AccountRefusal('provider-cancelled', { cause: error });
  const down = code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && error.message === 'fetch failed');
  return new AccountRefusal(down ? 'provider-down' : 'provider-refused', { cause: error });
}
