import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore, type Store, type StorePlace, StoreRefusal } from '@beffroi/store';
import { BRIEFLY } from '../../../test/setup/briefly.ts';
import type { WorkEvent } from '../src/index.ts';
import type { Trial } from './trial.ts';
import type { WorkerOrder } from './worker.ts';

const SCRIPT = fileURLToPath(new URL('worker.ts', import.meta.url));

/** What a worker of `worker.ts` tells. */
type Told = WorkEvent | { readonly kind: 'opened'; readonly role: Store['role'] } | { readonly kind: 'owner-gone' };

/** A worker in a process of its own. */
export interface Worker {
  readonly process: ChildProcess;
  readonly events: readonly Told[];
  /** Resolves when it told this so often (default once), or ended. */
  told(kind: Told['kind'], times?: number): Promise<void>;
  /** Exit code, `null` when it was killed. Rejects with what it printed when it ended with anything but 0. */
  readonly ended: Promise<number | null>;
}

export function startWorker(order: WorkerOrder): Worker {
  const child = spawn(process.execPath, [...BRIEFLY, SCRIPT, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'pipe'] });
  const events: Told[] = [];
  let heard = Promise.withResolvers<void>();
  let over = false;
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop()!;
    for (const line of lines) events.push(JSON.parse(line));
    heard.resolve();
    heard = Promise.withResolvers();
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => {
    over = true;
    heard.resolve();
    if (code !== null && code !== 0) throw new Error(`a worker ended with ${code}: ${errors}`);
    return code as number | null;
  });
  ended.catch(() => undefined);
  return {
    process: child,
    events,
    async told(kind, times = 1) {
      while (!over && events.filter((event) => event.kind === kind).length < times) await heard.promise;
    },
    ended,
  };
}

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Keeps so many workers at work and kills one after the other, each within moments after it began a unit, until so many were killed. They may be
 * done before that: `moreWork` is to give them more then.
 */
export async function killAtRandom(
  order: () => WorkerOrder,
  crew: number,
  kills: number,
  { begun, moreWork }: { readonly begun: WorkEvent['kind']; readonly moreWork: () => Promise<void> },
): Promise<void> {
  const random = chance(20_261_124);
  let killed = 0;
  let more = Promise.resolve();
  const man = async (): Promise<void> => {
    while (killed < kills) {
      const worker = startWorker(order());
      await worker.told(begun);
      await new Promise((resolve) => setTimeout(resolve, random() ** 2 * 500));
      if (worker.process.exitCode === null && killed < kills) {
        killed++;
        worker.process.kill('SIGKILL');
      }
      const code = await worker.ended;
      if (code === 0 && killed < kills) {
        more = more.then(moreWork);
        await more;
      }
    }
  };
  await Promise.all(Array.from({ length: crew }, man));
}

/** How a worker of a trial is started. */
export function orderFor(trial: Trial, place: StorePlace, more: Partial<WorkerOrder> = {}): WorkerOrder {
  return {
    place,
    archiveStore: join(trial.folder, 'archive-store'),
    folder: trial.folder,
    until: 'settled',
    atOnce: 2,
    lease: 2000,
    ...more,
  };
}

/** Opens a store for a moment while owners are being killed: begun anew until it is done. What is done twice must be as if done once. */
export async function amidKills(place: StorePlace, act: (store: Store) => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await withStore(place, act);
      return;
    } catch (error) {
      if (!(error instanceof StoreRefusal) || (error.code !== 'owner-gone' && error.code !== 'busy')) throw error;
    }
  }
}

/** Opens a store for a moment. */
export async function withStore<T>(place: StorePlace, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}
