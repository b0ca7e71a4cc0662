import { type Account, answerLink, firstLink, invite } from '@beffroi/accounts';
import { memberActor, TERMINAL } from '@beffroi/acts';
import { embargoedElections, findWave, openStore, publishWave } from '@beffroi/store';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';
import { programmesData } from './programmes-site.ts';

// One story in a real browser: each step stands on the one before.

const WAVE = 'promesses-2026';
const PASSWORD = 'Quatre hiboux sous le vieux tilleul';
const ROOM = '/atelier/silence';

let browser: Browser;
let site: TrialSite;
const people = new Map<string, { readonly account: Account; readonly secret: string }>();

beforeAll(async () => {
  const now = new Date();
  const data = await programmesData(WAVE, 2, now);
  const store = await openStore({ kind: 'folder', path: data });
  await publishWave(store.db, (await findWave(store.db, WAVE))!.id, now);
  const origin = { address: null, agent: null };
  const said = { email: 'ada@example.org', name: 'Ada Martin', password: PASSWORD };
  const ada = await answerLink(store, (await firstLink(store, TERMINAL, now))!, said, origin, now);
  people.set('Ada', ada);
  const actor = memberActor(ada.account, null);
  const link = await invite(store, actor, { email: 'ben@example.org', name: 'Ben Zhu', roles: ['coder'], territories: [] }, now);
  people.set('Ben', await answerLink(store, link, { email: null, name: null, password: PASSWORD }, origin, now));
  await store.close();
  site = await startSite({ data });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** A window in which somebody is signed in. */
async function windowOf(name: string, options: BrowserContextOptions = {}) {
  const opened = await openWindow(browser, options);
  await opened.context.addCookies([{ name: 'beffroi', value: people.get(name)!.secret, url: site.url }]);
  return opened;
}

const statusOf = async (path: string): Promise<number> => (await fetch(site.url + path)).status;

it('is closed to everybody but administrators', async () => {
  const answer = await fetch(site.url + ROOM, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')?.startsWith('/atelier/connexion')]).toEqual([303, true]);
  const { page, context } = await windowOf('Ben');
  expect((await page.goto(site.url + ROOM))?.status()).toBe(403);
  await context.close();
});

it('hides an election at once, from everybody but the atelier', async () => {
  expect(await statusOf('/programmes/villes/99010')).toBe(200);
  const { page, context, trouble } = await windowOf('Ada');
  await page.goto(`${site.url}/atelier`);
  await page.getByRole('link', { name: 'Réserve électorale' }).last().click();
  await page.waitForURL(/\/atelier\/silence$/);
  await expectAccessible(page);
  expect(await page.locator('main').textContent()).toContain('Municipales de 2026, 1er tour');
  await page.getByRole('button', { name: /^Cacher maintenant/ }).click();
  await page.getByText('C’est réglé').waitFor();
  expect(await page.locator('main').textContent()).toContain('Le public n’en voit rien en ce moment.');
  expect(await Promise.all(['/programmes', '/programmes/villes', '/programmes/villes/99010', `/donnees/${WAVE}`].map(statusOf))).toEqual([
    451, 451, 451, 451,
  ]);
  // Nobody is led to what is hidden, and people of the atelier go on.
  await page.goto(`${site.url}/atelier/codage`);
  expect(await page.locator('main').textContent()).toContain(WAVE);
  expect(trouble).toEqual([]);
  await context.close();
});

it('says why to a reader, on any screen', async () => {
  const { page, context } = await openWindow(browser);
  await page.goto(`${site.url}/programmes/villes/99010`);
  expect(await page.locator('h1').textContent()).toBe('Période de réserve électorale');
  expect(await page.locator('main').textContent()).toMatch(/L\.\s49 et L\.\s52-2/);
  await expectReadable(page);
  await context.close();
});

it('shows it again, and takes a period in the hours of Paris; what cannot be is said, with what was typed', async () => {
  const { page, context, trouble } = await windowOf('Ada', { viewport: PHONE });
  await page.goto(site.url + ROOM);
  await page.getByRole('button', { name: /^Montrer de nouveau/ }).click();
  await page.getByText('C’est réglé').waitFor();
  expect(await statusOf('/programmes/villes/99010')).toBe(200);
  await page.getByLabel('Année').fill('2099');
  await page.getByLabel('Tour', { exact: true }).selectOption('2');
  await page.getByLabel('Du (heure de Paris)').fill('2099-03-22T20:00');
  await page.getByLabel('Au (heure de Paris)').fill('2099-03-21T00:00');
  await page.getByRole('button', { name: 'Régler la réserve' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('finir après son début');
  expect(await page.getByLabel('Année').inputValue()).toBe('2099');
  await page.getByLabel('Du (heure de Paris)').fill('2099-03-21T00:00');
  await page.getByLabel('Au (heure de Paris)').fill('2099-03-22T20:00');
  await page.getByRole('button', { name: 'Régler la réserve' }).click();
  await page.getByText('C’est réglé').waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const store = await openStore({ kind: 'folder', path: site.data });
  const silent = await embargoedElections(store.db, new Date('2099-03-20T23:00:00Z'));
  await store.close();
  expect(silent).toEqual([{ year: 2099, round: 2, until: new Date('2099-03-22T19:00:00Z') }]);
  await page.goto(`${site.url}/atelier/journal`);
  const log = (await page.locator('main').textContent()) ?? '';
  expect(log.match(/période de réserve réglée/g)?.length).toBeGreaterThanOrEqual(3);
  expect(log).toContain('Ada Martin');
  expect(trouble).toEqual([]);
  await context.close();
});
