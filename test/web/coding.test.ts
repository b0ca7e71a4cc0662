import { randomUUID } from 'node:crypto';
import { type Account, answerLink, firstLink, invite } from '@beffroi/accounts';
import { memberActor, type Role, TERMINAL } from '@beffroi/acts';
import { archiveStoreOf } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { answerItem, itemFile, kindOf, nextItem } from '@beffroi/review';
import { claimReviewDraw, endReviewDraw, findWave, insertReviewDraw, openStore, seeReviewDraw } from '@beffroi/store';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DESK, expectAccessible, expectNoSidewaysScroll, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';
import { programmesData } from './programmes-site.ts';

// One story in a real browser, from the drawing of sentences to the figures: each step stands on the one before.

const WAVE = 'promesses-2026';
const PASSWORD = 'Quatre hiboux sous le vieux tilleul';
const ROOM = `/atelier/codage/${WAVE}`;
const PEOPLE: Readonly<Record<string, Role>> = { Ben: 'coder', Chloe: 'coder', Judith: 'adjudicator' };
/** What no coder may learn: lists and their heads, the machine's rules, the names of others. */
const HIDDEN = ['Grand Large', 'Terre Commune', 'Nom-', 'sans étiquette', 'sha256', 'Martin', 'Zhu'];

let browser: Browser;
let site: TrialSite;
const people = new Map<string, { readonly account: Account; readonly secret: string }>();

