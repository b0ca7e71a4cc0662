import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { RecognisedWord } from '@beffroi/documents';
import { Places } from '@beffroi/jobs';
import { startThread, watchThread } from '@beffroi/jobs/thread';
import { APART_LIMITS, type ApartLimits, type GivenUp, type GivenUpReason } from './given-up.ts';
import type { FromReader, PageWanted, ToReader, Wanted } from './messages.ts';

/** As many read at once as have a processor: loading the engine takes as long as reading a leaflet, and more threads read nothing faster. */
const AT_ONCE = availableParallelism();
/** How long a thread waits for the next file. */
const WAITS = 20_000;

const places = new Places(AT_ONCE);
/** Threads that wait for the next file, and what ends them where none comes. */
const waiting = new Map<Worker, NodeJS.Timeout>();

/** A reading, and who bounds and helps it. */
export interface Asked {
  readonly wanted: Wanted;
  readonly limits: ApartLimits;
  /** Ends the reading. */
  readonly signal: AbortSignal | null;
  /** Words in the picture of a page, within limits of whoever looks for them; `null` where it could not be drawn. */
  readonly recognise?: (page: PageWanted) => Promise<readonly RecognisedWord[] | null>;
}

/**
 * Reads in a thread that is ended when it spends too much.
 *
 * @throws what `recognise` throws, and Error where the thread breaks or is starved of processor: faults of ours and of the machine, never an answer
 */
export async function readApart<Result>({ wanted, limits, signal, recognise }: Asked): Promise<Result | GivenUp> {
  if (!(await places.take(signal ?? undefined))) return givenUp('stopped');
  const worker = await takeThread().catch((error: unknown) => {
    places.giveBack();
    throw error;
  });
  if (signal?.aborted === true) {
    // It ended as the place came, or the thread.
    letWait(worker);
    places.giveBack();
    return givenUp('stopped');
  }
  const answer = Promise.withResolvers<Result | GivenUp>();
  const over = new AbortController();
  let [hasPlace, isReusable] = [true, false];
  const stop = (): void => answer.resolve(givenUp('stopped'));
  const watch = watchThread(worker, limits, (end) => {
    if (end === 'starved') answer.reject(new Error('the thread that reads was starved of processor, or is stuck'));
    else answer.resolve(givenUp(end));
  });
  const help = async (page: PageWanted): Promise<void> => {
    // Others work now, and the place is another's.
    watch.pause();
    hasPlace = false;
    places.giveBack();
    const words = (await recognise?.(page)) ?? null;
    if (!(await places.take(over.signal))) return;
    if (over.signal.aborted) return places.giveBack();
    hasPlace = true;
    watch.resume();
    worker.postMessage({ kind: 'words', words } satisfies ToReader);
  };
  worker.on('message', (message: FromReader) => {
    if (message.kind === 'page') void help(message).catch(answer.reject);
    else if (message.kind === 'done') {
      isReusable = true;
      answer.resolve(message.result as Result);
    }
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') answer.resolve(givenUp('memory'));
    else answer.reject(error);
  });
  worker.on('exit', () => answer.reject(new Error('the thread that reads has ended')));
  signal?.addEventListener('abort', stop);
  try {
    // Bytes may be a part of others, which would go along.
    const bytes = new Uint8Array(wanted.bytes);
    worker.postMessage({ ...wanted, bytes } satisfies ToReader, [bytes.buffer]);
    return await answer.promise;
  } finally {
    watch.end();
    signal?.removeEventListener('abort', stop);
    over.abort();
    forgetting(worker);
    const giveBack = (): void => {
      if (hasPlace) places.giveBack();
    };
    if (isReusable) {
      letWait(worker);
      giveBack();
    }
    // Nobody waits for its end but who needs its place.
    else void worker.terminate().finally(giveBack);
  }
}

/** One that has loaded what it needs, which is no file's doing. */
async function takeThread(): Promise<Worker> {
  const [found] = waiting;
  if (found === undefined) {
    const worker = startThread(new URL('./reader-thread.ts', import.meta.url), { maxOldGenerationSizeMb: APART_LIMITS.megabytes });
    await once(worker, 'message');
    return worker;
  }
  const [worker, end] = found;
  clearTimeout(end);
  waiting.delete(worker);
  forgetting(worker).ref();
  return worker;
}

function letWait(worker: Worker): void {
  // It does not keep the process.
  worker.unref();
  const gone = (): void => {
    clearTimeout(waiting.get(worker));
    waiting.delete(worker);
  };
  worker.once('error', gone).once('exit', gone);
  const end = setTimeout(() => {
    gone();
    void forgetting(worker).terminate();
  }, WAITS);
  waiting.set(worker, end.unref());
}

/** Nobody listens any more; a fault of a thread of which nobody wants anything harms nobody. One by one: Node keeps listeners of its own there. */
function forgetting(worker: Worker): Worker {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  return worker.on('error', () => undefined);
}

function givenUp(because: GivenUpReason): GivenUp {
  return { kind: 'given-up', because };
}
