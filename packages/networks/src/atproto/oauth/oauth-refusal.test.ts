import * as library from 'openid-client';
import { expect, it } from 'vitest';
import { NetworkRefusal } from '../../refusal.ts';
import { type OAuthStep, oauthRefusal } from './oauth-refusal.ts';

/** What the library throws at an answer of the server that gives out tokens. */
async function thrownAt(answer: () => Response): Promise<unknown> {
  const server = { issuer: 'https://pds.example', token_endpoint: 'https://pds.example/oauth/token' };
  const configuration = new library.Configuration(server, 'https://bureau.example/bluesky-client.json', {}, library.None());
  configuration[library.customFetch] = async () => answer();
  return library.refreshTokenGrant(configuration, 'ref-secret').catch((error: unknown) => error);
}

const says = (error: string, error_description: string) => (): Response => Response.json({ error, error_description }, { status: 400 });

it.each<[string, () => Response, OAuthStep, string]>([
  ['a session that has run out', says('invalid_grant', 'Session expired'), 'renew', 'expired'],
  ['a renewal that has run out', says('invalid_grant', 'Refresh token expired'), 'renew', 'expired'],
  ['a renewal that was used', says('invalid_grant', 'Refresh token replayed'), 'renew', 'revoked'],
  ['a code that nobody gave', says('invalid_grant', 'Invalid code'), 'finish', 'sign-in'],
  ['a client that it does not know', says('invalid_client', 'No'), 'begin', 'unsupported'],
  ['a reach that it does not know', says('invalid_scope', 'No'), 'begin', 'unsupported'],
  ['a question that it does not understand', says('invalid_request', 'No'), 'begin', 'refused'],
  ['a name that objects have', says('constructor', 'No'), 'renew', 'revoked'],
  ['a server in trouble', () => new Response('<html>', { status: 500 }), 'renew', 'unreachable'],
  ['a page for people', () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'renew', 'unreachable'],
  [
    'a page for people in the place of a token',
    () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    'finish',
    'unreachable',
  ],
  ['an answer without a token', () => Response.json({}), 'renew', 'unreachable'],
])('takes %s for what follows from it', async (_, answer, step, code) => {
  const refusal = oauthRefusal(await thrownAt(answer), step);
  expect([refusal.code, refusal.message.includes('secret')]).toEqual([code, false]);
});

it('lets a refusal of the way out be what it is', async () => {
  const beneath = new NetworkRefusal('forbidden-address', 'pds.example');
  const thrown = await thrownAt(() => {
    throw beneath;
  });
  expect(oauthRefusal(thrown, 'renew')).toBe(beneath);
});
