// Kills owners, guests and workers at random moments while they collect, judge, close, import, publish, back up, restore and migrate, on both engines; begins anew until the act is done, and
// compares what is left with an undisturbed run. Every trial begins from the same database; its seed brings it back: --seed N --only KIND --engine E --trials 1.
//   nice -n 19 node bench/kills.ts --kills 1000 --engine pglite,postgres --only collecting,judging --seed 1
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { memberActor, TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { HostRateLimiters, systemClock } from '@beffroi/capture';
import { mulberry32 } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import { backup, insertAccount, noteSites, openStore, type Store, type StorePlace } from '@beffroi/store';
import { territories } from '@beffroi/territories';
import { askImport, closeWave, openWave, startWave, work } from '@beffroi/waves';
import { layTown, siteInstrument, towns } from '@beffroi/waves/testing';
import { notePanel } from '../packages/waves/test/towns.ts';
import { BRIEFLY } from '../test/setup/briefly.ts';
import { type Part, startPart } from './lib/child.ts';
import { olderDatabase } from './lib/kill-older.ts';
import { backupDigest, lacking, leftBehind, stateOf } from './lib/kill-state.ts';
import { startServer } from './lib/private-server.ts';
import type { KilledKind, KilledOrder } from './parts/killed-act.ts';

const KINDS = ['collecting', 'judging', 'closing', 'importing', 'publishing', 'backing up', 'restoring', 'migrating'] as const;
type Kind = (typeof KINDS)[number];
type EngineName = 'pglite' | 'postgres';

// A part is over in a moment, and what it has loaded was compiled by the part before it.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../build/compiled', import.meta.url));

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '160' },
    engine: { type: 'string', default: 'pglite,postgres' },
    only: { type: 'string', default: KINDS.join(',') },
    seed: { type: 'string', default: '1' },
    trials: { type: 'string', default: '1000000' },
  },
});
const NOW = new Date('2026-11-24T12:00:00Z');
const ROWS = 4000;
const base = await mkdtemp(join(tmpdir(), 'beffroi-kills-'));
const all = towns(6);
for (const town of all) await layTown(join(base, 'web'), town);
const web = await startLittleWeb({ root: join(base, 'web') });
const server = values.engine.includes('postgres') ? await startServer() : null;
const templates = join(base, 'templates');
await mkdir(templates);

/** A database, and the folder with what lies beside it. */
interface House {
  readonly place: StorePlace;
  readonly folder: string;
}
interface Tally {
  trials: number;
  kills: number;
  lost: number;
  doubled: number;
  faults: number;
  left: number;
}
const tallies = new Map<string, Tally>();
const calms = new Map<string, Promise<Calm>>();
/** Databases to begin from, by engine and stage. */
const made = new Map<string, House>();
const onlyKinds = KINDS.filter((kind) => values.only.split(',').includes(kind));

const wantedKills = Number(values.kills);
// Who has seen enough: the trial that is under way comes to its end, and all is told.
let enough = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    enough = true;
  });
}
const killed = (): number => [...tallies.values()].reduce((sum, { kills }) => sum + kills, 0);
try {
  const engines = (['pglite', 'postgres'] as const).filter((engine) => values.engine.split(',').includes(engine));
  const seeds = { first: Number(values.seed), last: Number(values.seed) + Number(values.trials) };
  // In turns, so that each kind has its share whenever this is stopped.
  for (let seed = seeds.first; seed < seeds.last && killed() < wantedKills && !enough; seed++) {
    for (const kind of onlyKinds) for (const engine of engines) if (killed() < wantedKills && !enough) await trial(engine, kind, seed);
    console.log(`seed ${seed} done: ${[...tallies].map(([what, { kills }]) => `${what} ${kills}`).join(', ')}`);
  }
} finally {
  await web.close();
  server?.end();
  await rm(base, { recursive: true, force: true });
  report();
}

/** What an undisturbed run leaves, and how many milliseconds it takes once its database is open. */
interface Calm {
  readonly should: readonly string[];
  readonly usual: number;
}
async function undisturbed(engine: EngineName, kind: Kind, template: House): Promise<Calm> {
  const house = await fresh(engine, template, 'calm');
  let began = performance.now();
  const end = await perform(house, kind, () => {
    began = performance.now();
  });
  const usual = performance.now() - began;
  if (end !== 'done') throw new Error(`${kind} on ${engine} does not come to its end: ${end}`);
  const should = await found(house, kind);
  await away(house);
  tallies.set(`${engine} ${kind}`, { trials: 0, kills: 0, lost: 0, doubled: 0, faults: 0, left: 0 });
  return { should, usual };
}

