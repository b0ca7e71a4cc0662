import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { expectAccessible, expectReadable, openWindow, PHONE, startBrowser } from './eyes.ts';
import { demoData } from './site.ts';

// `npm start`, from the printed link to an answer that citizens read: the whole program with its little network, on a phone.

const BEFFROI = fileURLToPath(new URL('../../cli/bin/beffroi.js', import.meta.url));

/** Taps that lead from the link to a shift that is taken, at most. */
const MOST_TAPS = 3;

/** Questions that are there from the beginning. */
const AT_ONCE = 14;

/** Milliseconds until something that is awaited must have come, and between two looks: no measure of the machine. */
const ARRIVAL = { timeout: 5 * 60_000, interval: 200 } as const;

let browser: Browser;
let folder: string;
let demo: Started;
let phone: Awaited<ReturnType<typeof openWindow>>;
let citizen: Awaited<ReturnType<typeof openWindow>>;
let taps = 0;

interface Started {
  readonly child: ChildProcess;
  /** The link that lets the agent in. */
  readonly link: string;
  /** Where citizens see the town. */
  readonly profile: string;
  /** The link that lets in who leads surveys, and one of those who answer them. */
  readonly leads: string;
  readonly answers: string;
  readonly said: string;
}

/** Runs the demonstration on data that is there, as `npm start` does the second time. */
async function started(): Promise<Started> {
  const child = spawn(process.execPath, [BEFFROI, 'demo', '--port', '0', '--workers', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  for await (const line of createInterface({ input: child.stdout! })) {
    said += `${line}\n`;
    const link = /le quart.* (http\S+\/atelier\/demonstration\/\S+)/.exec(said)?.[1];
    const profile = /http\S+\/@rivebelle/.exec(said)?.[0];
    const leads = /enquêtes de Montfaye.* (http\S+)/.exec(said)?.[1];
    const answers = /agent de Saint-Aubert-des-Vignes.* (http\S+)/.exec(said)?.[1];
    if (link !== undefined && profile !== undefined && leads !== undefined && answers !== undefined)
      return { child, link, profile, leads, answers, said };
  }
  throw new Error(`the demonstration did not start: ${said}`);
}

async function stopped({ child }: Started): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function tap(target: Locator): Promise<void> {
  taps++;
  await target.tap();
}

/** Looks again until the page shows that. */
async function reloadedUntil(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => {
    await page.reload();
    expect(await isSo()).toBe(true);
  }, ARRIVAL);
}

beforeAll(async () => {
  const data = await demoData();
  folder = await mkdtemp(join(tmpdir(), 'beffroi-desk-demo-'));
  await mkdir(join(folder, 'demo'));
  await rename(data, join(folder, 'demo', 'waves-2026'));
  browser = await startBrowser();
  demo = await started();
  phone = await openWindow(browser, { viewport: PHONE, hasTouch: true });
  citizen = await openWindow(browser, { viewport: PHONE });
});

afterAll(async () => {
  await browser?.close();
  if (demo !== undefined) await stopped(demo);
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

describe('the desk of the demonstration', () => {
  it('is opened by a link that is said to be of invented people', () => {
    expect(demo.said).toMatch(/Prendre le quart à l’accueil de Rivebelle \(ville, agents et questions imaginaires/);
  });

  it(`is taken for a shift with ${MOST_TAPS} taps at most`, async () => {
    const { page } = phone;
    await page.goto(demo.link);
    await page.waitForURL(/\/atelier\/accueil$/);
    expect(await page.locator('.fiction').textContent()).toContain('inventés');
    await expectAccessible(page);
    await tap(page.getByRole('button', { name: 'Je prends le quart' }));
    await page.getByText(/Vous êtes de quart jusqu’à/).waitFor();
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  });

  it('answers the first question with the page that is proposed', async () => {
    const { page } = phone;
    // Others come in meanwhile: it is looked for as people look for one.
    await page.getByRole('searchbox').fill('cantine');
    await tap(page.getByRole('button', { name: 'Chercher', exact: true }));
    await page.waitForURL(/q=cantine/);
    const question = page.getByRole('link', { name: 'Nadia B.' });
    await reloadedUntil(page, async () => (await question.count()) === 1);
    await tap(question);
    await page.getByText(/inscrit un enfant à la cantine/).waitFor();
    const offered = page.locator('[data-offered]').first();
    expect(await offered.locator('blockquote').textContent()).toMatch(/https:\/\/demarches\.rivebelle\.fr\/.*\^SD$/s);
    await expectAccessible(page);
    await tap(offered.getByRole('button', { name: 'L’envoyer' }));
    await page.waitForURL(/fait=envoye/);
    // The next one stands there at once.
    await page.getByText('Réponse à Nadia B. : elle part.').waitFor();
  });

  it('has citizens see the answer, signed, and who is on', async () => {
    const { page } = citizen;
    await page.goto(demo.profile);
    const answers = page.locator('.replies .town .text');
    await reloadedUntil(page, async () => (await answers.count()) > 0);
    expect(await answers.first().textContent()).toMatch(/demarches\.rivebelle\.fr.*\^SD$/s);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Sophie');
    expect(await page.locator('.fiction').textContent()).toContain('Tout est inventé');
    await expectReadable(page);
  });

  it('has questions come one after the other, and gives none of them twice', async () => {
    const { page } = citizen;
    const questions = page.locator('.threads > li');
    await reloadedUntil(page, async () => (await questions.count()) > AT_ONCE);
    const texts = await page.locator('.citizen .text').allTextContents();
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says who speaks, as the public site does, and that all of it is invented', async () => {
    const { page } = citizen;
    await page.goto(`${new URL(demo.link).origin}/qui-parle`);
    await page.getByRole('link', { name: 'rivebelle@petit-reseau.example' }).click();
    await page.waitForURL(/qui-parle\/./);
    expect(await page.locator('.fiction').textContent()).toContain('inventés');
    expect(await page.locator('main').textContent()).toContain('^SD');
  });

  it('lets nobody else in by the link once it was used, and its owner back to the desk', async () => {
    const answer = await citizen.page.goto(demo.link);
    expect(answer?.status()).toBe(200);
    expect(await citizen.page.locator('main').textContent()).toContain('Ce lien ne sert plus');
    await expectAccessible(citizen.page);
    await phone.page.goto(demo.link);
    await phone.page.waitForURL(/\/atelier\/accueil$/);
  });

  if (inject('all'))
    it('goes on where it was when it is started again', async () => {
      expect([...phone.trouble, ...citizen.trouble]).toEqual([]);
      await stopped(demo);
      demo = await started();
      // What an open page asked while nobody was there.
      for (const { trouble } of [phone, citizen]) trouble.splice(0);
      const { page } = citizen;
      await page.goto(demo.profile);
      expect(await page.locator('.replies .town .text').count()).toBeGreaterThan(0);
      await phone.page.goto(demo.link);
      await phone.page.waitForURL(/\/atelier\/accueil$/);
      await phone.page.getByText(/Vous êtes de quart jusqu’à/).waitFor();
      expect([...phone.trouble, ...citizen.trouble]).toEqual([]);
    });
});

describe('the surveys of the demonstration', () => {
  it('are led in one town by whoever has the link', async () => {
    const lead = await openWindow(browser, { viewport: PHONE });
    await lead.page.goto(demo.leads);
    expect(new URL(lead.page.url()).pathname).toBe('/atelier/enquetes');
    expect(await lead.page.locator('main').textContent()).toMatch(/Six priorités à Montfaye : un an après/);
    await expectAccessible(lead.page);
  });

  it('are answered in another by a link as it is given on paper', async () => {
    const agent = await openWindow(browser, { viewport: PHONE });
    await agent.page.goto(demo.answers);
    await agent.page.getByRole('button', { name: /commencer/ }).click();
    expect(await agent.page.locator('fieldset').count()).toBeGreaterThan(1);
    await expectAccessible(agent.page);
  });
});
