import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@beffroi/store';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskData, deskData } from './desk-data.ts';
import { expectReadable, openWindow, startBrowser } from './eyes.ts';
import { startSite, type TrialSite } from './site.ts';

// From a public question to somebody who was there: each step stands on the one before. Every form is sent without script.

let browser: Browser;
let site: TrialSite;
let desk: DeskData;
let lead: Page;
let sophie: Page;
let camille: Page;
/** The link in the answer to Camille, and the page that Camille alone has. */
let link = '';
let own = '';
/** The moment that was chosen: the first that is free, which hangs on the hour at which this runs. */
let begins = '';

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-meetings-'));
  const store = await openStore({ kind: 'folder', path: data });
  desk = await deskData(store, new Date());
  await store.close();
  site = await startSite({ data, env: { BEFFROI_DESK_KEY: Buffer.alloc(32, 7).toString('base64') } });
  browser = await startBrowser();
  [lead, sophie, camille] = [await window(desk.people.alix.secret), await window(desk.people.sophie.secret), await window(null)];
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
});

/** A window without script, signed in by a session. */
async function window(secret: string | null): Promise<Page> {
  const { context, page } = await openWindow(browser, { javaScriptEnabled: false });
  if (secret !== null) await context.addCookies([{ name: 'beffroi', value: secret, url: site.url }]);
  return page;
}

/** Looks at a page with the eyes of all: axe needs script. */
async function look(url: string, secret: string | null): Promise<void> {
  const { context, page, trouble } = await openWindow(browser);
  if (secret !== null) await context.addCookies([{ name: 'beffroi', value: secret, url: site.url }]);
  await page.goto(url);
  // Text, for the compiler of this side knows no document.
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  await expectReadable(page);
  expect(trouble).toEqual([]);
  await context.close();
}

const text = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

const pageOf = (who: string, more = ''): string => `${site.url}/atelier/accueil/${desk.asked.get(who)!.id}${more}`;

/** Proposes something to somebody. @returns the link in the answer */
async function propose(who: string, way: RegExp): Promise<string> {
  await sophie.goto(pageOf(who));
  const section = sophie.locator('details', { has: sophie.locator('> summary', { hasText: 'Se voir, se parler' }) }).first();
  if (!(await section.evaluate('(one) => one.open'))) await section.locator('> summary').click();
  const details = section.locator('details', { has: sophie.locator('> summary', { hasText: way }) });
  await details.locator('> summary').click();
  await details.getByLabel(/pourquoi maintenant/).fill('La personne attend.');
  await details.getByRole('button', { name: 'Envoyer la proposition' }).click();
  expect(await text(sophie)).toContain('La proposition est notée');
  await sophie.goto(pageOf(who));
  return [...(await text(sophie)).split('Autres gestes')[0]!.matchAll(/http\S+\/rendez-vous\/[\w-]+/g)].at(-1)![0];
}

async function fillContact(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom et prénom').fill(name);
  await page.getByLabel('Téléphone').fill('01 99 00 12 34');
}

describe('the hours of the town hall', () => {
  it('are set by who leads the desk, and by nobody else', async () => {
    const path = `${site.url}/atelier/accueil/rendez-vous/heures`;
    const refused = await fetch(path, { headers: { cookie: `beffroi=${desk.people.sophie.secret}` } });
    expect(refused.status).toBe(403);
    await lead.goto(path);
    for (let day = 1; day <= 7; day++) {
      for (const [name, clock] of [
        ['from', '09:00'],
        ['breakFrom', '12:00'],
        ['breakTo', '14:00'],
        ['to', '17:00'],
      ])
        await lead.locator(`#${name}-${day}`).fill(clock!);
    }
    await lead.locator('#to-3').fill('08:00');
    await lead.getByLabel('Adresse de la mairie').fill('Mairie, 1 place du Marché, Rivebelle');
    await lead.getByLabel('Personnes rappelées en même temps').fill('0');
    await lead.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await text(lead)).toContain('Les heures du mercredi ne sont pas claires');
    expect(await lead.locator('#from-7').inputValue()).toBe('09:00');
    await lead.locator('#to-3').fill('17:00');
    await lead.getByRole('button', { name: 'Enregistrer' }).click();
    expect(await text(lead)).toContain('Les heures sont enregistrées');
    await look(path, desk.people.alix.secret);
  });
});

