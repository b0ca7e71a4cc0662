import { viaSource } from '@beffroi/capture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PdsPeer, pdsMissing } from '../../../../../scripts/peers/pds-peer.ts';
import type { PeerFault } from '../../../../../scripts/peers/snac-peers.ts';
import { joinPds, newMark } from '../../../../../test/support/shared-pds.ts';
import { type MeasuringTrial, readFrom, registerOf, startMeasuring, textOfTown } from '../../gather/testing.ts';
import type { TownRegister } from '../../gather/unit-register.ts';
import type { SeenAccount, TownAccounts } from '../../judge/account.ts';

const missing = pdsMissing();
const MARK = newMark();
const MAIRIE = { key: 'mairie', network: 'atproto', handle: `mairie-${MARK}.brezan.test` } as const;
const FALSE = { key: 'faux', network: 'atproto', handle: `faux-brezan-${MARK}.test` } as const;
const LIBRARY = { key: 'mediatheque', network: 'atproto', handle: `mediatheque-${MARK}.test` } as const;

// Where no server can be had the sentence of `npm run pds` stands in the title.
describe.skipIf(missing !== null)(`a real server of AT Protocol${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  let peer: PdsPeer;
  let trial: MeasuringTrial;
  const dids = new Map<string, string>();

  beforeAll(async () => {
    trial = await startMeasuring(Date.now());
    peer = await joinPds(false, [`nul-${MARK}.brezan.test`]);
    const account = async (
      handle: string,
      profile: object,
    ): Promise<(collection: string, record: object) => Promise<Readonly<Record<string, unknown>>>> => {
      const made = await peer.call('com.atproto.server.createAccount', {
        handle,
        email: `${handle}@mail.test`,
        password: 'un-mot-de-passe',
      });
      const [did, token] = [made['did'] as string, made['accessJwt'] as string];
      dids.set(handle, did);
      const put = (collection: string, record: object) =>
        peer.call('com.atproto.repo.createRecord', { repo: did, collection, record: { $type: collection, ...record } }, token);
      await peer.call(
        'com.atproto.repo.putRecord',
        { repo: did, collection: 'app.bsky.actor.profile', rkey: 'self', record: { $type: 'app.bsky.actor.profile', ...profile } },
        token,
      );
      return put;
    };
    const town = await account(`mairie-${MARK}.brezan.test`, { displayName: 'Ville de Brezan', description: 'Vos agents : ^SD Sophie' });
    await account(`faux-brezan-${MARK}.test`, { displayName: 'Ville de Brezan' });
    const library = await account(`mediatheque-${MARK}.test`, {
      displayName: 'Médiathèque de Brezan',
      labels: { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'bot' }] },
    });
    const base = Date.now() - 3_600_000;
    for (let at = 1; at <= 120; at++)
      await town('app.bsky.feed.post', { text: `Message ${at} ^SD`, createdAt: new Date(base + at * 1000).toISOString(), langs: ['fr'] });
    const question = await library('app.bsky.feed.post', { text: 'À quelle heure ?', createdAt: new Date(base).toISOString() });
    const ref = { uri: question['uri'], cid: question['cid'] };
    await town('app.bsky.feed.post', {
      text: 'À 9 h. Sophie',
      createdAt: new Date(base + 200_000).toISOString(),
      reply: { root: ref, parent: ref },
    });
    await town('app.bsky.graph.verification', {
      subject: dids.get(`mediatheque-${MARK}.test`),
      handle: `mediatheque-${MARK}.test`,
      displayName: 'Médiathèque',
      createdAt: new Date(base).toISOString(),
    });
  });

  afterAll(async () => {
    await peer[Symbol.asyncDispose]();
    await trial[Symbol.asyncDispose]();
  });

  async function measured(
    accounts: Parameters<typeof registerOf>[0],
    faults: readonly PeerFault[] = [],
    more: Partial<TownRegister> = {},
  ): Promise<TownAccounts> {
    await peer.put(faults);
    const source = viaSource(peer.proxy);
    const path = await trial.measure(source, registerOf(accounts, { sites: ['https://www.brezan.test/'], ...more }), {
      instant: new Date(trial.clock.now()).toISOString() as never,
    });
    await source.close();
    const town = await readFrom(path);
    expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
    return town;
  }

  const codes = ({ sight }: SeenAccount): readonly string[] => sight.obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);

  it('without an AppView gives all posts of an account from its own records, page by page', async () => {
    const { accounts } = await measured([MAIRIE]);
    const [account] = accounts;
    expect([account!.posts.length, account!.sight.posts, account!.sight.answersUnder, codes(account!)]).toEqual([121, 'whole', false, []]);
    expect(account!.posts[0]).toMatchObject({
      text: 'Message 1 ^SD',
      language: 'fr',
      url: expect.stringMatching(/^https:\/\/bsky\.app\/profile\/did:plc:/),
    });
    const answer = account!.posts.at(-1)!;
    // What it answers is not its own: it has another name here.
    expect([answer.text, answer.replyTo?.length, answer.thread]).toEqual(['À 9 h. Sophie', 16, answer.replyTo]);
    expect(account!.profile).toMatchObject({ name: 'Ville de Brezan', bio: 'Vos agents : ^SD Sophie', bot: false });
  });

  it('proves whose an account is by a handle on the town’s domain, and by what such an account attests', async () => {
    const { accounts } = await measured([MAIRIE, LIBRARY]);
    expect(
      accounts.map(({ key, standing, standingProofs }) => [key, standing, standingProofs[0]?.quote.replace(/did:plc:\w+/, 'did')]),
    ).toEqual([
      ['mairie', 'both-ways', `mairie-${MARK}.brezan.test = did`],
      ['mediatheque', 'both-ways', `app.bsky.graph.verification: mairie-${MARK}.brezan.test`],
    ]);
    expect(accounts[1]!.profile!.bot).toBe(true);
  });

  it('finds who dresses as the town where the town’s page leads to another account', async () => {
    const links = [{ url: `https://bsky.app/profile/mairie-${MARK}.brezan.test`, page: 'https://www.brezan.test/', digest: null, rel: '' }];
    const { accounts } = await measured([MAIRIE, FALSE], [], { links });
    expect(accounts.map(({ key, standing }) => [key, standing])).toEqual([
      ['mairie', 'both-ways'],
      ['faux', 'pretends'],
    ]);
    expect(accounts[1]!.standingProofs.map(({ quote }) => quote)).toEqual([
      'Ville de Brezan',
      `https://bsky.app/profile/mairie-${MARK}.brezan.test`,
    ]);
  });

  it('says of an account that is not there that it is not', async () => {
    const { accounts } = await measured([{ ...MAIRIE, handle: `nul-${MARK}.brezan.test` }]);
    expect([accounts[0]!.posts, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([[], 'none', ['lapsed/not-found']]);
  });

  const records = '/xrpc/com.atproto.repo.listRecords';
  it.each<[string, Omit<PeerFault, 'host' | 'path'>, readonly [number, string, readonly string[]]]>([
    [
      '429 that passes',
      {
        kind: 'status',
        status: 429,
        times: 2,
        headers: { 'ratelimit-limit': '3000', 'ratelimit-remaining': '0', 'ratelimit-reset': '30' },
      },
      [121, 'whole', []],
    ],
    ['a connection that is reset once', { kind: 'reset', times: 1 }, [121, 'whole', []]],
    ['429 that does not end', { kind: 'status', status: 429 }, [0, 'none', ['blocked/limited']]],
    ['a page for people in the place of data', { kind: 'html' }, [0, 'none', ['unreadable/html-for-data']]],
  ])('behind a proxy that puts %s before it is read as far as it can be', async (_, fault, expected) => {
    const { accounts } = await measured([MAIRIE], [{ host: peer.host, path: records, ...fault }]);
    expect([accounts[0]!.posts.length, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual(expected);
  });
});
