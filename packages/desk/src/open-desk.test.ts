import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NetworkRefusal } from '@beffroi/networks';
import type { Store } from '@beffroi/store';
import { expect, it, onTestFinished } from 'vitest';
import { deskOf } from './open-desk.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const BACK = { redirect: 'http://localhost:1/retour', state: 'mot' };

/** What came of a sign-in at a server of this machine, and how often it was asked. The database is not asked for that. */
async function tried(env: Readonly<Record<string, string>>, options: { readonly demonstration?: boolean }) {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const desk = deskOf({} as Store, { BEFFROI_DESK_KEY: KEY, ...env }, options)!;
  onTestFinished(async () => {
    await desk.close();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const refusal = await desk.connectors
    .get('mastodon')!
    .begin(`http://127.0.0.1:${port}`, BACK)
    .catch((error: unknown) => error);
  return [refusal instanceof NetworkRefusal ? refusal.code : refusal, asked];
}

it('asks no server of this machine, whatever the environment says', async () => {
  expect(await tried({ BEFFROI_DESK_PRIVATE: '1', BEFFROI_DESK_DEMONSTRATION: '1' }, {})).toEqual(['forbidden-address', 0]);
});

it('asks one in the demonstration, whose program says so', async () => {
  expect(await tried({}, { demonstration: true })).toEqual(['unsupported', 1]);
});

it('is not there without a key', () => {
  expect(deskOf({} as Store, {}, { demonstration: true })).toBeNull();
});
