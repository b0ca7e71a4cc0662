import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveStore, scratchFolder, storeArchive } from '@beffroi/archive-store';
import { networkSource, type SharedBrowser, type Source, systemClock, viaSource } from '@beffroi/capture';
import { instantFrom, sharedDomains } from '@beffroi/domain';
import type { Instrument, Measured, WaveOptions } from '@beffroi/instrument';
import { sharedGates } from '@beffroi/jobs';
import {
  type CheckupProgress,
  type CheckupResult,
  type CheckupRow,
  claimCheckup,
  endCheckup,
  forgetCheckupVisitors,
  knownTargets,
  releaseCheckup,
  SITE,
  type Store,
  seeCheckup,
} from '@beffroi/store';
import { knownOfOthers, readWaveOptions } from '@beffroi/waves';
import { hasObjected } from './objections.ts';
import { type CheckupSettings, userAgentOf } from './settings.ts';

/** What happened to a measurement on request, for who watches a worker. */
export type CheckupEvent = { readonly kind: 'begun' | 'done' | 'failed'; readonly territory: string; readonly fault: string | null };

/** With what a worker measures on request. */
export interface CheckupWork {
  readonly archiveStore: ArchiveStore;
  readonly instruments: readonly Instrument[];
  /** Folder for what is under way. */
  readonly folder: string;
  readonly settings: CheckupSettings;
  /** Not closed here. */
  readonly browser: SharedBrowser | null;
  readonly signal: AbortSignal;
  readonly now?: () => Date;
  /** Milliseconds between looks for work when there is none (default a second). */
  readonly poll?: number;
  readonly onEvent?: (event: CheckupEvent) => void;
}

/** Milliseconds without a sign of life after which one is lost, and between two signs. */
const LEASE = 30_000;
const SIGN = 700;
/** Pages, and milliseconds of a walk: who waits has the answer within two minutes. */
const BUDGET = 60;
const WALK = 90_000;
/** Times that one may be lost with its worker before it is given up. */
const LOST = 3;
const DAY = 86_400_000;
/** Milliseconds between two looks for visitors to forget: an idle worker does not ask the database for it at each look for work. */
const FORGETTING = 3_600_000;
/** Addresses that a page shows as they go by. */
const SHOWN = 6;

/** Takes one town after another until the signal. Any number of workers may do so at once: what one has no other takes. */
export async function workCheckups(store: Store, work: CheckupWork): Promise<void> {
  const { signal, poll = 1000, now = () => new Date(), settings } = work;
  const scratch = await scratchFolder(work.folder);
  let source: Source | null = null;
  let forgotten = Number.NEGATIVE_INFINITY;
  try {
    while (!signal.aborted) {
      const row = await claimCheckup(store.db, randomUUID(), LEASE);
      if (row === null) {
        const instant = now().getTime();
        if (instant - forgotten >= FORGETTING) {
          await forgetCheckupVisitors(store.db, new Date(instant - 2 * DAY));
          forgotten = instant;
        }
        await systemClock.sleep(poll, signal);
        continue;
      }
      source ??= settings.via === null ? networkSource() : viaSource(settings.via);
      await checkup(store, row, { ...work, source, folder: join(scratch.path, row.claim!) });
    }
  } finally {
    await source?.close();
    await scratch.remove();
  }
}

type Bench = CheckupWork & { readonly source: Source };

async function checkup(store: Store, row: CheckupRow, bench: Bench): Promise<void> {
  const tell = (kind: CheckupEvent['kind'], fault: string | null = null): void =>
    bench.onEvent?.({ kind, territory: row.territory, fault });
  tell('begun');
  const watch = new Watch(store, row, bench.signal);
  try {
    if (row.lost > LOST) throw new Error(`lost ${row.lost} times with its worker`);
    // It may have been noted while the town waited.
    if (await hasObjected(store.db, URL.parse(row.url)?.hostname ?? row.host, bench.settings)) throw new Error('its keeper objected');
    await mkdir(bench.folder, { recursive: true });
    const measured = await measure(store, row, bench, watch);
    await watch.end();
    await keep(store, row, bench, measured);
    tell('done');
  } catch (error) {
    await watch.end();
    if (bench.signal.aborted) return await releaseCheckup(store.db, row);
    const fault = error instanceof Error ? error.message : String(error);
    await endCheckup(store.db, row, { fault: fault.slice(0, 500) });
    tell('failed', fault);
  } finally {
    await rm(bench.folder, { recursive: true, force: true });
  }
}