describe('an appointment', () => {
  it('is proposed in an answer that holds a link and nothing private', async () => {
    link = await propose('Camille', /rendez-vous en mairie/);
    await look(pageOf('Camille'), desk.people.sophie.secret);
    await look(pageOf('Camille', '/rendez-vous'), desk.people.sophie.secret);
    const answer = await fetch(link);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const html = await answer.text();
    expect(html).toContain('noindex');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle="/);
    await look(link, null);
  });

  it('says the same in English', async () => {
    expect(await (await fetch(link.replace('/echange/', '/en/echange/'))).text()).toContain('I take this appointment');
  });

  it('is accepted without an account and without script, and is somebody’s own from then on', async () => {
    await camille.goto(link);
    await fillContact(camille, 'Camille Morel');
    await camille.getByRole('button', { name: 'Je prends ce rendez-vous' }).click();
    expect(await text(camille)).toContain('Choisissez un moment');
    expect(await camille.getByLabel('Nom et prénom').inputValue()).toBe('Camille Morel');
    const first = camille.locator('input[name=begins]').first();
    begins = (await first.getAttribute('value'))!;
    await first.check();
    await camille.getByRole('button', { name: 'Je prends ce rendez-vous' }).click();
    expect(await text(camille)).toContain('La mairie vous attend');
    own = camille.url().split('?')[0]!;
    expect(own).not.toBe(link);
    await look(own, null);
    const public_ = await (await fetch(link)).text();
    expect(public_).toContain('déjà été acceptée');
    expect(public_).not.toContain('Morel');
    await look(link, null);
  });

  it('that somebody else wants too is told kindly, and nothing typed is lost', async () => {
    const other = await propose('Yanis', /rendez-vous en mairie/);
    const yanis = await window(null);
    await yanis.goto(other);
    const taken = await yanis.evaluate("document.querySelector('input[name=begins]').value");
    const late = await window(null);
    await late.goto(await propose('Colère', /rendez-vous en mairie/));
    for (const page of [yanis, late]) {
      await page.locator(`input[value="${String(taken)}"]`).check();
      await fillContact(page, 'Yanis Le Goff');
      await page.getByRole('button', { name: 'Je prends ce rendez-vous' }).click();
    }
    expect(await text(yanis)).toContain('La mairie vous attend');
    expect(await text(late)).toContain('Quelqu’un vient de prendre ce moment');
    expect(await late.getByLabel('Nom et prénom').inputValue()).toBe('Yanis Le Goff');
    expect(await late.locator(`input[value="${String(taken)}"]`).count()).toBe(0);
  });

  it('goes into a calendar of who comes, and of who receives, there without a name', async () => {
    const citizens = await fetch(`${own}/rendez-vous.ics`);
    expect(citizens.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const calendar = await citizens.text();
    const [day, clock] = new Date(begins).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).split(' ');
    expect(calendar).toContain(`DTSTART;TZID=Europe/Paris:${day!.replaceAll('-', '')}T${clock!.replaceAll(':', '')}\r\n`);
    expect(calendar).toContain('SEQUENCE:0');
    expect((await fetch(`${link}/rendez-vous.ics`)).status).toBe(404);
    await sophie.goto(`${site.url}/atelier/accueil/rendez-vous`);
    const href = await sophie
      .getByRole('link', { name: /sans nom ni numéro/ })
      .first()
      .getAttribute('href');
    const cookie = `beffroi=${desk.people.sophie.secret}`;
    const agents = await (await fetch(site.url + href!, { headers: { cookie } })).text();
    expect(/UID:(\S+)/.exec(agents)![1]).toBe(/UID:(\S+)/.exec(calendar)![1]);
    expect(agents).not.toContain('Morel');
    expect((await fetch(site.url + href!, { headers: { cookie: `beffroi=${desk.people.elsewhere.secret}` } })).status).toBe(404);
  });

  it('stands in the list of what is coming, for who speaks there', async () => {
    expect(await text(sophie)).toContain('Camille Morel');
    await look(`${site.url}/atelier/accueil/rendez-vous`, desk.people.sophie.secret);
    const elsewhere = await window(desk.people.elsewhere.secret);
    await elsewhere.goto(`${site.url}/atelier/accueil/rendez-vous`);
    expect(await text(elsewhere)).not.toContain('Camille Morel');
  });

  it('is moved and cancelled by who accepted, and their calendar is told', async () => {
    await camille.goto(own);
    await camille.locator('summary', { hasText: 'Choisir un autre moment' }).click();
    await camille.locator('input[name=begins]').nth(3).check();
    await camille.getByRole('button', { name: 'Je prends ce moment à la place' }).click();
    expect(await text(camille)).toContain('Le nouveau moment est noté');
    expect(await (await fetch(`${own}/rendez-vous.ics`)).text()).toContain('SEQUENCE:1');
    await camille.locator('summary', { hasText: 'Annuler' }).click();
    await camille.getByRole('button', { name: 'J’annule le rendez-vous' }).click();
    expect(await text(camille)).toContain('C’est annulé, comme vous l’avez demandé');
    expect(await (await fetch(`${own}/rendez-vous.ics`)).text()).toMatch(/SEQUENCE:2\r\nSTATUS:CANCELLED/);
    await sophie.goto(pageOf('Camille', '/rendez-vous'));
    expect(await text(sophie)).toContain('Annulé par la personne');
    expect(await text(sophie)).not.toContain('Camille Morel');
  });
});

