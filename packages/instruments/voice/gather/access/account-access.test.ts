import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { memberActor, TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { HostRateLimiters, viaSource } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { actLogRows, backup, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { readWaveOptions } from '@beffroi/waves';
import { beforeEach, describe, expect, it } from 'vitest';
import { littleMastodon } from '../clients/little-mastodon.ts';
import { registerAccounts } from '../register/take-files.ts';
import { readFrom, startLittleServer, trialClock } from '../testing.ts';
import { voiceInstrument } from '../voice-instrument.ts';
import { accountAccesses, giveAccess, takeBackAccess } from './account-access.ts';
import { accessKeys, canSeal } from './sealed-access.ts';

const TOWN = '99001';
const KEY = Buffer.alloc(32, 7).toString('base64');
const ENV = { BEFFROI_DESK_KEY: KEY };
const NOW = new Date('2026-11-24T12:00:00Z');
const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const HOST = 'social.brezan.example';
const TOKEN = 'jeton-de-la-ville-que-personne-ne-lit';
const MASTODON = { territory: TOWN, key: 'mastodon-mairie' } as const;
const BLUESKY = { territory: TOWN, key: 'atproto-mairie' } as const;
const FILE = { territory: TOWN, key: 'file-mairie' } as const;
const NOTE = { territory: TOWN, address: null, name: 'Brezan', state: 'found' } as const;
const person = (roles: readonly ('representative' | 'desk-lead' | 'coder')[], territory: string) =>
  memberActor({ id: 1, name: 'Anne', roles, territories: [territory] }, null);

eachEngineAtLength('postgres', 'an access that a town gives', (engine) => {
  let store: Store;
  const keys = accessKeys(ENV);

  beforeEach(async () => {
    store = await engine.open();
    await registerAccounts(
      [
        { ...NOTE, key: MASTODON.key, network: 'mastodon', handle: `@mairie@${HOST}`, address: `https://${HOST}/@mairie` },
        { ...NOTE, key: BLUESKY.key, network: 'atproto', handle: 'brezan.example' },
        { ...NOTE, key: FILE.key, network: 'file', handle: 'brezan' },
      ],
      { store, actor: TERMINAL, source: 'test', now: NOW },
    );
  });

  const rows = () => store.db.selectFrom('target_access').selectAll().execute();
  const acts = async () => (await actLogRows(store.db, {}, null, 9)).map(({ act, subject }) => [act, subject]);

  it('is sealed, dated and in the log, and its words stand nowhere', async () => {
    expect(await giveAccess(store, TERMINAL, keys, { ...MASTODON, secret: ` ${TOKEN}\n`, days: 30 }, NOW)).toEqual(later(30));
    const [row] = await rows();
    expect(keys.open(row!.sealed, row!.name)).toBe(JSON.stringify({ secret: TOKEN, place: HOST }));
    expect((await acts())[0]).toEqual(['access.given', `account:${TOWN}/${MASTODON.key}`]);
    await using folder = await scratch();
    const file = join(folder.path, 'beffroi.backup');
    await backup(store, file, { now: NOW, program: 'test' });
    const kept = gunzipSync(await readFile(file)).toString('utf8');
    expect([kept.includes(row!.sealed), kept.includes(TOKEN)]).toEqual([true, false]);
    expect(await accountAccesses(store.db, [TOWN], NOW)).toMatchObject([
      { key: BLUESKY.key, wants: 'app-password', place: 'brezan.example', given: null },
      { key: FILE.key, wants: null, given: null },
      { key: MASTODON.key, wants: 'token', place: HOST, given: { at: NOW, ends: later(30) } },
    ]);
  });

  it('takes the place of the one before, and is forgotten where it is taken back, once', async () => {
    await giveAccess(store, TERMINAL, keys, { ...MASTODON, secret: TOKEN }, NOW);
    await giveAccess(store, TERMINAL, keys, { ...MASTODON, secret: 'un-autre-jeton' }, later(1));
    expect((await rows()).length).toBe(1);
    expect([await takeBackAccess(store, TERMINAL, MASTODON, later(2)), await takeBackAccess(store, TERMINAL, MASTODON, later(2))]).toEqual([
      true,
      false,
    ]);
    expect(await rows()).toEqual([]);
    expect((await acts()).map(([act]) => act)).toEqual(['access.taken-back', 'access.given', 'access.given', 'sources.noted']);
  });

  it('is over on its day, and goes with the next that is given', async () => {
    await giveAccess(store, TERMINAL, keys, { ...MASTODON, secret: TOKEN, days: 1 }, NOW);
    expect((await accountAccesses(store.db, [TOWN], later(1))).filter(({ given }) => given !== null)).toEqual([]);
    await giveAccess(store, TERMINAL, keys, { ...BLUESKY, secret: 'abcd-efgh-2345-wxyz' }, later(2));
    expect((await rows()).map(({ name }) => name)).toEqual([`access:${TOWN}/${BLUESKY.key}`]);
  });

  it('goes with an account that is not the town’s', async () => {
    await giveAccess(store, TERMINAL, keys, { ...BLUESKY, secret: 'abcd-efgh-2345-wxyz' }, NOW);
    await registerAccounts([{ ...NOTE, key: BLUESKY.key, network: 'atproto', handle: null, state: 'withdrawn' }], {
      ...{ store, actor: TERMINAL, source: 'test', now: later(1) },
    });
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['an account that nobody noted', { ...MASTODON, key: 'nul', secret: TOKEN }, 'unknown-account'],
    ['files', { ...FILE, secret: TOKEN }, 'no-such-access'],
    ['an empty one', { ...MASTODON, secret: ' \n' }, 'no-token'],
    ['two lines', { ...MASTODON, secret: 'jeton-un\njeton-deux' }, 'no-token'],
    ['a book', { ...MASTODON, secret: 'x'.repeat(5000) }, 'no-token'],
    ['the account’s own password', { ...BLUESKY, secret: 'motdepasse-du-maire' }, 'no-app-password'],
    ['no end', { ...MASTODON, secret: TOKEN, days: 4000 }, 'bad-end'],
    ['an end that was', { ...MASTODON, secret: TOKEN, days: 0 }, 'bad-end'],
  ])('is refused for %s, and no message holds it', async (_, given, code) => {
    const refused = await giveAccess(store, TERMINAL, keys, given, NOW).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code });
    if (given.secret.trim() !== '') expect(String((refused as Error).message)).not.toContain(given.secret.trim());
    expect(await rows()).toEqual([]);
  });

  it('is a town’s own to give: nobody else of another town, and no reader', async () => {
    const given = { ...MASTODON, secret: TOKEN };
    for (const actor of [person(['representative'], '99002'), person(['desk-lead'], '99002'), person(['coder'], TOWN)])
      await expect(giveAccess(store, actor, keys, given, NOW)).rejects.toThrow();
    expect(await rows()).toEqual([]);
  });

  it('lets a wave read all mentions, from the setting’s key alone, and is in no archive', async () => {
    await using folder = await scratch();
    await giveAccess(store, TERMINAL, keys, { ...MASTODON, secret: TOKEN, days: 366 }, new Date());
    await takeBackAccess(store, TERMINAL, BLUESKY, NOW);
    const server = littleMastodon({ host: HOST, posts: [{ id: 1, text: 'Bonjour ^SD' }] });
    await using little = await startLittleServer((host, path, times, authorization) => {
      if (!path.startsWith('/api/v1/notifications')) return server(host, path, times);
      if (authorization !== `Bearer ${TOKEN}`) return { status: 401 };
      const status = {
        ...{ id: '7', created_at: '2026-03-11T10:00:00.000Z', content: '<p>La piscine ouvre quand ?</p>', visibility: 'public' },
        ...{ account: { id: '9', acct: 'camille', url: 'https://ailleurs.example/@camille' }, mentions: [{ id: '1' }] },
      };
      return { json: path.includes('max_id') ? [] : [{ id: '70', type: 'mention', status }] };
    });
    for (const [unitName, env, own] of [
      ['open', ENV, 'all'],
      ['no-key', {}, 'refused'],
      ['other-key', { BEFFROI_DESK_KEY: Buffer.alloc(32, 8).toString('base64') }, 'refused'],
    ] as const) {
      const archiveStore = folderArchiveStore(join(folder.path, 'store'));
      const instrument = voiceInstrument({ store, archiveStore, env });
      const unit = join(folder.path, unitName);
      await mkdir(unit, { recursive: true });
      const source = viaSource(little.address);
      const options = readWaveOptions(
        { userAgent: 'Beffroi', source: { kind: 'via', address: little.address }, interval: 0 },
        instrument.options ?? [],
      );
      const measured = await instrument.measure(
        { territory: TOWN, name: 'Brezan', address: null, instant: instantFrom(NOW.getTime()) },
        {
          ...{ options, source, browser: null, gates: new HostRateLimiters(trialClock(NOW.getTime())), folder: unit },
          ...{ signal: new AbortController().signal, onRequest: () => undefined },
        },
      );
      await source.close();
      const [account] = (await readFrom(measured.archive!)).accounts.filter(({ key }) => key === MASTODON.key);
      expect([account!.sight.own, account!.others.length]).toEqual([own, own === 'all' ? 1 : 0]);
      expect((await instrument.judge(measured.archive!)).judgement).toEqual(measured.judgement);
      for (const name of await readdir(unit)) {
        const bytes = await readFile(join(unit, name));
        expect((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(TOKEN)).toBe(false);
      }
    }
  });
});

describe('the key of the setting', () => {
  it.each([
    [{}, false],
    [{ BEFFROI_DESK_KEY: 'nul' }, false],
    [ENV, true],
  ])('%o: %s', (env, can) => {
    expect(canSeal(env)).toBe(can);
  });
});
