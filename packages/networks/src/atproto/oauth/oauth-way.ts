import type { DPoPHandle } from 'openid-client';
import type { Question, Way } from '../access.ts';
import type { OAuthGrant } from '../credentials.ts';
import type { AtprotoWorld } from '../network.ts';
import { metadataOf } from './authorization-server.ts';
import { type OAuthClient, oauthClient, proofsBy } from './client.ts';
import { type ClientSettings, isLoopback } from './client-metadata.ts';
import { oauthRefusal } from './oauth-refusal.ts';
import { provingWay } from './proving-fetch.ts';
import { untilOf } from './sign-in.ts';

/** An access is renewed this many milliseconds before it runs out: a question takes its time. */
const MARGIN = 30_000;

/** Let in by OAuth: each question carries a proof of the key. */
export class OAuthWay implements Way<OAuthGrant> {
  readonly #world: AtprotoWorld;
  #opened: Promise<{ readonly client: OAuthClient; readonly proofs: DPoPHandle }> | null = null;

  constructor(world: AtprotoWorld) {
    this.#world = world;
  }

  isStale({ until }: OAuthGrant): boolean {
    return until !== null && until - MARGIN < this.#world.now;
  }

  async ask(grant: OAuthGrant, { method, url, headers, body }: Question): Promise<Response> {
    const { client, proofs } = await this.#open(grant);
    try {
      return await client.library.fetchProtectedResource(client.configuration, grant.access, url, method, body, new Headers(headers), {
        DPoP: proofs,
      });
    } catch (error) {
      // What the library throws at an answer that says no is an answer here.
      if (error instanceof client.library.WWWAuthenticateChallengeError) return error.response;
      throw oauthRefusal(error, 'renew');
    }
  }

  async isOver(answer: Response): Promise<boolean> {
    return answer.status === 401 && /error="?invalid_token/.test(answer.headers.get('www-authenticate') ?? '');
  }

  async renew(grant: OAuthGrant): Promise<OAuthGrant> {
    const { client, proofs } = await this.#open(grant);
    try {
      const tokens = await client.library.refreshTokenGrant(client.configuration, grant.refresh, undefined, { DPoP: proofs });
      const { access_token: access, refresh_token: refresh = grant.refresh, scope = grant.scope } = tokens;
      return { ...grant, access, refresh, scope, until: untilOf(tokens.expires_in, this.#world.now) };
    } catch (error) {
      throw oauthRefusal(error, 'renew');
    }
  }

  async revoke({ issuer, client: id, key, refresh }: OAuthGrant): Promise<void> {
    const metadata = await metadataOf(this.#world, issuer);
    const { library, configuration } = await oauthClient(provingWay(this.#world, key), metadata, id, this.#settingsOf(id));
    try {
      await library.tokenRevocation(configuration, refresh);
    } catch (error) {
      throw oauthRefusal(error, 'renew');
    }
  }

  #open(grant: OAuthGrant): Promise<{ readonly client: OAuthClient; readonly proofs: DPoPHandle }> {
    this.#opened ??= this.#opening(grant).catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #opening({ issuer, client: id, key }: OAuthGrant): Promise<{ readonly client: OAuthClient; readonly proofs: DPoPHandle }> {
    const metadata = await metadataOf(this.#world, issuer);
    const client = await oauthClient(this.#world, metadata, id, this.#settingsOf(id));
    return { client, proofs: await proofsBy(client, key) };
  }

  #settingsOf(id: string): ClientSettings | null {
    return isLoopbackClient(id) ? null : this.#world.client;
  }
}

/** Whether the name of a client is one without document. */
function isLoopbackClient(id: string): boolean {
  return id.startsWith('http://localhost?') && isLoopback(new URL(id).searchParams.get('redirect_uri') ?? '');
}
