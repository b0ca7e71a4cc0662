import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActingMember } from '@beffroi/acts';
import { beginSignIn, connectByPassword, type Desk, finishSignIn } from '@beffroi/desk';
import { atprotoConnector, type Connector, mastodonConnector, Outbound } from '@beffroi/networks';
import { startPds } from '../../scripts/peers/pds-peer.ts';
import { BREZAN, sent, startSnac, VALDOR } from '../../scripts/peers/snac-peers.ts';

export const TERRITORY = '35238';

/** Real servers, an account of a town on them, and foreign accounts that speak to it. */
export interface SpeakingPeer {
  readonly name: string;
  readonly proxy: string;
  readonly connector: Connector;
  /** @returns the channel's id */
  letIn(desk: Desk, lead: ActingMember): Promise<number>;
  /** A foreign account says something to the town. */
  say(text: string): Promise<void>;
  /** How many mentions the town's server shows, or would if it showed all: asked without weighing on it where that can be. */
  visible(): Promise<number>;
  close(): Promise<void>;
}

/** Two servers of the fediverse: mentions come from the other one. */
export async function snacPeer(): Promise<SpeakingPeer> {
  const peers = await startSnac();
  const way = new Outbound({ allowPrivate: true, proxy: `http://${peers.proxy}` });
  const connector = mastodonConnector(way, { scheme: 'http' });
  const { data, users } = peers.servers.find(({ host }) => host === BREZAN)!;
  const tokens = [await peers.signIn(VALDOR, 'camille'), await peers.signIn(VALDOR, 'sacha')];
  const redirect = 'http://127.0.0.1:8080/reseaux/retour';
  let said = 0;
  return {
    name: 'snac',
    proxy: peers.proxy,
    connector,
    async letIn(desk, lead) {
      const url = new URL(
        await beginSignIn(desk, lead, { territory: TERRITORY, network: 'mastodon', server: BREZAN, channel: null, redirect }, new Date()),
      );
      const { text } = await peers.ask(BREZAN, url.pathname + url.search);
      const hidden = [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]);
      const form = { ...Object.fromEntries(hidden), login: 'mairie', passwd: users.find(({ name }) => name === 'mairie')!.password };
      const action = new URL(/action="([^"]+)"/.exec(text)![1]!).pathname;
      const answer = await peers.ask(BREZAN, action, { method: 'POST', form });
      const query = new URL(String(answer.headers['location'])).searchParams;
      return finishSignIn(desk, lead, query.get('state')!, query, new Date());
    },
    async say(text) {
      const token = tokens[said++ % tokens.length]!;
      await peers.ask(VALDOR, '/api/v1/statuses', { method: 'POST', token, form: { status: `@mairie@${BREZAN} ${text}` } });
    },
    visible: async () => (await readdir(join(data, 'user/mairie/notify')).catch(() => [])).filter((name) => name.endsWith('.json')).length,
    async close() {
      await way.close();
      await peers[Symbol.asyncDispose]();
    },
  };
}

/** A server of AT Protocol with an AppView. */
export async function pdsPeer(): Promise<SpeakingPeer> {
  const peer = await startPds(true);
  const way = new Outbound({ allowPrivate: true, proxy: `http://${peer.proxy}` });
  const [handle, password] = ['mairie.brezan.test', 'un-mot-de-passe'] as const;
  const make = (name: string) => peer.call('com.atproto.server.createAccount', { handle: name, email: `${name}@mail.test`, password });
  const [town, citizen] = [await make(handle), await make('camille.test')];
  const resolveTxt = async (): Promise<string[][]> => [[`did=${String(town['did'])}`]];
  return {
    name: 'pds',
    proxy: peer.proxy,
    connector: atprotoConnector(way, { client: null, directory: 'http://plc.directory', resolveTxt }),
    letIn: (desk, lead) =>
      connectByPassword(
        desk,
        lead,
        { territory: TERRITORY, network: 'bluesky', server: `http://${peer.host}`, channel: null },
        { handle, password },
        new Date(),
      ),
    async say(text) {
      const facets = [
        {
          index: { byteStart: 0, byteEnd: handle.length + 1 },
          features: [{ $type: 'app.bsky.richtext.facet#mention', did: town['did'] }],
        },
      ];
      const record = {
        $type: 'app.bsky.feed.post',
        text: `@${handle} ${text}`,
        langs: ['fr'],
        facets,
        createdAt: new Date().toISOString(),
      };
      const place = { repo: citizen['did'], collection: 'app.bsky.feed.post', record };
      await peer.call('com.atproto.repo.createRecord', place, String(citizen['accessJwt']));
    },
    async visible() {
      const headers = { authorization: `Bearer ${String(town['accessJwt'])}` };
      const { text } = await sent(peer.proxy, peer.host, '/xrpc/app.bsky.notification.getUnreadCount', 'GET', null, headers);
      return (JSON.parse(text) as { readonly count: number }).count;
    },
    async close() {
      await way.close();
      await peer[Symbol.asyncDispose]();
    },
  };
}
