import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import { instrument } from '@beffroi/levers';
import { answerContest, contestAsTown, kindOf, saidOf } from '@beffroi/review';
import { findWave, insertAccount, insertDeclaration, insertPanel, insertProof, openStore, type Store } from '@beffroi/store';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ASKED, HOSTILE, SAYS, SILENT, trialHouse } from '../../packages/instruments/levers/test/trial-house.ts';
import { expectReadable, openWindow, startBrowser } from '../../packages/web/test/eyes.ts';
import { startSite, type TrialSite } from '../../packages/web/test/site.ts';

// The pages of levers on one site: a town asked twice that says more than is lived, one of which nothing is known, one that only says.

const AT = new Date('2026-11-25T08:00:00Z');
const REASON = 'Une adjointe porte aussi le changement des services : <i>arrêté</i> du 3 mai.';
const ANSWER = 'La page du conseil le dit en toutes lettres.';

let browser: Browser;
let site: TrialSite;

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-levers-pages-'));
  const store = await openStore({ kind: 'folder', path: data });
  await trialHouse(store);
  await knownTowns(store);
  await declaredToday(store);
  await contestUpheld(store, data);
  await store.close();
  [browser, site] = await Promise.all([startBrowser(), startSite({ data })]);
});

afterAll(async () => {
  await browser?.close();
  await site?.[Symbol.asyncDispose]();
  if (site !== undefined) await rm(site.data, { recursive: true, force: true });
});

async function knownTowns({ db }: Store): Promise<void> {
  const of = { department: '99', region: '99', epci: null, stratum: 'under-50000' };
  const members = [
    { territory: ASKED, name: 'Rivebelle', population: 12_000, ...of },
    { territory: SILENT, name: 'Brézan', population: 900, ...of },
    { territory: SAYS, name: '=Valdor', population: 180_000, ...of },
  ];
  await insertPanel(db, { name: 'leviers', rule: {}, vintage: 2026, createdAt: AT, members });
}

async function person(store: Store, name: string, role: 'representative' | 'adjudicator', territories: readonly string[]) {
  const account = { handle: name.toLowerCase(), email: `${name}@rivebelle.example`, name, password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...account, roles: [role], territories: [...territories] }, AT);
  return { id, name, roles: [role], territories } as unknown as Parameters<typeof contestAsTown>[1];
}

/** What the town says of itself, as no form would let it be written: rows of a database that came from anywhere. */
async function declaredToday(store: Store): Promise<void> {
  const { id: account_id } = (await person(store, 'Maud', 'representative', [ASKED])) as unknown as { readonly id: number };
  const made = { account_id, made_at: AT } as const;
  const declaration = { territory: ASKED, indicator: 'elected-lead', level: 4, statement: HOSTILE.statement, dated: '2026-11-01', ...made };
  const declaration_id = await insertDeclaration(store.db, declaration);
  const nothing = { archive: null, digest: null, bytes: null, media_type: null, number: null };
  await insertProof(store.db, {
    declaration_id,
    kind: 'link',
    title: HOSTILE.title,
    dated: '2026-06-01',
    url: HOSTILE.link,
    ...nothing,
    ...made,
  });
}

async function contestUpheld(store: Store, data: string): Promise<void> {
  const levers = instrument({ store, archiveStore: folderArchiveStore(data) }, { env: {} });
  const mayor = await person(store, 'Solveig', 'representative', [ASKED]);
  const judge = await person(store, 'Judith', 'adjudicator', []);
  const { id: waveId } = (await findWave(store.db, 'leviers-2026'))!;
  const contest = await contestAsTown(
    store,
    mayor,
    { waveId, territory: ASKED, indicator: 'elected-lead' },
    { reason: REASON, link: 'https://www.rivebelle.fr/arretes' },
    AT,
  );
  const kind = kindOf(levers) as Extract<Parameters<typeof answerContest>[3], { readonly step: 'upheld' }>['kind'];
  await answerContest(store, judge, contest, { step: 'upheld', words: ANSWER, kind, said: saidOf('4')!, proof: null }, AT);
}

const PAGES = [
  ['/leviers', /Six priorités/, /Six priorities/],
  ['/leviers/methode', /./, /./],
  ['/leviers/vagues/leviers-2025', /Six priorités/, /Six priorities/],
  [`/leviers/communes/${ASKED}`, /Six priorités : Rivebelle/, /Six priorities: Rivebelle/],
  [`/leviers/communes/${SILENT}`, /Brézan/, /Brézan/],
  [`/leviers/communes/${SAYS}`, /=Valdor/, /=Valdor/],
  [`/leviers/vagues/leviers-2025/communes/${ASKED}`, /Rivebelle/, /Rivebelle/],
  [`/villes/${ASKED}`, /Rivebelle/, /Rivebelle/],
  [`/contester/leviers/${ASKED}/elu-de-premier-rang`, /./, /./],
] as const;

const spaced = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');

