import type { ServerMetadata } from 'openid-client';
import { NetworkRefusal } from '../../refusal.ts';
import { listIn, objectIn, parsedJson, textIn } from '../json-values.ts';
import type { Way } from '../network.ts';

/**
 * Who lets people into a server: itself, or another that it names.
 *
 * @param server origin of the server
 * @throws NetworkRefusal `unsupported` where it names nobody
 */
export async function authorizationServerOf(way: Way, server: string): Promise<ServerMetadata> {
  const told = await way.ask(`${server}/.well-known/oauth-protected-resource`);
  const named = told.ok ? textIn(listIn(objectIn(parsedJson(told.text))['authorization_servers'])[0], 500) : null;
  // What lets people into many servers is none of them, and is asked for itself.
  return metadataOf(way, URL.parse(named ?? '')?.origin ?? server);
}

/**
 * @param issuer origin
 * @throws NetworkRefusal `unsupported` where it is none that AT Protocol knows
 */
export async function metadataOf(way: Way, issuer: string): Promise<ServerMetadata> {
  const told = await way.ask(`${issuer}/.well-known/oauth-authorization-server`);
  const data = objectIn(told.ok ? parsedJson(told.text) : null);
  const missing = ['authorization_endpoint', 'token_endpoint', 'pushed_authorization_request_endpoint'].some(
    (name) => !isAddressLike(issuer, data[name]),
  );
  if (data['issuer'] !== issuer || missing || !listIn(data['dpop_signing_alg_values_supported']).includes('ES256'))
    throw new NetworkRefusal('unsupported', `${new URL(issuer).host} lets nobody in by OAuth as AT Protocol knows it`);
  return data as unknown as ServerMetadata;
}

/** Whether a person, or a token, may be sent there: over the same way as its issuer, or a safer one. */
function isAddressLike(issuer: string, value: unknown): boolean {
  const url = URL.parse(textIn(value, 1000) ?? '');
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && issuer.startsWith('http:')));
}
