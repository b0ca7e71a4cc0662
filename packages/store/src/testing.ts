import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject, onTestFinished } from 'vitest';
import { askSetup } from '../../../test/setup/ask.ts';
import { ownerOf } from './engines/embedded/owner.ts';
import { openStore, type Store, type StorePlace, storeOf } from './store.ts';
import { freshEngine } from './testing-engines.ts';

/** An engine as tests use it: whatever is taken from it is closed and removed when the test that took it ends (in a hook: when the suite does). */
export interface TestEngine {
  readonly name: 'pglite' | 'postgres';
  /** @returns an empty database of today's schema, of its own */
  open(): Promise<Store>;
  /** @returns where such a database lies, for processes that open it themselves */
  place(): Promise<StorePlace>;
}

/** Runs one suite on both engines. */
export function eachEngine(suite: string, tests: (engine: TestEngine) => void): void {
  describe.each(['pglite', 'postgres'] as const)(`${suite} on %s`, (name) => {
    const late: (() => Promise<void>)[] = [];
    afterAll(async () => {
      for (const undo of late.splice(0).reverse()) await undo();
    });
    tests(testEngine(name, (undo) => void late.push(undo)));
  });
}

/**
 * One engine outside of `eachEngine`, for what concerns it alone.
 *
 * @param inHook takes what is to be undone when it was taken in a hook, not in a test
 */
export function testEngine(name: 'pglite' | 'postgres', inHook: (undo: () => Promise<void>) => void): TestEngine {
  const atEnd = (undo: () => Promise<void>): void => {
    try {
      onTestFinished(undo);
    } catch {
      inHook(undo);
    }
  };
  // What all databases are copied from is made once, and is not the first test's to wait for.
  beforeAll(() => askFor(name).then(() => {}));
  const place = name === 'pglite' ? () => folderPlace(atEnd) : () => serverPlace(atEnd);
  return {
    name,
    place,
    async open() {
      const store = name === 'pglite' ? await openInMemory() : await openStore(await place());
      atEnd(() => store.close());
      return store;
    },
  };
}

/** Without a folder: it is only for one process, and soon forgotten. */
async function openInMemory(): Promise<Store> {
  return storeOf(await ownerOf(await freshEngine(await askFor('pglite')), 30_000, async () => {}), null);
}

async function folderPlace(atEnd: (undo: () => Promise<void>) => void): Promise<StorePlace> {
  const template = await askFor('pglite');
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-data-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  await cp(join(template, 'data'), folder, { recursive: true });
  return { kind: 'folder', path: folder };
}

async function serverPlace(atEnd: (undo: () => Promise<void>) => void): Promise<StorePlace> {
  const [address = '', template = ''] = (await askFor('postgres')).split(' ');
  const name = `beffroi_${randomBytes(8).toString('hex')}`;
  await command(address, `create database ${name} template ${template}`);
  atEnd(() => command(address, `drop database ${name} with (force)`));
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { kind: 'server', url: url.href };
}

/** Puts what a dump in plain SQL holds in the place of everything that a server's database of a test holds. */
export async function loadDump(place: StorePlace, sql: string): Promise<void> {
  if (place.kind !== 'server') throw new Error('a dump is of a server');
  await command(place.url, 'drop schema if exists public cascade; drop schema if exists pgboss cascade; create schema public');
  await command(place.url, sql);
}

async function command(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

const answers = new Map<string, Promise<string>>();

/** Asked once in a process. */
function askFor(name: 'pglite' | 'postgres'): Promise<string> {
  const answer = answers.get(name) ?? askSetup(`${inject('engines')}/${name}`);
  answers.set(name, answer);
  return answer;
}
