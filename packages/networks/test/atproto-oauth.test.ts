import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OAuthGrant } from '../src/atproto/credentials.ts';
import { metadataOf } from '../src/atproto/oauth/authorization-server.ts';
import { newAccessKey, oauthClient, proofsBy } from '../src/atproto/oauth/client.ts';
import type { KeyJson } from '../src/atproto/oauth/key.ts';
import { nextTid } from '../src/atproto/tid.ts';
import { type ClientSettings, type Connector, type Keeper, Outbound, type OutgoingPost } from '../src/index.ts';
import { type AtprotoRig, rigMissing, startRig } from './atproto-rig.ts';
import { refusalOf } from './conformance.ts';

const missing = rigMissing();

describe.skipIf(missing !== null)(`OAuth of a real server of AT Protocol${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  let rig: AtprotoRig;
  let connector: Connector;
  let credentials: string;
  const renewals: string[] = [];
  const locks: string[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const keeper: Keeper = {
    current: async () => credentials,
    async renewed(next) {
      renewals.push(next);
      credentials = next;
    },
    lock(name, act) {
      locks.push(name);
      const turn = last.then(act);
      last = turn.catch(() => undefined);
      return turn;
    },
  };

  beforeAll(async () => {
    rig = await startRig();
    connector = rig.connector();
    credentials = await signedIn();
  });
  afterEach(() => {
    renewals.length = 0;
    locks.length = 0;
    return rig.peer.put([]);
  });
  afterAll(() => rig?.close());

  async function signedIn(server = rig.server): Promise<string> {
    const { url, pending } = await connector.begin(server, { redirect: rig.redirect, state: 'un-mot' });
    return connector.finish(pending, await rig.consent(url));
  }

  /** The same access, as if an hour had gone by. */
  const stale = (kept: string): string => JSON.stringify({ ...(JSON.parse(kept) as OAuthGrant), until: Date.now() - 1 });

  function post(text: string): OutgoingPost {
    const at = new Date();
    const none = { replyTo: null, contentWarning: null, visibility: 'public', pictures: [] } as const;
    return { key: '3n3fbleuae3fc', text, language: 'fr', ...none, at };
  }

  it('asks for posts, profile, pictures and mentions, and for nothing else', () => {
    const { scope, server, issuer } = JSON.parse(credentials) as OAuthGrant;
    expect(scope).not.toMatch(/transition|account:|identity:|\bchat\b/);
    expect(scope.split(' ').length).toBe(6);
    expect([server, issuer]).toEqual([rig.server, rig.server]);
  });

  it('comes back with a no where the person pressed no', async () => {
    const { url, pending } = await connector.begin(rig.town.handle, { redirect: rig.redirect, state: 'un-mot' });
    expect((await refusalOf(connector.finish(pending, await rig.consent(url, 'deny')))).code).toBe('sign-in');
  });

  it('takes an answer once, and from the server alone that was asked', async () => {
    const { url, pending } = await connector.begin(rig.town.handle, { redirect: rig.redirect, state: 'un-mot' });
    const answer = await rig.consent(url);
    const foreign = new URLSearchParams(answer);
    foreign.set('iss', 'https://ailleurs.example');
    expect((await refusalOf(connector.finish(pending, foreign))).code).toBe('sign-in');
    await connector.finish(pending, answer);
    expect((await refusalOf(connector.finish(pending, answer))).code).toBe('sign-in');
  });

  it('renews an access that has run out once for two that hold it, under one lock', async () => {
    credentials = stale(await signedIn());
    const [one, other] = await Promise.all([connector.open(credentials, keeper), connector.open(credentials, keeper)]);
    await Promise.all([one.profile(), other.profile(), one.changeProfile({ bio: 'Une' }), other.changeProfile({ name: 'Deux' })]);
    expect([renewals.length, new Set(locks)]).toEqual([1, new Set([`bluesky ${rig.town.did}`])]);
    expect(await other.profile()).toEqual({ name: 'Deux', bio: 'Une', machine: false });
  });

  it('is renewed after the server says that it has run out, whatever our clock says', async () => {
    credentials = await signedIn();
    const session = await connector.open(credentials, keeper);
    const challenge = { 'www-authenticate': 'DPoP error="invalid_token", error_description="Token expired"' };
    await rig.peer.put([
      { host: rig.peer.host, path: '/xrpc/com.atproto.repo.putRecord', kind: 'status', status: 401, headers: challenge, times: 1 },
    ]);
    expect((await session.send({ ...post('Après une heure'), key: nextTid(new Date()) }, null)).text).toBe('Après une heure');
    expect(renewals.length).toBe(1);
  });

  it('is revoked for who renews with what was used already, and tells no token', async () => {
    const before = await signedIn();
    credentials = stale(before);
    await (await connector.open(credentials, keeper)).profile();
    credentials = stale(before);
    const refusal = await refusalOf(connector.open(credentials, keeper));
    const { access, refresh } = JSON.parse(before) as OAuthGrant;
    expect([refusal.code, refusal.taken]).toEqual(['revoked', 'no']);
    for (const secret of [access, refresh]) expect(`${refusal.message} ${String(refusal.cause)}`).not.toContain(secret);
  });

  it('keeps nothing where the server that renews does not answer, and asks again later', async () => {
    credentials = stale(await signedIn());
    await rig.peer.put([{ host: rig.peer.host, path: '/oauth/token', kind: 'reset', times: 1 }]);
    expect((await refusalOf(connector.open(credentials, keeper))).code).toBe('unreachable');
    expect(renewals.length).toBe(0);
    await connector.open(credentials, keeper);
    expect(renewals.length).toBe(1);
  });

  it('says of an access that reaches less that it is narrowed', async () => {
    credentials = await signedInFor('atproto');
    const session = await connector.open(credentials, keeper);
    expect([session.abilities.mentions, session.abilities.noMentions]).toEqual(['none', 'narrowed']);
    expect((await refusalOf(session.send({ ...post('Bonjour'), key: nextTid(new Date()) }, null))).code).toBe('narrowed');
    expect((await refusalOf(session.changeProfile({ bio: 'Bonjour' }))).code).toBe('narrowed');
  });

  it('sends nobody back to a public address that no document names', async () => {
    const back = { redirect: 'https://bureau.brezan.example/retour', state: 'un-mot' };
    expect((await refusalOf(connector.begin(rig.server, back))).code).toBe('unsupported');
  });

  describe('of a site with a public address', () => {
    const back = () => ({ redirect: `${rig.site}/retour`, state: 'un-mot' });
    const settings = (key: KeyJson | null): ClientSettings => ({
      site: rig.site,
      redirectPath: '/retour',
      name: 'Le bureau de Brezan',
      key,
    });

    async function throughSite(client: ClientSettings): Promise<string> {
      const site = rig.connector(60_000, client);
      const { url, pending } = await site.begin(rig.town.handle, back());
      return site.finish(pending, await rig.consent(url));
    }

    it('is known by the document that the site serves, and proves by its key that it is itself', async () => {
      const client = settings(await newAccessKey());
      rig.publish(client);
      credentials = stale(await throughSite(client));
      const session = await rig.connector(60_000, client).open(credentials, keeper);
      expect([renewals.length, session.account.handle]).toEqual([1, rig.town.handle]);
      await session.revoke();
      expect((await refusalOf(rig.connector(60_000, client).open(stale(credentials), keeper))).code).toBe('revoked');
    });

    it('is not let in by another key than the one in its document, nor renewed', async () => {
      // The server remembers documents for a while: this key is not in the one before, nor in this one.
      rig.publish(settings(await newAccessKey()));
      const foreign = rig.connector(60_000, settings(await newAccessKey()));
      expect((await refusalOf(foreign.begin(rig.town.handle, back()))).code).toBe('unsupported');
    });
  });

  it('is known without a key too', async () => {
    const client = { site: rig.otherSite, redirectPath: '/retour', name: 'Le bureau de Brezan', key: null };
    rig.publish(client);
    const site = rig.connector(60_000, client);
    const { url, pending } = await site.begin(rig.town.handle, { redirect: `${rig.otherSite}/retour`, state: 'un-mot' });
    expect(await site.finish(pending, await rig.consent(url))).toContain(rig.town.did);
  });

  it.each([
    ['an address of no server', 'https://personne.brezan.example', 'unreachable'],
    ['what is neither', 'ni un nom ni une adresse', 'refused'],
  ])('says so of %s', async (_, server, code) => {
    expect((await refusalOf(connector.begin(server, { redirect: rig.redirect, state: 'un-mot' }))).code).toBe(code);
  });

  it.each([
    ['a page for people', { kind: 'html' as const }],
    ['nothing', { kind: 'status' as const, status: 404 }],
  ])('says so of a server that answers with %s where it should say who lets people in', async (_, fault) => {
    await rig.peer.put([{ host: rig.peer.host, path: '/.well-known/', ...fault }]);
    expect((await refusalOf(connector.begin(rig.server, { redirect: rig.redirect, state: 'un-mot' }))).code).toBe('unsupported');
  });

  /** By the pages of the server too, for another reach than the connector asks for. */
  async function signedInFor(scope: string): Promise<string> {
    const way = new Outbound({ allowPrivate: true });
    const id = `http://localhost?${new URLSearchParams({ redirect_uri: rig.redirect, scope }).toString()}`;
    const client = await oauthClient(way, await metadataOf(way, rig.server), id, null);
    const { library, configuration } = client;
    const [key, verifier] = [await newAccessKey(), library.randomPKCECodeVerifier()];
    const proofs = { DPoP: await proofsBy(client, key) };
    const challenge = { code_challenge: await library.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' };
    const url = await library.buildAuthorizationUrlWithPAR(
      configuration,
      { redirect_uri: rig.redirect, scope, state: 'x', login_hint: rig.town.handle, ...challenge },
      proofs,
    );
    const back = new URL(`${rig.redirect}?${(await rig.consent(url.href)).toString()}`);
    const tokens = await library.authorizationCodeGrant(
      configuration,
      back,
      { pkceCodeVerifier: verifier, expectedState: 'x' },
      undefined,
      proofs,
    );
    await way.close();
    const { access_token: access, refresh_token: refresh } = tokens;
    return JSON.stringify({
      way: 'oauth',
      did: rig.town.did,
      server: rig.server,
      issuer: rig.server,
      client: id,
      scope,
      access,
      refresh,
      until: null,
      key,
    });
  }
});