async function trial(engine: EngineName, kind: Kind, seed: number): Promise<void> {
  const template = await templateOf(engine, kind);
  const key = `${engine} ${kind}`;
  if (!calms.has(key)) calms.set(key, undisturbed(engine, kind, template));
  const { should, usual } = await calms.get(key)!;
  const tally = tallies.get(key)!;
  tally.trials++;
  const house = await fresh(engine, template, String(seed));
  const chance = mulberry32(seed);
  // Other kinds and engines are other moments.
  for (let skip = 0; skip < KINDS.indexOf(kind) * 2 + (engine === 'pglite' ? 0 : 1); skip++) chance();
  try {
    const rounds = 3 + Math.floor(chance() * 4);
    for (let round = 0; round < rounds; round++) if (await killedOnce(house, engine, kind, chance, usual)) tally.kills++;
    const end = await perform(house, kind);
    if (end !== 'done') throw new Error(`it did not go on: ${end}`);
    const is = await found(house, kind);
    const [lost, doubled] = [lacking(should, is), lacking(is, should)];
    const left = kind === 'restoring' || kind === 'migrating' ? [] : await leftBehind(house.folder);
    tally.lost += lost.length;
    tally.doubled += doubled.length;
    tally.left += left.length;
    if (lost.length + doubled.length > 0)
      console.log(`! ${key} seed ${seed}: lacks ${lost.slice(0, 4).join(' | ')}; has more ${doubled.slice(0, 4).join(' | ')}`);
    if (left.length > 0) console.log(`  ${key} seed ${seed}: left behind ${left.slice(0, 4).join(', ')}`);
  } catch (error) {
    tally.faults++;
    console.log(`! ${key} seed ${seed}: ${String(error)}`);
  } finally {
    await away(house);
  }
}

/** @returns whether something was killed while it was under way */
async function killedOnce(house: House, engine: EngineName, kind: Kind, chance: () => number, usual: number): Promise<boolean> {
  const asGuest = engine === 'pglite' && kind !== 'migrating' && chance() < 0.4;
  const holder = asGuest ? start(house, 'hold') : null;
  if (holder !== null) await holder.next();
  const part = start(house, kind);
  const ready = await part.next().catch(() => null);
  const victim = holder !== null && chance() < 0.5 ? holder : part;
  await pause(chance() * usual);
  const under = ready !== null && part.process.exitCode === null;
  victim.process.kill('SIGKILL');
  await victim.ended();
  // Who lost its owner ends by itself; whoever is left is killed before the next.
  if (victim === holder) await Promise.race([part.ended(), pause(20_000)]);
  for (const each of [part, holder]) {
    each?.process.kill('SIGKILL');
    await each?.ended();
  }
  return under;
}

/** @returns `done`, or how it ended */
async function perform(house: House, kind: Kind, onReady: () => void = () => undefined): Promise<string> {
  const part = start(house, kind);
  try {
    for (let said = await part.next(); said !== 'done'; said = await part.next()) onReady();
    await part.ended();
    return part.process.exitCode === 0 ? 'done' : `exit ${part.process.exitCode}`;
  } catch (error) {
    return String(error);
  }
}

function start({ place, folder }: House, kind: KilledKind): Part<string> {
  return startPart<string>('killed-act', { kind, place, folder } satisfies KilledOrder, BRIEFLY);
}

async function found({ place, folder }: House, kind: Kind): Promise<readonly string[]> {
  const store = await openStore(place);
  try {
    const lines = await stateOf(store);
    return kind === 'backing up' ? [...lines, `backup of ${await backupDigest(folder)} lines`] : lines;
  } finally {
    await store.close();
  }
}

// -- Databases to begin from

async function templateOf(engine: EngineName, kind: Kind): Promise<House> {
  const stage =
    kind === 'migrating'
      ? 'older'
      : kind === 'collecting'
        ? 'running'
        : kind === 'closing'
          ? 'measured'
          : kind === 'importing'
            ? 'asked'
            : 'closed';
  const key = `${engine}-${stage}`;
  const there = made.get(key);
  if (there !== undefined) return there;
  const house = await empty(engine, key);
  made.set(key, house);
  if (stage === 'older') {
    await olderDatabase(house.place, ROWS);
    return house;
  }
  const store = await openStore(house.place);
  try {
    await fill(store, house.folder, stage);
  } finally {
    await store.close();
  }
  return house;
}

