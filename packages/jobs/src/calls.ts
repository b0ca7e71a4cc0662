import { createHash } from 'node:crypto';
import type { Schema, Store } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** A call to work on one subject, taken from a queue by somebody. */
export interface Call {
  /** What is to be worked on: the caller's key, a town's code say. */
  readonly subject: string;
  /** How often the work failed by a fault of ours. */
  readonly failures: number;
}

/** A call as it is put into a queue: to be taken at once, or not before `at`. */
export interface NewCall {
  readonly subject: string;
  readonly at?: Date | null;
  readonly failures?: number;
}

/**
 * The queues, one for each field of work. There is at most one call a subject and queue; it is a call to look, and never says how things stand: that is
 * the subject's row. Whoever ends a subject's work drops its call in the same transaction.
 */
export interface Calls {
  /** Makes a queue ready. Must have been called before anything else is asked of it. */
  open(queue: string): Promise<void>;
  /** Takes the next call, which nobody else gets then, unless the transaction is rolled back; `null` when none is due. */
  take(trx: Kysely<Schema>, queue: string): Promise<Call | null>;
  /** Puts calls into the queue; subjects that have one there keep that. */
  put(db: Kysely<Schema>, queue: string, calls: readonly NewCall[]): Promise<void>;
  /** Takes calls out of the queue, whoever has taken them. */
  drop(db: Kysely<Schema>, queue: string, subjects: readonly string[]): Promise<void>;
  /** Whether any call is there, due or not, taken or not. */
  any(queue: string): Promise<boolean>;
  /** Gives calls back that were taken longer ago than the queue's time limit. */
  giveBack(queue: string): Promise<void>;
  /** Deletes a queue with the calls in it. One that is not there is no fault. */
  remove(queue: string): Promise<void>;
  /** The names of the queues that are there. */
  names(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const DAY = 86_400;
/** pg-boss deletes what waits for longer, and a wave may be paused for years: nearly as many seconds as its integers hold. */
const FOR_EVER = 60 * 365 * DAY;
/** A call may come back as often as its workers are killed. */
const ALWAYS = 1_000_000_000;

/** Calls at a time, so that no statement becomes large. */
const BATCH = 1000;

/** Opens the queues of a store. @param limit seconds after which `giveBack` gives back, for queues that this makes. */
export async function openCalls(store: Store, limit: number): Promise<Calls> {
  // Only now: most commands open no queue, and loading it takes a twelfth of their time.
  const { fromKysely, PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    db: { executeSql: (text, values) => store.executeSql(text, values) },
    backend: store.engine === 'pglite' ? 'pglite' : 'postgres',
    // The units' rows say what is to be done again, and nothing is kept of what was: there is nothing to supervise.
    supervise: false,
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
    monitorIntervalSeconds: 1,
  });
  // What fails is thrown to who asked; this is only the housekeeping of its cache, which the next question repeats.
  boss.on('error', () => undefined);
  boss.on('warning', () => undefined);
  // Of two who come first, both may begin to make its tables: the one that is too late finds them there when it tries again.
  await boss.start({ attempts: 2 });
  const on = (db: Kysely<Schema>) => ({ db: fromKysely(db) });
  return {
    open: (queue) =>
      boss.createQueue(queue, {
        retryLimit: ALWAYS,
        expireInSeconds: Math.min(Math.max(1, Math.ceil(limit)), DAY),
        retentionSeconds: FOR_EVER,
      }),
    async take(trx, queue) {
      const [job] = await boss.fetch<StoredCall>(queue, on(trx));
      return job === undefined ? null : callOf(job.data);
    },
    async put(db, queue, calls) {
      // In order of id, so that two who put the same calls do not wait for each other crosswise.
      const jobs = calls
        .map(({ subject, at = null, failures = 0 }) => ({
          id: callId(subject),
          data: { subject, failures } satisfies Call,
          ...(at === null ? {} : { startAfter: at.toISOString() }),
        }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
      for (let from = 0; from < jobs.length; from += BATCH) await boss.insert(queue, jobs.slice(from, from + BATCH), on(db));
    },
    async drop(db, queue, subjects) {
      for (let from = 0; from < subjects.length; from += BATCH) {
        await boss.deleteJob(queue, subjects.slice(from, from + BATCH).map(callId), on(db));
      }
    },
    any: async (queue) => (await boss.findJobs(queue, { limit: 1 })).length > 0,
    giveBack: (queue) => boss.supervise(queue),
    remove: (queue) => boss.deleteQueue(queue),
    names: async () => (await boss.getQueues(undefined, { limit: 100_000 })).map(({ name }) => name),
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

/** What a queue holds: calls that an older program put there name a territory. */
type StoredCall = Call | { readonly territory: string; readonly failures: number };

function callOf(stored: StoredCall): Call {
  return { subject: 'subject' in stored ? stored.subject : stored.territory, failures: stored.failures };
}

/** One id a subject: the key of the queue's table is what makes a second call of it impossible. A UUID of version 8 (RFC 9562). */
function callId(subject: string): string {
  const hex = createHash('sha256').update(subject).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
