import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findBrowser } from '@beffroi/capture';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { BRIEFLY } from './briefly.ts';
import { openDoor } from './door.ts';

// The site, the demonstration's data and a browser, made when the first test asks: the tests of a room without a page do not wait. Asked over loopback, as
// the engines are.

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Answers `built` when the site is; `data` with the data folder of a demonstration of half the towns, its waves published (the site is built by then); `few` with that of one of them, for
     * what goes through every page; `files` with a site of files of that one, written in the silence of the newest election; `pages` with the address of a site that
     * serves a copy of it to all who only read, and where that copy is; `browser` with where a browser is that all may open windows in.
     */
    readonly site: string;
  }
}

const BEFFROI = fileURLToPath(new URL('../../packages/cli/bin/beffroi.js', import.meta.url));
const SERVING = fileURLToPath(new URL('../../packages/web/test/serve-child.ts', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const REGISTER = 'register.csv';
/** A town that has something of everything: both years, lists of three elections. Each town is four hundred files of a site. */
const FEW = ['montfaye'];
/** With a town of each size, of each state of a site, and one that has no list: what half of the towns do not show, the other half would not either. */
const HALF = [
  ...FEW,
  ...['saint-aubert-des-vignes', 'rivebelle', 'port-lavigne', 'les-hautes-perrieres', 'tremeloc', 'pontarlais', 'kerguidic'],
  ...['castelrenan', 'haut-serrou'],
];
const run = promisify(execFile);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folders: string[] = [];
  let serving: ChildProcess | null = null;
  let browser: BrowserServer | null = null;
  const makers: Readonly<Record<string, () => Promise<string>>> = {
    built: async () => {
      const { buildSite } = await import('@beffroi/web');
      await buildSite();
      return '';
    },
    data: async () => {
      await door.get('built');
      return demonstration(folders, HALF);
    },
    few: async () => {
      // One after the other: each is work for all processors.
      await door.get('data');
      return demonstration(folders, FEW);
    },
    files: async () => publishedInSilence(await door.get('few'), folders),
    pages: async () => {
      const copy = `${await door.get('data')}-served`;
      await cp(await door.get('data'), copy, { recursive: true });
      serving = spawn(process.execPath, [SERVING], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, DATABASE_URL: '', BEFFROI_ARCHIVES: '', BEFFROI_DATA: copy },
      });
      const [url] = (await Promise.race([
        once(createInterface({ input: serving.stdout! }), 'line'),
        once(serving, 'exit').then(() => []),
      ])) as string[];
      if (url === undefined) throw new Error('the site for all who only read did not start');
      return `${url} ${copy}`;
    },
    browser: async () => {
      const executablePath = await findBrowser(process.env);
      if (executablePath === null) throw new Error('no browser is here: npm run browser');
      browser = await chromium.launchServer({ executablePath, args: ['--no-sandbox'] });
      return browser.wsEndpoint();
    },
  };
  const door = await openDoor(makers);
  project.provide('site', door.url);
  // In the whole run somebody will ask for it, and would hold up a place of work while it is made.
  if (process.env['BEFFROI_TEST_WHOLE'] === '1') door.get('data').catch(() => undefined);

  return async () => {
    await door.close();
    await browser?.close();
    if (serving !== null && serving.exitCode === null) {
      const ended = once(serving, 'exit');
      serving.kill('SIGTERM');
      await ended;
    }
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  };
}

/** Measures some fictional towns in two waves, with all that goes with them. @returns the data folder, its waves published */
async function demonstration(folders: string[], towns: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-site-'));
  const fixtures = await mkdtemp(join(tmpdir(), 'beffroi-towns-'));
  folders.push(folder, fixtures);
  await layTowns(fixtures, towns);
  // Drawing pages in a browser takes a third of the time: what one reads is tried in `services/gather/measure-town.test.ts`.
  const words = ['demo', '--twice', '--quiet', '--at', '2026-11-24', '--render', 'never', '--data', folder, '--fixtures', fixtures];
  await run(process.execPath, [...BRIEFLY, BEFFROI, ...words], { maxBuffer: 64 << 20 });
  const [data] = await readdir(join(folder, 'demo'));
  if (data === undefined) throw new Error('the demonstration left no data');
  const path = join(folder, 'demo', data);
  const { openStore, publishWave, wavesWithCounts } = await import('@beffroi/store');
  const store = await openStore({ kind: 'folder', path });
  for (const wave of await wavesWithCounts(store.db)) await publishWave(store.db, wave.id, wave.closed_at ?? wave.dated);
  await store.close();
  return path;
}