async function mainOf(path: string): Promise<string> {
  const window = await openWindow(browser, { javaScriptEnabled: false });
  await window.page.goto(site.url + path);
  const text = spaced((await window.page.locator('main').textContent()) ?? '');
  await window.context.close();
  return text;
}

describe('the pages of levers', () => {
  it.each(PAGES)('%s is read by everybody, on a phone and at a desk, in French and in English', async (path, french, english) => {
    const { page, context, trouble } = await openWindow(browser);
    for (const [prefix, heading] of [
      ['', french],
      ['/en', english],
    ] as const) {
      const answer = await page.goto(`${site.url}${prefix}${path}`);
      expect([prefix + path, answer?.status()]).toEqual([prefix + path, 200]);
      expect(spaced((await page.locator('h1').textContent()) ?? '')).toMatch(heading);
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      if (prefix === '' || inject('all')) await expectReadable(page);
    }
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('show the gaps first, what is lived of whole priorities, and what changed between two surveys', async () => {
    const text = await mainOf(`/leviers/communes/${ASKED}`);
    expect(text).toMatch(/Le plus grand écart : « .+ »/);
    expect(text.indexOf('Les écarts d’abord')).toBeLessThan(text.indexOf('Les vingt leviers'));
    expect(text).toMatch(/Vécu de l’ensemble : agents \d,\d \(entre \d,\d et \d,\d, n = 130, 3 leviers\)/);
    expect(text).toMatch(
      /Entre l’enquête close le 1(?:er)? octobre 2025 et celle close le 1(?:er)? octobre 2026 ?agents : \+\d,\d \(de \+\d,\d à \+\d,\d, à 95 %\)/,
    );
    // Shares of both surveys side by side, the older first; of nine elected members none are told.
    expect(text).toMatch(/Réponse ?Part, enquête close le 1(?:er)? octobre 2025 ?À 95.%.?Part, enquête close le 1(?:er)? octobre 2026/);
    const first = await mainOf(`/leviers/vagues/leviers-2025/communes/${ASKED}`);
    expect(first).not.toMatch(/Entre l’enquête|Part, enquête close/);
  });

  it('say of a town of which nothing is known that this is no zero', async () => {
    expect(await mainOf(`/leviers/communes/${SILENT}`)).toContain('Ce n’est pas un zéro');
  });

  it('show a contest that was upheld beside what is seen, and lead to where one contests', async () => {
    for (const path of [`/leviers/communes/${ASKED}`, `/leviers/vagues/leviers-2026/communes/${ASKED}`]) {
      const text = await mainOf(path);
      expect(text).toContain(spaced(REASON));
      expect(text).toContain(ANSWER);
      expect(text).toMatch(/niveau 4/);
    }
    const html = await (await fetch(`${site.url}/leviers/communes/${ASKED}`)).text();
    expect(html).toContain(`href="/contester/leviers/${ASKED}/elu-de-premier-rang"`);
    expect(await mainOf(`/contester/leviers/${ASKED}/elu-de-premier-rang`)).toContain('Un élu de premier rang');
    expect(await mainOf('/reponses')).toContain(ANSWER);
  });

  it('do nothing that a statement, a title, an address or a page would have them do', async () => {
    for (const path of [`/leviers/communes/${ASKED}`, `/leviers/vagues/leviers-2026/communes/${ASKED}`, `/en/leviers/communes/${ASKED}`]) {
      const { page, context, trouble } = await openWindow(browser);
      await page.goto(site.url + path);
      expect(await page.title()).toContain('Rivebelle');
      expect(await page.locator('a[href^="javascript" i], main script, main img, main b, main i').count()).toBe(0);
      const text = (await page.locator('main').textContent()) ?? '';
      for (const words of [HOSTILE.statement, HOSTILE.title, HOSTILE.quote]) expect(text).toContain(words);
      expect(trouble).toEqual([]);
      await context.close();
    }
  });

  it('give nobody a rank', async () => {
    for (const path of ['/leviers', `/leviers/communes/${ASKED}`, `/villes/${ASKED}`, '/leviers/methode']) {
      expect(await mainOf(path)).not.toMatch(/\brang sur\b|\d(?:re|er|e) sur \d|entre la? \d+e et|mieux classée|le plus avancé/i);
    }
    for (const path of ['/api/v1/levers/latest', `/api/v1/levers/latest/authorities/${ASKED}`, `/api/v1/authorities/${ASKED}/levers`]) {
      const text = await (await fetch(site.url + path)).text();
      expect(text).not.toMatch(/"[a-z_]*rank[a-z_]*":(?!null)/i);
      expect(JSON.parse(text)).toBeTypeOf('object');
    }
    const towns = await (await fetch(`${site.url}/donnees/leviers-2026/towns.csv`)).text();
    expect(towns.split('\n')[0]).not.toMatch(/rank/);
  });

  it.each([
    ['/leviers/communes/00000'],
    ['/leviers/vagues/none'],
    ['/leviers/vagues/none/communes/99001'],
    [`/contester/leviers/${ASKED}/none`],
  ])('%s is not there', async (path) => {
    expect((await fetch(site.url + path)).status).toBe(404);
  });
});
