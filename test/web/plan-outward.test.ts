import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentReading, readDocument } from '@beffroi/documents';
import { smallWorkbook } from '@beffroi/table-formats';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectReadable, openWindow, PHONE, startBrowser } from '../../packages/web/test/eyes.ts';
import { type OutwardSite, startOutwardSite, TOWNS } from './plan-outward-site.ts';

// What a plan gives outward and takes in. Every form is sent without script.

let browser: Browser;
let outward: OutwardSite;
let url: string;
let lead: Page;

beforeAll(async () => {
  [browser, outward] = await Promise.all([startBrowser(), startOutwardSite()]);
  url = outward.site.url;
  const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
  await context.addCookies([{ name: 'beffroi', value: outward.lead, url }]);
  lead = page;
});

afterAll(async () => {
  await browser?.close();
  await outward?.site[Symbol.asyncDispose]();
});

const get = (path: string, more: RequestInit = {}): Promise<Response> => fetch(`${url}${path}`, { redirect: 'manual', ...more });
const asLead = (): RequestInit => ({ headers: { cookie: `beffroi=${outward.lead}` } });
const text = async (page: Page): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');

/** A PDF as our own reader of documents reads it. */
async function paper(bytes: Uint8Array): Promise<DocumentReading> {
  const read = await readDocument(bytes, { name: 'papier.pdf' });
  if (read.kind !== 'document') throw new Error(read.detail);
  return read.document;
}

async function look(page: Page): Promise<void> {
  const { context, page: eyes, trouble } = await openWindow(browser);
  await eyes.route(page.url(), async (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: await page.content() }));
  await eyes.goto(page.url());
  await expectReadable(eyes);
  expect(trouble).toEqual([]);
  await context.close();
}

describe('the manifesto', () => {
  it.each(Object.entries(TOWNS))('of a %s town has two sides, tagged, in its language, with its words', async (town, code) => {
    const answer = await get(`/plans/${code}/manifeste.pdf`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang \(fr\)/);
    const { pages, blocks } = await paper(bytes);
    expect(pages).toHaveLength(2);
    const sides = [1, 2].map((side) =>
      blocks
        .filter(({ page }) => page === side)
        .map((block) => block.text)
        .join(' '),
    );
    expect(sides[0]).toMatch(/Où nous en sommes.*La gouvernance/s);
    // What is at the end of the second side is on it, however long the rest is.
    expect(sides[1]).toMatch(/Ce que nous faisons.*Signature/s);
    if (town === 'small') expect(sides[1]).toContain('Alix Morel');
    if (town === 'long') expect(sides[1]).toMatch(/autres actions/);
  });

  it('is a page that everybody reads, on a phone and on a desk', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
    await page.goto(`${url}/plans/${TOWNS.small}/manifeste`);
    await look(page);
    await page.goto(`${url}/plans/${TOWNS.long}/affiche`);
    await look(page);
    await context.close();
  });

  it('has its words edited by who keeps the plan, given back where they are too long, and no figure', async () => {
    const path = `/atelier/plan/${outward.plans.small}/manifeste`;
    await lead.goto(url + path);
    await look(lead);
    const opening = lead.getByLabel('En tête');
    await opening.fill(`Trop long. ${'a'.repeat(700)}`);
    await lead.getByRole('button', { name: 'Enregistrer les mots' }).click();
    expect(await text(lead)).toContain('Ce texte dépasse 700 signes');
    expect(await opening.inputValue()).toMatch(/^Trop long/);
    await opening.fill('Notre parole, <b>la nôtre</b>.');
    await lead.getByRole('button', { name: 'Enregistrer les mots' }).click();
    expect(await text(lead)).toContain('Les mots du manifeste sont enregistrés');
    expect(await (await get(`/plans/${TOWNS.small}/manifeste`)).text()).toContain('Notre parole, &lt;b>la nôtre&lt;/b>.');
  });

  if (inject('all'))
    it('is printed before it is public for who keeps it alone, and the poster is one page on A4 and A3', async () => {
      const draft = `/atelier/plan/${outward.plans.small}/manifeste.pdf`;
      expect((await get(draft)).status).toBe(303);
      const mine = await get(draft, asLead());
      expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      for (const [file, width] of [
        ['affiche', 60],
        ['affiche-a3', 84],
      ] as const) {
        const { pages } = await paper(new Uint8Array(await (await get(`/plans/${TOWNS.large}/${file}.pdf`)).arrayBuffer()));
        expect(pages.map(({ size }) => Math.round(size!.width / 10))).toEqual([width]);
      }
    });
});

