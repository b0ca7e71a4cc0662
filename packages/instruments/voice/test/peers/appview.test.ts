import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { viaSource } from '@beffroi/capture';
import { Outbound } from '@beffroi/networks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type PdsPeer, pdsMissing } from '../../../../../scripts/peers/pds-peer.ts';
import { joinPds, newMark } from '../../../../../test/support/shared-pds.ts';
import { ownAccesses } from '../../gather/access/own-access.ts';
import { type MeasuringTrial, readFrom, registerOf, startMeasuring, textOfTown } from '../../gather/testing.ts';

const missing = pdsMissing(true);
const MARK = newMark();
const [TOWN, CITIZEN] = [`mairie-${MARK}.brezan.test`, `mediatheque-${MARK}.test`];
const VIEW = 'public.api.bsky.app';

// Where none can be had the sentence of `npm run pds` stands in the title.
describe.skipIf(missing !== null)(`a real AppView of AT Protocol${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  let peer: PdsPeer;
  let trial: MeasuringTrial;
  let password = '';

  beforeAll(async () => {
    trial = await startMeasuring(Date.now());
    peer = await joinPds(true);
    const account = async (handle: string, displayName: string) => {
      const made = await peer.call('com.atproto.server.createAccount', {
        handle,
        email: `${handle}@mail.test`,
        password: 'un-mot-de-passe',
      });
      const [did, token] = [made['did'] as string, made['accessJwt'] as string];
      await peer.call(
        'com.atproto.repo.putRecord',
        {
          repo: did,
          collection: 'app.bsky.actor.profile',
          rkey: 'self',
          record: { $type: 'app.bsky.actor.profile', displayName, description: 'brezan.test' },
        },
        token,
      );
      const base = Date.now() - 3_600_000;
      let at = 0;
      return {
        did,
        token,
        write: async (record: object, collection = 'app.bsky.feed.post') => {
          const said = await peer.call(
            'com.atproto.repo.createRecord',
            { repo: did, collection, record: { $type: collection, createdAt: new Date(base + ++at * 1000).toISOString(), ...record } },
            token,
          );
          return { uri: said['uri'], cid: said['cid'] };
        },
      };
    };
    const [town, citizen] = [await account(TOWN, 'Ville de Brezan'), await account(CITIZEN, 'Camille')];
    const first = await town.write({ text: 'Bonjour à toutes et tous ! ^SD' });
    for (let at = 1; at <= 110; at++) await town.write({ text: `Message ${at}` });
    const question = await citizen.write({ text: 'À quelle heure ouvre la piscine ?', reply: { root: first, parent: first } });
    await town.write({ text: 'À 9 h. Sophie', reply: { root: first, parent: question } });
    const elsewhere = await citizen.write({ text: 'Et les déchets ?' });
    await town.write({ text: 'Le mardi ^KL', reply: { root: elsewhere, parent: elsewhere } });
    await town.write({ subject: elsewhere }, 'app.bsky.feed.repost');
    const [from, to] = [0, Buffer.byteLength(`@${TOWN}`)];
    await citizen.write({
      text: `@${TOWN} Et le marché ?`,
      facets: [{ index: { byteStart: from, byteEnd: to }, features: [{ $type: 'app.bsky.richtext.facet#mention', did: town.did }] }],
    });
    const made = await peer.call('com.atproto.server.createAppPassword', { name: 'beffroi' }, town.token);
    password = made['password'] as string;
    // The AppView hears of it in its own time.
    await vi.waitFor(
      async () => {
        const thread = JSON.stringify(
          await peer.look(VIEW, `/xrpc/app.bsky.feed.getPostThread?uri=${encodeURIComponent(String(first.uri))}`),
        );
        const profile = (await peer.look(VIEW, `/xrpc/app.bsky.actor.getProfile?actor=${town.did}`)) as { readonly postsCount?: number };
        if (!thread.includes('Sophie') || profile.postsCount !== 113) throw new Error('it does not know all yet');
      },
      { timeout: 5 * 60_000, interval: 300 },
    );
  });

  afterAll(async () => {
    await peer[Symbol.asyncDispose]();
    await trial[Symbol.asyncDispose]();
  });

  it('gives all that was said to an account to who brings its app password, and says so where that was taken back', async () => {
    const open = (secret: string) =>
      ownAccesses(new Map([['mairie', { secret, place: TOWN }]]), {
        outbound: new Outbound({ allowPrivate: true, proxy: `http://${peer.proxy}` }),
        plain: true,
      });
    const read = async (secret: string) => {
      const source = viaSource(peer.proxy);
      const path = await trial.measure(source, registerOf([{ key: 'mairie', network: 'atproto', handle: TOWN }]), {
        instant: new Date(trial.clock.now()).toISOString() as never,
        accesses: open(secret),
      });
      await source.close();
      const town = await readFrom(path);
      expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
      const bytes = gunzipSync(await readFile(path)).toString('utf8');
      expect([bytes.includes(secret), bytes.includes('accessJwt')]).toEqual([false, false]);
      return town.accounts[0]!;
    };
    const account = await read(password);
    expect([account.sight.mentions, account.sight.own]).toEqual(['all', 'all']);
    // What nobody answered, and no public thread shows, is there as well.
    expect(account.others.map(({ text }) => text)).toEqual([
      'À quelle heure ouvre la piscine ?',
      'Et les déchets ?',
      `@${TOWN} Et le marché ?`,
    ]);
    const refused = await read('abcd-efgh-2345-wxyz');
    expect([refused.sight.mentions, refused.sight.own, refused.sight.obstacles.map(({ code }) => code)]).toEqual([
      'answered',
      'refused',
      ['access-refused'],
    ]);
  });

  it('shows an account to its first post, what was asked under its posts, and what it answered elsewhere', async () => {
    const source = viaSource(peer.proxy);
    const register = registerOf([{ key: 'mairie', network: 'atproto', handle: TOWN }], {
      sites: ['https://www.brezan.test/'],
    });
    const path = await trial.measure(source, register, { instant: new Date(trial.clock.now()).toISOString() as never });
    await source.close();
    const town = await readFrom(path);
    const [account] = town.accounts;
    expect([account!.posts.length, account!.sight]).toEqual([
      113,
      { posts: 'whole', answersUnder: true, mentions: 'answered', obstacles: [], unreadable: 0 },
    ]);
    expect(account!.others.map(({ text }) => text)).toEqual(['À quelle heure ouvre la piscine ?', 'Et les déchets ?']);
    const answer = account!.posts.find(({ text }) => text === 'À 9 h. Sophie')!;
    expect([answer.replyTo, answer.thread]).toEqual([account!.others[0]!.id, account!.posts[0]!.id]);
    expect(account!.profile).toMatchObject({ name: 'Ville de Brezan', posts: 113, followers: 0 });
    expect(account!.standing).toBe('both-ways');
    expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
  });
});
