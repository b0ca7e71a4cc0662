import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { openStore, type StorePlace } from '@beffroi/store';
import { loadDump, testEngine } from '@beffroi/store/testing';
import { verifyWave } from '@beffroi/waves';
import { buildSite } from '@beffroi/web';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { BRIEFLY } from './setup/briefly.ts';
import { kindsOfPages } from './support/kinds-of-pages.ts';

// What an earlier program left behind is opened by the one of today: nothing of it may be lost, and no digest may move.

const FIXTURES = fileURLToPath(new URL('../fixtures/before-instruments/', import.meta.url));
const BEFFROI = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
const PASSWORD = 'quinze tuiles bleues sous la pluie';

interface Digests {
  readonly waves: readonly { readonly name: string; readonly digest: string }[];
  readonly series: readonly { readonly id: number; readonly assessor: string; readonly digest: string }[];
}

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function unpacked(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-earlier-'));
  folders.push(folder);
  const tar = spawn('tar', ['-xf', '-', '-C', folder], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(tar, 'exit');
  await pipeline([brotliDecompressSync(await readFile(join(FIXTURES, name)))], tar.stdin);
  expect((await ended)[0]).toBe(0);
  // Archives (version control keeps no empty folders) have these beside them.
  for (const made of ['scratch', '.unfinished']) await mkdir(join(folder, made), { recursive: true });
  return folder;
}

/** Both instruments, the reading room and the contests. */
const MUST = [
  '/villes/99023',
  '/programmes',
  '/evolution/2025/2026',
  '/donnees/municipales',
  '/donnees/2026',
  '/atelier/vagues/2026',
  '/reponses',
];

const STARTS = ['/', '/en', '/atelier', '/atelier/journal', '/atelier/relecture', '/atelier/codage'];

/** Where the earlier data lie: the folder of archives, and the database. */
type Earlier = () => Promise<{ readonly data: string; readonly place: StorePlace }>;

const inFolder: Earlier = async () => {
  const data = await unpacked('folder.tar.br');
  return { data, place: { kind: 'folder', path: data } };
};

// Its pages ask the same questions as those below: every day those where there is most to lose.
describe('data of an earlier program in a folder', () => opensAll(inFolder, inject('deep') ? 'all' : inject('all') ? 'kinds' : 'must'));

describe('data of an earlier program on a server', () => {
  const late: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of late) await undo();
  });
  const engine = testEngine('postgres', (undo) => void late.push(undo));
  opensAll(
    async () => {
      const place = await engine.place();
      await loadDump(place, brotliDecompressSync(await readFile(join(FIXTURES, 'server.sql.br'))).toString('utf8'));
      return { data: await unpacked('server-archives.tar.br'), place };
    },
    inject('deep') ? 'all' : 'kinds',
  );
});

/** Which pages are asked for: all, one of each kind, or those that must be there and where a walk begins. */
type Pages = 'all' | 'kinds' | 'must';

function opensAll(earlier: Earlier, pages: Pages): void {
  it('keeps every row, every digest and every page', async () => {
    const { data, place } = await earlier();
    const digests = JSON.parse(await readFile(join(data, 'digests.json'), 'utf8')) as Digests;
    const store = await openStore(place);
    try {
      for (const { name, digest } of digests.waves) {
        const verified = await verifyWave(store, name);
        expect(verified.map(({ same }) => same)).not.toContain(false);
        expect(verified[0]).toMatchObject({ what: 'wave', digest, now: digest });
      }
      const series = await store.db.selectFrom('series').select(['id', 'assessor', 'digest']).orderBy('id').execute();
      expect(series).toEqual(digests.series.map(({ id, assessor, digest }) => ({ id, assessor, digest })));
    } finally {
      await store.close();
    }
    await everyPageAnswers(data, place, pages);
  });
}

