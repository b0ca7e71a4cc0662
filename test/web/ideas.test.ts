import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLink, invite } from '@beffroi/accounts';
import { type ActingMember, memberActor, type Role, TERMINAL } from '@beffroi/acts';
import { acceptCharge, askCharge, makePlan, nameCharge } from '@beffroi/plans';
import { insertPanel, openStore, type StorePlace } from '@beffroi/store';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';

// An idea from an agent's phone to the action that somebody is in charge of, each step on the one before. Every form is sent without script.

const TOWN = '99001';

let browser: Browser;
let site: TrialSite;
let url: string;
let lead: Page;
let phone: Page;
/** What a browser knows the facilitator and the colleague by. */
const secrets = { lead: '', colleague: '' };
const people: { lead: ActingMember | null; colleague: ActingMember | null } = { lead: null, colleague: null };
/** The address of the box, and the codes of the ideas, as they were noted. */
let letters = '';
const codes: string[] = [];

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-ideas-'));
  await furnish({ kind: 'folder', path: data });
  [browser, site] = await Promise.all([startBrowser(), startSite({ data })]);
  url = site.url;
  lead = await window(secrets.lead, { width: 1280, height: 900 });
  phone = await window(null);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** A town with somebody who leads a box and its plan, and somebody who carries actions. */
async function furnish(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  const now = new Date();
  const member = {
    territory: TOWN,
    name: 'Rivebelle',
    population: 12_000,
    department: '99',
    region: '99',
    epci: null,
    stratum: 'under-50000',
  };
  await insertPanel(store.db, { name: 'ideas', rule: {}, vintage: 2026, createdAt: now, members: [member] });
  const enter = async (who: keyof typeof secrets, name: string, role: Role): Promise<ActingMember> => {
    const link = await invite(store, TERMINAL, { email: `${who}@rivebelle.example`, name, roles: [role], territories: [TOWN] }, now);
    const answer = { email: null, name: null, password: 'Quatre hiboux sous le vieux tilleul' };
    const { account, secret } = await answerLink(store, link, answer, { address: null, agent: null }, now);
    secrets[who] = secret;
    return memberActor(account, null);
  };
  people.lead = await enter('lead', 'Alix Morel', 'facilitator');
  people.colleague = await enter('colleague', 'Nadia Benali', 'colleague');
  await makePlan(store, people.lead, { territory: TOWN, mandateYear: 2026, name: 'Le plan de Rivebelle' }, now);
  await store.close();
}

async function window(secret: string | null, viewport: { width: number; height: number } = PHONE): Promise<Page> {
  const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport });
  if (secret !== null) await context.addCookies([{ name: 'beffroi', value: secret, url }]);
  return page;
}

/** Looks at a page with the eyes of all, as it stands in a window without script: axe needs one. */
async function look(page: Page): Promise<void> {
  const { context, page: eyes, trouble } = await openWindow(browser);
  await eyes.route(page.url(), async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: await page.content() }));
  await eyes.goto(page.url());
  await eyes.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await expectReadable(eyes);
  expect(trouble).toEqual([]);
  await context.close();
}

const text = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/[\s\u202f\u00a0]+/g, ' ');
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const codeOn = async (page: Page): Promise<string> =>
  /[A-Z]{5}-[A-Z]{5}-[A-Z]{5}/.exec((await page.locator('.code').first().textContent())!)![0];

async function write(page: Page, title: string, said = ''): Promise<void> {
  await page.goto(`${url}/idees/${letters}/ecrire`);
  await page.getByLabel('En une phrase').fill(title);
  await page.getByLabel('Si vous voulez en dire plus').fill(said);
  await press(page, 'Continuer');
}

async function followed(code: string): Promise<string> {
  await phone.goto(`${url}/idees/suivi`);
  await phone.getByLabel('Votre code').fill(code);
  await press(phone, 'Voir ce que c’est devenu');
  return text(phone);
}

