import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changesByTable, knownTargets, noteSites, ofOneMoment, SITE, type Store, shownChanges } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { Reads } from './drawn-from.ts';
import { type StaticOptions, writeStaticSite } from './static-site.ts';

const engine = testEngine('pglite', (undo) => afterAll(undo));
const NOW = new Date('2026-11-28T10:00:00Z');
const TOWNS = ['35001', '35002', '35003', '35004'];

const note = (store: Store, ...sites: readonly string[]) =>
  noteSites(
    store.db,
    sites.map((code) => ({ territory: code.slice(0, 5), url: `https://${code}.example/` })),
    { source: 'essai', now: NOW },
  );

/** A site whose pages say what the database does of a town; which is there when a site of it is known. */
async function townsSite() {
  const store = await engine.open();
  await note(store, '35001', '35002', '35003');
  const drawn: string[] = [];
  const home = await mkdtemp(join(tmpdir(), 'beffroi-going-on-'));
  const set = { broken: '', published: 'a', program: 'p', at: NOW };
  let reads: Reads;
  const answer = async (path: string): Promise<readonly [number, string]> => {
    drawn.push(path);
    if (path === set.broken) return [500, ''];
    if (path === '/') return [200, TOWNS.map((code) => `<a href="/villes/${code}">${code}</a>`).join(' ')];
    const known = await knownTargets(ofOneMoment(store).db, SITE, [path.slice(-5)]);
    return path.startsWith('/villes/') && known.length > 0 ? [200, JSON.stringify(known.map(({ address }) => address))] : [404, ''];
  };
  const server = createServer((request, response) => {
    reads.around(request, () => {
      void answer(request.url!).then(
        ([status, body]) => response.writeHead(status, { 'content-type': 'text/html' }).end(`<html>${body}`),
        () => response.destroy(),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await rm(home, { recursive: true, force: true });
  });
  const folder = join(home, 'site');
  return {
    ...{ store, folder, home, set },
    text: (path: string) => readFile(join(folder, path), 'utf8'),
    /** @returns what the site was asked for */
    write: async (more: Partial<StaticOptions> = {}) => {
      const { program, at } = set;
      drawn.length = 0;
      reads = new Reads(ofOneMoment(store), at);
      const state = async () => ({
        published: set.published,
        withheld: '',
        tables: Object.fromEntries(changesByTable(await shownChanges(store.db))),
      });
      const site = { port: (server.address() as AddressInfo).port, origin: 'https://o.example' };
      const report = await writeStaticSite({ site, folder, replace: true, source: { reads, at, program, state }, ...more });
      return { ...report, drawn: drawn.filter((path) => path.startsWith('/villes/3') || path === '/').sort() };
    },
  };
}

it('leaves what is the same, draws what was drawn from something else, and puts a link back that leads somewhere now', async () => {
  const { write, store, text, set } = await townsSite();
  const first = await write();
  expect(first).toMatchObject({ pages: 4, kept: 0, missing: expect.arrayContaining(['/villes/35004']) });
  expect(await text('index.html')).toContain('<a >35004</a>');
  expect(await write()).toMatchObject({ pages: 4, kept: 4, drawn: [], bytes: first.bytes });
  await note(store, '35002-neuf');
  expect(await write()).toMatchObject({ kept: 3, drawn: ['/villes/35002'] });
  expect(await text('villes/35002/index.html')).toContain('35002-neuf');
  await note(store, '35004');
  expect(await write()).toMatchObject({ pages: 5, kept: 3, drawn: ['/', '/villes/35004'] });
  expect(await text('index.html')).toContain('<a href="villes/35004/index.html">35004</a>');
  for (const change of [{ published: 'b' }, { program: 'q' }]) {
    Object.assign(set, change);
    expect(await write()).toMatchObject({ kept: 0 });
  }
});

it('goes on where it was stopped, and shows the site of before until it is whole', async () => {
  const { write, home, set, text, store } = await townsSite();
  await write();
  await note(store, '35001-neuf', '35002-neuf', '35003-neuf');
  set.broken = '/villes/35002';
  set.program = 'q';
  await expect(write()).rejects.toMatchObject({ code: 'answer', detail: '500 /villes/35002' });
  expect((await readdir(home)).sort()).toEqual(['site', 'site.drawn', 'site.part']);
  expect(await text('villes/35001/index.html')).not.toContain('neuf');
  set.broken = '';
  const { drawn, kept, pages } = await write();
  expect([pages, kept + drawn.length >= 4, drawn.includes('/villes/35002'), kept > 0]).toEqual([4, true, true, true]);
  for (const code of ['35001', '35002', '35003']) expect(await text(`villes/${code}/index.html`)).toContain(`${code}-neuf`);
  expect((await readdir(home)).sort()).toEqual(['site', 'site.drawn']);
  expect((await readdir(join(home, 'site'))).sort()).toEqual(['beffroi-site.json', 'index.html', 'villes']);
});

it('puts nothing in place when something was published or withheld meanwhile', async () => {
  const { write, home, set } = await townsSite();
  await expect(write({ onProgress: () => Object.assign(set, { published: 'b' }) })).rejects.toMatchObject({ code: 'changing' });
  expect(await readdir(home)).toEqual(['site.part']);
  expect(await write()).toMatchObject({ kept: 0, pages: 4 });
});