async function measure(store: Store, row: CheckupRow, bench: Bench, watch: Watch): Promise<Measured> {
  const instrument = bench.instruments.find(({ id }) => id === row.instrument);
  if (instrument === undefined) throw new Error(`no instrument ${row.instrument}`);
  const targets = await knownTargets(store.db, SITE);
  return instrument.measure(
    {
      territory: row.territory,
      name: row.name,
      address: row.url,
      sharedDomains: sharedDomains(targets.map(({ territory, address }) => ({ territory, url: address }))),
      instant: instantFrom((bench.now?.() ?? new Date()).getTime()),
    },
    {
      options: optionsOf(bench.settings, instrument),
      source: bench.source,
      browser: bench.browser,
      gates: sharedGates(store.db, { holder: row.claim! }),
      folder: bench.folder,
      signal: watch.signal,
      milliseconds: WALK,
      known: (day) =>
        knownOfOthers(
          { store, instruments: bench.instruments },
          { own: instrument.id, territory: row.territory, day, now: bench.now?.() ?? new Date() },
        ),
      onRequest: (page) => watch.note(page),
      onPage: (page) => watch.see(page),
    },
  );
}

/** A second between two requests to a host of somebody else; none on this machine, as a demonstration has it. */
function optionsOf(settings: CheckupSettings, instrument: Instrument): WaveOptions {
  const own = settings.via !== null;
  return readWaveOptions(
    {
      userAgent: userAgentOf(settings),
      budget: BUDGET,
      ...(own ? { source: { kind: 'via', address: settings.via }, interval: 0, concurrency: 4, crawlDelayCap: 0 } : {}),
    },
    instrument.options ?? [],
  );
}

async function keep(store: Store, row: CheckupRow, { archiveStore, instruments, now }: Bench, measured: Measured): Promise<void> {
  if (measured.archive === null) throw new Error('it archived nothing');
  const { rubric } = instruments.find(({ id }) => id === row.instrument)!;
  const at = instantFrom((now?.() ?? new Date()).getTime()).replaceAll(':', '-');
  const key = `checkups/${row.territory}/${at}-${row.claim!.slice(0, 8)}.warc.gz`;
  await storeArchive(archiveStore, key, measured.archive);
  const { home, ended, requests, pages, documents, renderings, coverage = null } = measured.capture;
  const result: CheckupResult = {
    findings: measured.judgement.findings,
    rubric: { version: rubric.version, digest: rubric.digest },
    ...{ home, ended, requests, pages, documents, renderings, coverage },
  };
  await endCheckup(store.db, row, { result, archive: key });
}

/** Says how far one has come, and that its worker lives. */
class Watch {
  readonly #store: Store;
  readonly #row: CheckupRow;
  readonly #gone = new AbortController();
  readonly #over = new AbortController();
  readonly signal: AbortSignal;
  #progress: CheckupProgress = { requests: 0, pages: 0, last: [], seen: {} };
  readonly #signs: Promise<void>;

  constructor(store: Store, row: CheckupRow, signal: AbortSignal) {
    this.#store = store;
    this.#row = row;
    this.signal = AbortSignal.any([signal, this.#gone.signal]);
    this.#signs = this.#sign();
  }

  note(page: boolean): void {
    const { requests, pages } = this.#progress;
    this.#progress = { ...this.#progress, requests: requests + 1, pages: pages + (page ? 1 : 0) };
  }

  see({ url, seen }: { readonly url: string; readonly seen: Readonly<Record<string, number>> }): void {
    const most = { ...this.#progress.seen };
    for (const [indicator, level] of Object.entries(seen)) most[indicator] = Math.max(most[indicator] ?? 0, level);
    this.#progress = { ...this.#progress, last: [url, ...this.#progress.last].slice(0, SHOWN), seen: most };
  }

  async #sign(): Promise<void> {
    while (!this.#over.signal.aborted) {
      await systemClock.sleep(SIGN, this.#over.signal);
      // Somebody else has it: whoever is thought dead stops.
      if (!(await seeCheckup(this.#store.db, this.#row, this.#progress).catch(() => true))) return this.#gone.abort();
    }
  }

  async end(): Promise<void> {
    this.#over.abort();
    await this.#signs;
  }
}
