import { type Account, answerLink, firstLink } from '@beffroi/accounts';
import { TERMINAL } from '@beffroi/acts';
import { statementCases } from '@beffroi/programmes/review';
import { findWave, openStore, publishWave } from '@beffroi/store';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';
import { programmesData } from './programmes-site.ts';

// One sentence of a programme, contested by who reads it, answered in the atelier, seen by everybody: one story in a real browser, each step stands on the one before.

const WAVE = 'promesses-2026';
const TOWN = '99011';
const LISTS = `/programmes/villes/${TOWN}`;
const CONTESTED = 'Le conseil municipal sera filmé et diffusé en direct sur internet.';
const WHY = 'Une page déjà tenue par une association n’est pas un engagement de la commune.';
const ANSWERED = 'La phrase dit ce que la commune fera : elle parle bien du conseil, mais pas de participation.';

let browser: Browser;
let site: TrialSite;
let ada: { readonly account: Account; readonly secret: string };
/** The address of the proof of the sentence. */
let proof = '';

beforeAll(async () => {
  const now = new Date();
  const data = await programmesData(WAVE, 2, now);
  const store = await openStore({ kind: 'folder', path: data });
  await publishWave(store.db, (await findWave(store.db, WAVE))!.id, now);
  const said = { email: 'ada@example.org', name: 'Ada Martin', password: 'Quatre hiboux sous le vieux tilleul' };
  ada = await answerLink(store, (await firstLink(store, TERMINAL, now))!, said, { address: null, agent: null }, now);
  await store.close();
  site = await startSite({ data });
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** A window of the atelier. */
async function atelier(options: BrowserContextOptions = {}) {
  const opened = await openWindow(browser, options);
  await opened.context.addCookies([{ name: 'beffroi', value: ada.secret, url: site.url }]);
  return opened;
}

/** What an address says in plain words, and with which status. @param within what is looked at of it */
async function said(path: string, within = 'html'): Promise<{ readonly status: number; readonly words: string }> {
  const answer = await fetch(site.url + path);
  const html = await answer.text();
  const part = new RegExp(`<${within}[ >][^]*</${within}>`).exec(html)?.[0] ?? html;
  const words = part
    .replace(/<!--.*?-->|<\/?mark[^>]*>/g, '')
    .replace(/<[^>]+>|&nbsp;/g, ' ')
    .replace(/\s+/gu, ' ');
  return { status: answer.status, words };
}

it('is contested from its proof, on a phone: the form begins with its words', async () => {
  const { page, context, trouble } = await openWindow(browser, { viewport: PHONE });
  await page.goto(site.url + LISTS);
  const links = await page.locator('main a[href*="/programmes/preuve/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
  for (const link of links) if ((await said(link, 'blockquote')).words.includes(CONTESTED)) proof ||= link;
  expect(proof).not.toBe('');
  await page.locator(`main a[href="${proof}"]`).first().click();
  await page.waitForURL((now) => now.pathname === proof);
  expect(await page.locator('blockquote').textContent()).toContain(CONTESTED);
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /^Contester/ })
    .first()
    .click();
  await page.waitForURL(/phrase=/);
  const field = page.getByLabel('Ce qui est faux, et pourquoi');
  expect(await field.inputValue()).toBe(`« ${CONTESTED} »\n\n`);
  await expectReadable(page);
  await page.setViewportSize(PHONE);
  await field.press('End');
  await field.fill(`${await field.inputValue()}${WHY}`);
  await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await page.getByText('Votre contestation est reçue').waitFor();
  await expectAccessible(page);
  expect(trouble).toEqual([]);
  await context.close();
  // Nobody sees what nobody in the house has read.
  for (const path of [proof, LISTS, '/reponses']) expect([path, (await said(path)).words.includes(WHY)]).toEqual([path, false]);
});

it('takes no words into the form that are not the programme’s', async () => {
  const { page, context } = await openWindow(browser);
  await page.goto(site.url + proof);
  const link = new URL(
    (await page
      .getByRole('link', { name: /^Contester/ })
      .first()
      .getAttribute('href'))!,
    site.url,
  );
  link.searchParams.set('phrase', 'Ce que nul n’a promis.');
  await page.goto(link.href);
  expect(await page.getByLabel('Ce qui est faux, et pourquoi').inputValue()).toBe('');
  await context.close();
});

it('is published, then answered, in the atelier', async () => {
  const { page, context, trouble } = await atelier();
  await page.goto(`${site.url}/atelier/reponses`);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Traiter\s+la\s+contestation/ }).click();
  await page.waitForURL(/contestation\/\d+/);
  const read = (await page.locator('main').textContent()) ?? '';
  expect(read).toContain(CONTESTED);
  expect(read).toContain(WHY);
  // Of all sentences of the theme, the one that is contested is marked.
  const quoted = page.locator('blockquote', { hasText: 'Citée par la contestation' });
  expect(await quoted.count()).toBe(1);
  expect(await quoted.textContent()).toContain(CONTESTED);
  await expectReadable(page);
  await page.getByRole('button', { name: 'Publier cette contestation' }).click();
  await page.waitForURL(/suite=enregistre$/);
  // It stands on the proof of its sentence, and of no other, before it is answered.
  const shown = (await said(proof)).words;
  expect(shown).toContain(WHY);
  expect(shown).toContain('la réponse n’est pas encore donnée');
  await page.getByRole('radio', { name: /Retenue :/ }).check();
  await page.locator('#words').fill(ANSWERED);
  await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
  // Who upholds says what is right.
  await page.getByRole('alert').waitFor();
  expect(await page.locator('#words').inputValue()).toBe(ANSWERED);
  await page.getByRole('radio', { name: /^0 :/ }).check();
  await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
  await page.getByText('Cette contestation a sa réponse').waitFor();
  await expectAccessible(page);
  expect(trouble).toEqual([]);
  await context.close();
});

