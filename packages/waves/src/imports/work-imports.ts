import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { ActRefusal, askerNow } from '@beffroi/acts';
import { systemClock } from '@beffroi/capture';
import {
  claimImport,
  endImport,
  type ImportEnd,
  type ImportProgress,
  type ImportRow,
  releaseImport,
  type Store,
  seeImport,
} from '@beffroi/store';
import { readSites, type SiteFile } from '@beffroi/territories';
import { importSites } from '../import-sites.ts';
import { resultOf } from './import-result.ts';
import type { ImportFault } from './refusal.ts';

/** How a worker takes files in. */
export interface ImportWork {
  readonly signal: AbortSignal;
  readonly now?: () => Date;
  /** Milliseconds between looks for work when there is none (default a second). */
  readonly poll?: number;
  /** Milliseconds without a sign of life after which one is lost (default half a minute). */
  readonly lease?: number;
  /** Times that one may be lost with its worker before it is given up: it may be what kills them (default 3). */
  readonly lostLimit?: number;
}

/** Milliseconds between two signs of life. */
const SIGN = 500;

/** Takes one file in after another until the signal. Any number of workers may do so at once: what one has no other takes. */
export async function workImports(
  store: Store,
  { signal, poll = 1000, lease = 30_000, lostLimit = 3, now = () => new Date() }: ImportWork,
): Promise<void> {
  while (!signal.aborted) {
    const row = await claimImport(store.db, randomUUID(), lease);
    if (row === null) await systemClock.sleep(poll, signal);
    else await takeIn(store, row, { signal, now, lostLimit });
  }
}

type Held = ImportRow & { readonly bytes: Buffer };

/** Somebody cancelled it, or took it up because we were thought dead: nothing of ours may arrive. */
class Gone extends Error {}

async function takeIn(
  store: Store,
  held: Held,
  { signal, now, lostLimit }: Required<Pick<ImportWork, 'signal' | 'now' | 'lostLimit'>>,
): Promise<void> {
  let progress: ImportProgress = { rows: 0, refused: 0 };
  const end = (how: Pick<ImportEnd, 'state'> & Partial<ImportEnd>) =>
    endImport(store.db, held, { result: null, fault: null, refusals: [], progress, ...how });
  const fail = (fault: ImportFault) => end({ state: 'failed', fault });
  try {
    if (held.lost > lostLimit) return void (await fail('lost'));
    const file = await read(store, held, signal, (soFar) => {
      progress = soFar;
    });
    progress = { rows: file.rows, refused: file.refused.length };
    const whole = file.refused.length === 0;
    const taken = file.sites.length > 0 && (whole || (held.skip && file.refused.every(({ line }) => line !== 0)));
    if (taken) await note(store, held, file, progress, now());
    else await end({ state: 'refused', refusals: file.refused, result: resultOf(file, null) });
  } catch (error) {
    if (error instanceof Gone) return;
    if (signal.aborted) return await releaseImport(store.db, held);
    await fail(error instanceof ActRefusal ? 'no-right' : 'fault');
    if (!(error instanceof ActRefusal)) throw error;
  }
}

/** Reads it, and gives way to the worker's other work as often as it says how far it is. */
async function read(store: Store, held: Held, signal: AbortSignal, tell: (soFar: ImportProgress) => void): Promise<SiteFile> {
  let said = performance.now();
  return readSites(held.bytes, {
    most: held.bytes.length,
    onRows: async (rows, refused) => {
      await setImmediate();
      signal.throwIfAborted();
      tell({ rows, refused });
      if (performance.now() - said < SIGN) return;
      if (!(await seeImport(store.db, held, { rows, refused }))) throw new Gone();
      said = performance.now();
    },
  });
}

/** What is noted, its row in the act log and the end of the import are one transaction, fenced by the claim. */
async function note(store: Store, held: Held, file: SiteFile, progress: ImportProgress, now: Date): Promise<void> {
  await store.db.transaction().execute(async (trx) => {
    const asker = await askerNow(trx, held.account_id, 'panel.edit');
    const notes = file.sites.map(({ territory, url }) => ({ territory, url }));
    const noted = await importSites({ db: trx }, asker, notes, { source: held.source, refused: file.refused.length, now });
    const end = { state: 'done', progress, result: resultOf(file, noted), fault: null, refusals: file.refused } as const;
    if (!(await endImport(trx, held, end))) throw new Gone();
  });
}