describe('who leads', () => {
  it('opens a box, and prints a sheet for the wall with its address', async () => {
    await lead.goto(`${url}/atelier/idees`);
    await look(lead);
    await press(lead, 'Ouvrir la boîte');
    expect(await text(lead)).toContain('La boîte est ouverte');
    await look(lead);
    await lead.getByRole('link', { name: 'Imprimer l’affiche' }).click();
    letters = (await lead.locator('.letters').textContent())!;
    expect(letters).toMatch(/^[A-Z]{5}-[A-Z]{5}-[A-Z]{5}$/);
    await look(lead);
    const pdf = (await lead.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

describe('an agent on a phone', () => {
  it('comes by the letters of the sheet, and nobody is known there', async () => {
    const answer = await fetch(`${url}/idees/${letters}`, { headers: { cookie: `beffroi=${secrets.lead}` } });
    const headers = ['cache-control', 'referrer-policy', 'set-cookie'].map((name) => answer.headers.get(name));
    expect(headers).toEqual(['no-store', 'no-referrer', null]);
    expect(await answer.text()).not.toMatch(/Alix Morel|<script(?![^>]*\ssrc=)|\sstyle="/);
    await phone.goto(`${url}/idees`);
    await look(phone);
    await phone.getByLabel('Les quinze lettres').fill(letters.toLowerCase().replaceAll('-', ' '));
    await press(phone, 'Ouvrir la boîte');
    expect(await text(phone)).toContain('Ce que les agents de Rivebelle proposent');
    await look(phone);
  });

  it('writes a problem without a name, and notes a code before it is sent', async () => {
    await phone.getByRole('link', { name: 'Déposer une idée' }).click();
    await look(phone);
    await phone.getByLabel('En une phrase').fill('Le logiciel de la cantine ne parle pas à celui de la régie');
    await phone.getByLabel('Si vous voulez en dire plus').fill('On saisit tout deux fois.\n<b>Vraiment</b> tout.');
    await press(phone, 'Continuer');
    expect(await text(phone)).toContain('<b>Vraiment</b> tout.');
    codes.push(await codeOn(phone));
    await look(phone);
    await press(phone, 'Envoyer');
    expect(await text(phone)).toContain('Votre idée est dans la boîte');
    expect(phone.url()).not.toContain(codes[0]!.slice(0, 5));
    await look(phone);
    // The same form again.
    await phone.reload();
    await phone.goto(`${url}/idees/${letters}`);
    expect(await text(phone)).toContain('Aucune idée n’est montrée encore');
    expect(await followed(codes[0]!)).toContain('Elle attend d’être lue');
    await look(phone);
  });

  it.each([
    ['is empty', { title: ' ', said: 'x' }, 'Écrivez votre idée en une phrase'],
    ['is too long', { title: 'Long', said: 'a'.repeat(20_000) }, 'C’est trop long : 4 000 signes au plus'],
  ])('is told what to do where a text %s, and keeps it', async (_, { title, said }, sentence) => {
    const answer = await send(`/idees/${letters}/ecrire?/relire`, { kind: 'idea', title, said });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain(said.slice(0, 200));
  });

  it.each([
    ['/idees/suivi?/ouvrir', { code: 'ABCDE-FGHJK-MNPQR' }, 'Une lettre du code est fausse ou manque'],
    ['/idees/suivi?/ouvrir', { code: '' }, 'Une lettre du code est fausse ou manque'],
  ])('is told of a code that is none, at %s', async (path, fields, sentence) => {
    expect((await send(path, fields)).text).toContain(sentence);
  });

  it('is told of an address that leads nowhere', async () => {
    await phone.goto(`${url}/idees/ABCDE-FGHJK-MNPQR`);
    expect(await text(phone)).toContain('Ces lettres ne mènent à aucune boîte');
    await look(phone);
  });
});

describe('who leads reads first', () => {
  it('shows one, and gives another one back with a reason that its author reads', async () => {
    await write(phone, 'Robert du guichet est toujours en retard');
    codes.push(await codeOn(phone));
    await press(phone, 'Envoyer');
    await lead.goto(`${url}/atelier/idees`);
    await look(lead);
    const card = (title: string) => lead.locator('article', { hasText: title });
    await card('Le logiciel de la cantine').getByRole('button', { name: 'Montrer' }).click();
    expect(await text(lead)).toContain('L’idée est montrée');
    await card('Robert').getByText('Rendre pour reformuler', { exact: false }).first().click();
    await card('Robert').getByLabel('La raison').first().fill('Dites le problème sans nommer de collègue.');
    await card('Robert').getByRole('button', { name: 'Rendre pour reformuler' }).click();
    expect(await text(lead)).toContain('L’idée est rendue à son auteur');
    expect(await followed(codes[1]!)).toContain('Dites le problème sans nommer de collègue.');
    await look(phone);
    await phone.getByLabel('En une phrase').fill('Le guichet ouvre souvent en retard');
    await press(phone, 'Envoyer ces mots-là');
    expect(await text(phone)).toContain('Vos nouveaux mots attendent d’être lus');
  });

  it('its author takes it back, and its code leads nowhere', async () => {
    await write(phone, 'Une idée qui n’est plus la mienne');
    const code = await codeOn(phone);
    await press(phone, 'Envoyer');
    expect(await followed(code)).toContain('Une idée qui n’est plus la mienne');
    await phone.getByText('Retirer mon idée').click();
    await look(phone);
    await press(phone, 'L’effacer pour toujours');
    expect(await text(phone)).toContain('Votre idée est effacée');
    await phone.getByLabel('Votre code').fill(code);
    await press(phone, 'Voir ce que c’est devenu');
    expect(await text(phone)).not.toContain('Une idée qui n’est plus la mienne');
  });

  if (inject('all'))
    it('is beaten by another one to it, and told so', async () => {
      await lead.goto(`${url}/atelier/idees`);
      const other = await window(secrets.lead);
      await other.goto(`${url}/atelier/idees`);
      await press(other, /^Montrer/);
      await press(lead, /^Montrer/);
      expect(await text(lead)).toContain('Quelqu’un d’autre vient de la changer');
      await look(lead);
    });
});

describe('two that say the same', () => {
  it('are proposed while one writes, and supported rather', async () => {
    await write(
      phone,
      'Double saisie à la cantine',
      'Il faut tout saisir deux fois, dans le logiciel de la cantine puis celui de la régie.',
    );
    expect(await text(phone)).toContain('Une idée déjà là dit peut-être la même chose');
    await look(phone);
    codes.push(await codeOn(phone));
    await press(phone, 'Envoyer');
    await phone.goto(`${url}/idees/${letters}`);
    await phone.getByRole('link', { name: 'Le logiciel de la cantine ne parle pas' }).click();
    await press(phone, 'Je la soutiens');
    expect(await text(phone)).toContain('Votre soutien est compté');
    expect(await text(phone)).toContain('1 soutien');
    await look(phone);
    const code = await codeOn(phone);
    await phone.getByLabel('Votre code de soutien').fill(code);
    await press(phone, 'Je la soutiens');
    expect(await text(phone)).toContain('Vous la souteniez déjà');
    expect(await text(phone)).toContain('1 soutien');
  });

  it('are merged in one tap, told to both, and each one’s words are kept', async () => {
    await lead.goto(`${url}/atelier/idees`);
    await press(lead, /^Réunir avec « Le logiciel de la cantine/);
    expect(await text(lead)).toContain('Les deux idées sont réunies');
    const told = await followed(codes[2]!);
    expect(told).toContain('Elle est réunie avec une autre');
    expect(told).toContain('Double saisie à la cantine');
    await look(phone);
    await phone.goto(`${url}/idees/${letters}`);
    await phone.getByRole('link', { name: 'Le logiciel de la cantine ne parle pas' }).click();
    expect(await text(phone)).toContain('Il faut tout saisir deux fois');
  });
});

describe('a comment', () => {
  it('waits to be read, and is followed by its code', async () => {
    await phone.getByLabel('Votre commentaire').fill('À la piscine aussi.');
    await press(phone, 'Envoyer le commentaire');
    const code = await codeOn(phone);
    await look(phone);
    await lead.goto(`${url}/atelier/idees`);
    await look(lead);
    await press(lead, /^Montrer : À la piscine aussi/);
    expect(await text(lead)).toContain('Le commentaire est réglé');
    expect(await followed(code)).toContain('Il est montré sous l’idée');
    await look(phone);
  });
});

if (inject('all'))
  describe('an idea becomes an action', () => {
    it('of the plan, in charge of somebody, and its author sees both by the code', async () => {
      await lead.goto(`${url}/atelier/idees?vue=shown`);
      await look(lead);
      const card = lead.locator('article', { hasText: 'Le logiciel de la cantine' });
      await card.getByText('En faire une action', { exact: false }).first().click();
      await card.getByLabel('Titre de l’action').fill('Relier la cantine et la régie');
      await card.getByRole('button', { name: 'Ajouter l’action au plan' }).click();
      expect(await text(lead)).toContain('L’idée est maintenant une action du plan');
      expect(await followed(codes[0]!)).toContain('Votre idée est l’action 1');
      expect(await text(phone)).toContain('Personne n’en est encore chargé.');
      await takeCharge();
      for (const at of [0, 2]) {
        const told = await followed(codes[at]!);
        expect(told).toContain('Votre idée est l’action 1');
        expect(told).toContain('Nadia Benali en est chargé·e.');
      }
      await look(phone);
      await phone.goto(`${url}/idees/${letters}`);
      expect(await text(phone)).toContain('Devenue l’action 1');
      await look(phone);
    });
  });

if (inject('all'))
  describe('in one’s own name', () => {
    it('a colleague writes, supports and comments', async () => {
      const own = await window(secrets.colleague);
      await own.goto(`${url}/atelier/idees/mes-idees`);
      await look(own);
      await own.getByLabel('En une phrase').fill('Une permanence du soir une fois par mois');
      await press(own, 'Continuer');
      await look(own);
      await press(own, 'Envoyer en mon nom');
      expect(await text(own)).toContain('Votre idée attend d’être lue');
      await press(own, /^Je la soutiens : Le logiciel de la cantine/);
      expect(await text(own)).toContain('2 soutiens (dont 1 par un compte)');
      expect((await own.goto(`${url}/atelier/idees`))!.status()).toBe(403);
    });
  });

describe('an address that leaked', () => {
  it('is changed by one button; codes stay good and lead to no new one', async () => {
    await lead.goto(`${url}/atelier/idees`);
    await press(lead, 'Changer l’adresse');
    await phone.goto(`${url}/idees/${letters}`);
    expect(await text(phone)).toContain('Ces lettres ne mènent à aucune boîte');
    await lead.getByRole('link', { name: 'Imprimer l’affiche' }).click();
    const changed = (await lead.locator('.letters').textContent())!;
    expect(changed).not.toBe(letters);
    await followed(codes[0]!);
    expect(await phone.content()).not.toContain(changed);
    letters = changed;
  });

  it('or closed: what is there is read, and nothing more goes in', async () => {
    await lead.goto(`${url}/atelier/idees`);
    await press(lead, 'Fermer la boîte');
    const answer = await send(`/idees/${letters}/ecrire?/envoyer`, { kind: 'idea', title: 'Trop tard', said: '', code: codes[0]! });
    expect([answer.status, answer.text]).toEqual([410, expect.stringContaining('La boîte est fermée depuis le')]);
    await phone.goto(`${url}/idees/${letters}`);
    expect(await text(phone)).toContain('La boîte est fermée depuis le');
    await look(phone);
  });
});

it('speaks English too', async () => {
  for (const [page, path] of [
    [phone, `/en/idees/${letters}`],
    [phone, '/en/idees/suivi'],
    [lead, '/en/atelier/idees'],
    [lead, '/en/atelier/idees/affiche'],
  ] as const) {
    await page.goto(`${url}${path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await text(page)).toMatch(/box|code/i);
  }
});

it('gives what is shown as a table and whole, to who leads alone', async () => {
  const get = (secret: string, format: string) =>
    fetch(`${url}/atelier/idees/donnees?format=${format}`, { headers: { cookie: `beffroi=${secret}` }, redirect: 'manual' });
  const csv = await (await get(secrets.lead, 'csv')).text();
  expect(csv).toContain('Le logiciel de la cantine');
  expect(csv).not.toContain('permanence du soir');
  expect(await (await get(secrets.lead, 'json')).json()).toMatchObject({ territory: TOWN });
  expect((await get(secrets.colleague, 'json')).status).toBe(403);
});

/** Sends a form as a browser does from a page that tells nobody where it came from. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { origin: 'null', accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, text: (await response.text()).replace(/[\u202f\u00a0]/g, ' ') };
}

/** The colleague is asked and says yes, by the verbs behind the pages of the plan. */
async function takeCharge(): Promise<void> {
  const store = await openStore({ kind: 'folder', path: site.data });
  const now = new Date();
  const [action] = await store.db.selectFrom('plan_action').select('id').execute();
  const charge = await askCharge(store, people.lead!, action!.id, people.colleague!.id, now);
  await acceptCharge(store, people.colleague!, charge, now);
  await nameCharge(store, people.colleague!, charge, true, now);
  await store.close();
}
