import { describe, expect, it } from 'vitest';
import { Told } from '../outbound/told.ts';
import { NetworkRefusal } from '../refusal.ts';
import { identityOfDid, identityOfHandle } from './identity.ts';
import type { Asks } from './network.ts';

const DID = 'did:plc:aaaaaaaaaaaaaaaaaaaaaaaa';
const WEB = 'did:web:brezan.example';

function documentOf(did: string, handle: string, more: object = {}): string {
  const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: 'https://pds.example/' }];
  return JSON.stringify({ id: did, alsoKnownAs: [`at://${handle}`], service, ...more });
}

/** A world of names that this machine has no certificates for. */
function worldOf(pages: Readonly<Record<string, string>>, names: Readonly<Record<string, readonly string[]>> = {}): Asks {
  const known = new Map(Object.entries(pages));
  return {
    directory: 'https://plc.example',
    now: 0,
    fetch: () => Promise.reject(new Error('it is not asked')),
    async ask(url) {
      const page = known.get(url);
      if (page === undefined && !url.startsWith('https://plc.example/')) throw new NetworkRefusal('unreachable', 'nobody is there');
      return new Told(url, page === undefined ? 404 : 200, new Headers(), Buffer.from(page ?? ''), false);
    },
    resolveTxt: async (name) => (new Map(Object.entries(names)).get(name) ?? []).map((text) => [text.slice(0, 10), text.slice(10)]),
  };
}

async function codeOf(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'done',
    (error: unknown) => (error as NetworkRefusal).code,
  );
}

describe('whom a handle names', () => {
  const page = { [`https://plc.example/${DID}`]: documentOf(DID, 'mairie.brezan.example') };
  const named = { '_atproto.mairie.brezan.example': [`did=${DID}`] };
  const identity = { did: DID, handle: 'mairie.brezan.example', server: 'https://pds.example' };

  it('is told by a record of its domain', async () => {
    expect(await identityOfHandle(worldOf(page, named), 'Mairie.Brezan.example')).toEqual(identity);
  });

  it('is told by a file of its domain where there is no such record', async () => {
    const file = { 'https://mairie.brezan.example/.well-known/atproto-did': `${DID}\n` };
    expect(await identityOfHandle(worldOf({ ...page, ...file }), 'mairie.brezan.example')).toEqual(identity);
  });

  it.each<[string, Asks]>([
    ['nobody says it', worldOf(page)],
    ['two records say two things', worldOf(page, { '_atproto.mairie.brezan.example': [`did=${DID}`, `did=${WEB}`] })],
    ['the account calls itself otherwise', worldOf({ [`https://plc.example/${DID}`]: documentOf(DID, 'autre.example') }, named)],
    ['what is said is no name', worldOf(page, { '_atproto.mairie.brezan.example': ['did=javascript:alert(1)'] })],
  ])('is not known where %s', async (_, world) => {
    expect(await codeOf(identityOfHandle(world, 'mairie.brezan.example'))).toBe('refused');
  });
});

describe('the document of an account', () => {
  it('stands on its own domain where its name says so', async () => {
    const world = worldOf({ 'https://brezan.example/.well-known/did.json': documentOf(WEB, 'brezan.example') });
    expect(await identityOfDid(world, WEB)).toEqual({ did: WEB, handle: 'brezan.example', server: 'https://pds.example' });
  });

  it.each<[string, string, string]>([
    ['is another one’s', documentOf('did:plc:bbbbbbbbbbbbbbbbbbbbbbbb', 'a.example'), 'account-gone'],
    ['names no server', documentOf(DID, 'a.example', { service: [] }), 'account-gone'],
    ['is a page for people', '<!doctype html><title>Maintenance</title>', 'account-gone'],
    [
      'holds lists where words should be',
      documentOf(DID, 'a.example', { service: [[], null, 7, { id: [], serviceEndpoint: {} }] }),
      'account-gone',
    ],
  ])('opens nothing where it %s', async (_, page, code) => {
    expect(await codeOf(identityOfDid(worldOf({ [`https://plc.example/${DID}`]: page }), DID))).toBe(code);
  });

  it('is not there for who is gone, and not asked for who has no such name', async () => {
    expect(await codeOf(identityOfDid(worldOf({}), DID))).toBe('account-gone');
    for (const name of ['did:plc:court', 'did:key:z6Mk', 'did:web:', 'did:web:a/b', 'https://brezan.example'])
      expect(await codeOf(identityOfDid(worldOf({}), name)), name).toBe('refused');
  });
});
