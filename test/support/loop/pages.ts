import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import type { Desk } from '@beffroi/desk';
import { accountByEmail, channelById, channelBySlug, insertPanel } from '@beffroi/store';
import { serveSite } from '@beffroi/web';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startSession } from '../../../packages/accounts/src/session.ts';
import { TOWN } from '../../../packages/desk/test/trial.ts';
import { openWindow, PHONE, startBrowser } from '../../../packages/web/test/eyes.ts';
import { shared } from '../../../packages/web/test/site.ts';
import type { BothNetworks } from './both-networks.ts';
import type { LoopAccount } from './loop-place.ts';
import { heard, type LoopTown, type Person, work } from './practice.ts';

/** The desk's pages on a phone, in Chromium: whoever does something here does it there. */
export class LoopPages {
  readonly #browser: Browser;
  readonly #site: { readonly url: string; close(): Promise<void> };
  readonly #folder: string;
  readonly #place: BothNetworks;
  readonly #desk: Desk;
  readonly #now: () => Date;
  /** What went wrong in any of the windows. */
  readonly trouble: string[] = [];

  private constructor(
    browser: Browser,
    site: { readonly url: string; close(): Promise<void> },
    folder: string,
    world: { readonly place: BothNetworks; readonly desk: Desk; readonly now: () => Date },
  ) {
    this.#browser = browser;
    this.#site = site;
    this.#folder = folder;
    this.#place = world.place;
    this.#desk = world.desk;
    this.#now = world.now;
  }

  /** Serves the desk's pages from this process, whose database and desk they use. */
  static async open(desk: Desk, place: BothNetworks, now: () => Date): Promise<LoopPages> {
    await shared('built');
    const { store } = desk;
    const member = { territory: TOWN, name: 'Brezan', population: 1, department: '35', region: '53', epci: null, stratum: 'under-50000' };
    await insertPanel(store.db, { name: 'desk', rule: {}, vintage: 2026, createdAt: now(), members: [member] });
    const folder = await mkdtemp(join(tmpdir(), 'beffroi-loop-'));
    const open = { ...desk, client: null, close: async () => undefined };
    const site = await serveSite({ house: { store, archiveStore: folderArchiveStore(folder), data: folder, desk: open }, now });
    return new LoopPages(await startBrowser(), site, folder, { place, desk, now });
  }

  /** The lead lets the desk in on an account by OAuth, from the desk's form by the server's own pages back to the desk. @returns the channel's id */
  async connect(account: LoopAccount): Promise<number> {
    const { db } = this.#desk.store;
    return this.#inWindowOf('Alix', async (page) => {
      await page.goto(`${this.#site.url}/atelier/accueil/reglages`);
      await page.locator('#network').selectOption(account === 'office' ? 'mastodon' : 'bluesky');
      await page.locator('#server').fill(this.#place.server(account));
      await page.getByRole('button', { name: 'Continuer' }).tap();
      await page.getByRole('link', { name: /^Aller sur/ }).tap();
      await (account === 'office' ? consentAtSnac : consentAtBluesky)(page, this.#place.owner(account));
      await page.waitForURL((url) => url.searchParams.get('fait') === 'relie');
      const slug = new URL(page.url()).pathname.split('/').at(-1)!;
      return (await channelBySlug(db, slug))!.id;
    });
  }

