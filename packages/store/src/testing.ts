import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject, onTestFinished } from 'vitest';
import { askSetup } from '../../../test/setup/ask.ts';
import { engineHere } from './engines/embedded/embedded-engine.ts';
import { ownerOf } from './engines/embedded/owner.ts';
import { openStore, type Store, type StorePlace, storeOf } from './store.ts';
import { type Asked, describe as describeFresh, empty, type Fresh } from './testing-emptied.ts';
import { freshEngine } from './testing-engines.ts';

export { type CrashableServer, crashableServer } from './testing-crashable.ts';

/** An engine as tests use it: whatever is taken from it is closed and removed when the test that took it ends (in a hook: when the suite does). */
export interface TestEngine {
  readonly name: 'pglite' | 'postgres';
  /** @returns an empty database of today's schema, of its own */
  open(): Promise<Store>;
  /**
   * @param like another place, which nobody has open: what it holds is there from the start
   * @returns where such a database lies, for processes that open it themselves
   */
  place(like?: StorePlace): Promise<StorePlace>;
  /** As `place`, with an engine that runs in this process until the end: see `holdFolder`. */
  heldPlace(): Promise<StorePlace>;
}

/** Runs one suite on both engines. */
export function eachEngine(suite: string, tests: (engine: TestEngine) => void): void {
  onEngines(ENGINES, suite, tests);
}

const ENGINES = ['pglite', 'postgres'] as const;

function onEngines(names: readonly TestEngine['name'][], suite: string, tests: (engine: TestEngine) => void): void {
  describe.each(names)(`${suite} on %s`, (name) => {
    const late: (() => Promise<void>)[] = [];
    afterAll(async () => {
      for (const undo of late.splice(0).reverse()) await undo();
    });
    tests(testEngine(name, (undo) => void late.push(undo)));
  });
}

/**
 * Runs one suite on both engines at length (`npm run test:deep`), and every day on one of them: for rooms above the store, which hold no statement (docs/adr/0079), and for what starts and kills
 * processes, or goes through a thousand cases, of a rule that does not know on which engine it stands.
 *
 * @param daily which of them
 */
export function eachEngineAtLength(daily: TestEngine['name'], suite: string, tests: (engine: TestEngine) => void): void {
  onEngines(inject('deep') ? ENGINES : [daily], suite, tests);
}

/**
 * Runs one suite on both engines in `npm run test:all`, and every day on one of them: for what kills processes and waits for leases, where a minute tells what ten do.
 *
 * @param daily which of them
 */
export function eachEngineInAll(daily: TestEngine['name'], suite: string, tests: (engine: TestEngine) => void): void {
  onEngines(inject('all') ? ENGINES : [daily], suite, tests);
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
  const place = (like?: StorePlace) => (name === 'pglite' ? folderPlace(atEnd, like) : serverPlace(atEnd, like));
  return {
    name,
    place,
    async heldPlace() {
      const there = await place();
      const held = await openStore(there);
      atEnd(() => held.close());
      return there;
    },
    async open() {
      const store = name === 'pglite' ? await openInMemory() : await openStore(await place());
      atEnd(() => store.close());
      return store;
    },
  };
}

/** Without a folder: it is only for one process, and soon forgotten. */
async function openInMemory(): Promise<Store> {
  return storeOf(await ownerOf(await engineHere(await freshEngine(await askFor('pglite'))), '', 30_000, async () => {}), null);
}

