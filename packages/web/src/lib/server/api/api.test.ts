import { rm } from 'node:fs/promises';
import { archiveStoreOf } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import { exportedTerritories, insertEmbargo, openStore, publishedWaves, type Store } from '@beffroi/store';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { deskData } from '../../../../test/desk-data.ts';
import { demoData } from '../../../../test/site.ts';
import { answer } from './answer.ts';
import { apiOf, instrumentOf } from './api.ts';
import { languageAccepted } from './language-accepted.ts';
import { openApiOf } from './openapi.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const TOWN = '99022';
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(openApiOf('https://o.example', []), 'openapi');

let store: Store;
let folder: string;
let instruments: Awaited<ReturnType<typeof instrumentsOf>>;

beforeAll(async () => {
  folder = await demoData();
  store = await openStore({ kind: 'folder', path: folder });
  await deskData(store, NOW);
  instruments = await instrumentsOf({ store, archiveStore: archiveStoreOf({}, folder) });
});

afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, language: string | null = null) => {
  const url = new URL(`https://o.example/api/v1${path}`);
  return answer(url, url.pathname.slice('/api/v1/'.length), language, { store, instruments, now: NOW });
};

/** What is wrong with an answer by the schema that the description names for it. */
function faults(schema: string, body: unknown): readonly string[] {
  const check = ajv.getSchema(`openapi#/components/schemas/${schema}`)!;
  return check(JSON.parse(JSON.stringify(body)))
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

type Body = Record<string, unknown> & { readonly data: readonly Record<string, unknown>[] };
const bodyOf = async (path: string): Promise<Body> => {
  const { status, body } = await ask(path);
  expect(status).toBe(200);
  return body as Body;
};

describe('what programs read', () => {
  const filled = (path: string, code: string): string =>
    path
      .replace('{wave}', 'latest')
      .replace('{code}', code)
      .replace('{service}', 'school-canteen')
      .replace('{account}', 'mairie-social-rivebelle-example') + (path === '/search' ? '?q=aub' : '');

  /** A town of the newest published wave of an instrument; `null` where none is published. */
  async function townOf(instrument: string): Promise<string | null> {
    const [newest] = await publishedWaves(store.db, instrument);
    const codes = newest === undefined ? [] : await exportedTerritories(store.db, newest.wave.id);
    return codes.includes(TOWN) ? TOWN : (codes[0] ?? null);
  }

  it.each(apiOf([]).operations.map(({ id, path, answer: schema }) => [id, path, schema] as const))(
    '%s answers as its description says',
    async (id, path, schema) => {
      const instrument = instrumentOf(id);
      const code = instrument === null ? TOWN : await townOf(instrument);
      const { status, body } = await ask(filled(path, code ?? TOWN));
      // Of an instrument of which nothing is published there may be nothing to be told.
      if (code === null && status === 404) expect(faults('Problem', body)).toEqual([]);
      else {
        expect(faults(schema, body)).toEqual([]);
        expect(status).toBe(200);
      }
    },
  );

  it('gives every town of a wave as its sheet says it, and every finding with its evidence', async () => {
    const { data } = await bodyOf('/waves/latest/towns?limit=500');
    expect(data.length).toBeGreaterThanOrEqual(10);
    for (const { code, mean } of data) {
      const sheet = await bodyOf(`/waves/latest/towns/${code}`);
      expect(faults('Town', sheet)).toEqual([]);
      expect(sheet['mean']).toBe(mean);
      for (const { finding, level, kind } of sheet['marks'] as readonly Record<string, unknown>[]) {
        const found = await bodyOf(String(finding).replace('/api/v1', ''));
        expect(faults('Finding', found)).toEqual([]);
        expect([found['level'], found['kind']]).toEqual([level, kind]);
        if (kind === 'level') expect(found['evidence']).not.toHaveLength(0);
        if (kind === 'unobserved') expect(found['level']).toBeNull();
      }
    }
  });

  it('tells programmes with their four denominators, and a silent election neither by name nor as the latest', async () => {
    const { data } = await bodyOf('/programmes');
    expect(data.map(({ name }) => name)).toEqual(['programmes-2026', 'programmes-2020', 'programmes-2014']);
    const { denominators } = (await bodyOf('/programmes/latest')) as unknown as { denominators: readonly Record<string, number>[] };
    expect(denominators[0]).toMatchObject({ scope: 'panel', scope_id: 'all' });
    for (const { standing, found, readable, mentions } of denominators) {
      expect([standing, found, readable, mentions]).toEqual([standing, found, readable, mentions].toSorted((one, other) => other! - one!));
    }
    expect(denominators[0]!['mentions']).toBeGreaterThan(0);
    expect((await ask('/programmes/latest')).fleeting).toBe(true);
    const election = { year: 2026, round: 1, silent_from: null, silent_until: null, account_id: null, actor: 'essai', at: NOW } as const;
    await insertEmbargo(store.db, { ...election, kind: 'on' });
    onTestFinished(() => insertEmbargo(store.db, { ...election, kind: 'off' }));
    expect((await bodyOf('/programmes')).data.map(({ name }) => name)).toEqual(['programmes-2020', 'programmes-2014']);
    expect((await ask('/programmes/programmes-2026')).status).toBe(404);
    expect((await ask('/programmes/programmes-2026/themes')).status).toBe(404);
    expect((await bodyOf('/programmes/latest'))['name']).toBe('programmes-2020');
  });

  it('gives a list by pages that join without gap or repetition', async () => {
    const whole = (await bodyOf('/waves/latest/towns?limit=500')).data.map(({ code }) => code);
    const pages: unknown[] = [];
    let next: string | null = '/waves/latest/towns?limit=7';
    while (next !== null) {
      const page = await bodyOf(next);
      pages.push(...page.data.map(({ code }) => code));
      next = (page['next'] as string | null)?.replace('/api/v1', '') ?? null;
    }
    expect(pages).toEqual(whole);
  });

  it('keeps only the figures that were asked for', async () => {
    const { data } = await bodyOf('/waves/latest/figures?scope=panel&scope_id=all&subject=indicator&measure=level');
    expect(data).toHaveLength(18);
    expect(new Set(data.map(({ scope, measure }) => `${scope} ${measure}`))).toEqual(new Set(['panel level']));
  });
});

describe('the description that programs read', () => {
  const described = openApiOf('https://o.example', []);
  const operations = Object.entries(described.paths).map(([path, { get }]) => ({ path, ...get }));

  // What Redocly's recommended-strict and Spectral's oas rules ask for; both were content with it on 29 November 2026.
  it('names each operation once, tags it by what it declares, and needs no key', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const declared = described.tags.map(({ name }) => name);
    expect(operations.flatMap(({ tags }) => tags).filter((tag) => !declared.includes(tag))).toEqual([]);
    expect(described.security).toEqual([]);
    expect(described.info).toMatchObject({ contact: { url: 'https://o.example/contact' }, license: { identifier: 'etalab-2.0' } });
    for (const { summary, description, responses } of operations) {
      expect([summary, description]).not.toContain('');
      expect(Object.keys(responses)).toEqual(['200', '304', '400', '404', '405', '500']);
    }
  });

  it('declares the parameters that its paths have, each with an example that fits', () => {
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath.toSorted()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted());
      for (const { name, schema, example } of parameters) expect([path, name, ajv.validate(schema, example)]).toEqual([path, name, true]);
    }
  });

  it('leads to each of its schemas, and to none that is not there', () => {
    const asked = new Set([...JSON.stringify(described).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    expect([...asked].toSorted()).toEqual(Object.keys(described.components.schemas).toSorted());
  });
});

