import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measured } from '@beffroi/instrument';
import { asking, isEnvironment, isPassing, transact } from '@beffroi/jobs';
import { removeArchive, ShelfRefusal, type Shelved, shelveArchive, takeArchive } from '@beffroi/shelf';
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
import { type Bench, SECOND_CHANCES } from './bench.ts';
import { archiveKey } from './keys.ts';
import { sleepAfter } from './options.ts';
import { datedBy, type Taken } from './take-unit.ts';

/** A measurement that lies on the shelf; `key` is `null` where people answered, and nothing does. */
interface Found {
  readonly key: string | null;
  readonly shelved: Shelved;
  readonly measured: Measured;
  readonly adopted: boolean;
}

/** Measures a unit and brings it to an end. Whatever comes of it, the worker may go on, unless the bench was told to fail. */
export async function measureUnit(bench: Bench, taken: Taken): Promise<void> {
  const { field, held } = taken;
  const told = { wave: field.wave.name, territory: held.territory };
  const stop = new AbortController();
  bench.underWay.set(held.claim, { waveId: held.waveId, stop: (why) => stop.abort(why) });
  const folder = join(bench.scratch, held.claim);
  bench.tell({ kind: 'begun', ...told });
  try {
    const found = (await adopt(bench, taken)) ?? (await measureAnew(bench, taken, folder, stop.signal));
    if (found === null) await lose(bench, taken, null);
    else await end(bench, taken, found);
  } catch (error) {
    await afterFault(bench, taken, stop.signal, error).catch(bench.fail);
  } finally {
    bench.underWay.delete(held.claim);
    await rm(folder, { recursive: true, force: true }).catch(bench.fail);
  }
}

/** What a worker that is no more had brought whole onto the shelf is judged, rather than asking the town once more. */
async function adopt(bench: Bench, { field, unit }: Taken): Promise<Found | null> {
  for (const claim of unit.lost_claims.toReversed()) {
    const key = archiveKey(field.wave.name, unit.territory, datedBy(field), claim);
    if (!(await bench.shelf.has(key))) continue;
    try {
      const archive = await takeArchive(bench.shelf, key);
      const measured = await field.instrument.judge(archive);
      // The same bytes under the same key: nothing moves, and size and digest come back.
      return { key, shelved: await shelveArchive(bench.shelf, key, archive), measured, adopted: true };
    } catch (error) {
      // Its index may be missing, or it was taken away in the meantime: then the town is asked.
      if (!(error instanceof ShelfRefusal) || (error.code !== 'missing' && error.code !== 'damaged')) throw error;
    }
  }
  return null;
}

/** Asks the town. `null` when somebody else holds the unit by the time it is measured. */
async function measureAnew(bench: Bench, taken: Taken, folder: string, stop: AbortSignal): Promise<Found | null> {
  const { field, unit, held } = taken;
  const { options, instrument } = field;
  await mkdir(folder, { recursive: true });
  const measured = await instrument.measure(
    { territory: unit.territory, name: unit.name, address: unit.site, instant: datedBy(field) },
    {
      options,
      source: bench.sourceOf(options.source),
      browser: options.render === 'never' ? null : bench.browser,
      gates: bench.gates,
      folder,
      signal: AbortSignal.any([bench.signal, stop]),
      onRequest: (page) => {
        bench.counts.requests++;
        if (page) bench.counts.pages++;
      },
    },
  );
  if (!(await asking(bench, (db) => holdsUnit(db, held)))) return null;
  if (measured.archive === null) return { key: null, shelved: measured.answers, measured, adopted: false };
  const key = archiveKey(field.wave.name, unit.territory, datedBy(field), held.claim);
  return { key, shelved: await shelveArchive(bench.shelf, key, measured.archive), measured, adopted: false };
}

