import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { text } from 'node:stream/consumers';
import { memberActor, NEWS_KEEPER, TERMINAL } from '@beffroi/acts';
import { selfSigned } from '@beffroi/littleweb/testing';
import { Outbound } from '@beffroi/networks';
import { postRoomOf } from '@beffroi/post';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { MADE, madeWave } from '@beffroi/waves/testing';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import {
  addWebhook,
  askToFollow,
  confirmFollow,
  dropWebhook,
  endFollow,
  followedBy,
  keepNews,
  type NewsWorks,
  newsKeysOf,
  signatureOf,
  verifySignature,
  webhooksShown,
  workDeliveries,
} from './index.ts';

const ENV = {
  BEFFROI_SMTP: 'smtp://127.0.0.1:25',
  BEFFROI_MAIL_FROM: 'Beffroi <beffroi@brezan.example>',
  BEFFROI_MAIL_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const POST = postRoomOf(ENV)!;
const KEYS = newsKeysOf(ENV)!;
const NOW = new Date('2026-11-24T10:00:00Z');
const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
const ADDRESS = 'anne@ville.example';

/** What is tried once is told of in one place: a table's limits are tried by the store. */
eachEngineAtLength('postgres', 'news', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const wave = (name: string, strip: string, publishedOn: Date) =>
    madeWave(store, name, [{ code: '99001', name: 'Brézan', population: 9000, strip }], { dated: publishedOn });

  function works(told: Partial<NewsWorks> = {}): NewsWorks {
    return {
      ...{ house: { store, instruments: [MADE] }, keys: KEYS, post: POST },
      letter: (news, language, token) => ({
        subject: `${news.kind} ${language}`,
        text: `${news.kind === 'town' ? news.changes.map((one) => one.wave) : news.waves.map(({ name }) => name)}\n${token}`,
      }),
      unsubscribe: (token) => `https://o.example/suivre/fin/${token}`,
      message: ({ name, instrument }) => ({ wave: name, instrument }),
      ...told,
    };
  }
  /** Letters that were written, opened as the post room does. */
  async function letters() {
    const rows = await store.db.selectFrom('mail').selectAll().orderBy('id').execute();
    return rows.map(({ key, sealed, purpose, subject_key, account_id }) => ({
      ...(JSON.parse(POST.keys.open(sealed!, `mail:${key}`)) as {
        to: string;
        subject: string;
        text: string;
        unsubscribe: string | null;
        oneClick?: true;
      }),
      ...{ purpose, subject_key, account_id },
    }));
  }
  let tokens: string[] = [];
  async function ask(given: Partial<Parameters<typeof askToFollow>[2]> = {}, from = '192.0.2.1', now = NOW): Promise<string> {
    tokens = [];
    const asked = { kind: 'town', subject: '99001', address: ADDRESS, language: 'fr', ...given } as const;
    await askToFollow(
      store,
      { post: POST, keys: KEYS },
      asked,
      (token) => {
        tokens.push(token);
        return { subject: 'Confirmez', text: token };
      },
      from,
      now,
    );
    return tokens[0] ?? '';
  }

  it('are told to who asked and said by the letter that it was them, once, until they leave', async () => {
    await wave('w1', '2?1', days(-30));
    const token = await ask();
    expect(await letters()).toMatchObject([
      { to: ADDRESS, purpose: 'follow-confirmation', subject_key: null, unsubscribe: null, text: token },
    ]);
    // Nothing of the address stands in the database in clear, nor the token.
    const rows = JSON.stringify([
      await store.db.selectFrom('follower').selectAll().execute(),
      await store.db.selectFrom('mail').selectAll().execute(),
    ]);
    expect(rows).not.toMatch(new RegExp(`anne|ville\\.example|${token}`));
    await wave('w2', '3?1', days(1));
    expect(await keepNews(works(), NEWS_KEEPER, days(2))).toEqual({ letters: 0, messages: 0 });

    expect(await followedBy(store, token)).toEqual({ kind: 'town', subject: '99001', confirmed: false });
    expect(await confirmFollow(store, token, days(2))).toMatchObject({ confirmed: true });
    await wave('w3', '4?1', days(3));
    expect(await keepNews(works(), NEWS_KEEPER, days(4))).toEqual({ letters: 1, messages: 0 });
    expect(await keepNews(works(), NEWS_KEEPER, days(4))).toEqual({ letters: 0, messages: 0 });
    expect((await letters()).at(-1)).toMatchObject({
      ...{ to: ADDRESS, purpose: 'news', account_id: null, subject: 'town fr', text: `w3\n${token}` },
      ...{ unsubscribe: `https://o.example/suivre/fin/${token}`, oneClick: true },
    });

    await wave('same', '4?1', days(4));
    expect(await keepNews(works(), NEWS_KEEPER, days(5))).toEqual({ letters: 0, messages: 0 });

    await endFollow(store, token);
    await endFollow(store, token);
    expect(await followedBy(store, token)).toBeNull();
    expect(await store.db.selectFrom('follower').selectAll().execute()).toEqual([]);
    await wave('w4', '5?1', days(5));
    expect(await keepNews(works(), NEWS_KEEPER, days(6))).toEqual({ letters: 0, messages: 0 });
    expect(await store.db.selectFrom('act_log').selectAll().execute()).toEqual([]);
  });

  it('of a panel tell its waves, and who asks twice has one letter each time and is told once', async () => {
    const first = await ask({ kind: 'panel', subject: 'essai', language: 'en' });
    const second = await ask({ kind: 'panel', subject: 'essai', address: 'ANNE@ville.example', language: 'en' }, '192.0.2.2');
    expect(await followedBy(store, first)).toBeNull();
    await confirmFollow(store, second, NOW);
    // Who follows already gets no letter, and who asks is not told.
    const before = (await letters()).length;
    await ask({ kind: 'panel', subject: 'essai', language: 'en' }, '192.0.2.3');
    expect(await letters()).toHaveLength(before);
    await wave('w1', '2?1', days(1));
    expect(await keepNews(works(), NEWS_KEEPER, days(2))).toMatchObject({ letters: 1 });
    expect((await letters()).at(-1)).toMatchObject({ subject: 'panel en', text: `w1\n${second}` });
  });

  it('pester nobody: three letters a day to one address, six an hour from one place, and no address that is none', async () => {
    for (const from of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) await ask({ subject: `9900${from.at(-1)}` }, from);
    await expect(ask({ subject: '99008' }, '192.0.2.4')).rejects.toMatchObject({ code: 'too-often' });
    for (let n = 0; n < 6; n++) await ask({ address: `a${n}@ville.example` }, '192.0.2.9');
    await expect(ask({ address: 'b@ville.example' }, '192.0.2.9')).rejects.toMatchObject({ code: 'too-often', waitMs: expect.any(Number) });
    await expect(ask({ address: 'personne' }, '192.0.2.8')).rejects.toMatchObject({ code: 'bad-address' });
    // Who never said that it was them is forgotten.
    await ask({ address: 'c@ville.example' }, '192.0.2.7', days(3));
    expect(await store.db.selectFrom('follower').select('begun_on').execute()).toEqual([{ begun_on: '2026-11-27' }]);
  });

  it('reach programs signed, at addresses that all the world can reach, again when they were not taken, and no more when they were dropped', async () => {
    const admin = memberActor({ id: 1, name: 'Ada', roles: ['administrator'], territories: [] }, null);
    for (const url of ['http://o.example/', 'https://127.0.0.1/', 'https://intranet/', 'https://a:b@o.example/', 'ftp://o.example', ''])
      await expect(addWebhook(store, TERMINAL, KEYS, url, NOW)).rejects.toMatchObject({ code: 'bad-url' });
    await expect(
      addWebhook(store, memberActor({ ...admin, id: 2, roles: ['coder'] }, null), KEYS, 'https://o.example/', NOW),
    ).rejects.toMatchObject({ name: 'ActRefusal' });

    const { certificate, key } = selfSigned(['hook.brezan.example']);
    const taken: { headers: Record<string, string | undefined>; body: string }[] = [];
    let status = 503;
    const server = createServer({ cert: certificate, key }, async (request, response) => {
      taken.push({ headers: request.headers as Record<string, string>, body: await text(request) });
      response.writeHead(status, { location: 'https://127.0.0.1/' }).end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const url = `https://hook.brezan.example:${(server.address() as AddressInfo).port}/a?b=c`;
    const secret = await addWebhook(store, TERMINAL, KEYS, url, NOW);
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.stringify(await store.db.selectFrom('webhook').selectAll().execute())).not.toContain(secret.slice(6));
    await wave('w1', '2?1', days(-1));
    await wave('w2', '3?1', days(1));
    expect(await keepNews(works(), NEWS_KEEPER, days(2))).toEqual({ letters: 0, messages: 1 });

    const lookup: LookupFunction = (_, options, callback) =>
      options.all === true ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);
    const deliver = async (at: Date, allowPrivate: boolean) => {
      const outbound = new Outbound({ lookup, authority: certificate, allowPrivate });
      const tried = await workDeliveries({ store, keys: KEYS, outbound, now: () => at }, new AbortController().signal);
      await outbound.close();
      return tried;
    };
    // A name that leads into a private network is not asked.
    expect(await deliver(days(2), false)).toBe(1);
    expect([taken.length, (await webhooksShown(store))[0]!.last]).toEqual([
      0,
      expect.objectContaining({ state: 'waiting', trouble: expect.any(String) }),
    ]);
    expect(await deliver(days(2), true)).toBe(0);
    const later = (minutes: number): Date => new Date(days(2).getTime() + minutes * 60_000);
    expect(await deliver(later(2), true)).toBe(1);
    expect((await webhooksShown(store))[0]).toMatchObject({
      waiting: 1,
      last: { state: 'waiting', tries: 2, status: 503, trouble: 'not-taken' },
    });
    // A redirect is no yes, and is not followed.
    status = 302;
    expect(await deliver(later(10), true)).toBe(1);
    status = 204;
    expect(await deliver(later(60), true)).toBe(1);
    expect((await webhooksShown(store))[0]).toMatchObject({ waiting: 0, last: { state: 'done', tries: 4, status: 204 } });
    const ids = new Set(taken.map(({ headers }) => headers['webhook-id']));
    expect([taken.length, ids.size]).toEqual([3, 1]);
    const { headers, body } = taken.at(-1)!;
    expect(JSON.parse(body)).toMatchObject({ type: 'wave.published', data: { wave: 'w2', instrument: 'essai' } });
    const signed = { id: headers['webhook-id']!, timestamp: headers['webhook-timestamp']!, signature: headers['webhook-signature']! };
    expect(verifySignature(secret, signed, body, later(61))).toBe(true);
    expect(verifySignature(secret, signed, `${body} `, later(61))).toBe(false);
    expect(verifySignature(secret, signed, body, later(120))).toBe(false);

    const { id } = (await webhooksShown(store))[0]!;
    await dropWebhook(store, TERMINAL, id, NOW);
    expect(await webhooksShown(store)).toEqual([]);
    await expect(dropWebhook(store, TERMINAL, id, NOW)).rejects.toMatchObject({ code: 'unknown' });
  });

  it('are given up after three days, and at once where nobody listens any more', async () => {
    await addWebhook(store, TERMINAL, KEYS, 'https://o.example/', days(-40));
    await wave('w1', '2?1', days(-1));
    await keepNews(works(), NEWS_KEEPER, NOW);
    let [at, tries, status] = [NOW.getTime(), 0, 500];
    const outbound = { once: async () => ({ status }) } as unknown as Outbound;
    const deliver = () => workDeliveries({ store, keys: KEYS, outbound, now: () => new Date(at) }, new AbortController().signal);
    for (; (await webhooksShown(store))[0]!.waiting > 0; at += 86_400_000) tries += await deliver();
    expect(tries).toBe(9);
    await wave('w2', '3?1', new Date(at));
    await keepNews(works(), NEWS_KEEPER, new Date(at + 1));
    status = 410;
    at += 2;
    expect(await deliver()).toBe(1);
    expect((await webhooksShown(store))[0]).toMatchObject({ waiting: 0, last: { state: 'given-up', tries: 1, status: 410 } });
  });
});

it('a message is signed as the example of Standard Webhooks is', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  expect(signatureOf(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});