describe('what is refused', () => {
  it.each([
    ['a parameter that it does not know', '/waves?sort=name', 400, /« sort » n’est pas un paramètre/],
    ['a number that is none', '/waves/latest/towns?limit=many', 400, /un entier de 1 à 500/],
    ['a number beyond its bounds', '/waves/latest/towns?limit=501', 400, /un entier de 1 à 500/],
    ['a value that is not in its list', '/waves/latest/towns?stratum=small', 400, /une valeur parmi under-50000/],
    ['the same parameter twice', '/waves/latest/towns?limit=1&limit=2', 400, /une seule fois/],
    ['a search without a word', '/search', 400, /demande le paramètre « q »/],
    ['a town code that is none', '/waves/latest/towns/35', 400, /« code »/],
    ['an address that is not there', '/nothing', 404, /openapi\.json/],
    ['a wave that is not published', '/waves/1999', 404, /Aucune vague/],
    ['a town that the wave does not have', '/waves/latest/towns/35999', 404, /ne mesure pas de commune/],
  ])('%s', async (_, path, status, detail) => {
    const refused = await ask(path);
    expect(refused.status).toBe(status);
    expect(faults('Problem', refused.body)).toEqual([]);
    expect((refused.body as { type: string }).type).toMatch(/^https:\/\/o\.example\/donnees\/api#[a-z-]+$/);
    expect((refused.body as { detail: string }).detail.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(detail);
  });

  it('says it in English to who asks for English', async () => {
    const { body, language } = await ask('/waves/1999', 'en-GB,en;q=0.9,fr;q=0.2');
    expect(language).toBe('en');
    expect((body as { title: string }).title).toBe('No such wave');
  });
});

it.each([
  [null, 'fr'],
  ['en', 'en'],
  ['fr;q=0.1, en;q=0.9', 'en'],
  ['de, *', 'fr'],
  ['en;q=0', 'fr'],
  [';;;,=,q', 'fr'],
] as const)('of the wish %j it takes %s', (header, language) => {
  expect(languageAccepted(header)).toBe(language);
});