beforeAll(async () => {
  const now = new Date();
  const data = await programmesData(WAVE, 5, now);
  const store = await openStore({ kind: 'folder', path: data });
  const origin = { address: null, agent: null };
  const said = { email: 'ada@example.org', name: 'Ada Martin', password: PASSWORD };
  const ada = await answerLink(store, (await firstLink(store, TERMINAL, now))!, said, origin, now);
  people.set('Ada', ada);
  for (const [name, role] of Object.entries(PEOPLE)) {
    const actor = memberActor(ada.account, null);
    const invited = { email: `${name}@example.org`, name: `${name} Zhu`, roles: [role], territories: [] };
    const link = await invite(store, actor, invited, now);
    people.set(name, await answerLink(store, link, { email: null, name: null, password: PASSWORD }, origin, now));
  }
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

it('lets nobody in who is not signed in, and leads nobody where there is nothing', async () => {
  for (const path of ['/atelier/codage', ROOM, `${ROOM}/suivant`, `${ROOM}/desaccords`, `${ROOM}/phrase/1`, `${ROOM}/phrase/1/decision`]) {
    const answer = await fetch(site.url + path, { redirect: 'manual' });
    expect([path, answer.status, answer.headers.get('location')?.startsWith('/atelier/connexion')]).toEqual([path, 303, true]);
  }
  const { page, context } = await windowOf('Judith');
  for (const path of ['/atelier/codage/autre', '/atelier/codage/autre/suivant', `${ROOM}/phrase/1`, `${ROOM}/phrase/x/decision`])
    expect([path, (await page.goto(site.url + path))?.status()]).toEqual([path, 404]);
  await context.close();
});

if (inject('all'))
  it('shows how far a drawing is that a worker makes, and why one came to nothing', async () => {
    const store = await openStore({ kind: 'folder', path: site.data });
    const { id: series_id } = await store.db.selectFrom('series').select('id').executeTakeFirstOrThrow();
    const account_id = people.get('Ada')!.account.id;
    /** Takes one up as a worker does. The site has workers too: each is asked for and taken in one go, so that none of them begins it. */
    const taken = () =>
      store.db.transaction().execute(async (trx) => {
        const asked = { series_id, kind: 'sentence', account_id, asked_at: new Date(), plan: { sizes: { statements: 40 }, seed: '' } };
        await insertReviewDraw(trx, asked);
        return (await claimReviewDraw(trx, randomUUID(), 600_000))!;
      });
    const running = await taken();
    const ways = [
      ['Ada', { viewport: DESK, colorScheme: 'dark' }, ''],
      ['Chloe', { viewport: PHONE, colorScheme: 'light' }, '/en'],
    ] as const;
    for (const [name, options, language] of ways) {
      const { page, context, trouble } = await windowOf(name, options);
      for (const [done, waits] of [
        [0, /attend|waits/],
        [1234, /en cours|under way/],
        [2000, /se termine|nearly done/],
      ] as const) {
        await seeReviewDraw(store.db, running, { done, of: done === 0 ? 0 : 2000 });
        await page.goto(`${site.url}${language}/atelier/codage`);
        const card = page.getByRole('status');
        expect(await card.textContent()).toMatch(waits);
        expect(await card.textContent()).toMatch(/Il a été demandé le|It was asked for on/);
        if (done > 0) {
          const bar = page.getByRole('progressbar', { name: language === '' ? /communes relues sur 2.000/ : /towns read again of 2,000/ });
          expect(await bar.evaluate((one) => [one.getAttribute('value'), one.getAttribute('max')])).toEqual([String(done), '2000']);
        }
        // It is being drawn: nobody is told that nothing is, or asked to.
        expect(await page.locator('main').textContent()).not.toMatch(/pas encore tirées|not drawn yet/);
        expect(await page.locator('form input[name=statements]').count()).toBe(0);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      expect(trouble).toEqual([]);
      await context.close();
    }
    await endReviewDraw(store.db, running, { fault: 'lost' });
    for (const [fault, why] of [
      ['lost', /plusieurs fois|several times/],
      ['no-right', /n’en a plus le droit|may no longer/],
      ['nothing-to-code', /n’a pu être relu|could be read again/],
    ] as const) {
      if (fault !== 'lost') await endReviewDraw(store.db, await taken(), { fault });
      for (const [name, options, language] of ways) {
        const { page, context } = await windowOf(name, options);
        await page.goto(`${site.url}${language}/atelier/codage`);
        const main = (await page.locator('main').textContent())!;
        // Who may draw is told, and may ask again; a coder is told that sentences are not drawn yet.
        if (name === 'Ada') expect(main).toMatch(why);
        expect(await page.locator('form input[name=statements]').count()).toBe(name === 'Ada' ? 1 : 0);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await context.close();
      }
    }
    await store.close();
  });

it('draws sentences from the archives, once, when the administration asks for it', async () => {
  const { page, context, trouble } = await windowOf('Ada');
  await page.goto(`${site.url}/atelier`);
  await page.getByRole('link', { name: 'Lecture des programmes' }).last().click();
  await page.waitForURL(/\/atelier\/codage$/);
  await expectAccessible(page);
  await page.locator('input[name=statements]').fill('0');
  await page.locator('input[name=others]').fill('0');
  await page.locator('input[name=seed]').fill('essai');
  await page.getByRole('button', { name: /^Tirer les phrases/ }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Demandez de 1');
  expect(await page.locator('input[name=seed]').inputValue()).toBe('essai');
  await page.locator('input[name=statements]').fill('40');
  await page.locator('input[name=others]').fill('30');
  await page.getByRole('button', { name: /^Tirer les phrases/ }).click();
  await page.waitForURL(/tirees=/);
  expect(await page.getByRole('status').textContent()).toMatch(/\d+ phrases sont tirées\.$/);
  expect(await page.locator('form input[name=statements]').count()).toBe(0);
  await expectAccessible(page);
  // Who draws does not code.
  expect((await page.goto(`${site.url}${ROOM}/suivant`))?.status()).toBe(403);
  expect(trouble).toEqual([]);
  await context.close();
});

it('a coder reads blind, and answers with the keyboard', async () => {
  const { page, context, trouble } = await windowOf('Ben');
  await page.goto(`${site.url}/atelier/codage`);
  await page.getByRole('link', { name: /^Coder une phrase/ }).click();
  await page.waitForURL(/\/phrase\/\d+$/);
  const first = page.url();
  await expectAccessible(page);
  const html = await page.content();
  for (const hidden of HIDDEN.filter((word) => word !== 'Zhu')) expect(html).not.toContain(hidden);
  await page.locator('h1').click();
  await page.keyboard.press('g');
  // A theme is of what is digital: that answer comes with it, and goes with the other.
  expect(await page.locator('#answer-yes').isChecked()).toBe(true);
  await page.keyboard.press('n');
  expect(await page.locator('[name=theme-open-data]').isChecked()).toBe(false);
  for (const key of ['o', 'c', 'g', 'g', '2']) await page.keyboard.press(key);
  expect(await page.locator('input:checked:not([data-keys])').evaluateAll((all) => all.map((one) => one.getAttribute('name')))).toEqual([
    'answer',
    'commitment',
    'theme-online-procedures',
  ]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/suite=enregistre/);
  const second = page.url();
  expect(second).not.toContain(first);
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await page.waitForURL(/suite=passe/);
  expect(page.url().split('?')[0]).not.toBe(second.split('?')[0]);
  await page.getByRole('link', { name: 'Revoir ma réponse précédente' }).click();
  await page.waitForURL(first);
  expect(await page.locator('[name=theme-online-procedures]').isChecked()).toBe(true);
  await expectAccessible(page);
  expect(trouble).toEqual([]);
  await context.close();
});

it('another codes the same sentence on a phone, without script, and loses nothing that was entered', async () => {
  const { page, context, trouble } = await windowOf('Chloe', { viewport: PHONE, javaScriptEnabled: false });
  await page.goto(`${site.url}${ROOM}/suivant`);
  const sentence = new URL(page.url()).pathname;
  expect(await page.locator('kbd:visible').count()).toBe(0);
  await page.getByRole('radio', { name: 'Oui' }).check();
  await page.getByRole('checkbox', { name: 'Données ouvertes' }).check();
  await page.getByLabel('Remarque').fill('J’hésite entre deux thèmes.');
  await page.getByRole('button', { name: 'Enregistrer et coder la suivante' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('jusqu’où la phrase s’engage');
  expect(await page.getByRole('checkbox', { name: 'Données ouvertes' }).isChecked()).toBe(true);
  expect(await page.getByLabel('Remarque').inputValue()).toBe('J’hésite entre deux thèmes.');
  await page.getByRole('radio', { name: '3 : ' }).check();
  await page.getByRole('button', { name: 'Enregistrer et coder la suivante' }).click();
  await page.waitForURL(/suite=enregistre/);
  // By its address: five towns promise some things in the same words.
  expect(new URL(page.url()).pathname).toMatch(/\/phrase\/\d+$/);
  expect(new URL(page.url()).pathname).not.toBe(sentence);
  expect(trouble).toEqual([]);
  await context.close();
});

it('keeps what was coded when the session ends in the middle of it', async () => {
  const { page, context } = await windowOf('Ben');
  await page.goto(`${site.url}${ROOM}/suivant`);
  const where = page.url();
  await page.getByRole('checkbox', { name: 'Vidéosurveillance' }).check();
  await page.getByRole('radio', { name: '1 : ' }).check();
  await page.getByLabel('Remarque').fill('Une longue remarque qui ne doit pas se perdre.');
  const store = await openStore({ kind: 'folder', path: site.data });
  await store.db
    .updateTable('session')
    .set({ seen_at: new Date(Date.now() - 3 * 3600_000) })
    .where('account_id', '=', people.get('Ben')!.account.id)
    .execute();
  await store.close();
  await page.getByRole('button', { name: 'Enregistrer et coder la suivante' }).click();
  await page.waitForURL(/\/atelier\/connexion/);
  await page.getByLabel('Adresse électronique').fill('ben@example.org');
  await page.locator('#password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter par mot de passe' }).click();
  await page.waitForURL((now) => now.pathname === new URL(where).pathname);
  expect(await page.getByRole('radio', { name: 'Oui' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Vidéosurveillance' }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: 'Données ouvertes' }).isChecked()).toBe(false);
  expect(await page.getByLabel('Remarque').inputValue()).toBe('Une longue remarque qui ne doit pas se perdre.');
  await context.close();
});

if (inject('all'))
  it('fits a phone and a desk, in both languages, by day and by night', async () => {
    for (const [viewport, colorScheme] of [
      [PHONE, 'light'],
      [DESK, 'dark'],
    ] as const) {
      const { page, context, trouble } = await windowOf('Chloe', { viewport, colorScheme });
      for (const path of [`${ROOM}/suivant`, `/en${ROOM}/suivant`, '/atelier/codage', '/en/atelier/codage']) {
        await page.goto(site.url + path);
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      expect(trouble).toEqual([]);
      await context.close();
    }
  });

it('who has not coded a sentence settles it, without names', async () => {
  const { page, context, trouble } = await windowOf('Judith');
  await page.goto(`${site.url}${ROOM}/desaccords`);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Trancher/ }).click();
  await page.waitForURL(/\/decision$/);
  const main = (await page.locator('main').textContent())!;
  expect(main).toContain('Réponse A');
  expect(main).toContain('Réponse B');
  expect(main).toContain('J’hésite entre deux thèmes.');
  for (const hidden of [...HIDDEN.filter((word) => word !== 'Zhu'), 'Ben', 'Chloe']) expect(main).not.toContain(hidden);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Oui' }).check();
  await page.getByRole('checkbox', { name: 'Démarches en ligne' }).check();
  await page.getByRole('radio', { name: '2 : ' }).check();
  await page.locator('#reason').fill('La phrase parle de démarches, et ne dit pas de date.');
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await page.waitForURL(/suite=enregistre/);
  expect(await page.getByRole('status').textContent()).toContain('Tranché par Judith Zhu');
  await expectAccessible(page);
  await page.goto(`${site.url}${ROOM}/desaccords`);
  expect(await page.locator('main').textContent()).toContain('Aucun désaccord');
  expect(trouble).toEqual([]);
  await context.close();
});

it('a coder is shown no dispute, and no answer of another', async () => {
  const { page, context } = await windowOf('Chloe');
  for (const path of [`${ROOM}/desaccords`, `${ROOM}/phrase/1/decision`]) expect((await page.goto(site.url + path))?.status()).toBe(403);
  await context.close();
});

it('tells kappa, precision and recall once the sentences are coded, with n and in words where there are few', async () => {
  // The site is the owner of the folder; this test comes as a guest and does the rest of the work.
  const store = await openStore({ kind: 'folder', path: site.data });
  const wave = (await findWave(store.db, WAVE))!;
  const instruments = await instrumentsOf({ store, archiveStore: archiveStoreOf({}, site.data) });
  const kind = kindOf(instruments.find(({ id }) => id === wave.instrument)!);
  // They differ on sentences of one kind, all of which are drawn. In which order sentences come follows from the digest of the series, which holds the day: every
  // tenth, as it was, now and then was none that matters, and then nobody differed.
  for (const name of ['Ben', 'Chloe']) {
    const coder = { ...people.get(name)!.account, address: null };
    for (;;) {
      const id = await nextItem(store, coder, kind, wave.id, new Date());
      if (id === null) break;
      const shown = kind.shown(kind.readSubject((await itemFile(store, kind, id))!.item.subject));
      const words = shown.find((part) => part.id === 'words')!.text as string;
      const digital =
        /en ligne|internet|numérique|fibre|caméras|données ouvertes|logiciels/.test(words) &&
        !(name === 'Chloe' && /logiciels/.test(words));
      const themes = digital && /caméras/.test(words) ? ['video-surveillance'] : [];
      const answer = { digital, themes, commitment: digital ? 2 : null };
      await answerItem(store, coder, kind, id, { answer, proof: null, remark: null, supersedes: null }, new Date());
    }
  }
  await store.close();
  for (const [viewport, path] of [
    [DESK, ROOM],
    [PHONE, `/en${ROOM}`],
  ] as const) {
    const { page, context, trouble } = await windowOf('Ada', { viewport });
    await page.goto(site.url + path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const [, people, machine] = await page.locator('table').all();
    const mention = people!.locator('tbody tr').first();
    expect((await mention.locator('td').allTextContents()).map((text) => text.trim())).toEqual([
      expect.stringMatching(/^\d{2}$/),
      expect.stringMatching(/^\d{2}$/),
      expect.stringMatching(/^\d+.% \[|^\d+% \[/),
      expect.stringMatching(/^0[.,]\d\d \[0[.,]\d\d.*[01][.,]\d\d\]$/),
    ]);
    expect(await people!.locator('tbody tr').count()).toBe(19);
    expect(await people!.textContent()).toMatch(/sans objet|does not apply/);
    expect(await machine!.locator('tbody tr').first().locator('td').nth(4).textContent()).toMatch(/% \[/);
    expect(await machine!.textContent()).toMatch(/trop peu pour le dire|too few to say/);
    expect(trouble).toEqual([]);
    await context.close();
  }
});
