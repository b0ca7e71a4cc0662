import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAssistant, saveKnowledge } from '@beffroi/desk';
import { type LittleWeb, startLittleWeb } from '@beffroi/littleweb';
import { openStore, setOpeningHours } from '@beffroi/store';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DeskData, deskData, TOWN } from './desk-data.ts';
import { bringAxe, expectNoSidewaysScroll, expectReadable, openWindow, PHONE, startBrowser } from './eyes.ts';
import { demoData, startSite, type TrialSite } from './site.ts';

// The assistant on a page of a town, which lies on another origin: the little web's Rivebelle, by its own address of loopback.

const WEB = fileURLToPath(new URL('../../../fixtures/web', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../static/assistant.js', import.meta.url));

let site: TrialSite;
let web: LittleWeb;
let browser: Browser;
let people: DeskData['people'];
let folder = '';
let page = '';

const KNOWN = [
  ['Quels sont les horaires de la piscine ?', 'Du mardi au vendredi de 12 h à 20 h, le samedi et le dimanche de 9 h à 18 h.', 'piscine'],
  ['Combien coûte l’entrée de la piscine ?', '3,20 € l’entrée, 1,60 € pour les moins de 12 ans.', 'piscine-tarifs'],
  ['Quand a lieu le marché ?', '<b>Samedi</b> matin, place de la Halle.', 'marche'],
] as const;

beforeAll(async () => {
  const data = await demoData();
  const store = await openStore({ kind: 'folder', path: data });
  ({ people } = await deskData(store, new Date()));
  await openAssistant(store, people.alix, { territory: TOWN, name: 'Lisa', nature: 'assistante automatique' }, new Date());
  for (const [question, answer, path] of KNOWN) {
    const entry = { territory: TOWN, question, answer, page: `https://www.rivebelle.fr/${path}`, validUntil: null, replaces: null };
    await saveKnowledge(store, people.sophie, entry, new Date());
  }
  await setOpeningHours(store.db, {
    ...{ territory: TOWN, hours: '{}', slot_minutes: 20, visits: 1, calls: 0, notice_hours: 24, place: 'Hôtel de ville' },
    ...{ booking_url: 'https://rendez-vous.rivebelle.fr/', changed_at: new Date() },
  });
  await store.close();
  site = await startSite({ data, env: { BEFFROI_DESK_KEY: Buffer.alloc(32, 5).toString('base64') } });
  folder = await mkdtemp(join(tmpdir(), 'beffroi-town-page-'));
  await layPages();
  web = await startLittleWeb({ root: WEB, layers: [folder] });
  page = `http://${web.address}`;
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await web?.close();
  await site?.[Symbol.asyncDispose]();
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

/** The line that a webmaster pastes, as the page of the atelier gives it. */
const line = (): string =>
  `<beffroi-assistant><a href="${site.url}/guichet">Chercher une démarche</a></beffroi-assistant><script src="${site.url}/assistant.js" data-commune="${TOWN}" async></script>`;

/** The home page of Rivebelle with the line in it: as it is, in English, under a strict policy that allows our site alone, in colours of its own. */
async function layPages(): Promise<void> {
  const town = join(folder, '127.0.0.1');
  await cp(join(WEB, 'www.rivebelle.fr'), town, { recursive: true });
  const home = await readFile(join(town, 'index.html'), 'utf8');
  const lay = (name: string, change: (html: string) => string): Promise<void> =>
    writeFile(join(town, name), change(home.replace('</main>', `${line()}</main>`)));
  await mkdir(join(town, 'essais'));
  await lay('essais/accueil.html', (html) => html);
  await lay('essais/english.html', (html) => html.replace('lang="fr-FR"', 'lang="en"'));
  const policy = `default-src 'none'; script-src ${site.url}; connect-src ${site.url}`;
  await lay('essais/strict.html', (html) =>
    html.replace('<meta charset="utf-8">', `$&<meta http-equiv="content-security-policy" content="${policy}">`),
  );
  const colours =
    '<style>:root{color-scheme:light dark}beffroi-assistant{--assistant-accent:#7a1f4b;--assistant-accent-ink:#fff;--assistant-radius:1rem}</style>';
  await lay('essais/couleurs.html', (html) => html.replace('</head>', `${colours}</head>`));
  await lay('essais/nuit.html', (html) => html.replace('</head>', '<style>:root{color-scheme:light dark}</style></head>'));
  await writeFile(
    join(town, 'essais', 'tete.html'),
    `<!doctype html><html lang="fr"><head><title>Rivebelle</title><script src="${site.url}/assistant.js" data-commune="${TOWN}" data-label="Demander" async></script></head><body><main><h1>Rivebelle</h1></main></body></html>`,
  );
}

// Text, for the compiler of this side knows no document.
const SHADOW = "document.querySelector('beffroi-assistant').shadowRoot";
const styleOf = (selector: string, property: string): string => `getComputedStyle(${SHADOW}.querySelector('${selector}')).${property}`;

/** A page of the town in a window, with all that it asks of our site. */
async function visit(name: string, options: BrowserContextOptions = {}) {
  const window = await openWindow(browser, options);
  const asked: string[] = [];
  window.page.on('request', (request) => {
    if (request.url().startsWith(site.url)) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await window.page.goto(`${page}/essais/${name}`);
  return { ...window, asked };
}

const open = (tab: Page) => tab.getByRole('button', { name: 'Poser une question à la mairie' });
/** The page has a dialog of its own, for cookies. */
const dialog = (tab: Page) => tab.locator('beffroi-assistant').getByRole('dialog');
const log = (tab: Page) => tab.getByRole('log');

async function opened(tab: Page): Promise<void> {
  await open(tab).focus();
  await tab.keyboard.press('Enter');
  await log(tab).getByText('Je suis Lisa').waitFor();
}

async function ask(tab: Page, question: string, answer: string | RegExp): Promise<void> {
  await tab.keyboard.type(question);
  await tab.keyboard.press('Enter');
  await log(tab).getByText(answer).last().waitFor();
}

/** Fails when axe finds fault with the assistant: the page around it is the town's. */
async function expectAccessible(tab: Page): Promise<void> {
  const options = {
    preload: false,
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  };
  const look = `axe.run('beffroi-assistant', ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`;
  await bringAxe(tab);
  expect(await tab.evaluate(look)).toEqual([]);
}

const post = (code: string, body: unknown): Promise<Response> =>
  fetch(`${site.url}/assistant/${code}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://www.rivebelle.fr' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the assistant on a town’s page', () => {
  it('is one small script, and asks nothing of anybody before it is opened', async () => {
    expect((await stat(SCRIPT)).size).toBeLessThan(12 * 1024);
    const { context, page: tab, asked } = await visit('accueil.html');
    await open(tab).waitFor();
    await tab.waitForLoadState('networkidle');
    expect(asked).toEqual(['GET /assistant.js']);
    await opened(tab);
    expect(asked.filter((one) => one.startsWith('POST'))).toEqual([`POST /assistant/${TOWN}`]);
    expect(await context.cookies()).toEqual([]);
    expect(await tab.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    await context.close();
  });

  it('is used by keyboard alone: opened, asked, closed, with the focus where one expects it', async () => {
    const { context, page: tab, trouble } = await visit('accueil.html', { viewport: PHONE });
    await opened(tab);
    expect(await tab.evaluate(`${SHADOW}.activeElement.id`)).toBe('q');
    await expect(dialog(tab).getByRole('heading', { name: 'Lisa' }).isVisible()).resolves.toBe(true);
    await expect(dialog(tab).getByText('assistante automatique').first().isVisible()).resolves.toBe(true);
    await ask(tab, 'a quelle heure ouvre la picsine', /^Du mardi au vendredi/);
    const link = log(tab).getByRole('link', { name: /www\.rivebelle\.fr\/piscine/ });
    expect(await link.getAttribute('href')).toBe('https://www.rivebelle.fr/piscine');
    await ask(tab, 'où habite le maire ?', 'Je ne réponds à aucune question sur une personne.');
    await ask(tab, 'Quelle est la capitale du Pérou ?', 'Je ne sais pas.');
    await expectAccessible(tab);
    await expectNoSidewaysScroll(tab);
    await tab.keyboard.press('Escape');
    await dialog(tab).waitFor({ state: 'detached' });
    expect(
      await tab.evaluate("document.activeElement.localName + '/' + document.activeElement.shadowRoot.activeElement?.textContent"),
    ).toBe('beffroi-assistant/Poser une question à la mairie');
    await expectAccessible(tab);
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('offers what is near, quotes services with their page, and shows what was written as text', async () => {
    const { context, page: tab } = await visit('accueil.html');
    await opened(tab);
    await ask(tab, 'piscine', 'Est-ce l’une de ces questions');
    await log(tab).getByRole('button', { name: 'Combien coûte' }).focus();
    await tab.keyboard.press('Enter');
    await log(tab).getByText('3,20 €').waitFor();
    await ask(tab, 'Je voudrais un acte de naissance', 'Résultat du dernier relevé');
    expect(
      await log(tab)
        .getByRole('link', { name: /^La page citée : .*rivebelle/ })
        .count(),
    ).toBeGreaterThan(1);
    await ask(tab, 'le marché c’est quand', '<b>Samedi</b>');
    await ask(tab, '<img src=x onerror=alert(1)>', 'Je ne sais pas.');
    await expectAccessible(tab);
    await context.close();
  });

  if (inject('all'))
    it('passes a question on to the desk, whose answer stands on the page of its reference', async () => {
      const { context, page: tab } = await visit('accueil.html');
      await opened(tab);
      await ask(tab, 'La patinoire revient-elle cet hiver ?', 'Je ne sais pas.');
      const slot = log(tab).getByRole('link', { name: 'Prendre rendez-vous à la mairie' });
      expect(await slot.getAttribute('href')).toBe('https://rendez-vous.rivebelle.fr/');
      await log(tab).getByRole('button', { name: 'Transmettre ma question' }).focus();
      await tab.keyboard.press('Enter');
      const sent = await log(tab)
        .getByText(/^C’est transmis/)
        .textContent();
      const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(sent ?? '') ?? [];
      await ask(tab, `où en est ma demande ${reference.toLowerCase()}`, 'personne n’y a encore répondu');
      await answerAtTheDesk('La patinoire revient-elle cet hiver ?', 'Oui, du 12 décembre au 3 janvier.');
      await ask(tab, reference, 'a une réponse');
      const follow = await log(tab).getByRole('link', { name: 'Suivre cette demande' }).last().getAttribute('href');
      expect(follow).toBe(`${site.url}/echange/${reference}`);
      await tab.goto(follow!);
      await tab.getByText('Oui, du 12 décembre au 3 janvier.').waitFor();
      expect(await tab.getByText('patinoire').count()).toBe(0);
      await expectReadable(tab);
      await context.close();
    });

  it('fits on 320 pixels and at four hundred per cent', async () => {
    const { context, page: tab } = await visit('accueil.html', { viewport: { width: 320, height: 256 } });
    await opened(tab);
    await ask(tab, 'horaires piscine', /^Du mardi/);
    const inside = `${SHADOW}.querySelector('dialog')`;
    expect(await tab.evaluate(`${inside}.scrollWidth - ${inside}.clientWidth`)).toBeLessThanOrEqual(0);
    await tab.getByLabel('Votre question').scrollIntoViewIfNeeded();
    expect(await tab.getByLabel('Votre question').isVisible()).toBe(true);
    await expectAccessible(tab);
    await context.close();
  });

  it('is a link to the guichet without script', async () => {
    const { context, page: tab } = await visit('accueil.html', { javaScriptEnabled: false });
    expect(await tab.getByRole('link', { name: 'Chercher une démarche' }).getAttribute('href')).toBe(`${site.url}/guichet`);
    expect(await tab.getByRole('button', { name: 'Poser une question' }).count()).toBe(0);
    await context.close();
  });

  it('speaks English on a page in English', async () => {
    const { context, page: tab } = await visit('english.html');
    await tab.getByRole('button', { name: 'Ask the town hall a question' }).click();
    await log(tab).getByText('I am Lisa').waitFor();
    await ask(tab, 'something else', 'I do not know.');
    expect(await log(tab).getByRole('link', { name: 'Look for a service' }).getAttribute('href')).toBe(`${site.url}/en/guichet`);
    await expectAccessible(tab);
    await context.close();
  });

  if (inject('all'))
    it('stands the strictest policy that allows our site, the town’s colours, and the night', async () => {
      const strict = await visit('strict.html');
      await opened(strict.page);
      expect(await strict.page.evaluate(styleOf('dialog', 'borderTopWidth'))).toBe('2px');
      await strict.context.close();
      const coloured = await visit('couleurs.html');
      await open(coloured.page).waitFor();
      expect(await coloured.page.evaluate(styleOf('button', 'backgroundColor'))).toBe('rgb(122, 31, 75)');
      await coloured.context.close();
      const night = await visit('nuit.html', { colorScheme: 'dark' });
      await opened(night.page);
      await ask(night.page, 'horaires piscine', /^Du mardi/);
      expect(await night.page.evaluate(styleOf('dialog', 'backgroundColor'))).toBe('rgb(20, 24, 28)');
      await expectAccessible(night.page);
      await night.context.close();
    });

  it('stands at the end of a page whose head holds the script', async () => {
    const { context, page: tab } = await visit('tete.html');
    await tab.getByRole('button', { name: 'Demander' }).click();
    await log(tab).getByText('Je suis Lisa').waitFor();
    await context.close();
  });
});

describe('the address that it asks', () => {
  it('may be asked by any page, without cookies', async () => {
    const allowed = await fetch(`${site.url}/assistant/${TOWN}`, { method: 'OPTIONS', headers: { origin: 'https://www.rivebelle.fr' } });
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    const answer = await post(TOWN, { question: 'horaires piscine', language: 'fr' });
    expect([answer.status, answer.headers.get('access-control-allow-origin'), answer.headers.get('set-cookie')]).toEqual([200, '*', null]);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await fetch(`${site.url}/`)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says what is wrong, in one sentence', async () => {
    const refused = async (code: string, body: unknown) => {
      const answer = await post(code, body);
      return [answer.status, ((await answer.json()) as { readonly error: string }).error];
    };
    expect(await refused('99002', {})).toEqual([404, 'no-assistant']);
    expect(await refused('%27%3B--', {})).toEqual([404, 'no-assistant']);
    expect(await refused(TOWN, '{')).toEqual([400, 'not-valid']);
    expect(await refused(TOWN, [])).toEqual([400, 'not-valid']);
    expect(await refused(TOWN, { question: 7 })).toEqual([400, 'not-valid']);
    expect(await refused(TOWN, { question: 'é'.repeat(9000) })).toEqual([400, 'not-valid']);
  });

  it('takes a choice for what it offered, and for nothing else', async () => {
    const said = async (choice: unknown) =>
      ((await (await post(TOWN, { question: 'piscine', choice })).json()) as { readonly text: string }).text;
    for (const choice of ['k:999999', 's:unheard-of', 'k:1 or 1=1', '', '__proto__']) expect(await said(choice)).toBe('Je ne sais pas.');
  });
});

describe('the page of what the town answers', () => {
  it('is written by an agent, tried, and withdrawn', async () => {
    const { context, page: tab, trouble } = await signedIn('alix');
    await tab.goto(`${site.url}/atelier/accueil/savoirs`);
    await tab.getByText('Lisa, assistante automatique').waitFor();
    expect(await tab.getByRole('region').locator('code').textContent()).toBe(line());
    await tab.locator('#question').fill('Où jeter le verre ?');
    await tab.getByLabel('La réponse').fill('Dans les colonnes vertes.');
    await tab.getByLabel('La page qui le dit').fill('https://www.rivebelle.fr/verre');
    await tab.getByRole('button', { name: 'Enregistrer ce savoir' }).click();
    await tab.getByText('C’est enregistré').waitFor();
    await expectReadable(tab);
    await tab.locator('#q').fill('ou est-ce qu’on jette le verre');
    await tab.getByRole('button', { name: 'Voir la réponse' }).click();
    await tab
      .locator('.card')
      .getByText(/colonnes vertes|jeter le verre/)
      .first()
      .waitFor();
    await tab.getByRole('button', { name: 'Retirer : Où jeter le verre ?' }).click();
    await tab.getByText('l’assistant ne le dit plus').first().waitFor();
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('is none of another town’s', async () => {
    const { context, page: tab } = await signedIn('elsewhere');
    await tab.goto(`${site.url}/atelier/accueil/savoirs?commune=${TOWN}`);
    expect(await tab.getByText('horaires de la piscine').count()).toBe(0);
    await context.close();
  });
});

if (inject('all'))
  describe('the end', () => {
    it('comes for who asks too often, and for all when the server is down', async () => {
      let last = await post(TOWN, {});
      for (let n = 0; n < 60 && last.status !== 429; n++) last = await post(TOWN, {});
      expect(last.status).toBe(429);
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
      const { context, page: tab } = await visit('accueil.html');
      await open(tab).click();
      await log(tab).getByText('Trop de questions à la fois').waitFor();
      await tab.keyboard.press('Escape');
      await site[Symbol.asyncDispose]();
      await open(tab).click();
      await log(tab).getByText('L’assistant ne répond pas').waitFor();
      expect(
        await log(tab)
          .getByRole('link', { name: /au guichet/ })
          .isVisible(),
      ).toBe(true);
      await expectAccessible(tab);
      await context.close();
    });
  });

async function signedIn(who: keyof DeskData['people']) {
  const window = await openWindow(browser);
  await window.context.addCookies([{ name: 'beffroi', value: people[who].secret, url: site.url }]);
  return window;
}

/** What an agent does with a question from the site: the same as with any other. */
async function answerAtTheDesk(question: string, answer: string): Promise<void> {
  const { context, page: tab } = await signedIn('sophie');
  await tab.goto(`${site.url}/atelier/accueil?q=patinoire`);
  await tab.getByText(question).waitFor();
  await tab.getByRole('link', { name: 'Quelqu’un sur le site de la commune' }).click();
  await tab.locator('textarea#text').fill(answer);
  // On the site an answer stands in the moment in which it is sent: until then it can be kept as any other.
  await tab.getByRole('button', { name: 'Garder pour plus tard' }).click();
  await tab.getByText('Votre réponse est gardée').waitFor();
  await tab.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await tab.getByRole('link', { name: 'Question de Quelqu’un sur le site de la commune' }).click();
  await tab.getByText(answer).waitFor();
  await context.close();
}