  /** Somebody takes an account by one tap, and says what the page proposes. */
  async take({ channels }: LoopTown, account: LoopAccount, who: Person): Promise<void> {
    await this.#inWindowOf(who, async (page) => {
      const card = await this.#cardOf(page, channels.get(account)!);
      await card.getByRole('button', { name: 'Je prends le quart' }).tap();
      await page.getByText(/Vous êtes de quart jusqu’à/).waitFor();
    });
  }

  /** Somebody gives the account back with words of their own. */
  async leave({ channels }: LoopTown, account: LoopAccount, who: Person, closing: string): Promise<void> {
    await this.#inWindowOf(who, async (page) => {
      const card = await this.#cardOf(page, channels.get(account)!);
      await card.locator('summary').tap();
      await card.locator('textarea').fill(closing);
      await card.getByRole('button', { name: 'Je rends le quart' }).tap();
      await card.getByRole('button', { name: 'Je prends le quart' }).waitFor();
    });
  }

  /** A foreign account asks; its question is opened, answered and sent. @returns what stands under the box before it goes: how it will be signed */
  async answer(town: LoopTown, account: LoopAccount, who: Person, question: string, said: string): Promise<string> {
    await this.#place.say(account, question, this.#now());
    const conversation = await heard(town, question);
    const shown = await this.#inWindowOf(who, async (page) => {
      await page.goto(`${this.#site.url}/atelier/accueil/${conversation}`);
      const box = page.locator('#text');
      await box.fill(`${await box.inputValue()}${said}`);
      const preview = page.locator('[data-preview-text]').filter({ hasText: said });
      await preview.waitFor();
      const text = (await preview.textContent()) ?? '';
      await page.getByRole('button', { name: 'Envoyer', exact: true }).tap();
      await page.waitForURL((url) => url.searchParams.has('fait'));
      return text;
    });
    await work(town);
    return shown;
  }

  /** The lead says how many posts a day anybody signs at most. */
  async allow({ channels }: LoopTown, account: LoopAccount, signedPerDay: number): Promise<void> {
    await this.#inWindowOf('Alix', async (page) => {
      await this.#settingsOf(page, channels.get(account)!);
      await page.locator('#limit-signedPerDay').fill(String(signedPerDay));
      await page.getByRole('button', { name: 'Fixer ces limites' }).tap();
      await page.getByRole('status').waitFor();
    });
  }

  /** The lead gives an office to somebody else. */
  async succeed({ channels, people }: LoopTown, holder: Person, name: string): Promise<void> {
    await this.#inWindowOf('Alix', async (page) => {
      await this.#settingsOf(page, channels.get('office')!);
      await page.getByText('Faire la succession', { exact: true }).first().tap();
      await page.locator('#office-title').fill('Médiatrice');
      await page.locator('#holder').selectOption(String(people.get(holder)!.id));
      await page.locator('#office-name').fill(name);
      await page.getByRole('button', { name: 'Faire la succession' }).tap();
      await page.getByRole('status').waitFor();
    });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#site.close();
    await rm(this.#folder, { recursive: true, force: true });
    expect(this.trouble).toEqual([]);
  }

  async #cardOf(page: Page, channel: number): Promise<Locator> {
    await page.goto(`${this.#site.url}/atelier/accueil`);
    return page.locator(`section[aria-labelledby^="channel-${channel} "]`);
  }

  async #settingsOf(page: Page, channel: number): Promise<void> {
    const { slug } = (await channelById(this.#desk.store.db, channel))!;
    await page.goto(`${this.#site.url}/atelier/accueil/reglages/${slug}`);
  }

  /** A phone on which somebody has signed in. */
  async #inWindowOf<T>(who: Person, act: (page: Page) => Promise<T>): Promise<T> {
    const { db } = this.#desk.store;
    const account = (await accountByEmail(db, `${who.toLowerCase()}@brezan.example`))!;
    const { secret } = await db
      .transaction()
      .execute((trx) =>
        startSession(
          trx,
          { id: account.id, email: account.email, name: account.name, roles: [], territories: [] },
          'link',
          { address: null, agent: null },
          this.#now(),
        ),
      );
    // This machine's own servers are asked straight.
    const proxy = { server: this.#place.proxy, bypass: '127.0.0.1,localhost' };
    const { page, context, trouble } = await openWindow(this.#browser, { viewport: PHONE, hasTouch: true, proxy });
    await context.addCookies([{ name: 'beffroi', value: secret, url: this.#site.url, sameSite: 'Lax' }]);
    try {
      return await act(page);
    } finally {
      // What the servers' own pages do is theirs.
      this.trouble.push(...trouble.filter((line) => line.includes(this.#site.url)));
      await context.close();
    }
  }
}

type Consent = (page: Page, owner: { readonly name: string; readonly word: string }) => Promise<void>;

/** By the form that snac shows. */
const consentAtSnac: Consent = async (page, { name, word }) => {
  await page.locator('input[name="login"]').fill(name);
  await page.locator('input[name="passwd"]').fill(word);
  await page.locator('input[type="submit"]').tap();
};

/** By the pages of a Bluesky server: which of them come, depends on how one was sent there. */
const consentAtBluesky: Consent = async (page, { name, word }) => {
  const password = page.locator('input[name="password"]');
  const welcome = page.getByRole('button', { name: /^(?:Sign in|Se connecter)$/ }).filter({ visible: true });
  await seen([welcome.first(), password]);
  if (!(await password.isVisible())) await welcome.first().tap();
  await password.waitFor();
  const username = page.locator('input[name="username"]');
  if (await username.isEditable()) await username.fill(name);
  await password.fill(word);
  await page.locator('button[type="submit"]').tap();
  await page.getByRole('button', { name: /^(?:Authorize|Autoriser)$/ }).tap();
};

/** Which of these is seen first. */
async function seen(places: readonly Locator[]): Promise<Locator> {
  return Promise.race(places.map((place) => place.waitFor().then(() => place)));
}