/** Writes down what was found, once, if the unit is still ours. */
async function end(bench: Bench, taken: Taken, found: Found): Promise<void> {
  const { field, unit, held } = taken;
  const { wave, series, options, queue } = field;
  const { territory } = held;
  const { capture, judgement, reached } = found.measured;
  const seconds = reached ? null : sleepAfter(options, unit.attempts + 1);
  const ended = await transact(bench, async (trx) => {
    if ((await holdWave(trx, wave.id, 'shared')).state === 'closed') return null;
    const attempt = await endAttempt(trx, held, seconds === null ? { state: 'done' } : { state: 'asleep', seconds });
    if (attempt === null) return null;
    const { home, ended, requests, pages, documents, renderings, obstacles, traits, began, finished } = capture;
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
      began_at: began,
      ended_at: finished,
      worker: bench.name,
    });
    await bench.calls.drop(trx, queue, [territory]);
    if (attempt.nextAt === null) await insertJudgement(trx, { seriesId: series.id, territory, attempt: attempt.attempt, ...judgement });
    else await bench.calls.put(trx, queue, [{ subject: territory, at: attempt.nextAt }]);
    return attempt;
  });
  // A commit whose answer was lost looks like a unit that is no longer ours; the capture tells.
  if (ended === null && !(await isWritten(bench, taken, found))) return lose(bench, taken, found);
  bench.counts.units++;
  const told = { wave: wave.name, territory };
  const nextAt = ended?.nextAt ?? null;
  bench.tell(nextAt === null ? { kind: 'done', ...told, adopted: found.adopted } : { kind: 'asleep', ...told, nextAt });
  await forget(bench, taken, found.key);
}

/** Whether the attempt's capture stands in the database. */
function isWritten(bench: Bench, { unit, held }: Taken, { key, shelved }: Found): Promise<boolean> {
  return asking(bench, (db) =>
    key === null ? isAttempted(db, held, { attempt: unit.attempts + 1, digest: shelved.digest, worker: bench.name }) : isCaptured(db, key),
  );
}

/** Nobody adopts what other claims of an ended attempt left behind. */
async function forget(bench: Bench, { field, unit }: Taken, kept: string | null): Promise<void> {
  for (const claim of unit.lost_claims) {
    const key = archiveKey(field.wave.name, unit.territory, datedBy(field), claim);
    if (key !== kept && (await bench.shelf.has(key))) await removeArchive(bench.shelf, key);
  }
}

/** Somebody else holds the unit. Our archive goes, unless it is a capture's, or the holder may be adopting it at this moment. */
async function lose(bench: Bench, { field, held }: Taken, found: Found | null): Promise<void> {
  bench.tell({ kind: 'lost', wave: field.wave.name, territory: held.territory });
  if (found === null || found.adopted || found.key === null) return;
  const { key } = found;
  const free = await asking(bench, async (db) => !(await lostClaimsOf(db, held)).includes(held.claim) && !(await isCaptured(db, key)));
  if (free) await removeArchive(bench.shelf, key);
}

async function afterFault(bench: Bench, taken: Taken, stop: AbortSignal, error: unknown): Promise<void> {
  const { field, held, call } = taken;
  const told = { wave: field.wave.name, territory: held.territory };
  if (stop.reason === 'lost') return lose(bench, taken, null);
  if (stop.aborted) return putBack(bench, taken, 'quiet');
  if (bench.signal.aborted) return putBack(bench, taken, 'stopped');
  if (isPassing(error)) return putBack(bench, taken, 'interrupted');
  if (isEnvironment(error)) {
    bench.fail(error);
    return putBack(bench, taken, 'stopped');
  }
  const failures = call.failures + 1;
  const givenUp = failures > SECOND_CHANCES;
  bench.tell({ kind: 'fault', ...told, error, givenUp });
  await transact(bench, async (trx) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(await giveUpUnit(trx, held, { state: givenUp ? 'failed' : 'waiting', error: text.slice(0, 4000) }))) return;
    await bench.calls.drop(trx, field.queue, [held.territory]);
    if (!givenUp) await bench.calls.put(trx, field.queue, [{ subject: held.territory, failures }]);
  });
}

/** The unit waits again as if it had not been begun. */
async function putBack(bench: Bench, { field, held, call }: Taken, why: 'stopped' | 'quiet' | 'interrupted'): Promise<void> {
  const back = await transact(bench, async (trx) => {
    if (!(await giveUpUnit(trx, held, { state: 'waiting', error: null }))) return false;
    await bench.calls.drop(trx, field.queue, [held.territory]);
    await bench.calls.put(trx, field.queue, [{ subject: held.territory, failures: call.failures }]);
    return true;
  });
  if (back) bench.tell({ kind: 'put-back', wave: field.wave.name, territory: held.territory, why });
}
