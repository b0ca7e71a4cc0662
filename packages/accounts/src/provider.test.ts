import { TERMINAL } from '@beffroi/acts';
import { accountById, type Store } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startIdentityProvider } from '../test/identity-provider.js';
import { closeAccount } from './change.ts';
import { answerLink, invite } from './links.ts';
import { comeFromProvider, leaveForProvider, leaveProvider, type ProviderSettings, providerSettings } from './provider.ts';
import { signInByIdentity } from './sign-in-identity.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ORIGIN = { address: '192.0.2.7', agent: null };
const REDIRECT = 'http://127.0.0.1:9/atelier/proconnect/retour';
const BACK = 'http://127.0.0.1:9/atelier/deconnexion';
const ERRAND = { next: '/atelier/vagues', invitation: null, accountId: null };

const PEOPLE = {
  anne: { email: 'Anne@Ville.example', email_verified: true, given_name: 'Anne', usual_name: 'Le Goff' },
  luc: { email: 'luc@ville.example', email_verified: false, given_name: 'Luc', usual_name: 'Morvan' },
  eve: { email: 'eve@ailleurs.example', email_verified: true, given_name: 'Eve', usual_name: 'X' },
  silent: { email: 'silent@ville.example', given_name: 'S', usual_name: 'Ilent' },
};

