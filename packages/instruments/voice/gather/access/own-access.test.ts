import { Outbound } from '@beffroi/networks';
import { describe, expect, it } from 'vitest';
import { type LittleAnswer, startLittleServer } from '../testing.ts';
import { ownAccesses, wayOutOf } from './own-access.ts';

const PASSWORD = 'abcd-efgh-2345-wxyz';
const BY = { kind: 'app-password', handle: 'brezan.example', server: 'https://pds.brezan.example' } as const;

/** What a server of AT Protocol is told, in order. */
async function signedIn(answer: (path: string) => LittleAnswer, place: string = BY.handle) {
  const told: string[] = [];
  await using little = await startLittleServer((host, path, _, authorization, sent) => {
    told.push(`${host}${path} ${authorization ?? ''} ${sent}`.trim());
    return answer(path);
  });
  const way = wayOutOf({ kind: 'via', address: little.address })!;
  const accesses = ownAccesses(new Map([['mairie', { secret: PASSWORD, place }]]), way);
  const bearers = [await accesses.bearer('mairie', BY), await accesses.bearer('mairie', BY)];
  await accesses.close();
  return { told, bearers };
}

const SESSION = { accessJwt: 'acces', refreshJwt: 'suite', did: 'did:plc:x' };

describe('an app password', () => {
  it('is exchanged once for a session, which ends with the measurement', async () => {
    const { told, bearers } = await signedIn((path) => ({ json: path.endsWith('createSession') ? SESSION : {} }));
    expect(bearers).toEqual([
      { kind: 'bearer', token: 'acces' },
      { kind: 'bearer', token: 'acces' },
    ]);
    expect(told).toEqual([
      `pds.brezan.example/xrpc/com.atproto.server.createSession  {"identifier":"brezan.example","password":"${PASSWORD}"}`,
      'pds.brezan.example/xrpc/com.atproto.server.deleteSession Bearer suite',
    ]);
  });

  it.each<[string, LittleAnswer, 'login' | 'down']>([
    ['a server that refuses it', { status: 401, json: { error: 'AuthenticationRequired' } }, 'login'],
    ['one that asks for a second factor', { status: 401, json: { error: 'AuthFactorTokenRequired' } }, 'login'],
    ['one that says nothing of use', { json: {} }, 'login'],
    ['one that errs', { status: 502 }, 'down'],
    ['one that breaks off', 'reset', 'down'],
  ])('meets %s: said, without the secret', async (_, answer, obstacle) => {
    const { bearers } = await signedIn(() => answer);
    expect(bearers[0]).toMatchObject({ kind: 'none', obstacle });
    expect(JSON.stringify(bearers)).not.toContain(PASSWORD);
  });

  it('goes to no server for another handle than it was given for', async () => {
    const { told, bearers } = await signedIn(() => ({ json: SESSION }), 'valdor.example');
    expect([told, bearers[0]!.kind]).toEqual([[], 'none']);
  });

  it('goes nowhere in the clear, and never into a private network', async () => {
    for (const server of ['http://pds.brezan.example', 'https://127.0.0.1', 'https://intranet.local']) {
      const way = { outbound: new Outbound(), plain: false };
      const accesses = ownAccesses(new Map([['mairie', { secret: PASSWORD, place: BY.handle }]]), way);
      expect(await accesses.bearer('mairie', { ...BY, server })).toMatchObject({
        kind: 'none',
        obstacle: 'down',
        detail: 'sign-in: forbidden-address',
      });
      await accesses.close();
    }
  });
});

describe('the way out of a wave', () => {
  it('is there where something is asked', () => {
    expect(wayOutOf({ kind: 'folder', path: '/tmp' })).toBeNull();
    expect(wayOutOf({ kind: 'network', allowPrivate: false })).toMatchObject({ plain: false });
  });
});
