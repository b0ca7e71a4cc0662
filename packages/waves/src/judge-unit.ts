import { takeArchive } from '@beffroi/archive-store';
import { asking, type Call, isEnvironment, isTransient, transact } from '@beffroi/jobs';
import { holdSeries, insertJudgement, lastCapture, unjudged, vacuum } from '@beffroi/store';
import type { Assignment } from './assignment.ts';
import { closeSeries } from './close-wave.ts';
import { SECOND_CHANCES, type WorkerContext } from './worker-context.ts';

type SeriesField = Extract<Assignment, { readonly kind: 'series' }>;

/**
 * Takes the next territory whose capture a series is to judge; `null` when none is due. Nothing but the call says that somebody is at it: a
 * judgement takes a second, and done twice it leaves what once leaves.
 */
export function takeJudging(context: WorkerContext, field: SeriesField): Promise<Call | null> {
  return transact(context, async (trx) => {
    if ((await holdSeries(trx, field.series.id, 'shared')).closed_at !== null) return null;
    return context.calls.take(trx, field.queue);
  });
}

/** Judges one old capture by the newer rubric. Whatever comes of it, the worker may go on, unless the bench was told to fail. */
export async function judgeUnit(context: WorkerContext, field: SeriesField, call: Call): Promise<void> {
  const { wave, series, instrument, queue } = field;
  const territory = call.subject;
  try {
    const capture = await asking(context, (db) => lastCapture(db, { waveId: wave.id, territory }));
    const { judgement } = await instrument.judge(await takeArchive(context.archiveStore, capture!.archive!));
    await transact(context, async (trx) => {
      if ((await holdSeries(trx, series.id, 'shared')).closed_at !== null) return;
      await insertJudgement(trx, { seriesId: series.id, territory, attempt: capture!.attempt, ...judgement });
      await context.calls.drop(trx, queue, [territory]);
    });
    context.counts.units++;
    context.tell({ kind: 'judged', wave: wave.name, assessor: series.assessor, territory });
  } catch (error) {
    await afterFault(context, field, call, error).catch(context.fail);
  }
}

/** Closes the series when nothing is left to be judged. True when this did it. */
export async function closeIfComplete(context: WorkerContext, field: SeriesField): Promise<boolean> {
  const { wave, series, instrument } = field;
  if ((await asking(context, (db) => unjudged(db, series, { after: '', limit: 1 }))).length > 0) return false;
  await asking(context, vacuum);
  const closed = await transact(context, async (trx) => {
    const held = await holdSeries(trx, series.id, 'alone');
    if (held.closed_at !== null) return false;
    await closeSeries(trx, held, wave, { instrument, now: context.now() });
    return true;
  });
  if (closed) context.tell({ kind: 'series-closed', wave: wave.name, assessor: series.assessor });
  return closed;
}

async function afterFault(
  context: WorkerContext,
  { wave, queue }: SeriesField,
  { subject: territory, failures }: Call,
  error: unknown,
): Promise<void> {
  const environment = isEnvironment(error);
  const transient = environment || isTransient(error);
  const givenUp = !transient && failures >= SECOND_CHANCES;
  if (environment) context.fail(error);
  else if (!transient) context.tell({ kind: 'fault', wave: wave.name, territory, error, givenUp });
  await transact(context, async (trx) => {
    await context.calls.drop(trx, queue, [territory]);
    if (!givenUp) await context.calls.put(trx, queue, [{ subject: territory, failures: transient ? failures : failures + 1 }]);
  });
}
