import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveStoreRefusal, removeArchive, type StoredArchive, storeArchive, takeArchive } from '@beffroi/archive-store';
import type { Measured } from '@beffroi/instrument';
import { asking, isEnvironment, isTransient, transact } from '@beffroi/jobs';
import {
  endAttempt,
  giveUpUnit,
  holdsUnit,
  holdWave,
  insertCapture,
  insertJudgement,
  isAttempted,
  isCaptured,
  lostClaimsOf,
} from '@beffroi/store';
import { archiveKey } from './keys.ts';
import { knownOfOthers } from './known-of-others.ts';
import { sleepAfter } from './options.ts';
import { sharedDomainsOf } from './shared-domains.ts';
import { datedBy, type Taken } from './take-unit.ts';
import { SECOND_CHANCES, type WorkerContext } from './worker-context.ts';

/** A measurement that lies on the archive store; `key` is `null` where people answered, and nothing does. */
interface Found {
  readonly key: string | null;
  readonly shelved: StoredArchive;
  readonly measured: Measured;
  readonly adopted: boolean;
}

/** Measures a unit and brings it to an end. Whatever comes of it, the worker may go on, unless the bench was told to fail. */
export async function measureUnit(context: WorkerContext, taken: Taken): Promise<void> {
  const { field, held } = taken;
  const told = { wave: field.wave.name, territory: held.territory };
  const stop = new AbortController();
  context.underWay.set(held.claim, { waveId: held.waveId, stop: (why) => stop.abort(why) });
  const folder = join(context.scratch, held.claim);
  context.tell({ kind: 'begun', ...told });
  try {
    const found = (await adopt(context, taken)) ?? (await measureAnew(context, taken, folder, stop.signal));
    if (found === null) await lose(context, taken, null);
    else await end(context, taken, found);
  } catch (error) {
    await afterFault(context, taken, stop.signal, error).catch(context.fail);
  } finally {
    context.underWay.delete(held.claim);
    await rm(folder, { recursive: true, force: true }).catch(context.fail);
  }
}

/** What a worker that is no more had brought whole onto the archive store is judged, rather than asking the town once more. */
async function adopt(context: WorkerContext, { field, unit }: Taken): Promise<Found | null> {
  for (const claim of unit.lost_claims.toReversed()) {
    const key = archiveKey(field.wave.name, unit.territory, datedBy(field), claim);
    if (!(await context.archiveStore.has(key))) continue;
    try {
      const archive = await takeArchive(context.archiveStore, key);
      const measured = await field.instrument.judge(archive);
      // The same bytes under the same key: nothing moves, and size and digest come back.
      return { key, shelved: await storeArchive(context.archiveStore, key, archive), measured, adopted: true };
    } catch (error) {
      // Its index may be missing, or it was taken away in the meantime: then the town is asked.
      if (!(error instanceof ArchiveStoreRefusal) || (error.code !== 'missing' && error.code !== 'damaged')) throw error;
    }
  }
  return null;
}

/** Asks the town. `null` when somebody else holds the unit by the time it is measured. */
async function measureAnew(context: WorkerContext, taken: Taken, folder: string, stop: AbortSignal): Promise<Found | null> {
  const { field, unit, held } = taken;
  const { options, instrument } = field;
  await mkdir(folder, { recursive: true });
  const sharedDomains = unit.site === null ? [] : await sharedDomainsOf(context, field.wave.id);
  const measured = await instrument.measure(
    { territory: unit.territory, name: unit.name, address: unit.site, sharedDomains, instant: datedBy(field) },
    {
      options,
      source: context.sourceOf(options.source),
      browser: options.render === 'never' ? null : context.browser,
      gates: context.gates,
      folder,
      signal: AbortSignal.any([context.signal, stop]),
      known: (day) => knownOfOthers(context, { own: instrument.id, territory: unit.territory, day, now: context.now() }),
      onRequest: (page) => {
        context.counts.requests++;
        if (page) context.counts.pages++;
      },
    },
  );
  if (!(await asking(context, (db) => holdsUnit(db, held)))) return null;
  if (measured.archive === null) return { key: null, shelved: measured.answers, measured, adopted: false };
  const key = archiveKey(field.wave.name, unit.territory, datedBy(field), held.claim);
  return { key, shelved: await storeArchive(context.archiveStore, key, measured.archive), measured, adopted: false };
}