/** Walks the site from its first page, as a visitor and as an administrator who codes and decides, and asks the API what it offers. */
async function everyPageAnswers(data: string, place: StorePlace, pages: Pages): Promise<void> {
  await buildSite();
  const env = {
    ...process.env,
    BEFFROI_ARCHIVES: '',
    BEFFROI_DATA: data,
    DATABASE_URL: place.kind === 'server' ? place.url : '',
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...BRIEFLY, BEFFROI, 'account', 'reset', 'judith@exemple.fr', '--data', data],
    {
      env,
    },
  );
  const link = /\/atelier\/invitation\/[\w-]+/.exec(stdout)?.[0];
  expect(link).toBeDefined();
  const child = spawn(process.execPath, [...BRIEFLY, fileURLToPath(new URL('../packages/web/test/serve-child.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const ended = once(child, 'exit');
  try {
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const set = await fetch(`${url}${link}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', origin: url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: 'Judith', password: PASSWORD }),
    });
    expect(set.status).toBe(303);
    const cookie = set.headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .join('; ');
    const seen = await walk(url, [...STARTS, ...(pages === 'must' ? MUST : [])], cookie, pages);
    const failed = [...seen].filter(([, { status }]) => status >= 400);
    expect(failed).toEqual([]);
    // Both instruments, the reading room and the contests were there to be walked.
    for (const path of MUST) expect([path, seen.get(path)?.status]).toEqual([path, 200]);
    const openapi = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi;
    for (const [path, { get }] of Object.entries(openapi.paths).filter(([one]) => !one.includes('{'))) {
      const at = new URL(`${openapi.servers?.[0]?.url ?? ''}${path}`, url);
      // What an operation must be told: any word will do for a search.
      for (const { name, required, in: place } of get?.parameters ?? [])
        if (required === true && place === 'query') at.searchParams.set(name, 'mairie');
      expect([path, (await fetch(new URL(at.pathname + at.search, url))).status]).toEqual([path, 200]);
    }
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

interface OpenApi {
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<
      string,
      { readonly get?: { readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[] } }
    >
  >;
}

/** An address, and on which page it was found. */
interface Walked {
  readonly status: number;
  readonly from: string | null;
}

/** Follows every link within the site. @returns each address with the status that it answered */
async function walk(url: string, from: readonly string[], cookie: string, pages: Pages): Promise<ReadonlyMap<string, Walked>> {
  const kindOf = await kindsOfPages();
  const seen = new Map<string, Walked>();
  const kinds = new Map<string, number>();
  const ahead: { readonly path: string; readonly from: string | null }[] = from.map((path) => ({ path, from: null }));
  const walker = async (): Promise<void> => {
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      const { path } = next;
      if (seen.has(path)) continue;
      const kind = kindOf(path);
      // Those that are asked for below are always seen.
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (pages === 'kinds' && kinds.get(kind)! > 1 && !MUST.includes(path)) continue;
      seen.set(path, { status: 0, from: next.from });
      const response = await fetch(url + path, { headers: { cookie }, redirect: 'manual' });
      seen.set(path, { status: response.status, from: next.from });
      const html = response.headers.get('content-type')?.startsWith('text/html') === true ? await response.text() : '';
      if (html === '') await response.body?.cancel().catch(() => undefined);
      const onward = response.headers.get('location');
      for (const link of [...(onward === null ? [] : [onward]), ...[...html.matchAll(/\s(?:href|src)="([^"#]*)/g)].map(([, to]) => to!)]) {
        const to = URL.parse(link.replaceAll('&amp;', '&'), url + path);
        // Searches and orders are the same pages in other words; live streams do not end.
        if (to === null || to.origin !== url || to.search !== '' || /\/direct$|deconnexion/.test(to.pathname)) continue;
        if (pages !== 'must' && !seen.has(to.pathname)) ahead.push({ path: to.pathname, from: path });
      }
    }
  };
  await Promise.all(Array.from({ length: 4 }, walker));
  return seen;
}