async function fill(store: Store, folder: string, stage: 'running' | 'measured' | 'asked' | 'closed'): Promise<void> {
  const archiveStore = folderArchiveStore(join(folder, 'archive-store'));
  await notePanel(store.db, 'trial', all);
  await noteSites(
    store.db,
    territories()
      .slice(0, ROWS)
      .map(({ code }) => ({ territory: code, url: `https://site-${code}.example/` })),
    { source: 'bench', now: NOW },
  );
  if (stage === 'asked') {
    const email = 'anne@example.org';
    const id = await insertAccount(
      store.db,
      { handle: email, email, name: 'Anne', roles: ['administrator'], territories: [], password: null, issuer: null, subject: null },
      NOW,
    );
    const text = territories()
      .slice(0, 2 * ROWS)
      .map(({ code }, i) => (i % 50 === 0 ? `zzz${i};https://x.example/` : `${code};https://new-${code}.example/`));
    const anne = memberActor({ id, name: 'Anne', roles: ['administrator'], territories: [] }, null);
    await askImport(store, anne, { source: 'sites.csv', bytes: Buffer.from(`ville;site\n${text.join('\n')}\n`), skip: true, now: NOW });
    return;
  }
  const options = {
    ...{ source: { kind: 'via', address: web.address }, userAgent: 'Beffroi/0.1 (+https://example.org/)' },
    ...{ interval: 15, crawlDelayCap: 0, render: 'never', retryAfter: [0.2] },
  };
  await openWave(store, TERMINAL, { name: 'w', panel: 'trial', instrument: siteInstrument, dated: NOW, options, now: NOW });
  await startWave(store, TERMINAL, 'w', NOW);
  if (stage === 'running') return;
  const instruments = [siteInstrument];
  await work(store, {
    archiveStore,
    instruments,
    folder,
    gates: new HostRateLimiters(systemClock),
    until: 'settled',
    poll: 20,
    now: () => NOW,
  });
  if (stage === 'measured') return;
  await closeWave(store, TERMINAL, { name: 'w', archiveStore, instruments, now: NOW });
  await backup(store, join(folder, 'given.backup'), { now: NOW, program: 'bench' });
}

async function empty(engine: EngineName, name: string): Promise<House> {
  const folder = join(templates, name);
  await mkdir(folder);
  if (engine === 'pglite') return { place: { kind: 'folder', path: join(folder, 'data') }, folder };
  return { place: { kind: 'server', url: await createDatabase(`t_${name.replace(/\W/g, '_')}`, null) }, folder };
}

async function fresh(engine: EngineName, template: House, name: string): Promise<House> {
  const folder = join(base, `trial-${engine}-${name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(template.folder, folder, { recursive: true });
  if (engine === 'pglite') return { place: { kind: 'folder', path: join(folder, 'data') }, folder };
  const { url } = template.place as { url: string };
  return { place: { kind: 'server', url: await createDatabase('trial', new URL(url).pathname.slice(1)) }, folder };
}

async function away({ folder }: House): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function createDatabase(name: string, template: string | null): Promise<string> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: server!.url });
  await client.connect();
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}${template === null ? '' : ` template ${template}`}`);
  } finally {
    await client.end();
  }
  const url = new URL(server!.url);
  url.pathname = `/${name}`;
  return url.href;
}

// -- What came of it

function lineOf(what: string, { trials, kills, lost, doubled, faults, left }: Tally): string {
  return `${what.padEnd(22)} ${String(kills).padStart(5)} kills in ${trials} trials from seed ${values.seed}: ${lost} lost, ${doubled} doubled, ${faults} that did not go on, ${left} files left behind`;
}

function report(): void {
  console.log('');
  for (const [what, tally] of tallies) console.log(lineOf(what, tally));
  const sum = (of: keyof Tally): number => [...tallies.values()].reduce((total, tally) => total + tally[of], 0);
  console.log(
    lineOf('in all', {
      trials: sum('trials'),
      kills: sum('kills'),
      lost: sum('lost'),
      doubled: sum('doubled'),
      faults: sum('faults'),
      left: sum('left'),
    }),
  );
  process.exitCode = sum('lost') + sum('doubled') + sum('faults') === 0 ? process.exitCode : 1;
}
