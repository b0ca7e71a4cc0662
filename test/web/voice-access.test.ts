import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLink, invite } from '@beffroi/accounts';
import { TERMINAL } from '@beffroi/acts';
import { insertPanel, openStore, type StorePlace } from '@beffroi/store';
import { registerAccounts } from '@beffroi/voice/gather';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandIn } from '../../packages/cli/test/in-process.ts';
import { littleMastodon } from '../../packages/instruments/voice/gather/clients/little-mastodon.ts';
import { startLittleServer } from '../../packages/instruments/voice/gather/testing.ts';
import { png } from '../../packages/instruments/voice/test/made-pictures.ts';
import { expectReadable, openWindow, startBrowser } from '../../packages/web/test/eyes.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';

// A town gives an access of its own, and everybody sees what was read with it, and the pictures of its account.

const TOWN = '99001';
const HOST = 'social.rivebelle.example';
const TOKEN = 'jeton-de-la-ville-que-personne-ne-lit';
const KEY = { BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64') };

let browser: Browser;
let site: TrialSite;
/** What browsers know people by: who represents the town, and another one. */
const secrets = { ours: '', theirs: '' };

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-access-'));
  await furnish({ kind: 'folder', path: data });
  await measure(data);
  [browser, site] = await Promise.all([startBrowser(), startSite({ data, env: KEY })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

async function furnish(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  const now = new Date();
  const place99 = { department: '99', region: '99', epci: null, stratum: 'under-50000', population: 12_000 };
  const members = [
    { territory: TOWN, name: 'Rivebelle', ...place99 },
    { territory: '99002', name: 'Valdor', ...place99 },
  ];
  await insertPanel(store.db, { name: 'p', rule: {}, vintage: 2026, createdAt: now, members });
  const notes = [
    { key: 'mastodon-mairie-social-rivebelle-example', network: 'mastodon', address: `https://${HOST}/@mairie`, handle: `@mairie@${HOST}` },
    { key: 'atproto-rivebelle', network: 'atproto', address: null, handle: 'rivebelle.example' },
    { key: 'feed-rivebelle', network: 'feed', address: 'https://www.rivebelle.example/flux', handle: null },
  ] as const;
  await registerAccounts(
    notes.map((note) => ({ territory: TOWN, name: null, state: 'found', ...note })),
    { store, actor: TERMINAL, source: 'essai', now },
  );
  for (const [who, territory] of [
    ['ours', TOWN],
    ['theirs', '99002'],
  ] as const) {
    const link = await invite(
      store,
      TERMINAL,
      { email: `${who}@ville.example`, name: 'Alix', roles: ['representative'], territories: [territory] },
      now,
    );
    const answer = { email: null, name: null, password: 'Quatre hiboux sous le vieux tilleul' };
    secrets[who] = (await answerLink(store, link, answer, { address: null, agent: null }, now)).secret;
  }
  await store.close();
}

/** A wave that is published, read with an access: one question has an answer, one has none. */
async function measure(data: string): Promise<void> {
  const posts = [
    { id: 1, text: 'Bonjour ^SD' },
    { id: 12, text: '@camille À 9 h. Sophie', to: 10 },
  ];
  const account = {
    avatar_static: `https://${HOST}/agents.png`,
    header_static: `https://${HOST}/rade.svg`,
    avatar_description: 'L’équipe de la mairie',
  };
  const server = littleMastodon({ host: HOST, posts, account });
  const mention = (id: number, text: string) => ({
    ...{ id: String(id), type: 'mention' },
    status: {
      ...{
        id: String(id),
        created_at: new Date(Date.UTC(2026, 2, 10) + id * 60_000).toISOString(),
        content: `<p>${text}</p>`,
        visibility: 'public',
      },
      ...{ account: { id: '9', acct: 'camille', url: 'https://ailleurs.example/@camille' }, mentions: [{ id: '1' }] },
    },
  });
  await using little = await startLittleServer((host, path, times, authorization) => {
    if (path === '/agents.png') return { bytes: png(400, 300) };
    if (path === '/rade.svg')
      return { body: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', headers: { 'content-type': 'image/png' } };
    if (!path.startsWith('/api/v1/notifications')) return server(host, path, times);
    if (authorization !== `Bearer ${TOKEN}`) return { status: 401 };
    return {
      json: path.includes('max_id')
        ? []
        : [mention(11, 'Quand passe le camion des déchets ?'), mention(10, 'À quelle heure ouvre la piscine ?')],
    };
  });
  const env = { ...KEY, BEFFROI_DATA: data, BEFFROI_CHROMIUM: 'none', PATH: process.env['PATH'] };
  const file = join(data, 'jeton');
  await writeFile(file, TOKEN);
  for (const [name, ...words] of [
    ['voice add', `https://${HOST}/@mairie`, '--handle', `@mairie@${HOST}`, '--town', TOWN, '--token-file', file],
    ['voice wave', 'v1', '--panel', 'p', '--via', little.address],
    ['wave publish', 'v1'],
  ] as const) {
    const { code, out, err } = await commandIn(name, env)(...words);
    expect([code, code === 0 ? '' : `${out}${err}`]).toEqual([0, '']);
  }
}

async function windowOf(who: keyof typeof secrets | null) {
  const opened = await openWindow(browser);
  if (who !== null) await opened.context.addCookies([{ name: 'beffroi', value: secrets[who], url: site.url }]);
  return opened;
}

const text = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/[\s\u202f\u00a0]+/g, ' ');

it('is given and taken back by the town on a page that never shows it', async () => {
  const { page, context, trouble } = await windowOf('ours');
  await page.goto(`${site.url}/atelier/acces`);
  expect(await text(page)).toContain('il n’a pas d’accès à donner');
  await expectReadable(page);
  const bluesky = page.locator('article', { hasText: 'Mot de passe d’application' });
  await bluesky.getByLabel('Mot de passe d’application').fill('le-mot-du-maire');
  await bluesky.getByRole('button', { name: 'Donner cet accès' }).click();
  expect(await text(page)).toContain('Ne donnez jamais le mot de passe du compte');
  expect(await page.content()).not.toContain('le-mot-du-maire');
  await expectReadable(page);
  await bluesky.getByLabel('Mot de passe d’application').fill('abcd-efgh-2345-wxyz');
  await bluesky.getByLabel('Le garder pendant').fill('30');
  await bluesky.getByRole('button', { name: 'Donner cet accès' }).click();
  expect(await text(page)).toContain('Accès gardé jusqu’au');
  expect(await page.content()).not.toContain('abcd-efgh');
  await page.goto(`${site.url}/en/atelier/acces`);
  expect(await text(page)).toContain('An access has been kept since');
  await expectReadable(page);
  await bluesky
    .or(page.locator('article', { hasText: 'App password' }))
    .getByRole('button', { name: 'Take this access back' })
    .click();
  expect(await text(page)).toContain('Access erased here');
  expect(trouble).toEqual([]);
  await context.close();
});

it('is a town’s own: nobody sees another town’s page, nor gives anything there', async () => {
  const { page, context } = await windowOf('theirs');
  expect((await page.goto(`${site.url}/atelier/acces?commune=${TOWN}`))!.status()).toBe(404);
  const form = { commune: TOWN, key: 'mastodon-mairie-social-rivebelle-example', secret: 'un-jeton-de-trop', days: '9' };
  const headers = { origin: site.url };
  expect((await context.request.post(`${site.url}/atelier/acces?/donner`, { form, headers, maxRedirects: 0 })).status()).toBe(403);
  expect((await context.request.post(`${site.url}/atelier/acces?/reprendre`, { form, headers, maxRedirects: 0 })).status()).toBe(403);
  await context.close();
});

it.each([
  ['', 'toutes les mentions publiques qui ont atteint ce compte ont été lues', 'Sa description nomme l’équipe', 'pas une image'],
  ['/en', 'all public mentions that reached this account were read', 'Its description names the team', 'no picture that can be shown'],
])('is told with its figure, and the pictures of the account are shown as proof%s', async (prefix, all, team, none) => {
  const { page, context, trouble } = await windowOf(null);
  await page.goto(`${site.url}${prefix}/voix/communes/${TOWN}`);
  const said = await text(page);
  for (const words of [all, team, none]) expect(said).toContain(words);
  const picture = page.locator('img[alt="L’équipe de la mairie"]');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => (image as unknown as { readonly naturalWidth: number }).naturalWidth)).toBe(400);
  await expectReadable(page);
  const answer = await context.request.get(new URL((await picture.getAttribute('src'))!, page.url()).href);
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['x-content-type-options']]).toEqual([
    200,
    'image/png',
    'nosniff',
  ]);
  expect(answer.headers()['content-security-policy']).toBe("default-src 'none'; sandbox");
  const { etag } = answer.headers();
  expect((await context.request.get(answer.url(), { headers: { 'if-none-match': etag! } })).status()).toBe(304);
  expect((await context.request.get(answer.url().replace(/-[0-9a-f]{16}/, '-0000000000000000'))).status()).toBe(404);
  expect(trouble).toEqual([]);
  await context.close();
});