/** @returns a data folder of this test alone with a database of today's schema, as a first command leaves it; gone after the test. Making one anew takes seconds. */
export async function dataFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await copyOf(join(await askFor('pglite'), 'data'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** @returns the same, held: see `holdFolder` */
export async function openDataFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const folder = await dataFolder();
  const held = await holdFolder(folder.path);
  return {
    path: folder.path,
    [Symbol.asyncDispose]: async () => {
      await held[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/**
 * Runs the engine of a data folder in this process until it is disposed of: commands come to it as those of a second terminal, in a hundredth of a second, where each would have to
 * start an engine of its own, a third of a second of processor.
 */
export async function holdFolder(path: string): Promise<AsyncDisposable> {
  const store = await openStore({ kind: 'folder', path });
  return { [Symbol.asyncDispose]: () => store.close() };
}

async function copyOf(template: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-data-'));
  await cp(template, folder, { recursive: true });
  return folder;
}

async function folderPlace(atEnd: (undo: () => Promise<void>) => void, like?: StorePlace): Promise<StorePlace> {
  const template = like?.kind === 'folder' ? like.path : join(await askFor('pglite'), 'data');
  const folder = await copyOf(template);
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return { kind: 'folder', path: folder };
}

/** Databases that are copied from one template. */
interface Copies {
  /** Names of those of the server that tests of this process gave back, as they were when they were new. */
  readonly names: string[];
  /** What one that is new is like, known once in a process. */
  fresh: Promise<Fresh> | null;
}

/** By the name of their template. */
const copies = new Map<string, Copies>();
/** So many of a template wait here. */
const MOST_OWN = 3;
/** Names of those that wait for whoever comes: whoever can rename one has it. */
const FREE = 'beffroi_free_';
/** So many wait. */
const MOST_FREE = 8;

async function serverPlace(atEnd: (undo: () => Promise<void>) => void, like?: StorePlace): Promise<StorePlace> {
  const [address = '', empty = ''] = (await askFor('postgres')).split(' ');
  const template = like?.kind === 'server' ? new URL(like.url).pathname.slice(1) : empty;
  const own = copies.get(template) ?? { names: [], fresh: null };
  copies.set(template, own);
  const again = own.names.pop();
  const name = again ?? `beffroi_${randomBytes(8).toString('hex')}`;
  const url = new URL(address);
  url.pathname = `/${name}`;
  const place: StorePlace = { kind: 'server', url: url.href };
  if (again === undefined && (like !== undefined || !(await taken(address, name))))
    await command(address, `create database ${name} template ${template}`);
  own.fresh ??= asking(place.url, describeFresh);
  const fresh = await own.fresh;
  atEnd(async () => {
    // Who gets it next writes something else into it.
    for (const copy of copies.get(name)?.names ?? []) await command(address, `drop database ${copy} with (force)`);
    copies.delete(name);
    if (await emptied(place.url, fresh)) {
      if (own.names.length < MOST_OWN) {
        own.names.push(name);
        return;
      }
      if (like === undefined) {
        const free = await asking(address, ({ query }) => query(`select from pg_database where datname like '${FREE}%'`));
        if (free.rows.length < MOST_FREE) return command(address, `alter database ${name} rename to ${FREE}${name}`);
      }
    }
    await command(address, `drop database ${name} with (force)`);
  });
  return place;
}

/** Takes a database that was given back. @returns whether there was one; its name is the one given now */
async function taken(address: string, name: string): Promise<boolean> {
  return asking(address, async ({ exec, query }) => {
    for (const { datname } of (await query<{ datname: string }>(`select datname from pg_database where datname like '${FREE}%'`)).rows) {
      try {
        await exec(`alter database ${datname} rename to ${name}`);
        return true;
      } catch {
        // Somebody else was faster.
      }
    }
    return false;
  });
}

/** @returns whether nobody has the database open any more, and it is as it was when it was fresh */
function emptied(url: string, fresh: Fresh): Promise<boolean> {
  return asking(url, async (asked) => {
    const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    return (await asked.query(others)).rows.length === 0 && (await empty(asked, fresh));
  });
}

async function asking<T>(url: string, work: (asked: Asked) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work({ exec: (sql) => client.query(sql), query: (sql, parameters) => client.query(sql, parameters) as never });
  } finally {
    await client.end();
  }
}

/** Puts what a dump in plain SQL holds in the place of everything that a server's database of a test holds. */
export async function loadDump(place: StorePlace, sql: string): Promise<void> {
  if (place.kind !== 'server') throw new Error('a dump is of a server');
  await command(place.url, 'drop schema if exists public cascade; drop schema if exists pgboss cascade; create schema public');
  await command(place.url, sql);
}

async function command(address: string, text: string): Promise<void> {
  await asking(address, ({ exec }) => exec(text));
}

const answers = new Map<string, Promise<string>>();

/** Asked once in a process. */
function askFor(name: 'pglite' | 'postgres'): Promise<string> {
  const answer = answers.get(name) ?? askSetup(`${inject('engines')}/${name}`);
  answers.set(name, answer);
  return answer;
}
