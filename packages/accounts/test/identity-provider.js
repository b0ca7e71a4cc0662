// @ts-nocheck: the provider says nothing of its types.
// A real OpenID Connect server on loopback that answers as ProConnect does: signed userinfo, `usual_name`, `acr`. People sign in there by being named.

import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/**
 * @param {{ redirect: string, back: string, people: Record<string, Record<string, unknown>> }} options
 */
export async function startIdentityProvider({ redirect, back, people }) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const scope = 'openid given_name usual_name email';
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: 'beffroi',
        client_secret: 'a secret of forty characters at the least',
        redirect_uris: [redirect],
        post_logout_redirect_uris: [back],
        token_endpoint_auth_method: 'client_secret_post',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    cookies: { keys: ['a key for the cookies of the test'] },
    scopes: scope.split(' '),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], given_name: ['given_name'], usual_name: ['usual_name'], acr: null },
    acrValues: ['eidas1'],
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 60, AccessToken: 300, IdToken: 300, Interaction: 300, Grant: 300, Session: 300 },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) =>
      people[id] === undefined ? undefined : { accountId: id, claims: async () => ({ sub: id, ...people[id] }) },
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
  });
  // Nothing of what it says on the side belongs into the tests' output.
  provider.on('server_error', () => {});
  let visitor = '';
  const callback = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return callback(request, response);
    await provider.interactionFinished(
      request,
      response,
      visitor === '' ? { error: 'access_denied', error_description: 'gave up' } : { login: { accountId: visitor } },
    );
  });
  return {
    issuer,
    /**
     * Plays the browser of somebody there, until it is sent back.
     *
     * @param {string} url
     * @param {string} who nobody (`''`) gives up
     * @returns {Promise<string>} what it comes back with
     */
    async visit(url, who) {
      visitor = who;
      /** @type {Map<string, string>} */
      const jar = new Map();
      for (let hop = 0; hop < 10; hop++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
        await response.arrayBuffer();
        for (const line of response.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          if (name !== undefined) jar.set(name, value ?? '');
        }
        const next = response.headers.get('location');
        if (next === null) throw new Error(`${response.status} at ${url}`);
        url = new URL(next, url).href;
        if (url.startsWith(redirect)) return new URL(url).search;
      }
      throw new Error('went round in circles');
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Where it keeps what it remembers; its own would warn that it is for trials. */
function memoryAdapter() {
  /** @type {Map<string, any>} */
  const kept = new Map();
  return class {
    /** @param {string} name */
    constructor(name) {
      this.name = name;
    }
    /** @param {string} id @param {any} payload */
    async upsert(id, payload) {
      kept.set(`${this.name}:${id}`, payload);
    }
    /** @param {string} id */
    async find(id) {
      return kept.get(`${this.name}:${id}`);
    }
    /** @param {string} uid */
    async findByUid(uid) {
      return [...kept].find(([key, payload]) => key.startsWith(`${this.name}:`) && payload.uid === uid)?.[1];
    }
    async findByUserCode() {
      return undefined;
    }
    /** @param {string} id */
    async consume(id) {
      kept.get(`${this.name}:${id}`).consumed = Math.floor(Date.now() / 1000);
    }
    /** @param {string} id */
    async destroy(id) {
      kept.delete(`${this.name}:${id}`);
    }
    /** @param {string} grantId */
    async revokeByGrantId(grantId) {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
  };
}