describe('a call', () => {
  it('is asked for with a number, and counts once somebody says that it took place', async () => {
    await camille.goto(await propose('Camille', /rappeler/));
    await camille.getByLabel('Nom et prénom').fill('Camille Morel');
    expect(await camille.getByLabel('Téléphone').getAttribute('required')).not.toBeNull();
    await camille.getByLabel('Téléphone').fill('01 99 00 56 78');
    await camille.getByRole('button', { name: 'Je demande à être rappelé' }).click();
    expect(await text(camille)).toContain('le numéro qui finit par 78');
    await sophie.goto(`${site.url}/atelier/accueil/rendez-vous`);
    expect(await text(sophie)).toContain('01 99 00 56 78');
    await look(`${site.url}/atelier/accueil/rendez-vous`, desk.people.sophie.secret);
    await sophie.getByRole('button', { name: 'Oui, a eu lieu' }).click();
    expect(await text(sophie)).toContain('Le nom et le numéro sont effacés');
    expect(await text(sophie)).toContain('1 a eu lieu');
    expect(await text(sophie)).not.toContain('01 99 00 56 78');
    await camille.reload();
    expect(await text(camille)).toContain('Ce moment est passé');
  });
});

describe('a meeting', () => {
  it('at an hour that the clock jumps over is asked, not guessed', async () => {
    await sophie.goto(pageOf('Yanis', '/rendez-vous'));
    const details = sophie.locator('details', { has: sophie.locator('> summary', { hasText: 'Proposer une rencontre' }) });
    await details.locator('> summary').click();
    await details.getByLabel('Jour').fill(nextSpring());
    await details.getByLabel('Heure', { exact: true }).fill('02:30');
    await details.getByLabel(/pourquoi maintenant/).fill('La personne attend.');
    await details.getByRole('button', { name: 'Envoyer la proposition' }).click();
    expect(await text(sophie)).toContain('cette heure n’existe pas');
    await details.getByLabel(/3\sh\s30/).check();
    await details.getByRole('button', { name: 'Envoyer la proposition' }).click();
    expect(await text(sophie)).toContain('de 3 h 30 à 4 h');
  });
});

/** The day of the next change to summer time in Europe: the last Sunday of March. */
function nextSpring(): string {
  const now = new Date();
  const ofYear = (year: number): Date => {
    const last = new Date(Date.UTC(year, 2, 31));
    return new Date(last.getTime() - last.getUTCDay() * 86_400_000);
  };
  const spring = ofYear(now.getUTCFullYear());
  return (spring > now ? spring : ofYear(now.getUTCFullYear() + 1)).toISOString().slice(0, 10);
}
