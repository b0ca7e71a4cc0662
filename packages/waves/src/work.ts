import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { folderSource, type Gates, networkSource, type SharedBrowser, type Source, systemClock, viaSource } from '@beffroi/capture';
import { type Shelf, scratchFolder, sweepScratch } from '@beffroi/shelf';
import { countUnits, insertWorker, nextWaking, type Store, stopWorker, wavesIn } from '@beffroi/store';
import { asking, type Bench } from './bench.ts';
import { callOut, recall } from './call-out.ts';
import { openCalls, seriesQueue, waveQueue } from './calls.ts';
import type { FiguresHook } from './close-wave.ts';
import type { WorkEvent } from './events.ts';
import { type Field, fieldsNow } from './field.ts';
import { sharedGates } from './gates.ts';
import { countsNow, keepHouse, releaseLost } from './housekeeping.ts';
import type { Instrument } from './instrument.ts';
import { closeIfComplete, judgeUnit, takeJudging } from './judge-unit.ts';
import { measureUnit, takeUnit } from './measure-unit.ts';
import type { WaveSource } from './options.ts';
import { quietUntil } from './quiet-hours.ts';

export interface WorkOptions {
  readonly shelf: Shelf;
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
  readonly patience?: number;
  /** Adds figures to a series that is judged anew, when it is closed. */
  readonly figures?: FiguresHook;
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
 * @throws StoreRefusal `owner-gone` when the process that this one worked through ended; ShelfRefusal when the shelf cannot serve. Nothing is lost then.
 */
export async function work(store: Store, options: WorkOptions): Promise<WorkReport> {
  const { shelf, instruments, folder, lease = 60_000, now = () => new Date(), onEvent = () => undefined } = options;
  const end = new AbortController();
  const scratch = await scratchFolder(folder);
  const sources = new Map<string, Source>();
  const calls = await openCalls(store, (lease * 2) / 1000);
  let fault: { readonly error: unknown } | null = null;
  const id = randomUUID();
  const bench: Bench = {
    store,
    calls,
    shelf,
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
    patience: options.patience ?? 300_000,
    signal: options.signal === undefined ? end.signal : AbortSignal.any([options.signal, end.signal]),
    fail: (error) => {
      fault ??= { error };
      end.abort(error);
    },
    now,
    tell: onEvent,
    counts: { requests: 0, pages: 0, units: 0, memory: 0 },
    underWay: new Map(),
  };
  const over = new AbortController();
  let house: Promise<void> | null = null;
  try {
    await sweepScratch(folder, Date.now());
    await insertWorker(store.db, bench);
    await sweepQueues(bench);
    house = keepHouse(bench, over.signal);
    await releaseLost(bench);
    await shift(bench, options);
  } catch (error) {
    bench.fail(error);
  } finally {
    over.abort();
    await house;
    await Promise.allSettled([...sources.values()].map((source) => source.close()));
    await scratch.remove().catch(bench.fail);
    await stopWorker(store.db, bench.id, countsNow(bench)).catch(bench.fail);
    await calls.close().catch(bench.fail);
  }
  if (fault !== null) throw (fault as { readonly error: unknown }).error;
  const { units, requests, pages } = bench.counts;
  return { worker: bench.id, units, requests, pages };
}

/** One field after the other, so that no wave waits for another to end. */
async function shift(bench: Bench, options: WorkOptions): Promise<void> {
  const { atOnce = 4, poll = 1000 } = options;
  const busy = new Set<Promise<void>>();
  const rounds = openRounds(bench, options);
  try {
    while (!bench.signal.aborted) {
      await rounds.look();
      const task = busy.size < atOnce ? await rounds.next() : null;
      if (task !== null) {
        const running = task().finally(() => busy.delete(running));
        busy.add(running);
      } else if (busy.size === 0 && (await rounds.over())) return;
      else await rest(poll, busy, bench.signal);
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

interface Rounds {
  /** Looks what there is to do, if that was not just done; what is under way in hours that became quiet is stopped. */
  look(): Promise<void>;
  /** Something to do, already taken; `null` when there is nothing now. */
  next(): Promise<(() => Promise<void>) | null>;
  /** Whether the worker may end, when nothing is under way here. */
  over(): Promise<boolean>;
}

function openRounds(bench: Bench, { wave: only, until, poll = 1000, figures }: WorkOptions): Rounds {
  let fields: readonly Field[] = [];
  let looked = Number.NEGATIVE_INFINITY;
  let turn = 0;
  /** Queues that calls were put into, and when last. */
  const called = new Map<string, number>();
  /** Queues that had nothing at that moment. */
  const empty = new Map<string, number>();
  const told = new Set<string>();
  const tellOnce = (event: WorkEvent): void => {
    const key = JSON.stringify(event);
    if (!told.has(key)) bench.tell(event);
    told.add(key);
  };

  const look = async (): Promise<void> => {
    if (performance.now() - looked < poll) return;
    const found = await fieldsNow(bench, only ?? null);
    for (const stranger of found.strangers) tellOnce({ kind: 'stranger', ...stranger });
    fields = found.fields;
    looked = performance.now();
    for (const field of fields) {
      if (isQuiet(field)) for (const each of bench.underWay.values()) if (each.waveId === field.wave.id) each.stop('quiet');
      if (called.has(field.queue)) continue;
      await callOut(bench, field);
      called.set(field.queue, performance.now());
    }
  };
  const isQuiet = (field: Field): boolean => {
    const hours = field.kind === 'wave' ? field.options.quietHours : null;
    const quiet = hours === null ? null : quietUntil(hours, bench.now());
    if (quiet !== null) tellOnce({ kind: 'quiet', wave: field.wave.name, until: quiet });
    return quiet !== null;
  };

  return {
    look,
    async next() {
      for (let tried = 0; tried < fields.length && !bench.signal.aborted; tried++) {
        const field = fields[turn++ % fields.length]!;
        if (performance.now() - (empty.get(field.queue) ?? Number.NEGATIVE_INFINITY) < poll || isQuiet(field)) continue;
        const task = await takeFrom(bench, field);
        if (task !== null) return task;
        empty.set(field.queue, performance.now());
        if (field.kind === 'wave' && performance.now() - called.get(field.queue)! > bench.lease) {
          await recall(bench, field);
          called.set(field.queue, performance.now());
        }
        if (field.kind === 'series') {
          await asking(bench, () => bench.calls.giveBack(field.queue));
          if (await closeIfComplete(bench, field, figures)) looked = Number.NEGATIVE_INFINITY;
        }
      }
      return null;
    },
    async over() {
      if (until === 'stopped') return false;
      looked = Number.NEGATIVE_INFINITY;
      await look();
      for (const field of fields) {
        if (field.kind === 'series') {
          if (await asking(bench, () => bench.calls.any(field.queue))) return false;
          continue;
        }
        const { waiting, working, asleep } = await asking(bench, (db) => countUnits(db, field.wave.id));
        if (waiting + working > 0 || (until === 'settled' && asleep > 0)) return false;
        if (asleep > 0 && (await asking(bench, (db) => nextWaking(db, field.wave.id)))!.getTime() <= Date.now()) return false;
      }
      return true;
    },
  };
}

/** Queues of what is closed hold at most calls that nobody answers any more. */
async function sweepQueues(bench: Bench): Promise<void> {
  const closed = await asking(bench, (db) => wavesIn(db, ['closed']));
  const over = new Set(
    closed.flatMap(({ wave, series }) => [
      waveQueue(wave.id),
      ...series.filter(({ closed_at }) => closed_at !== null).map(({ id }) => seriesQueue(id)),
    ]),
  );
  for (const name of await asking(bench, () => bench.calls.names()))
    if (over.has(name)) await asking(bench, () => bench.calls.remove(name));
}

async function takeFrom(bench: Bench, field: Field): Promise<(() => Promise<void>) | null> {
  if (field.kind === 'series') {
    const call = await takeJudging(bench, field);
    return call === null ? null : () => judgeUnit(bench, field, call);
  }
  for (;;) {
    const taken = await takeUnit(bench, field, randomUUID());
    if (taken === 'none') return null;
    if (taken !== 'again') return () => measureUnit(bench, taken);
  }
}

function openSource(source: WaveSource): Source {
  switch (source.kind) {
    case 'network':
      return networkSource(source.allowPrivate ? { allowPrivate: true, ports: 'all' } : {});
    case 'via':
      return viaSource(source.address);
    case 'folder':
      return folderSource(source.path);
  }
}
