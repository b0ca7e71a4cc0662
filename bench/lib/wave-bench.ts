import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { TERMINAL } from '@beffroi/acts';
import { stratumOf } from '@beffroi/domain';
import { servicesInstrument } from '@beffroi/services/gather';
import { insertPanel, noteSites, openStore, type Store, type StorePlace } from '@beffroi/store';
import { openWave, startWave } from '@beffroi/waves';
import type { WorkerMessage, WorkerOrder, WorkerReport } from '../parts/wave-worker.ts';
import { type Part, startPart } from './child.ts';
import type { Copy } from './copies.ts';
import { parentOf, type Usage, watch } from './process-tree.ts';
import { INSTANT } from './towns.ts';

export const DATED = new Date(INSTANT);

/** A database of its own for one measurement. */
export interface Database {
  readonly place: StorePlace;
  /** Root of the server's processes; `null` when the database is within the first worker. */
  readonly processes: number | null;
  close(): Promise<void>;
}

/** A private PostgreSQL server, as `npm run postgres` finds it, or a folder of the embedded engine. */
export async function openDatabase(engine: 'postgres' | 'pglite', folder: string): Promise<Database> {
  if (engine === 'pglite') return { place: { kind: 'folder', path: join(folder, 'data') }, processes: null, close: async () => undefined };
  const script = fileURLToPath(new URL('../../scripts/postgres.js', import.meta.url));
  const server = spawn(process.execPath, [script, 'serve'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  const place = { kind: 'server', url } as const;
  const processes = await withStore(place, async (store) => {
    const { rows } = await store.executeSql('select pg_backend_pid() as pid');
    return parentOf((rows[0] as { pid: number }).pid);
  });
  return {
    place,
    processes,
    async close() {
      server.stdin.end();
      await ended;
    },
  };
}

export async function withStore<T>(place: StorePlace, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** Notes the copies as panel `bench`, with their sites. They lie in 100 departments and 13 regions, as towns do. */
export async function notePanel(store: Store, copies: readonly Copy[]): Promise<void> {
  await insertPanel(store.db, {
    name: 'bench',
    rule: {},
    vintage: 2026,
    createdAt: DATED,
    members: copies.map(({ code, name, template: { population } }, i) => ({
      territory: code,
      name,
      population,
      department: String(i % 100).padStart(2, '0'),
      region: String(i % 13).padStart(2, '0'),
      epci: null,
      stratum: stratumOf(population),
    })),
  });
  const notes = copies.map(({ code, start }) => ({ territory: code, url: start }));
  await noteSites(store.db, notes, { source: 'bench', now: DATED });
}

/** Opens and starts a wave over the copies, without pauses and without a browser. A town that is down is tried twice. */
export async function beginWave(store: Store, name: string, address: string): Promise<void> {
  await openWave(store, TERMINAL, {
    name,
    panel: 'bench',
    instrument: servicesInstrument,
    dated: DATED,
    options: {
      source: { kind: 'via', address },
      userAgent: 'Beffroi/0.1 (+https://example.org/)',
      interval: 0,
      concurrency: 4,
      crawlDelayCap: 0,
      render: 'never',
      tries: 2,
      retryAfter: [1],
    },
    now: DATED,
  });
  await startWave(store, TERMINAL, name, DATED);
}

/** What workers did together. */
export interface Shift {
  readonly workers: readonly WorkerReport[];
  /** Seconds from the start of their processes to the end of the last unit, and to the end of the last process. */
  readonly seconds: number;
  readonly closed: number;
  /** Of the server of the database; `null` when that is within a worker. */
  readonly database: Usage | null;
}

/** Lets so many workers, each a process, work until nothing is left. @param pinned each on a core of its own */
export async function shift(crew: number, order: WorkerOrder, database: Database, pinned = false): Promise<Shift> {
  const watching = database.processes === null ? null : await watch(database.processes);
  const began = Date.now();
  const parts = Array.from({ length: crew }, (_, core) => startPart<WorkerMessage>('wave-worker', order, [], pinned ? core : null));
  const workers = await Promise.all(parts.map(reportOf));
  await Promise.all(parts.map((part) => part.ended()));
  const ended = Date.now();
  return {
    workers,
    seconds: (Math.max(...workers.map(({ last }) => last)) - began) / 1000,
    closed: (ended - began) / 1000,
    database: watching === null ? null : await watching.end(),
  };
}

async function reportOf(part: Part<WorkerMessage>): Promise<WorkerReport> {
  for (;;) {
    const message = await part.next();
    if (message.kind === 'report') return message;
  }
}
