import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type LittleWeb, startLittleWeb } from '@beffroi/littleweb';
import { type MailPeer, mailPeer } from '@beffroi/post/testing';
import { openStore } from '@beffroi/store';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { BRIEFLY } from '../../../test/setup/briefly.ts';
import { expectAccessible, expectReadable, openWindow, PHONE, startBrowser } from './eyes.ts';
import { demoData } from './site.ts';

// One story in a real browser, from the first link to a published wave: each step stands on the one before.

const BEFFROI = fileURLToPath(new URL('../../cli/bin/beffroi.js', import.meta.url));
const WEB = fileURLToPath(new URL('../../../fixtures/web', import.meta.url));
const PASSWORD = 'Quatre hiboux sous le vieux tilleul';

/** What turns mail on. */
const withMail = (port: number) => ({
  BEFFROI_SMTP: `smtp://127.0.0.1:${port}`,
  BEFFROI_MAIL_FROM: 'Beffroi <beffroi@example.org>',
  BEFFROI_MAIL_KEY: Buffer.alloc(32, 3).toString('base64'),
});

let browser: Browser;
let web: LittleWeb;
let mail: MailPeer;
let data: string;
let served: ChildProcess;
let url = '';
let first = '';
let said = '';
let admin: { context: BrowserContext; page: Page; trouble: string[] };
let coder: typeof admin;

beforeAll(async () => {
  data = await demoData();
  web = await startLittleWeb({ root: WEB });
  mail = await mailPeer((to) => (to.startsWith('partie') ? 'refuses' : 'takes'));
  browser = await startBrowser();
  served = spawn(process.execPath, [...BRIEFLY, BEFFROI, 'serve', '--port', '0', '--workers', '1', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', BEFFROI_ARCHIVES: '', BEFFROI_VIA: web.address, NO_COLOR: '1', ...withMail(mail.port) },
  });
  served.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const lines = createInterface({ input: served.stdout! });
  for await (const line of lines) {
    url ||= /http:\/\/localhost:\d+/.exec(line)?.[0] ?? '';
    first = /http\S+\/atelier\/premier\/\S+/.exec(line)?.[0] ?? '';
    if (first !== '') break;
  }
  if (first === '') throw new Error(`the site did not start: ${said}`);
  admin = await openWindow(browser);
  coder = await openWindow(browser);
});

afterAll(async () => {
  await browser?.close();
  if (served?.exitCode === null) {
    const ended = once(served, 'exit');
    served.kill('SIGTERM');
    await ended;
  }
  await web?.close();
  await mail?.close();
  if (data !== undefined) await rm(data, { recursive: true, force: true });
});

