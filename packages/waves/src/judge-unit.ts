import { asking, type Call, isEnvironment, isPassing, transact } from '@beffroi/jobs';
import { takeArchive } from '@beffroi/shelf';
import { holdSeries, insertJudgement, lastCapture, settle, unjudged } from '@beffroi/store';
import { type Bench, SECOND_CHANCES } from './bench.ts';
import { closeSeries } from './close-wave.ts';
import type { Field } from './field.ts';

type SeriesField = Extract<Field, { readonly kind: 'series' }>;

/**
 * Takes the next territory whose capture a series is to judge; `null` when none is due. Nothing but the call says that somebody is at it: a
 * judgement takes a second, and done twice it leaves what once leaves.
 */
export function takeJudging(bench: Bench, field: SeriesField): Promise<Call | null> {
  return transact(bench, async (trx) => {
    if ((await holdSeries(trx, field.series.id, 'shared')).closed_at !== null) return null;
    return bench.calls.take(trx, field.queue);
  });
}

/** Judges one old capture by the newer rubric. Whatever comes of it, the worker may go on, unless the bench was told to fail. */
export async function judgeUnit(bench: Bench, field: SeriesField, call: Call): Promise<void> {
  const { wave, series, instrument, queue } = field;
  const territory = call.subject;
  try {
    const capture = await asking(bench, (db) => lastCapture(db, { waveId: wave.id, territory }));
    const { judgement } = await instrument.judge(await takeArchive(bench.shelf, capture!.archive!));
    await transact(bench, async (trx) => {
      if ((await holdSeries(trx, series.id, 'shared')).closed_at !== null) return;
      await insertJudgement(trx, { seriesId: series.id, territory, attempt: capture!.attempt, ...judgement });
      await bench.calls.drop(trx, queue, [territory]);
    });
    bench.counts.units++;
    bench.tell({ kind: 'judged', wave: wave.name, assessor: series.assessor, territory });
  } catch (error) {
    await afterFault(bench, field, call, error).catch(bench.fail);
  }
}

/** Closes the series when nothing is left to be judged. True when this did it. */
export async function closeIfComplete(bench: Bench, field: SeriesField): Promise<boolean> {
  const { wave, series, instrument } = field;
  if ((await asking(bench, (db) => unjudged(db, series, { after: '', limit: 1 }))).length > 0) return false;
  await asking(bench, settle);
  const closed = await transact(bench, async (trx) => {
    const held = await holdSeries(trx, series.id, 'alone');
    if (held.closed_at !== null) return false;
    await closeSeries(trx, held, wave, { instrument, now: bench.now() });
    return true;
  });
  if (closed) bench.tell({ kind: 'series-closed', wave: wave.name, assessor: series.assessor });
  return closed;
}

async function afterFault(
  bench: Bench,
  { wave, queue }: SeriesField,
  { subject: territory, failures }: Call,
  error: unknown,
): Promise<void> {
  const environment = isEnvironment(error);
  const passing = environment || isPassing(error);
  const givenUp = !passing && failures >= SECOND_CHANCES;
  if (environment) bench.fail(error);
  else if (!passing) bench.tell({ kind: 'fault', wave: wave.name, territory, error, givenUp });
  await transact(bench, async (trx) => {
    await bench.calls.drop(trx, queue, [territory]);
    if (!givenUp) await bench.calls.put(trx, queue, [{ subject: territory, failures: passing ? failures : failures + 1 }]);
  });
}