describe('a provider of identities', () => {
  const engine = testEngine('pglite', () => {});
  let server: Awaited<ReturnType<typeof startIdentityProvider>>;
  let settings: ProviderSettings;
  let store: Store;
  beforeAll(async () => {
    server = await startIdentityProvider({ redirect: REDIRECT, back: BACK, people: PEOPLE });
    const env = { BEFFROI_OIDC_ISSUER: server.issuer, BEFFROI_OIDC_CLIENT_ID: 'beffroi' };
    settings = providerSettings({ ...env, BEFFROI_OIDC_CLIENT_SECRET: 'a secret of forty characters at the least' })!;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    store = await engine.open();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const leave = (errand: Parameters<typeof leaveForProvider>[3] = ERRAND) => leaveForProvider(store, settings, REDIRECT, errand, NOW);
  const come = (secret: string, search: string) => comeFromProvider(store, settings, secret, search, NOW);
  const through = async (who: string, errand = ERRAND) => {
    const { url, secret } = await leave(errand);
    return come(secret, await server.visit(url, who));
  };
  const enter = async (who: string, errand: Parameters<typeof leaveForProvider>[3] = ERRAND) => {
    const { url, secret } = await leave(errand);
    const back = await come(secret, await server.visit(url, who));
    return signInByIdentity(store, back.identity, back.errand, ORIGIN, NOW);
  };
  const asking = (email: string) => invite(store, TERMINAL, { email, name: 'Quelqu’un', roles: ['coder'], territories: [] }, NOW);

  it('is asked for a code, with state, nonce, PKCE and the level of assurance', async () => {
    const { url } = await leave();
    const asked = Object.fromEntries(new URL(url).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: 'beffroi',
      redirect_uri: REDIRECT,
      scope: 'openid given_name usual_name email',
      code_challenge_method: 'S256',
      acr_values: 'eidas1',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThanOrEqual(32);
  });

  it('says who came, in a userinfo that it signs, and gives the errand back', async () => {
    const { identity, errand } = await through('anne');
    expect(identity).toMatchObject({
      issuer: server.issuer,
      subject: 'anne',
      email: 'anne@ville.example',
      emailVerified: true,
      name: 'Anne Le Goff',
    });
    expect(errand).toEqual({ next: '/atelier/vagues', link: null, accountId: null });
  });

  it('lets in whom an administrator invited at that address, and knows the person by subject from then on', async () => {
    await asking('anne@ville.example');
    const first = await enter('anne');
    expect(first.account).toMatchObject({ email: 'anne@ville.example', name: 'Quelqu’un', roles: ['coder'] });
    const again = await enter('anne');
    expect(again.account.id).toBe(first.account.id);
    expect(await accountById(store.db, first.account.id)).toMatchObject({ issuer: server.issuer, subject: 'anne', password: null });
  });

  it('lets nobody in whom nobody invited', async () => {
    await expect(enter('eve')).rejects.toMatchObject({ code: 'not-invited' });
  });

  it.each(['luc', 'silent'] as const)('does not take the word of %s, whose address it does not answer for', async (who) => {
    await asking(PEOPLE[who].email);
    await expect(enter(who)).rejects.toMatchObject({ code: 'email-unverified' });
  });

  it('lets in by the invitation itself who holds its link, whatever the address', async () => {
    const invitation = await asking('quelquun@ville.example');
    const { url } = await leave({ ...ERRAND, invitation });
    expect(url).not.toContain(invitation);
    const { account } = await enter('luc', { ...ERRAND, invitation });
    expect(account.email).toBe('quelquun@ville.example');
    expect(JSON.stringify(await store.db.selectFrom('sign_in_step').selectAll().execute())).not.toContain(invitation);
    await expect(enter('eve', { ...ERRAND, invitation })).rejects.toMatchObject({ code: 'link-gone' });
  });

  it('links the account of who is signed in, once', async () => {
    const secret = await asking('paul@ville.example');
    const { account } = await answerLink(store, secret, { email: null, name: 'Paul', password: 'quatre bateaux rentrent' }, ORIGIN, NOW);
    const linked = await enter('luc', { ...ERRAND, accountId: account.id });
    expect(linked.account.id).toBe(account.id);
    await expect(enter('eve', { ...ERRAND, accountId: account.id })).rejects.toMatchObject({ code: 'not-invited' });
  });

  it('does not open a closed account', async () => {
    await asking('anne@ville.example');
    const { account } = await enter('anne');
    await closeAccount(store, TERMINAL, account.id, NOW);
    await expect(enter('anne')).rejects.toMatchObject({ code: 'account-closed' });
  });

  it('is not believed with another state, nor with another nonce', async () => {
    const one = await leave();
    const search = (await server.visit(one.url, 'anne')).replace(/state=[^&]+/, 'state=another');
    expect(await reasonsOf(come(one.secret, search))).toMatch(/^provider-refused: .*state/);
    const two = await leave();
    const url = new URL(two.url);
    url.searchParams.set('nonce', 'n'.repeat(43));
    expect(await reasonsOf(come(two.secret, await server.visit(url.href, 'anne')))).toMatch(/^provider-refused: .*nonce/);
  });

  it('is not believed when another issuer says that it answered (RFC 9207)', async () => {
    const { url, secret } = await leave();
    const answer = new URLSearchParams(await server.visit(url, 'anne'));
    answer.set('iss', 'https://ailleurs.example');
    expect(await reasonsOf(come(secret, `?${answer}`))).toMatch(/^provider-refused: .*iss/);
  });

  it('is not believed when the code was meant for another sign-in', async () => {
    const [mine, other] = [await leave(), await leave()];
    const code = new URLSearchParams(await server.visit(other.url, 'eve')).get('code');
    const search = (await server.visit(mine.url, 'anne')).replace(/code=[^&]+/, `code=${code}`);
    await expect(come(mine.secret, search)).rejects.toMatchObject({ code: 'provider-refused', cause: { error: 'invalid_grant' } });
  });

  it('answers once: the same answer again is worth nothing', async () => {
    const { url, secret } = await leave();
    const search = await server.visit(url, 'anne');
    await come(secret, search);
    await expect(come(secret, search)).rejects.toMatchObject({ code: 'step-gone' });
  });

  it('gives codes that expire, and so do our steps', async () => {
    const { url, secret } = await leave();
    const search = await server.visit(url, 'anne');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    await expect(come(secret, search)).rejects.toMatchObject({ code: 'provider-refused', cause: { error: 'invalid_grant' } });
    vi.useRealTimers();
    const late = await leave();
    const later = new Date(NOW.getTime() + 11 * 60_000);
    await expect(comeFromProvider(store, settings, late.secret, '?code=x', later)).rejects.toMatchObject({ code: 'step-gone' });
  });

  it('may be left without having signed in', async () => {
    const { url, secret } = await leave();
    await expect(come(secret, await server.visit(url, ''))).rejects.toMatchObject({ code: 'provider-cancelled' });
  });

  it('signs out there too', async () => {
    const { identity } = await through('anne');
    const url = new URL((await leaveProvider(settings, identity.idToken, BACK)) ?? '');
    expect(url.href.startsWith(server.issuer)).toBe(true);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(BACK);
    expect((await fetch(url)).status).toBe(200);
  });

  it('may be away: that is said, and forgotten when it is back', async () => {
    const away = { ...settings, issuer: 'http://127.0.0.1:9/' };
    await expect(leaveForProvider(store, away, REDIRECT, ERRAND, NOW)).rejects.toMatchObject({ code: 'provider-down' });
    expect(await leaveProvider(away, 'x', BACK)).toBeNull();
  });

  it('is none as long as the environment does not name it whole', () => {
    expect(providerSettings({ BEFFROI_OIDC_ISSUER: 'https://a.example' })).toBeNull();
  });
});

/** What somebody was refused for, with all that lies behind it. */
async function reasonsOf(refused: Promise<unknown>): Promise<string> {
  const reasons: string[] = [];
  for (let error = await refused.catch((thrown: unknown) => thrown); error instanceof Error; error = error.cause)
    reasons.push(error.message);
  return reasons.join(': ');
}
