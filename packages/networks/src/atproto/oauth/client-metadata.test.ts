import { expect, it } from 'vitest';
import { newAccessKey } from './client.ts';
import { clientMetadata, isLoopback, loopbackClientId } from './client-metadata.ts';

it('tells servers of a site what it is, and of its key the half that is for all', async () => {
  const key = await newAccessKey();
  const settings = { site: 'https://bureau.brezan.example/ignored', redirectPath: '/bureau/retour', name: 'Le bureau', key };
  const document = clientMetadata(settings);
  expect(document).toMatchObject({
    client_id: 'https://bureau.brezan.example/bluesky-client.json',
    redirect_uris: ['https://bureau.brezan.example/bureau/retour'],
    token_endpoint_auth_method: 'private_key_jwt',
    dpop_bound_access_tokens: true,
  });
  expect(JSON.stringify(document)).not.toContain(key.d);
  expect(clientMetadata({ ...settings, key: null })).toMatchObject({ token_endpoint_auth_method: 'none' });
});

it('needs no document for who comes back to their own machine', () => {
  const id = new URL(loopbackClientId('http://127.0.0.1:4173/retour'));
  expect([id.origin, id.searchParams.get('redirect_uri')]).toEqual(['http://localhost', 'http://127.0.0.1:4173/retour']);
  expect(
    ['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://localhost/', 'https://127.0.0.1/', 'http://127.0.0.1.example/', ''].map(isLoopback),
  ).toEqual([true, true, false, false, false, false]);
});
