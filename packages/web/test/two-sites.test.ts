import { TERMINAL } from '@beffroi/acts';
import { publishWave } from '@beffroi/review';
import { findWave, openStore, type Store } from '@beffroi/store';
import { dataFolder, testEngine } from '@beffroi/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSite, type TrialSite } from './site.ts';
import { letIn, measureByToy, TOY } from './toy-wave.ts';

// Two processes serve one database, as behind a proxy: what one has done the other knows at the next question.

const NOW = new Date('2026-06-01T08:00:00Z');
const EMAIL = 'Alix@example.org';

const late: (() => Promise<void>)[] = [];
const engine = testEngine('postgres', (undo) => void late.push(undo));
let store: Store;
let sites: readonly TrialSite[] = [];
let secret = '';

beforeAll(async () => {
  const place = await engine.place();
  if (place.kind !== 'server') throw new Error('two sites need a server');
  store = await openStore(place);
  const folders = await Promise.all([dataFolder(), dataFolder()]);
  await measureByToy(store, folders[0]!.path, ['29001'], NOW);
  secret = await letIn(store, 'Alix', 'administrator');
  const env = { DATABASE_URL: place.url, BEFFROI_INSTRUMENTS: TOY };
  sites = await Promise.all(folders.map(({ path }) => startSite({ data: path, env })));
});

afterAll(async () => {
  for (const site of sites) await site[Symbol.asyncDispose]();
  await store?.close();
  for (const undo of late) await undo();
});

async function ask(site: TrialSite, path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(site.url + path, {
    redirect: 'manual',
    ...init,
    headers: { origin: site.url, accept: 'text/html', ...init.headers },
  });
  await response.arrayBuffer();
  return response;
}
const tags = () => Promise.all(sites.map(async (site) => (await ask(site, '/villes/29001')).headers.get('etag')));

it('a publication by one is on the pages that the other has kept, at once', async () => {
  const before = await tags();
  expect(before).toEqual([expect.stringMatching(/^"/), expect.stringMatching(/^"/)]);
  expect(await tags()).toEqual(before);
  await publishWave(store, TERMINAL, (await findWave(store.db, 'places'))!.id, NOW);
  const after = await tags();
  for (const [at, tag] of after.entries()) expect(tag).not.toBe(before[at]);
});

it('five wrong passwords are five, wherever they were tried', async () => {
  const wrong = (at: number): Promise<number> =>
    ask(sites[at % 2]!, '/atelier/connexion?/password', {
      method: 'POST',
      body: new URLSearchParams({ email: EMAIL, password: `pas la bonne ${at}` }),
    }).then(({ status }) => status);
  const answers: number[] = [];
  for (let at = 0; at < 7; at++) answers.push(await wrong(at));
  expect(answers).toEqual([400, 400, 400, 400, 400, 429, 429]);
});

it('who signs in at one is known to the other, and who signs out to neither', async () => {
  const at = (site: TrialSite) => ask(site, '/atelier', { headers: { cookie: `beffroi=${secret}` } }).then(({ status }) => status);
  expect([await at(sites[0]!), await at(sites[1]!)]).toEqual([200, 200]);
  await ask(sites[0]!, '/atelier/deconnexion', { method: 'POST', body: new URLSearchParams(), headers: { cookie: `beffroi=${secret}` } });
  expect([await at(sites[1]!), await at(sites[0]!)]).toEqual([303, 303]);
});