describe('a plan as files', () => {
  it('is given to everybody as table, workbook, data and calendar', async () => {
    for (const [format, type] of [
      ['csv', /^text\/csv/],
      ['xlsx', /spreadsheetml/],
      ['json', /^application\/json/],
      ['ics', /^text\/calendar/],
    ] as const) {
      const answer = await get(`/plans/${TOWNS.small}/plan.${format}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(type)]);
      if (format === 'csv') expect(await answer.text()).toMatch(/^Numéro,Action,.*\r\n1,Donner à chaque démarche/s);
      if (format === 'ics') expect((await answer.text()).match(/BEGIN:VEVENT/g)!.length).toBeGreaterThan(3);
    }
    expect((await get(`/plans/${TOWNS.small}/plan.exe`)).status).toBe(404);
    expect((await get(`/atelier/plan/${outward.plans.small}/plan.csv`, asLead())).headers.get('cache-control')).toBe('private, no-store');
  });

  it('is brought in from a file: read first, refused line by line, the good lines when one says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-apport-'));
    const table = join(folder, 'plan.csv');
    await writeFile(table, 'Action;Échéance;Fait monter\nApprendre à écrire simplement;30/06/2027;\nImpossible;31/02/2027;\n');
    await lead.goto(`${url}/atelier/plan/${outward.plans.small}/importer`);
    await look(lead);
    await lead.getByLabel('Le fichier').setInputFiles(table);
    await lead.getByRole('button', { name: /Lire le fichier/ }).click();
    expect(await text(lead)).toMatch(/1 action lue, 1 ligne refusée.*3Échéance31\/02\/2027Ce n’est pas une date/);
    await look(lead);
    expect(await (await get(`/plans/${TOWNS.small}/plan.csv`)).text()).not.toContain('Apprendre à écrire');
    await lead.getByRole('button', { name: /la bonne ligne seulement/ }).click();
    expect(await text(lead)).toContain('1 action est ajoutée');
    const book = join(folder, 'plan.xlsx');
    await writeFile(
      book,
      await smallWorkbook('Plan', [{ heading: 'Titre', type: 'string' }], [['Apprendre à écrire simplement'], ['=1+1']]),
    );
    await lead.getByLabel('Le fichier').setInputFiles(book);
    await lead.getByRole('button', { name: /Lire le fichier/ }).click();
    expect(await text(lead)).toMatch(/1 action lue, 1 ligne refusée.*Le plan a déjà cette action, la 4/);
    await rm(folder, { recursive: true });
  });

  it('is a calendar by a secret address, which guessers are kept from', async () => {
    await lead.goto(`${url}/atelier/plan/${outward.plans.small}/reglages`);
    await lead.getByRole('button', { name: 'Faire l’adresse' }).first().click();
    const secret = /calendrier\/([\w-]{43})\.ics/.exec(await lead.content())?.[1];
    const mine = await get(`/plans/calendrier/${secret}.ics`);
    expect([mine.status, mine.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await mine.text()).toContain('BEGIN:VEVENT');
    expect((await get(`/plans/calendrier/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await get('/plans/calendrier/court.ics')).status).toBe(404);
    const codes = [];
    for (let at = 0; at < 31; at++) codes.push((await get(`/plans/calendrier/${'b'.repeat(43)}.ics`)).status);
    expect(codes.at(-1)).toBe(429);
  });
});

if (inject('all'))
  describe('a basket', () => {
    it('is made of published steps without an account, is its address, and shows no level that the address says', async () => {
      const { context, page } = await openWindow(browser, { javaScriptEnabled: false, viewport: PHONE });
      await page.goto(`${url}/villes/${TOWNS.large}`);
      await page.getByRole('link', { name: 'Faire un plan de ces étapes' }).click();
      await look(page);
      await page.getByRole('checkbox').first().check();
      await page.getByLabel('Pour quand').first().fill('2027-06-30');
      await page.getByLabel('Un mot').first().fill('Avec <i>le trésorier</i>');
      await page.getByRole('button', { name: 'Faire le panier' }).click();
      expect(await text(page)).toMatch(/de 2 à 4 30 juin 2027Avec <i>le trésorier<\/i>/);
      await look(page);
      expect(await context.cookies()).toEqual([]);
      const address = page.url();
      await page.goto(address.replace(/etape=services%3A[a-z-]+/, 'etape=services%3Ano-service').replace('30', '31'));
      expect(await text(page)).toContain('Plus proposées');
      await page.goto(`${url}/panier`);
      expect(await text(page)).toContain('De quelle commune');
      await context.close();
      await lead.goto(address.replace('/panier', '/atelier/plan/adopter'));
      await look(lead);
      await lead.getByRole('button', { name: 'Ajouter ces actions au plan' }).click();
      expect(lead.url()).toContain(`/atelier/plan/${outward.plans.large}`);
      const json = (await (await get(`/plans/${TOWNS.large}/plan.json`)).json()) as {
        actions: { title: string; purpose: string; due: string; ties: object[] }[];
      };
      expect(json.actions.at(-1)).toMatchObject({ purpose: 'Avec <i>le trésorier</i>', due: '2027-06-30', ties: [{ from: 2, to: 4 }] });
      await lead.goto(address.replace('/panier', '/atelier/plan/adopter'));
      await lead.getByRole('button', { name: 'Ajouter ces actions au plan' }).click();
      expect(await text(lead)).toContain('Le plan a déjà une action');
    });
  });