/** Writes the site of files while the newest election is silent: what it says of all else is what it always says. @returns its folder */
async function publishedInSilence(data: string, folders: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-files-'));
  folders.push(folder);
  const copy = join(folder, 'data');
  await cp(data, copy, { recursive: true });
  const { TERMINAL } = await import('@beffroi/acts');
  const { setEmbargo } = await import('@beffroi/review');
  const { openStore, registeredElections } = await import('@beffroi/store');
  const store = await openStore({ kind: 'folder', path: copy });
  const [newest] = (await registeredElections(store.db)).toSorted((one, other) => other.year - one.year);
  const now = new Date();
  const period = { kind: 'period', from: new Date(now.getTime() - 60_000), until: new Date(now.getTime() + 3_600_000) } as const;
  await setEmbargo(store, { ...TERMINAL, name: 'essai' }, newest!, period, now);
  await store.close();
  const out = join(folder, 'site');
  await run(process.execPath, [...BRIEFLY, BEFFROI, 'publish', '--data', copy, '--out', out, '--quiet'], {
    env: { ...process.env, DATABASE_URL: '', BEFFROI_ARCHIVES: '' },
    maxBuffer: 64 << 20,
  });
  return out;
}

/** Lays out the fixtures of some towns: everything of them, and nothing of the others. */
async function layTowns(folder: string, towns: readonly string[]): Promise<void> {
  // Plans are shared between towns and with their body: of one town alone there is no story.
  const stories = towns.length > 1 ? ['plans.json', 'ideas.json'] : [];
  for (const name of ['places.json', 'web', 'second-year', ...stories]) await symlink(join(FIXTURES, name), join(folder, name));
  const programmes = join(folder, 'programmes');
  await mkdir(join(folder, 'towns'));
  await mkdir(programmes);
  const codes = new Set<string>();
  for (const town of towns) {
    await symlink(join(FIXTURES, 'towns', `${town}.json`), join(folder, 'towns', `${town}.json`));
    codes.add(String(JSON.parse(await readFile(join(FIXTURES, 'towns', `${town}.json`), 'utf8')).code));
  }
  for (const name of await readdir(join(FIXTURES, 'programmes'))) {
    // Not by links: a document that lies elsewhere is not taken.
    if (name !== REGISTER) await cp(join(FIXTURES, 'programmes', name), join(programmes, name), { recursive: true });
  }
  await writeFile(join(programmes, REGISTER), await ownRows(join(FIXTURES, 'programmes', REGISTER), codes));
  await layAskingTowns(folder, codes);
  const accounts = join(folder, 'accounts');
  await mkdir(accounts);
  for (const name of await readdir(join(FIXTURES, 'accounts'))) {
    if (name.endsWith('.csv')) await writeFile(join(accounts, name), await ownRows(join(FIXTURES, 'accounts', name), codes));
    else if (codes.has(name.slice(0, 5))) await cp(join(FIXTURES, 'accounts', name), join(accounts, name));
  }
}

/** What towns say and live, of these alone. Each respondent goes through the whole form: one in four shows the same. */
async function layAskingTowns(folder: string, codes: ReadonlySet<string>): Promise<void> {
  const from = join(FIXTURES, 'three-towns');
  const to = join(folder, 'three-towns');
  await mkdir(to);
  for (const name of ['web', 'documents']) await symlink(join(from, name), join(to, name));
  const all = JSON.parse(await readFile(join(from, 'towns.json'), 'utf8')) as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(all).filter(([code]) => codes.has(code)));
  const fewer = JSON.stringify(own, (key, value) => (key === 'answered' ? Math.ceil(value / 4) : value));
  await writeFile(join(to, 'towns.json'), `${fewer}\n`);
}

/** A register with its head and the rows of these towns. */
async function ownRows(register: string, codes: ReadonlySet<string>): Promise<string> {
  const [head, ...rows] = (await readFile(register, 'utf8')).split('\n');
  return `${[head, ...rows.filter((row) => [...codes].some((code) => row.includes(code)))].join('\n')}\n`;
}