/** Writes down what was found, once, if the unit is still ours. */
async function end(context: WorkerContext, taken: Taken, found: Found): Promise<void> {
  const { field, unit, held } = taken;
  const { wave, series, options, queue } = field;
  const { territory } = held;
  const { capture, judgement, reached } = found.measured;
  const seconds = reached ? null : sleepAfter(options, unit.attempts + 1);
  const ended = await transact(context, async (trx) => {
    if ((await holdWave(trx, wave.id, 'shared')).state === 'closed') return null;
    const attempt = await endAttempt(trx, held, seconds === null ? { state: 'done' } : { state: 'asleep', seconds });
    if (attempt === null) return null;
    const { home, ended, requests, pages, documents, renderings, obstacles, traits, coverage, began, finished } = capture;
    await insertCapture(trx, {
      wave_id: wave.id,
      territory,
      attempt: attempt.attempt,
      archive: found.key,
      digest: found.shelved.digest,
      bytes: found.shelved.bytes,
      home,
      ended,
      requests,
      pages,
      documents,
      renderings,
      obstacles: JSON.stringify(obstacles),
      traits: JSON.stringify(traits),
      coverage: coverage === undefined ? null : JSON.stringify(coverage),
      began_at: began,
      ended_at: finished,
      worker: context.name,
    });
    await context.calls.drop(trx, queue, [territory]);
    if (attempt.nextAt === null) await insertJudgement(trx, { seriesId: series.id, territory, attempt: attempt.attempt, ...judgement });
    else await context.calls.put(trx, queue, [{ subject: territory, at: attempt.nextAt }]);
    return attempt;
  });
  // A commit whose answer was lost looks like a unit that is no longer ours; the capture tells.
  if (ended === null && !(await isWritten(context, taken, found))) return lose(context, taken, found);
  context.counts.units++;
  const told = { wave: wave.name, territory };
  const nextAt = ended?.nextAt ?? null;
  context.tell(nextAt === null ? { kind: 'done', ...told, adopted: found.adopted } : { kind: 'asleep', ...told, nextAt });
  await forget(context, taken, found.key);
}

/** Whether the attempt's capture stands in the database. */
function isWritten(context: WorkerContext, { unit, held }: Taken, { key, shelved }: Found): Promise<boolean> {
  return asking(context, (db) =>
    key === null
      ? isAttempted(db, held, { attempt: unit.attempts + 1, digest: shelved.digest, worker: context.name })
      : isCaptured(db, key),
  );
}

/** Nobody adopts what other claims of an ended attempt left behind. */
async function forget(context: WorkerContext, { field, unit }: Taken, kept: string | null): Promise<void> {
  for (const claim of unit.lost_claims) {
    const key = archiveKey(field.wave.name, unit.territory, datedBy(field), claim);
    if (key !== kept && (await context.archiveStore.has(key))) await removeArchive(context.archiveStore, key);
  }
}

/** Somebody else holds the unit. Our archive goes, unless it is a capture's, or the holder may be adopting it at this moment. */
async function lose(context: WorkerContext, { field, held }: Taken, found: Found | null): Promise<void> {
  context.tell({ kind: 'lost', wave: field.wave.name, territory: held.territory });
  if (found === null || found.adopted || found.key === null) return;
  const { key } = found;
  const free = await asking(context, async (db) => !(await lostClaimsOf(db, held)).includes(held.claim) && !(await isCaptured(db, key)));
  if (free) await removeArchive(context.archiveStore, key);
}

async function afterFault(context: WorkerContext, taken: Taken, stop: AbortSignal, error: unknown): Promise<void> {
  const { field, held, call } = taken;
  const told = { wave: field.wave.name, territory: held.territory };
  if (stop.reason === 'lost') return lose(context, taken, null);
  if (stop.aborted) return putBack(context, taken, 'quiet');
  if (context.signal.aborted) return putBack(context, taken, 'stopped');
  if (isTransient(error)) return putBack(context, taken, 'interrupted');
  if (isEnvironment(error)) {
    context.fail(error);
    return putBack(context, taken, 'stopped');
  }
  const failures = call.failures + 1;
  const givenUp = failures > SECOND_CHANCES;
  context.tell({ kind: 'fault', ...told, error, givenUp });
  await transact(context, async (trx) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(await giveUpUnit(trx, held, { state: givenUp ? 'failed' : 'waiting', error: text.slice(0, 4000) }))) return;
    await context.calls.drop(trx, field.queue, [held.territory]);
    if (!givenUp) await context.calls.put(trx, field.queue, [{ subject: held.territory, failures }]);
  });
}

/** The unit waits again as if it had not been begun. */
async function putBack(context: WorkerContext, { field, held, call }: Taken, why: 'stopped' | 'quiet' | 'interrupted'): Promise<void> {
  const back = await transact(context, async (trx) => {
    if (!(await giveUpUnit(trx, held, { state: 'waiting', error: null }))) return false;
    await context.calls.drop(trx, field.queue, [held.territory]);
    await context.calls.put(trx, field.queue, [{ subject: held.territory, failures: call.failures }]);
    return true;
  });
  if (back) context.tell({ kind: 'put-back', wave: field.wave.name, territory: held.territory, why });
}