describe('people of the atelier', () => {
  it('who is not signed in sees a form, and no more', async () => {
    for (const path of ['/atelier', '/atelier/vagues', '/atelier/comptes', '/atelier/journal', '/atelier/relecture']) {
      const answer = await fetch(url + path, { redirect: 'manual' });
      expect([path, answer.status, answer.headers.get('location')?.startsWith('/atelier/connexion')]).toEqual([path, 303, true]);
    }
  });

  it('the first link makes an administrator, once', async () => {
    const { page } = admin;
    await page.goto(first);
    await page.getByLabel('Adresse électronique').fill('ada@example.org');
    await page.getByLabel('Nom et prénom').fill('Ada Martin');
    await page.locator('#password').fill(PASSWORD);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.waitForURL(/\/atelier$/);
    expect(await page.locator('main').textContent()).toContain('Ada Martin');
    await expectAccessible(page);
    const again = await fetch(first);
    expect(await again.text()).toContain('Ce lien ne sert plus');
  });

  it('invites a coder by a link that is shown once', async () => {
    const { page } = admin;
    await page.goto(`${url}/atelier/comptes`);
    await page.getByLabel('Adresse électronique').fill('claude@example.org');
    await page.getByLabel('Nom et prénom').fill('Claude Petit');
    await page.getByRole('checkbox', { name: /relecture/ }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Faire le lien d’invitation' }).click();
    const link = await page.getByLabel('Lien à transmettre').inputValue();
    await coder.page.goto(link);
    await coder.page.locator('#password').fill(PASSWORD);
    await coder.page.getByRole('button', { name: 'Créer mon compte' }).click();
    await coder.page.waitForURL(/\/atelier$/);
    await coder.page.goto(`${url}/atelier/comptes`);
    expect(await coder.page.locator('h1').textContent()).toContain('n’est pas ouverte');
  });
});

describe('mail', () => {
  const invite = async (email: string, name: string) => {
    const { page } = admin;
    await page.goto(`${url}/atelier/comptes`);
    await page.getByLabel('Adresse électronique').fill(email);
    await page.getByLabel('Nom et prénom').fill(name);
    await page.getByRole('checkbox', { name: /relecture/ }).check();
    await page.getByRole('button', { name: 'Envoyer l’invitation par courriel' }).click();
    await page.getByText(`L’invitation de ${name} est écrite`).waitFor();
    expect(await page.getByLabel('Lien à transmettre').count()).toBe(0);
  };

  /** Loads a page again until it says something: mail goes within seconds. */
  const untilSaid = (path: string, words: string) =>
    vi.waitFor(
      async () => {
        await admin.page.goto(url + path);
        expect(await admin.page.locator('main').textContent()).toContain(words);
      },
      { timeout: 60_000, interval: 300 },
    );

  it('takes an invitation to who is invited, and says so', async () => {
    await invite('nadia@example.org', 'Nadia Rolland');
    await untilSaid('/atelier/comptes', 'envoyé le');
    await expectAccessible(admin.page);
    const link = /http\S+\/atelier\/invitation\/[\w-]+/.exec(mail.taken[0]!.text.replaceAll('=\r\n', ''))?.[0] ?? '';
    expect(await (await fetch(link)).text()).toContain('Votre invitation');
  });

  if (inject('all'))
    it('that a server refuses is told to who wrote it, with what to do', async () => {
      await invite('partie@example.org', 'Paul Partie');
      await untilSaid('/atelier/comptes', '550 no such mailbox');
      expect(await admin.page.locator('main').textContent()).toContain('transmettez le lien à la main');
      await admin.page.goto(`${url}/atelier/courrier`);
      const text = (await admin.page.locator('main').textContent()) ?? '';
      expect(text).toContain('refusé par le serveur');
      expect(text).not.toMatch(/partie@|nadia@/);
      await expectAccessible(admin.page);
    });

  if (inject('all'))
    it('is tried from its page, which an address that is none leaves as it is', async () => {
      const { page } = admin;
      const before = mail.taken.length;
      await page.goto(`${url}/atelier/courrier`);
      await page.getByLabel('À quelle adresse').fill('ada@localhost');
      await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
      await page.getByText('Ce n’est pas une adresse électronique').waitFor();
      await page.getByLabel('À quelle adresse').fill('ada@example.org');
      await page.getByRole('button', { name: 'Envoyer l’essai' }).click();
      await page.getByText('L’essai est écrit').waitFor();
      await vi.waitFor(() => expect(mail.taken).toHaveLength(before + 1), { timeout: 60_000, interval: 300 });
      await page.goto(`${url}/en/atelier/courrier`);
      expect(await page.locator('h1').textContent()).toBe('Mail');
      await expectReadable(page);
    });
});

describe('the reading room', () => {
  it('a coder reads blind, and answers with the keyboard', async () => {
    const { page } = coder;
    await page.goto(`${url}/atelier/relecture`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lire un résultat' }).first().click();
    await page.waitForURL(/\/relecture\/constat\/\d+/);
    const before = page.url();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Vous ne voyez ni la note de la machine');
    await expectAccessible(page);
    await page.locator('h1').click();
    await page.keyboard.press('n');
    expect(await page.locator('input[name=answer][value=n]').isChecked()).toBe(true);
    await page.getByLabel('Remarque').fill('Rien de lisible dans ces pages.');
    await page.getByRole('button', { name: /^Enregistrer/ }).click();
    await page.waitForURL((now) => now.href !== before);
    expect(await page.locator('main').textContent()).toContain('Réponse enregistrée');
    expect(coder.trouble).toEqual([]);
  });

  it('keeps what was written when the session ends in the middle of a form', async () => {
    const { page } = coder;
    const where = page.url();
    await page.locator('input[name=answer][value="1"]').check();
    await page.getByLabel('Remarque').fill('Une longue remarque qui ne doit pas se perdre.');
    // The site is the owner of the folder; this test comes as a guest and turns the clock forward.
    const store = await openStore({ kind: 'folder', path: data });
    await store.db
      .updateTable('session')
      .set({ seen_at: new Date(Date.now() - 3 * 3600_000) })
      .execute();
    await store.close();
    await page.getByRole('button', { name: /^Enregistrer/ }).click();
    await page.waitForURL(/\/atelier\/connexion/);
    expect(await page.locator('main').textContent()).toContain('Elle est gardée');
    await page.getByLabel('Adresse électronique').fill('claude@example.org');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter par mot de passe' }).click();
    await page.waitForURL((now) => now.pathname === new URL(where).pathname);
    expect(await page.locator('main').textContent()).toContain('Votre saisie a été gardée');
    expect(await page.getByLabel('Remarque').inputValue()).toBe('Une longue remarque qui ne doit pas se perdre.');
    expect(await page.locator('input[name=answer][value="1"]').isChecked()).toBe(true);
  });
});

describe('a contest', () => {
  const reason = 'La page de la cantine décrit un paiement en ligne que le constat ne compte pas.';

  it('is sent from the proof by a visitor, and is not public before somebody has read it', async () => {
    const { page, context, trouble } = await openWindow(browser, { viewport: PHONE });
    await page.goto(`${url}/villes/99002/cantine`);
    await page.getByRole('link', { name: 'Contester cette note' }).click();
    await page.getByLabel('Ce qui est faux, et pourquoi').fill(reason);
    await page.getByLabel('Page qui le montre').fill('https://www.port-lavigne.fr/cantine');
    await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
    await page.getByText('Votre contestation est reçue').waitFor();
    expect(await (await fetch(`${url}/reponses`)).text()).not.toContain(reason);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('is read, answered, and then stands beside the mark for everybody', async () => {
    const { page } = admin;
    await page.goto(`${url}/atelier/reponses`);
    // Her session has ended too: she comes back to where she wanted to go.
    await page.getByLabel('Adresse électronique').fill('ada@example.org');
    await page.locator('#password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter par mot de passe' }).click();
    await page.waitForURL(/\/atelier\/reponses$/);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /Traiter la contestation/ })
      .first()
      .click();
    await page.waitForURL(/contestation\/\d+/);
    expect(await page.locator('main').textContent()).toContain(reason);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Publier cette contestation' }).click();
    await page.getByLabel('Non retenue : le résultat est juste').check();
    await page.locator('#words').fill('Le paiement décrit se fait au guichet, la page le dit plus bas.');
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await page.getByText('Le paiement décrit se fait au guichet').first().waitFor();
    for (const path of ['/reponses', '/villes/99002/cantine']) {
      const html = await (await fetch(url + path)).text();
      expect([path, html.includes(reason), html.includes('au guichet, la page le dit')]).toEqual([path, true, true]);
    }
  });
});

/** Where programs ask for what any instrument says. */
const ANY = '/api/v1/instruments';

describe('a contest of what another instrument says', () => {
  const reason = 'Le compte répond aussi par messages privés, que personne ne voit d’ici.';
  const answer = 'Ce qui ne se voit pas n’est pas compté, et n’est pas un zéro : la marche est juste.';

  it('is sent from the page of the accounts, by the same form', async () => {
    const { page, context, trouble } = await openWindow(browser, { viewport: PHONE });
    await page.goto(`${url}/voix/communes/99011`);
    await page.getByRole('link', { name: 'Contester ce résultat' }).click();
    await page.waitForURL(/\/contester\/voix\/99011\/presence$/);
    expect((await page.locator('main').textContent())?.replace(/[\u00a0\u202f]/g, ' ')).toMatch(/Résultat publié : niveau \d sur 5\./);
    await expectReadable(page);
    await page.getByLabel('Ce qui est faux, et pourquoi').fill(reason);
    await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
    await page.getByText('Votre contestation est reçue').waitFor();
    expect(await (await fetch(`${url}/voix/communes/99011`)).text()).not.toContain(reason);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('is answered, and read again blind by what the account and its answers say', async () => {
    const { page } = admin;
    await page.goto(`${url}/atelier/reponses`);
    await page.getByRole('link', { name: /Traiter la contestation : Présence/ }).click();
    await page.waitForURL(/contestation\/\d+/);
    expect(await page.locator('main').textContent()).toContain(reason);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Publier cette contestation' }).click();
    await page.waitForURL(/\?suite=enregistre$/);
    await coder.page.goto(`${url}/atelier/voix`);
    await coder.page.getByRole('link', { name: 'Relire ce qui est contesté' }).click();
    await coder.page.waitForURL(/\/publication\/\d+$/);
    const asked = (await coder.page.locator('main').textContent()) ?? '';
    expect(asked).toMatch(/Réponse du\s/);
    expect(asked).not.toContain(reason);
    await expectAccessible(coder.page);
    await coder.page.locator('input[name=answer][value="3"]').check();
    await coder.page.getByLabel('Remarque').fill('Un prénom sous certaines réponses, pas sous la moitié.');
    await coder.page.getByRole('button', { name: /^Enregistrer/ }).click();
    await coder.page.getByText('Il ne reste').waitFor();
    await page.goto(`${url}/atelier/reponses`);
    await page.getByRole('link', { name: /Traiter la contestation : Présence/ }).click();
    await page.getByLabel('Non retenue : le résultat est juste').check();
    await page.locator('#words').fill(answer);
    await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
    await page.getByText('Cette contestation a sa réponse').waitFor();
  });

  it('stands with its answer on the page of the accounts, the sheet of the town, in the list, the interface and the open data', async () => {
    for (const [path, words] of [
      ['/voix/communes/99011', [reason, answer]],
      ['/reponses', [reason, answer]],
      ['/villes/99011', ['Ce résultat est contesté']],
      // Words that may name people are read on the pages.
      [`${ANY}/voice/waves/latest/contests`, ['"code":"99011"', '"answer":"not-upheld"', '"reason":""']],
    ] as const) {
      const html = (await (await fetch(url + path)).text()).replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
      for (const word of words) expect([path, word, html.includes(word)]).toEqual([path, word, true]);
    }
    const listed = await (await fetch(`${url}/donnees/catalogue.jsonld`)).text();
    const address = /donnees\/([^/"]*voix[^/"]*)\/contests\.csv"/.exec(listed)?.[1];
    const table = await (await fetch(`${url}/donnees/${address}/contests.csv`)).text();
    expect(table).toMatch(/99011,presence,\d+,visitor,[^,]*,,,not-upheld,/);
  });
});

describe('a contest of what lists say', () => {
  const reason = 'La phrase 2 de la première liste parle de panneaux de bois, non d’un affichage numérique.';
  const text = async (path: string): Promise<string> =>
    (await (await fetch(url + path)).text()).replace(/<!--.*?-->|<[^>]+>/g, ' ').replace(/&nbsp;|[\u00a0\u202f]|\s+/g, ' ');

  it('is one link away from each theme of a town, of the election that the page shows', async () => {
    for (const [path, year, link] of [
      ['/programmes/villes/99001', 2026, /Contester, ce qui est dit de/],
      // At this one no list speaks of any.
      ['/programmes/villes/99001/2020', 2020, /Contester : Données ouvertes/],
      ['/en/programmes/villes/99001', 2026, /Contest, what is said of/],
    ] as const) {
      const html = await (await fetch(url + path)).text();
      const links = [...html.matchAll(/href="([^"]*\/contester\/programmes\/99001\/([a-z-]+)\?vague=[^"]+)"/g)];
      // Each of the seventeen once, whether a list speaks of it or not.
      expect([path, new Set(links.map(([, , theme]) => theme)).size, links.length]).toEqual([path, 17, 17]);
      expect(html.replace(/<!--.*?-->|<[^>]+>/g, '').replace(/[\u00a0\u202f]|&nbsp;/g, ' ')).toMatch(link);
      expect(await text(links[0]![1]!)).toMatch(new RegExp(`(Municipales de|Local elections of) ${year}`));
    }
    // What is not there, or may not be shown, is told by nothing.
    const answer = await fetch(`${url}/contester/programmes/99001/sante-numerique?vague=aucune`);
    expect(answer.status).toBe(404);
  });

  it('is sent from the page of the lists, which says what each list says of it', async () => {
    const { page, context, trouble } = await openWindow(browser, { viewport: PHONE });
    await page.goto(`${url}/programmes/villes/99001`);
    await page
      .getByRole('link', { name: /^Contester\s*,\s+ce\s+qui\s+est\s+dit\s+de\s.+Rivebelle/ })
      .first()
      .click();
    await page.waitForURL(/\/contester\/programmes\/99001\/[a-z-]+\?vague=/);
    expect((await page.locator('main').textContent())?.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /Résultat publié : niveau \d sur 4\..*toutes les listes de la commune ensemble/,
    );
    await expectReadable(page);
    await page.getByLabel('Ce qui est faux, et pourquoi').fill(reason);
    await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
    await page.getByText('Votre contestation est reçue').waitFor();
    expect(page.url()).toMatch(/\?vague=[^&]+&recu=visiteur$/);
    expect(await (await fetch(`${url}/programmes/villes/99001`)).text()).not.toContain(reason);
    await page.locator('a[href*="#theme-"]').click();
    await page.waitForURL(/\/programmes\/villes\/99001\/\d{4}#theme-[a-z-]+$/);
    expect(trouble).toEqual([]);
    await context.close();
  });

  if (inject('all'))
    it('is read by what all programmes say, and stands on the page of the lists when it is answered', async () => {
      const { page } = admin;
      await page.goto(`${url}/atelier/reponses`);
      await page.getByRole('link', { name: /Traiter\s+la\s+contestation.+Rivebelle/ }).click();
      await page.waitForURL(/contestation\/\d+/);
      expect(await page.locator('main').textContent()).toContain(reason);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Publier cette contestation' }).click();
      await page.waitForURL(/\?suite=enregistre$/);
      await coder.page.goto(`${url}/atelier/codage`);
      await coder.page.getByRole('link', { name: 'Relire ce qui est contesté' }).first().click();
      await coder.page.waitForURL(/\/\d+$/);
      const asked = (await coder.page.locator('main').textContent()) ?? '';
      expect(asked.replace(/[\u00a0\u202f]/g, ' ')).toMatch(/Liste 1, page 1/);
      expect(asked).toContain('mesure précisée');
      expect(asked).not.toContain(reason);
      await expectAccessible(coder.page);
      await page.getByLabel('Non retenue : le résultat est juste').check();
      await page.locator('#words').fill('La page 4 nomme un affichage légal numérique.');
      await page.getByRole('button', { name: 'Enregistrer la réponse' }).click();
      await page.getByText('Cette contestation a sa réponse').waitFor();
      for (const path of ['/programmes/villes/99001', '/reponses'])
        for (const words of [reason, 'La page 4 nomme un affichage légal numérique.'])
          expect([path, (await text(path)).includes(words)]).toEqual([path, true]);
    });
});

describe('a wave', () => {
  it('is opened, run while one watches, closed and published from the atelier', async () => {
    const { page, trouble } = admin;
    await page.goto(`${url}/atelier/nouvelle-vague`);
    await page.getByLabel('Nom').first().fill('essai de mai');
    await page.locator('select[name=panel]').selectOption('petit-web');
    await page.locator('input[name=date]').fill('2028-05-01');
    await page.locator('select[name=source]').selectOption('via');
    await page.locator('select[name=render]').selectOption('never');
    await page.locator('input[name=tries]').fill('1');
    await page.getByRole('button', { name: 'Ouvrir la vague' }).click();
    // A name with spaces cannot stand in an address: it is said, and nothing typed is lost.
    if (await page.locator('#name[aria-invalid=true]').count()) {
      expect(await page.locator('input[name=date]').inputValue()).toBe('2028-05-01');
      await page.locator('#name').fill('mai-2028');
      await page.getByRole('button', { name: 'Ouvrir la vague' }).click();
    }
    await page.waitForURL(/\/atelier\/vagues\/[^/]+$/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lancer la vague' }).click();
    await page.locator('[data-live=lead]', { hasText: /Tout est mesuré|Rien à faire/ }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Clore…' }).click();
    if (await page.locator('#leave').count()) await page.locator('#leave').check();
    await page.getByRole('button', { name: 'Clore pour de bon' }).click();
    await page.getByText('La vague est close et ne changera plus').waitFor();
    await page.getByRole('link', { name: 'Publier…' }).click();
    await page.getByRole('button', { name: 'Publier pour tous' }).click();
    await page.getByText('La vague est publiée').waitFor();
    expect(await (await fetch(`${url}/`)).text()).toContain('mai 2028');
    expect(trouble).toEqual([]);
  });

  if (inject('all'))
    it('one town is measured by an agent in four clicks and no file, live, and ends on its sheet', async () => {
      const { page, trouble } = admin;
      await page.goto(`${url}/`);
      const began = Date.now();
      await page.getByRole('link', { name: 'Mesurer ma commune maintenant' }).click();
      await page.getByRole('combobox', { name: 'Votre commune' }).fill('Castelrenan');
      await page.getByRole('button', { name: 'Continuer' }).click();
      await page.waitForURL(/\/ma-commune\/99011$/);
      expect(await page.getByLabel('Le site de la commune').inputValue()).toMatch(/castelrenan/);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Mesurer maintenant' }).click();
      await page.waitForURL(/\/ma-commune\/mesure\/[0-9a-f-]{36}$/);
      const address = page.url();
      // Live or done already: the cells are there either way.
      expect(await page.locator('.front-cell').count()).toBe(18);
      await page.locator('.front-rows').waitFor();
      expect(Date.now() - began).toBeLessThan(120_000);
      expect(await page.locator('main').textContent()).toMatch(/Castelrenan permet de faire/);
      await expectAccessible(page);
      expect(trouble).toEqual([]);
      // Each quote is proved by the page that it was read in, as it was.
      const proof = await page.locator('.front-quotes a[href*="/page/"]').first().getAttribute('href');
      const archived = await fetch(new URL(proof!, address));
      expect([archived.status, archived.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      expect(await archived.text()).toContain('<mark id="preuve"');
      expect((await fetch(new URL(proof!.replace(/\d+$/, '999'), address))).status).toBe(404);
      // Who has the address may see it, without a script; nobody else can guess it, and strangers may not ask here.
      expect(await (await fetch(address)).text()).toContain('Mots lus');
      expect((await fetch(`${url}/ma-commune/mesure/00000000-0000-4000-8000-000000000000`)).status).toBe(404);
      expect(await (await fetch(`${url}/ma-commune/99011`)).text()).toMatch(/seuls les agents qui ont un compte/);
      const refused = await fetch(`${url}/ma-commune/99011`, {
        method: 'POST',
        headers: { origin: url, accept: 'text/html' },
        body: new URLSearchParams({ site: 'castelrenan.fr' }),
      });
      expect([refused.status, /il faut un compte/.test(await refused.text())]).toEqual([400, true]);
      // Whoever keeps a site may not want it: noted, it holds at once, for accounts too.
      await page.goto(`${url}/atelier/oppositions`);
      await page.getByLabel('Adresse du site').fill('www.montfaye.fr');
      await page.getByRole('button', { name: 'Ne plus mesurer ce site' }).click();
      await page.getByText('montfaye.fr n’est plus mesuré').waitFor();
      await expectReadable(page);
      await page.goto(`${url}/ma-commune/99003`);
      await page.getByLabel('Le site de la commune').fill('www.montfaye.fr');
      await page.getByRole('button', { name: 'Mesurer maintenant' }).click();
      await page.getByText('Ce site a demandé à ne pas être lu').waitFor();
    });

  it('every change stands in the log, with who made it', async () => {
    const { page } = admin;
    await page.goto(`${url}/atelier/journal`);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Ada Martin');
    expect(text).not.toContain(PASSWORD);
    await expectAccessible(page);
    // A terminal too: it made the link by which the first of all came in.
    await page.goto(`${url}/atelier/journal?quoi=account.first-link`);
    expect(await page.locator('tbody').textContent()).toContain('terminal du serveur');
  });
});

if (inject('all'))
  it('stops tidily when it is asked to', async () => {
    const ended = once(served, 'exit');
    served.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });
