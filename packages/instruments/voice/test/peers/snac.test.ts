import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viaSource } from '@beffroi/capture';
import { Outbound } from '@beffroi/networks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BREZAN, type PeerFault, type SnacPeers, snacMissing, startSnac, VALDOR } from '../../../../../scripts/peers/snac-peers.ts';
import { type OwnAccesses, ownAccesses } from '../../gather/access/own-access.ts';
import { type MeasuringTrial, readFrom, registerOf, startMeasuring, textOfTown } from '../../gather/testing.ts';
import type { RegisteredAccount, TownRegister } from '../../gather/unit-register.ts';
import type { SeenAccount, TownAccounts } from '../../judge/account.ts';

const missing = snacMissing();
const MAIRIE: Partial<RegisteredAccount> & { key: string } = {
  key: 'mairie',
  handle: `@mairie@${BREZAN}`,
  address: `https://${BREZAN}/mairie`,
};

/** snac's own robots.txt forbids all: an administrator who wants to be read puts another before it. */
const OPEN = { [`${BREZAN}/robots.txt`]: { type: 'text/plain', body: 'User-agent: *\nDisallow: /admin/\n' } };
// Where no server can be had the sentence of `npm run snac` stands in the title.
describe.skipIf(missing !== null)(`real servers of the fediverse${missing === null ? '' : ` (left out: ${missing})`}`, () => {
  let peers: SnacPeers;
  let trial: MeasuringTrial;
  let token = '';

  beforeAll(async () => {
    trial = await startMeasuring(Date.now());
    peers = await startSnac();
    const { data } = peers.servers.find(({ host }) => host === BREZAN)!;
    const file = join(data, 'user/mairie/user.json');
    const user = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(
      file,
      JSON.stringify({
        ...user,
        name: 'Ville de Brezan',
        bio: 'Vos agents : ^SD Sophie, ^KL Karim',
        metadata: { Site: 'http://www.brezan.example/' },
      }),
    );
    const [town, citizen] = [await peers.signIn(BREZAN, 'mairie'), await peers.signIn(VALDOR, 'camille')];
    const say = (host: string, token: string, form: Readonly<Record<string, string>>) =>
      peers.ask(host, '/api/v1/statuses', { method: 'POST', token, form });
    for (let at = 1; at <= 45; at++) {
      expect(spawnSync(peers.snac, ['note', data, 'mairie', `Message ${at} <b>gras</b> & plus ^SD`]).status).toBe(0);
    }
    await say(VALDOR, citizen, { status: `@mairie@${BREZAN} À quelle heure ouvre la piscine ?` });
    const question = await vi.waitFor(
      async () => {
        const { text } = await peers.ask(BREZAN, '/api/v1/notifications', { token: town });
        const all = JSON.parse(text) as readonly { readonly status?: { readonly id: string; readonly content: string } }[];
        const id = all.find(({ status }) => status?.content.includes('piscine') === true)?.status?.id;
        if (id === undefined) throw new Error('the question has not come yet');
        return id;
      },
      { timeout: 5 * 60_000, interval: 200 },
    );
    await say(BREZAN, town, { status: `@camille@${VALDOR} À 9 h. Sophie`, in_reply_to_id: question });
    await say(VALDOR, citizen, { status: `@mairie@${BREZAN} Mon dossier est perdu`, visibility: 'direct' });
    await say(VALDOR, citizen, { status: `@mairie@${BREZAN} Quand passe le camion ?` });
    await arrived(town, 'camion');
    token = town;
  });

  afterAll(async () => {
    await peers[Symbol.asyncDispose]();
    await trial[Symbol.asyncDispose]();
  });

  async function measured(
    accounts: Parameters<typeof registerOf>[0],
    faults: readonly PeerFault[] = [],
    more: Partial<TownRegister> = {},
    pages: Parameters<SnacPeers['put']>[0]['pages'] = OPEN,
    accesses?: OwnAccesses,
  ): Promise<TownAccounts> {
    await peers.put({ faults, pages });
    const source = viaSource(peers.proxy);
    const path = await trial.measure(source, registerOf(accounts, more), {
      instant: new Date(trial.clock.now()).toISOString() as never,
      ...(accesses === undefined ? {} : { accesses }),
    });
    await source.close();
    const town = await readFrom(path);
    expect(textOfTown(await readFrom(path))).toBe(textOfTown(town));
    return town;
  }

  /** A mention has come over from the other server. */
  const arrived = (token: string, words: string): Promise<void> =>
    vi.waitFor(
      async () => {
        const { text } = await peers.ask(BREZAN, '/api/v1/notifications?limit=64', { token });
        if (!text.includes(words)) throw new Error('it has not come yet');
      },
      { timeout: 5 * 60_000, interval: 300 },
    );
  const withToken = (secret: string): OwnAccesses =>
    ownAccesses(new Map([['mairie', { secret, place: BREZAN }]]), { outbound: new Outbound(), plain: true });

  const codes = ({ sight }: SeenAccount): readonly string[] => sight.obstacles.map(({ obstacle, code }) => `${obstacle}/${code}`);

  it('are not asked where their robots.txt forbids it, as snac’s own does', async () => {
    const { accounts } = await measured([MAIRIE], [], {}, {});
    expect([accounts[0]!.posts.length, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([0, 'none', ['robots/robots']]);
  });

  it('give all posts of an account, each once, with what it says of itself', async () => {
    const { accounts } = await measured([MAIRIE]);
    const [account] = accounts;
    expect(account!.posts.map(({ text }) => text).filter((text) => text.startsWith('Message')).length).toBe(45);
    expect(new Set(account!.posts.map(({ id }) => id)).size).toBe(account!.posts.length);
    expect(account!.posts.at(-1)!.text).toBe(`@camille@${VALDOR} À 9 h. Sophie`);
    expect(account!.profile).toMatchObject({ name: 'Ville de Brezan', bio: 'Vos agents : ^SD Sophie, ^KL Karim', bot: false });
    // It shows threads to nobody who is not signed in: said, and not counted as no answer.
    expect(account!.sight).toMatchObject({ posts: 'whole', answersUnder: false, mentions: 'none', unreadable: 0 });
    expect(codes(account!)).toEqual(['login/closed-threads']);
  });

  it('prove whose an account is where the town’s page and the account lead to each other', async () => {
    const links = [{ url: `http://${BREZAN}/mairie`, page: 'https://www.brezan.example/', digest: null, rel: 'me' }];
    const { accounts } = await measured([MAIRIE], [], { links });
    // snac verifies addresses of https alone: nothing of its own word is needed here.
    expect(accounts[0]!.profile!.fields).toEqual([{ name: 'Site', value: 'http://www.brezan.example/', verifiedAt: null }]);
    expect(accounts[0]!.standingProofs.map(({ quote }) => quote)).toEqual([
      `rel="me" http://${BREZAN}/mairie`,
      'Site: http://www.brezan.example/',
    ]);
    expect([accounts[0]!.standing, (await measured([MAIRIE])).accounts[0]!.standing]).toEqual(['both-ways', 'one-way']);
  });

  it('are read by plain ActivityPub where their API is closed', async () => {
    const { accounts } = await measured([MAIRIE], [{ host: BREZAN, path: '/api/', kind: 'status', status: 401 }]);
    const [account] = accounts;
    // Its outbox is one piece of the newest twenty.
    expect([account!.posts.length, account!.sight.posts]).toEqual([20, 'recent']);
    expect(account!.profile!.name).toBe('Ville de Brezan');
    expect([account!.sight.answersUnder, codes(account!)[0]]).toEqual([false, 'login/closed-interface']);
  });

  it('give all mentions of an account to who brings its token, and what was said in private to nobody', async () => {
    const { accounts } = await measured([MAIRIE], [], {}, OPEN, withToken(token));
    const [account] = accounts;
    expect([account!.sight.mentions, account!.sight.own, account!.others.length]).toEqual(['all', 'all', 2]);
    expect(account!.others.some(({ text }) => text.includes('dossier'))).toBe(false);
    // The question that was answered is the one that the answer names.
    const question = account!.others.find(({ text }) => text.includes('piscine'))!;
    expect(account!.posts.at(-1)!.replyTo).toBe(question.id);
  });

  /** Its list of them is made when it is first asked for: what comes in that moment stands in it twice. */
  it('give all mentions where their list holds the oldest twice', async () => {
    const { data } = peers.servers.find(({ host }) => host === BREZAN)!;
    const file = join(data, 'user/mairie/notify.idx');
    const list = await readFile(file, 'latin1');
    await writeFile(file, `${list.split('\n', 1)[0]}\n${list}`, 'latin1');
    const { accounts } = await measured([MAIRIE], [], {}, OPEN, withToken(token));
    expect([accounts[0]!.sight.own, accounts[0]!.others.length, codes(accounts[0]!)]).toEqual(['all', 2, ['login/closed-threads']]);
  });

  it('say of a token that was taken back that it is refused, and nothing is counted as 0', async () => {
    const { accounts } = await measured([MAIRIE], [], {}, OPEN, withToken('un-jeton-repris'));
    expect([accounts[0]!.sight.mentions, accounts[0]!.sight.own, codes(accounts[0]!)]).toEqual([
      'none',
      'refused',
      ['login/closed-threads', 'login/access-refused'],
    ]);
  });

  it('lose no mention by 429 that passes', async () => {
    const fault = { host: BREZAN, path: '/api/v1/notifications', kind: 'status', status: 429, times: 2 } as const;
    const { accounts } = await measured([MAIRIE], [fault], {}, OPEN, withToken(token));
    expect([accounts[0]!.sight.own, accounts[0]!.others.length]).toEqual(['all', 2]);
  });

  it('say of an account that is not there that it is not', async () => {
    const { accounts } = await measured([{ key: 'nul', handle: `@nul@${BREZAN}` }]);
    expect([accounts[0]!.profile, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([null, 'none', ['lapsed/not-found']]);
  });

  it('say of an account that never wrote that it is empty', async () => {
    const { accounts } = await measured([{ key: 'silence', handle: `@silence@${BREZAN}` }]);
    expect([accounts[0]!.posts, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([[], 'whole', ['unreadable/empty']]);
  });

  describe('with faults between them and us', () => {
    const statuses = (fault: Omit<PeerFault, 'host' | 'path'>): readonly PeerFault[] => [
      { host: BREZAN, path: '/api/v1/accounts/', ...fault },
    ];

    it.each<[string, Omit<PeerFault, 'host' | 'path'>]>([
      ['429 with a date', { kind: 'status', status: 429, times: 2, headers: { 'retry-after': '3' } }],
      ['429 without one', { kind: 'status', status: 429, times: 2 }],
      ['503', { kind: 'status', status: 503, times: 1 }],
      ['a connection that is reset', { kind: 'reset', times: 1 }],
    ])('lose nothing by %s that passes', async (_, fault) => {
      const { accounts } = await measured([MAIRIE], statuses(fault));
      expect([accounts[0]!.posts.length, accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual([46, 'whole', ['login/closed-threads']]);
    });

    it('say so of 429 that does not end', async () => {
      const { accounts } = await measured([MAIRIE], statuses({ kind: 'status', status: 429 }));
      expect([accounts[0]!.sight.posts, codes(accounts[0]!)]).toEqual(['none', ['blocked/limited']]);
    });

    it('say so of a page for people in the place of data, and of one page alone that is lost', async () => {
      const html = await measured(
        [MAIRIE],
        [
          { host: BREZAN, path: '/api/v1/accounts/', kind: 'html' },
          { host: BREZAN, path: '/.well-known/', kind: 'html' },
        ],
      );
      expect([html.accounts[0]!.sight.posts, codes(html.accounts[0]!)]).toEqual(['none', ['unreadable/html-for-data']]);
    });

    it('say so of a server that is silent', async () => {
      // A real clock: the question’s own limit of time ends it.
      const source = viaSource(peers.proxy);
      await peers.put({ faults: [{ host: BREZAN, path: '/', kind: 'silence' }] });
      const impatient = {
        ...source,
        ask: (question: Parameters<typeof source.ask>[0]) => source.ask({ ...question, limits: { ...question.limits, milliseconds: 500 } }),
      };
      const town = await readFrom(await trial.measure(impatient, registerOf([MAIRIE])));
      await source.close();
      expect([town.accounts[0]!.sight.posts, codes(town.accounts[0]!)]).toEqual(['none', ['down/down']]);
    });
  });

  /** The server holds the newest 64 ready, and tells nobody that there are more. */
  it('are not believed to give all where they may have cut', async () => {
    await peers.put({ pages: OPEN });
    const citizen = await peers.signIn(VALDOR, 'camille');
    for (let at = 1; at <= 70; at++)
      await peers.ask(VALDOR, '/api/v1/statuses', { method: 'POST', token: citizen, form: { status: `@mairie@${BREZAN} Bus n° ${at} ?` } });
    await arrived(token, 'Bus n° 70');
    const { accounts } = await measured([MAIRIE], [], {}, OPEN, withToken(token));
    expect([accounts[0]!.sight.mentions, accounts[0]!.sight.own, accounts[0]!.others.length]).toEqual(['found', 'part', 64]);
  });
});
