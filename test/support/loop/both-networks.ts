import { viaSource } from '@beffroi/capture';
import { beginSignIn, connectByPassword, finishSignIn } from '@beffroi/desk';
import { mastodonConnector, Outbound } from '@beffroi/networks';
import { startRig } from '@beffroi/networks/testing';
import { TOWN as TERRITORY } from '../../../packages/desk/test/trial.ts';
import { startPeerProxy } from '../../../scripts/peers/peer-proxy.js';
import { BREZAN, startSnac, VALDOR } from '../../../scripts/peers/snac-peers.ts';
import type { LoopAccount, LoopPlace } from './loop-place.ts';

/** A word that a person has at their server, and how they are called there. */
export interface OwnWord {
  readonly name: string;
  readonly word: string;
}

/** Both networks at once: Bluesky, where who writes says when, and a server of the fediverse, where the account of an office is. */
export interface BothNetworks extends LoopPlace {
  /** A proxy that knows all servers by their names, for a browser. */
  readonly proxy: string;
  /** What the lead types in as the server of an account, and what its owner knows there. */
  readonly server: (account: LoopAccount) => string;
  readonly owner: (account: LoopAccount) => OwnWord;
  /** What stands on an account, the oldest first, as its server holds it. */
  readonly held: (account: LoopAccount) => Promise<readonly string[]>;
}

/** Who has the office's account at their server. */
const OFFICE = 'maire';

/** Where robots of a server that wants to be read may go: snac's own file forbids all, and an administrator who wants to be read puts another before it. */
const READABLE = { type: 'text/plain', body: 'User-agent: *\nDisallow: /admin/\n' };

export async function bothNetworks(): Promise<BothNetworks> {
  const [snac, rig, proxy] = [await startSnac(), await startRig(true), await startPeerProxy()];
  for (const host of [BREZAN, VALDOR]) proxy.route(host, snac.proxy);
  const accounts = {
    shifts: rig.town,
    speakers: await rig.make('agents'),
    persona: await rig.make('lisa'),
  } as const;
  for (const host of [rig.peer.host, 'plc.directory', 'public.api.bsky.app', ...Object.values(accounts).map(({ handle }) => handle)])
    proxy.route(host, rig.peer.proxy);
  await snac.put({ pages: { [`${BREZAN}/robots.txt`]: READABLE } });
  const way = new Outbound({ allowPrivate: true, proxy: `http://${proxy.address}` });
  const mastodon = mastodonConnector(way, { scheme: 'http' });
  const bluesky = rig.connector();
  const citizen = await snac.signIn(VALDOR, 'sacha');
  const officeWord = snac.servers.find(({ host }) => host === BREZAN)!.users.find(({ name }) => name === OFFICE)!.password;
  return {
    connectors: [mastodon, bluesky],
    saysWhen: true,
    proxy: `http://${proxy.address}`,
    server: (account) => (account === 'office' ? BREZAN : accounts[account as keyof typeof accounts].handle),
    owner: (account) =>
      account === 'office'
        ? { name: OFFICE, word: officeWord }
        : { name: accounts[account as keyof typeof accounts].handle, word: rig.word },
    async letIn(desk, lead, account, now) {
      const ask = { territory: TERRITORY, channel: null };
      if (account === 'office') throw new Error('the office is let in by its lead, in a browser');
      const { handle } = accounts[account];
      if (account !== 'shifts')
        return connectByPassword(desk, lead, { ...ask, network: 'bluesky', server: rig.server }, { handle, password: rig.word }, now);
      const url = await beginSignIn(desk, lead, { ...ask, network: 'bluesky', server: rig.server, redirect: rig.redirect }, now);
      const answer = await rig.consent(url);
      return finishSignIn(desk, lead, answer.get('state')!, answer, now);
    },
    async say(account, text, at) {
      if (account === 'office') {
        const form = { status: `@${OFFICE}@${BREZAN} ${text}` };
        const { status } = await snac.ask(VALDOR, '/api/v1/statuses', { method: 'POST', token: citizen, form });
        if (status !== 200) throw new Error(`the citizen's server says ${status}`);
        return;
      }
      await rig.mention(accounts[account], text, at);
    },
    async held(account) {
      const { did } = accounts[account as keyof typeof accounts];
      const path = `/xrpc/com.atproto.repo.listRecords?repo=${did}&collection=app.bsky.feed.post&limit=100`;
      const { records } = (await rig.peer.look(rig.peer.host, path)) as {
        readonly records: readonly { readonly value: { readonly text: string } }[];
      };
      return records.map(({ value }) => value.text).toReversed();
    },
    readable: async () => viaSource(proxy.address),
    registered: (account) =>
      account === 'office'
        ? { key: account, handle: `@${OFFICE}@${BREZAN}`, address: `https://${BREZAN}/${OFFICE}` }
        : { key: account, network: 'atproto', handle: accounts[account].handle },
    async close() {
      await way.close();
      await Promise.all([rig.close(), snac[Symbol.asyncDispose]()]);
      await proxy.close();
    },
  };
}
