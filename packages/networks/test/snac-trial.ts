import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { BREZAN, type SnacPeers, startSnac, VALDOR } from '../../../scripts/peers/snac-peers.ts';
import { mastodonConnector, Outbound, type StandingPost } from '../src/index.ts';
import type { Citizen, ConnectorTrial, HeldPost, Place, TrialFault } from './conformance.ts';

// The connector of Mastodon’s API on trial with two real servers: the town’s, and that of a citizen.

/** Where faults are put, as this API has its places. */
const PLACES: ReadonlyMap<Place, { readonly path: string; readonly method?: string }> = new Map<
  Place,
  { readonly path: string; readonly method?: string }
>([
  ['send', { path: '/api/v1/statuses', method: 'POST' }],
  ['mentions', { path: '/api/v1/notifications', method: 'GET' }],
  ['profile', { path: '/api/v1/accounts/verify_credentials' }],
]);

/** Milliseconds that the impatient one waits. */
const IMPATIENT = 3000;

const REDIRECT = 'http://127.0.0.1:8080/reseaux/retour';

/** A trial with its servers, where other accounts of the town's server can be let in too. */
export interface SnacTrial extends ConnectorTrial {
  readonly peers: SnacPeers;
  /** As `consent`, by the person of another account. */
  consentAs(name: string, url: string): Promise<URLSearchParams>;
}

export async function snacTrial(): Promise<SnacTrial> {
  const peers = await startSnac();
  const proxy = `http://${peers.proxy}`;
  const [patient, impatient] = [
    new Outbound({ allowPrivate: true, proxy }),
    new Outbound({ allowPrivate: true, proxy, milliseconds: IMPATIENT }),
  ];
  await followEachOther(peers);
  const data = peers.servers.find(({ host }) => host === BREZAN)!.data;
  return {
    peers,
    connector: mastodonConnector(patient, { scheme: 'http' }),
    impatient: mastodonConnector(impatient, { scheme: 'http' }),
    servers: [BREZAN, `http://${BREZAN}/mairie`, `@mairie@${BREZAN}`],
    redirect: REDIRECT,
    password: null,
    handle: `mairie@${BREZAN}`,
    consent: (url) => consent(peers, url, 'mairie'),
    consentAs: (name, url) => consent(peers, url, name),
    differs: ['visibility', 'language'],
    held: () => heldIn(data),
    citizen: await citizenOf(peers),
    put: (faults) => peers.put({ faults: faults.map(placed) }),
    takeBack: (credentials) => rm(join(data, 'token', `${(JSON.parse(credentials) as { readonly token: string }).token}.json`)),
    close: async () => {
      await Promise.all([patient.close(), impatient.close()]);
      await peers[Symbol.asyncDispose]();
    },
  };
}

function placed({ place, ...fault }: TrialFault) {
  return { host: BREZAN, ...PLACES.get(place)!, ...fault };
}

/** Fills in the form that the server shows, as a person does. */
async function consent(peers: SnacPeers, url: string, name: string): Promise<URLSearchParams> {
  const { pathname, search } = new URL(url);
  const page = await peers.ask(BREZAN, pathname + search);
  const { password } = accountOf(peers, BREZAN, name);
  const hidden = [...page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]);
  const form = { ...Object.fromEntries(hidden), login: name, passwd: password };
  const answer = await peers.ask(BREZAN, new URL(/action="([^"]+)"/.exec(page.text)![1]!).pathname, { method: 'POST', form });
  const back = new URL(String(answer.headers['location']));
  expect(back.href).toContain(REDIRECT);
  return back.searchParams;
}

/** Posts of the town, as they lie on the server’s disk. */
async function heldIn(data: string): Promise<readonly HeldPost[]> {
  const folder = join(data, 'user/mairie/public');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const notes = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Note));
  return notes
    .filter(({ attributedTo }) => attributedTo.endsWith('/mairie'))
    .map(({ id, sourceContent, inReplyTo, attachment = [] }) => ({
      id: idOf(id),
      text: sourceContent,
      parentId: inReplyTo === null ? null : idOf(inReplyTo),
      pictures: attachment.map(({ name }) => name),
    }));
}

interface Note {
  readonly id: string;
  readonly attributedTo: string;
  readonly sourceContent: string;
  readonly inReplyTo: string | null;
  readonly attachment?: readonly { readonly name: string }[];
}

/** The name of a post in the API: a moment, which may be any, and the digest of its address. */
const idOf = (address: string): string => `0000000000${createHash('md5').update(address).digest('hex')}`;

/** Camille, on the other server. What is taken away there is taken away by its own pages: its API cannot. */
async function citizenOf(peers: SnacPeers): Promise<Citizen> {
  const token = await peers.signIn(VALDOR, 'camille');
  const asked = async (method: 'POST' | 'PUT', path: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const { status, text } = await peers.ask(VALDOR, path, { method, token, form });
    expect([status, text]).toEqual([200, text]);
    return (JSON.parse(text) as { readonly uri: string }).uri;
  };
  const named = (text: string): string => `@mairie@${BREZAN} ${text}`;
  return {
    handle: `camille@${VALDOR}`,
    async say(text, answers) {
      const parent = answers === undefined ? {} : { in_reply_to_id: await arrived(peers, token, answers) };
      return asked('POST', '/api/v1/statuses', { status: named(text), ...parent });
    },
    edit: async (name, text) => void (await asked('PUT', `/api/v1/statuses/${idOf(name)}`, { status: named(text) })),
    async remove(name) {
      const { password } = accountOf(peers, VALDOR, 'camille');
      const basic = `Basic ${Buffer.from(`camille:${password}`).toString('base64')}`;
      const form = { id: name, actor: `http://${VALDOR}/camille`, action: 'Delete', redir: 'liste' };
      expect((await peers.ask(VALDOR, '/camille/admin/action', { method: 'POST', form, authorization: basic })).status).toBe(303);
    },
  };
}

/** Waits until a post of the town’s is where the citizen reads. @returns its id there */
async function arrived(peers: SnacPeers, token: string, { url }: StandingPost): Promise<string> {
  await vi.waitFor(async () => expect((await peers.ask(VALDOR, `/api/v1/statuses/${idOf(url)}`, { token })).status).toBe(200), {
    timeout: 5 * 60_000,
    interval: 200,
  });
  return idOf(url);
}

/** What a citizen takes away is told to those alone who follow them, and the town’s posts come to who follows it. */
async function followEachOther(peers: SnacPeers): Promise<void> {
  for (const [host, name, other] of [
    [BREZAN, 'mairie', `@camille@${VALDOR}`],
    [VALDOR, 'camille', `@mairie@${BREZAN}`],
  ] as const) {
    const token = await peers.signIn(host, name);
    const found = await peers.ask(host, `/api/v2/search?q=${encodeURIComponent(other)}&resolve=true`, { token });
    const { accounts } = JSON.parse(found.text) as { readonly accounts: readonly { readonly id: string }[] };
    await peers.ask(host, `/api/v1/accounts/${accounts[0]!.id}/follow`, { method: 'POST', token, form: {} });
  }
  for (const { host, data, users } of peers.servers) {
    const folder = join(data, 'user', users[0]!.name, 'followers');
    await vi.waitFor(async () => expect([host, (await readdir(folder)).length]).not.toEqual([host, 0]), {
      timeout: 5 * 60_000,
      interval: 200,
    });
  }
}

function accountOf(peers: SnacPeers, host: string, name: string) {
  return peers.servers.find((one) => one.host === host)!.users.find((one) => one.name === name)!;
}
