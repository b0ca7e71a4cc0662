import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type ArchiveStore, scratchFolder, sweepScratch } from '@beffroi/archive-store';
import { folderSource, type Gates, networkSource, type SharedBrowser, type Source, systemClock, viaSource } from '@beffroi/capture';
import type { Instrument, WaveSource } from '@beffroi/instrument';
import { asking, openCalls, sharedGates } from '@beffroi/jobs';
import { insertWorker, type Store, stopWorker, wavesIn } from '@beffroi/store';
import type { WorkEvent } from './events.ts';
import { countsNow, keepHouse, releaseLost } from './housekeeping.ts';
import { seriesQueue, waveQueue } from './keys.ts';
import { openRounds } from './rounds.ts';
import type { WorkerContext } from './worker-context.ts';

/** With what a worker works, and until when. */
export interface WorkOptions {
  readonly archiveStore: ArchiveStore;
  readonly instruments: readonly Instrument[];
  /** Folder for what is under way; the worker makes one of its own in it. */
  readonly folder: string;
  /** The gates before hosts (default: shared by all workers on this database). */
  readonly gates?: Gates;
  /** A browser that was found and opened; it is not closed here. */
  readonly browser?: SharedBrowser | null;
  /** Units at a time (default 4). */
  readonly atOnce?: number;
  /** What the worker is called, for people (default machine and process). */
  readonly name?: string;
  /** Work only on this wave (default on all). */
  readonly wave?: string;
  /**
   * When to end. `drained`: nothing is left to do now; what sleeps is left asleep. `settled`: nor does anything sleep. `stopped`: only at the
   * signal.
   */
  readonly until: 'drained' | 'settled' | 'stopped';
  /** Ends the worker tidily: what is under way is put back. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a sign of life after which a worker's units are taken up by others (default a minute). */
  readonly lease?: number;
  /** Milliseconds between looks for work when there is none (default a second). */
  readonly poll?: number;
  /** How often a unit may be lost with its worker before it is given up (default 10). */
  readonly lostLimit?: number;
  /** Milliseconds that one insists on a database that cannot be reached (default five minutes). */
  readonly retryFor?: number;
  /** The clock that quiet hours go by, and that dates closings (default the machine's). */
  readonly now?: () => Date;
  readonly onEvent?: (event: WorkEvent) => void;
}

/** Milliseconds after which the turn before a host of a worker that was killed lapses. */
const GATE_LEASE = 15_000;

/** What a worker did until it ended. */
export interface WorkReport {
  /** UUID of the worker. */
  readonly worker: string;
  /** Attempts brought to an end, and old captures judged. */
  readonly units: number;
  readonly requests: number;
  readonly pages: number;
}

/**
 * Works on all waves that run, and on all series that are judged anew, in turn. Any number of workers may do so at once, on any machines: what one
 * does no other does, and what a killed one had begun another takes up.
 *
 * @throws StoreRefusal `owner-gone` when the process that this one worked through ended; ArchiveStoreRefusal when the archive store cannot serve. Nothing is lost then.
 */
export async function work(store: Store, options: WorkOptions): Promise<WorkReport> {
  const { archiveStore, instruments, folder, lease = 60_000, now = () => new Date(), onEvent = () => undefined } = options;
  const end = new AbortController();
  const scratch = await scratchFolder(folder);
  const sources = new Map<string, Source>();
  const calls = await openCalls(store, (lease * 2) / 1000);
  let fault: { readonly error: unknown } | null = null;
  const id = randomUUID();
  const context: WorkerContext = {
    store,
    calls,
    archiveStore,
    instruments,
    // A host is not closed for longer than its asker is thought to live.
    gates: options.gates ?? sharedGates(store.db, { holder: id, lease: Math.min(lease, GATE_LEASE) }),
    browser: options.browser ?? null,
    sourceOf: (wanted) => {
      const key = JSON.stringify(wanted);
      const source = sources.get(key) ?? openSource(wanted);
      sources.set(key, source);
      return source;
    },
    scratch: scratch.path,
    id,
    name: options.name ?? `${hostname()} ${process.pid}`,
    lease,
    lostLimit: options.lostLimit ?? 10,
    retryFor: options.retryFor ?? 300_000,
    signal: options.signal === undefined ? end.signal : AbortSignal.any([options.signal, end.signal]),
    fail: (error) => {
      fault ??= { error };
      end.abort(error);
    },
    now,
    tell: onEvent,
    counts: { requests: 0, pages: 0, units: 0, memory: 0 },
    sharedDomains: new Map(),
    underWay: new Map(),
  };
  const over = new AbortController();
  let house: Promise<void> | null = null;
  try {
    await sweepScratch(folder, Date.now());
    await insertWorker(store.db, context);
    await sweepQueues(context);
    house = keepHouse(context, over.signal);
    await releaseLost(context);
    await shift(context, options);
  } catch (error) {
    context.fail(error);
  } finally {
    over.abort();
    await house;
    await Promise.allSettled([...sources.values()].map((source) => source.close()));
    await scratch.remove().catch(context.fail);
    await asking(context, (db) => stopWorker(db, context.id, countsNow(context))).catch(context.fail);
    await calls.close().catch(context.fail);
  }
  if (fault !== null) throw (fault as { readonly error: unknown }).error;
  const { units, requests, pages } = context.counts;
  return { worker: context.id, units, requests, pages };
}

/** Does what the rounds bring, so many units at a time, until there is nothing left or the worker is to end. */
async function shift(context: WorkerContext, options: WorkOptions): Promise<void> {
  const { atOnce = 4, poll = 1000 } = options;
  const busy = new Set<Promise<void>>();
  const rounds = openRounds(context, options);
  try {
    while (!context.signal.aborted) {
      await rounds.look();
      const task = busy.size < atOnce ? await rounds.next() : null;
      if (task !== null) {
        const running = task().finally(() => busy.delete(running));
        busy.add(running);
      } else if (busy.size === 0 && (await rounds.over())) return;
      else await rest(poll, busy, context.signal);
    }
  } finally {
    await Promise.all(busy);
  }
}

/** Until one of these ends, at most so many milliseconds. */
async function rest(milliseconds: number, busy: ReadonlySet<Promise<void>>, signal: AbortSignal): Promise<void> {
  const up = new AbortController();
  await Promise.race([...busy, systemClock.sleep(milliseconds, AbortSignal.any([signal, up.signal]))]);
  up.abort();
}

/** Queues of what is closed hold at most calls that nobody answers any more. */
async function sweepQueues(context: WorkerContext): Promise<void> {
  const closed = await asking(context, (db) => wavesIn(db, ['closed']));
  const over = new Set(
    closed.flatMap(({ wave, series }) => [
      waveQueue(wave.id),
      ...series.filter(({ closed_at }) => closed_at !== null).map(({ id }) => seriesQueue(id)),
    ]),
  );
  for (const name of await asking(context, () => context.calls.names()))
    if (over.has(name)) await asking(context, () => context.calls.remove(name));
}

function openSource(source: WaveSource): Source {
  switch (source.kind) {
    case 'network':
      return networkSource(source.allowPrivate ? { allowPrivate: true, ports: 'all' } : {});
    case 'via':
      return viaSource(source.address);
    case 'folder':
      return folderSource(source.path, { whole: source.ownCopy === true });
  }
}
