import { randomUUID } from 'node:crypto';
import { asking } from '@beffroi/jobs';
import { countUnits, nextWaking } from '@beffroi/store';
import { type Assignment, assignmentsNow } from './assignment.ts';
import { callFor, recall } from './call-out.ts';
import type { WorkEvent } from './events.ts';
import { closeIfComplete, judgeUnit, takeJudging } from './judge-unit.ts';
import { measureUnit } from './measure-unit.ts';
import { quietUntil } from './quiet-hours.ts';
import { takeUnit } from './take-unit.ts';
import type { WorkOptions } from './work.ts';
import type { WorkerContext } from './worker-context.ts';

/** A worker's rounds over all that there is to work on. */
export interface Rounds {
  /** Looks what there is to do, if that was not just done; what is under way in hours that became quiet is stopped. */
  look(): Promise<void>;
  /** Something to do, already taken; `null` when there is nothing now. */
  next(): Promise<(() => Promise<void>) | null>;
  /** Whether the worker may end, when nothing is under way here. */
  over(): Promise<boolean>;
}

/** Begins the rounds of a worker. One field comes after the other, so that no wave waits for another to end. */
export function openRounds(
  context: WorkerContext,
  { wave: only, until, poll = 1000 }: Pick<WorkOptions, 'wave' | 'until' | 'poll'>,
): Rounds {
  let fields: readonly Assignment[] = [];
  let looked = Number.NEGATIVE_INFINITY;
  let turn = 0;
  /** Queues that calls were put into, and when last. */
  const called = new Map<string, number>();
  /** Queues that had nothing at that moment. */
  const empty = new Map<string, number>();
  const told = new Set<string>();
  const tellOnce = (event: WorkEvent): void => {
    const key = JSON.stringify(event);
    if (!told.has(key)) context.tell(event);
    told.add(key);
  };

  const look = async (): Promise<void> => {
    if (performance.now() - looked < poll) return;
    const found = await assignmentsNow(context, only ?? null);
    for (const unsupported of found.unsupported) tellOnce({ kind: 'unsupported', ...unsupported });
    fields = found.fields;
    looked = performance.now();
    for (const field of fields) {
      if (isQuiet(field)) for (const each of context.underWay.values()) if (each.waveId === field.wave.id) each.stop('quiet');
      if (called.has(field.queue)) continue;
      await callFor(context, field);
      called.set(field.queue, performance.now());
    }
  };
  const isQuiet = (field: Assignment): boolean => {
    const hours = field.kind === 'wave' ? field.options.quietHours : null;
    const quiet = hours === null ? null : quietUntil(hours, context.now());
    if (quiet !== null) tellOnce({ kind: 'quiet', wave: field.wave.name, until: quiet });
    return quiet !== null;
  };

  return {
    look,
    async next() {
      for (let tried = 0; tried < fields.length && !context.signal.aborted; tried++) {
        const field = fields[turn++ % fields.length]!;
        if (performance.now() - (empty.get(field.queue) ?? Number.NEGATIVE_INFINITY) < poll || isQuiet(field)) continue;
        const task = await takeFrom(context, field);
        if (task !== null) return task;
        empty.set(field.queue, performance.now());
        if (field.kind === 'wave' && performance.now() - called.get(field.queue)! > context.lease) {
          await recall(context, field);
          called.set(field.queue, performance.now());
        }
        if (field.kind === 'series') {
          await asking(context, () => context.calls.giveBack(field.queue));
          if (await closeIfComplete(context, field)) looked = Number.NEGATIVE_INFINITY;
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
          if (await asking(context, () => context.calls.any(field.queue))) return false;
          // The last judgement may have ended since `next` saw that nothing was left to take.
          await closeIfComplete(context, field);
          continue;
        }
        const { waiting, working, asleep } = await asking(context, (db) => countUnits(db, field.wave.id));
        if (waiting + working > 0 || (until === 'settled' && asleep > 0)) return false;
        if (asleep > 0 && (await asking(context, (db) => nextWaking(db, field.wave.id)))!.getTime() <= Date.now()) return false;
      }
      return true;
    },
  };
}

async function takeFrom(context: WorkerContext, field: Assignment): Promise<(() => Promise<void>) | null> {
  if (field.kind === 'series') {
    const call = await takeJudging(context, field);
    return call === null ? null : () => judgeUnit(context, field, call);
  }
  for (;;) {
    const taken = await takeUnit(context, field, randomUUID());
    if (taken === 'none') return null;
    if (taken !== 'again') return () => measureUnit(context, taken);
  }
}