it('stands on the proof of its sentence with its dated answer, for everybody', async () => {
  const { page, context, trouble } = await openWindow(browser);
  await page.goto(site.url + proof);
  const contest = page.getByRole('region', { name: 'Ce qui est contesté de cette phrase' });
  const words = ((await contest.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
  for (const part of [CONTESTED, WHY, ANSWERED]) expect(words).toContain(part);
  // As French says it on the first of a month too.
  const today = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(new Date()).replace(/^1 /, '1er ');
  expect(words).toContain(today);
  // It is said where the reading is, too, and leads below.
  expect(await page.locator('main section').first().textContent()).toContain('la contestation est retenue');
  await page.getByRole('link', { name: 'Lire la contestation et la réponse' }).click();
  await page.waitForURL(/#contestee$/);
  await expectReadable(page);
  await page.setViewportSize(PHONE);
  expect(trouble).toEqual([]);
  await context.close();
  for (const path of [LISTS, '/reponses']) expect([path, (await said(path)).words.includes(ANSWERED)]).toEqual([path, true]);
  // Other sentences of the same list are not contested by it.
  const list = proof.slice(0, proof.lastIndexOf('/'));
  for (const number of [1, 2, 3, 4]) {
    const path = `${list}/${number}`;
    const shown = await said(path);
    if (path !== proof && shown.status === 200) expect([path, shown.words.includes(WHY)]).toEqual([path, false]);
  }
});

it('is a case that the rules are to be tried on', async () => {
  const store = await openStore({ kind: 'folder', path: site.data });
  const cases = await statementCases(store);
  await store.close();
  expect(cases.map(({ sentence, theme, says, list, territory }) => ({ sentence, theme, says, list, territory }))).toEqual([
    { sentence: CONTESTED, theme: 'e-participation', says: false, list: 'le-grand-large', territory: TOWN },
  ]);
  // Nothing of what people wrote is in it.
  expect(JSON.stringify(cases)).not.toContain('association');
});

it('is silent while its election is, and comes back', async () => {
  const told = ['/reponses', '/en/reponses', `/api/v1/instruments/programmes/waves/latest/contests`, `/donnees/${WAVE}/contests.csv`];
  // There is something to be silent about.
  for (const path of told.slice(0, 3)) expect([path, (await said(path)).words.includes(WHY)]).toEqual([path, true]);
  const paths = [proof, LISTS, `/contester/programmes/${TOWN}/participation-en-ligne?vague=${WAVE}`];
  const hides = async (button: RegExp): Promise<void> => {
    const { page, context } = await atelier();
    await page.goto(`${site.url}/atelier/silence`);
    await page.getByRole('button', { name: button }).click();
    await page.getByText('C’est réglé').waitFor();
    await context.close();
  };
  await hides(/^Cacher maintenant/);
  for (const path of paths) expect([path, (await said(path)).status]).toEqual([path, 451]);
  // Pages that stand say nothing of it either: not the words of the sentence, not those of who contests, not the answer.
  for (const path of [...told, '/villes', '/'])
    for (const part of [CONTESTED, WHY, ANSWERED]) expect([path, (await said(path)).words.includes(part)]).toEqual([path, false]);
  await hides(/^Montrer de nouveau/);
  for (const path of paths) expect([path, (await said(path)).status]).toEqual([path, 200]);
  for (const path of [proof, '/reponses']) expect([path, (await said(path)).words.includes(ANSWERED)]).toEqual([path, true]);
});
