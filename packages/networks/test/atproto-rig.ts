import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PdsPeer, pdsMissing } from '../../../scripts/peers/pds-peer.ts';
import { joinPds, newMark } from '../../../test/support/shared-pds.ts';
import { atprotoConnector, CLIENT_METADATA_PATH, type ClientSettings, type Connector, clientMetadata, Outbound } from '../src/index.ts';
import { consentBy } from './atproto-consent.ts';

// A real server of AT Protocol, with people on it who have a browser.

export const WORD = 'un-mot-de-passe';

/** An account of the server, as who made it knows it. */
export interface MadeAccount {
  readonly handle: string;
  readonly did: string;
  readonly token: string;
}

/** A server that others use too, accounts of one's own on it, and connectors to them. */
export interface AtprotoRig {
  readonly peer: PdsPeer;
  /** Origin of the server. */
  readonly server: string;
  readonly town: MadeAccount;
  readonly citizen: MadeAccount;
  /** By which each account is opened. */
  readonly word: string;
  /** To where the server sends people back: somebody listens there. */
  readonly redirect: string;
  /** Where the town's site would stand, and another of which the server remembers nothing: it finds them on this machine. */
  readonly site: string;
  readonly otherSite: string;
  /** @param milliseconds that it waits for an answer at most */
  connector(milliseconds?: number, client?: ClientSettings | null): Connector;
  /** What a site says of itself from now on. */
  publish(client: ClientSettings): void;
  /** @param name the beginning of its handle */
  make(name: string): Promise<MadeAccount>;
  /** Goes through what the server's pages ask, as a person does. @param answer which button they press in the end */
  consent(url: string, answer?: 'allow' | 'deny'): Promise<URLSearchParams>;
  write(account: MadeAccount, record: object, collection?: string): Promise<{ readonly uri: string; readonly cid: string }>;
  /** The citizen says something to an account. */
  mention(account: Pick<MadeAccount, 'handle' | 'did'>, text: string, at: Date): Promise<void>;
  close(): Promise<void>;
}

/** Why there can be no such rig on this machine; `null` where there can. */
export const rigMissing = (appView = false): string | null => pdsMissing(appView);

export async function startRig(appView = false): Promise<AtprotoRig> {
  /** By the paths at which the server asks for them. */
  const documents = new Map<string, string>();
  const listener = createServer((request, response) => {
    const document = documents.get(request.url ?? '');
    response
      .setHeader('content-type', document === undefined ? 'text/html' : 'application/json')
      .end(document ?? '<!doctype html><title>Retour</title>');
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const { port } = listener.address() as AddressInfo;
  const peer = await joinPds(appView);
  const mark = newMark();
  const dids = new Map<string, string>();
  const made = async (handle: string): Promise<MadeAccount> => {
    const account = await peer.call('com.atproto.server.createAccount', { handle, email: `${handle}@mail.test`, password: WORD });
    dids.set(handle, String(account['did']));
    return { handle, did: String(account['did']), token: String(account['accessJwt']) };
  };
  const write: AtprotoRig['write'] = async ({ did, token }, record, collection = 'app.bsky.feed.post') => {
    const whole = { $type: collection, createdAt: new Date().toISOString(), ...record };
    const said = await peer.call('com.atproto.repo.createRecord', { repo: did, collection, record: whole }, token);
    return { uri: String(said['uri']), cid: String(said['cid']) };
  };
  const ways: Outbound[] = [];
  const [town, citizen] = [await made(`mairie-${mark}.brezan.test`), await made(`mediatheque-${mark}.test`)];
  return {
    peer,
    server: `http://${peer.host}`,
    town,
    citizen,
    word: WORD,
    redirect: `http://127.0.0.1:${port}/retour`,
    site: `https://bureau-${port}.brezan.fictif`,
    otherSite: `https://accueil-${port}.brezan.fictif`,
    make: (name) => made(`${name}-${mark}.brezan.test`),
    publish(client) {
      documents.set(`/${new URL(client.site).host}${CLIENT_METADATA_PATH}`, JSON.stringify(clientMetadata(client)));
    },
    connector(milliseconds = 60_000, client = null) {
      const way = new Outbound({ allowPrivate: true, proxy: `http://${peer.proxy}`, milliseconds });
      ways.push(way);
      return atprotoConnector(way, {
        client,
        directory: 'http://plc.directory',
        // Names of this machine alone: no resolver knows them.
        resolveTxt: async (name) => [[`did=${dids.get(name.replace('_atproto.', '')) ?? ''}`]],
      });
    },
    consent: (url, answer = 'allow') =>
      consentBy({ proxy: peer.proxy, host: peer.host, handle: town.handle, did: town.did, word: WORD }, url, answer),
    write,
    async mention({ handle, did }, text, at) {
      const index = { byteStart: 0, byteEnd: handle.length + 1 };
      const facets = [{ index, features: [{ $type: 'app.bsky.richtext.facet#mention', did }] }];
      await write(citizen, { text: `@${handle} ${text}`, langs: ['fr'], facets, createdAt: at.toISOString() });
    },
    async close() {
      for (const way of ways) await way.close();
      listener.close();
      listener.closeAllConnections();
      await peer[Symbol.asyncDispose]();
    },
  };
}
