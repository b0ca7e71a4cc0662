import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { DocumentResult } from '@beffroi/documents';
import { Places } from '@beffroi/jobs';
import { startThread } from '@beffroi/jobs/thread';
import type { OcrTools } from '../ocr-record.ts';
import type { FromReader, ToReader } from './messages.ts';

/** A document that somebody sent, and who recognises words in its pictures. */
export interface SandboxedDocument {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly contentType: string | null;
  readonly ocr: OcrTools | null;
  /** Ends the reading: `too-long`. */
  readonly signal: AbortSignal;
  /** For how many milliseconds the engine may work without a sign of life. */
  readonly patience?: number;
  /** For how many milliseconds it may work altogether; the time of those who draw and recognise is their own. */
  readonly work?: number;
}

const PATIENCE = 30_000;
/** Four hundred pages of text take ten seconds on a machine that has time for them. */
const WORK = 60_000;
/** A document of the largest kind that is read takes a third of this. */
const MEGABYTES = 1_500;
/** As many read at once as have a processor: loading the engine takes as long as reading a leaflet, and more threads read nothing faster. */
let mostAtOnce = availableParallelism();

let places = new Places(mostAtOnce);
/** Threads that wait for the next document. */
const waiting: Worker[] = [];

/** Has no more than so many documents read at once, before the first is: for who would rather wait than hold the memory of another thread. */
export function readAtMost(most: number): void {
  mostAtOnce = most;
  places = new Places(most);
}

/**
 * Reads a document in a thread that can be ended: within one page, a hostile one makes the engine work for minutes without listening, or ask for all
 * memory. Drawing and recognising stay with the caller.
 */
export async function readSandboxed({
  bytes,
  name,
  contentType,
  ocr,
  signal,
  patience = PATIENCE,
  work = WORK,
}: SandboxedDocument): Promise<DocumentResult> {
  if (!(await places.take(signal))) return tooLong('stopped');
  const worker = waiting.pop() ?? startThread(new URL('./reader-thread.ts', import.meta.url), { maxOldGenerationSizeMb: MEGABYTES });
  worker.ref();
  const tell = (message: ToReader) => worker.postMessage(message);
  let watch: NodeJS.Timeout | undefined;
  let left = work;
  let begun = performance.now();
  let stop = () => {};
  let reusable = false;
  let hasPlace = true;
  const ended = new AbortController();
  try {
    return await new Promise<DocumentResult>((resolve, reject) => {
      const wait = () => {
        clearTimeout(watch);
        const rest = left - (performance.now() - begun);
        const late = rest < patience ? `it takes more than ${Math.ceil(work / 1_000)} seconds` : 'the engine gave no sign of life';
        watch = setTimeout(() => resolve(tooLong(late)), Math.max(0, Math.min(rest, patience)));
      };
      stop = () => resolve(tooLong('stopped'));
      signal.addEventListener('abort', stop);
      // It may have ended while a place was waited for.
      if (signal.aborted) stop();
      worker.on('message', (message: FromReader) => {
        if (message.kind === 'done') {
          reusable = true;
          resolve(message.result);
        } else if (message.kind === 'alive') wait();
        else {
          // Others work now, within limits of their own, and the place is another's.
          clearTimeout(watch);
          left -= performance.now() - begun;
          hasPlace = false;
          places.giveBack();
          recognised(bytes, message, ocr).then(async (words) => {
            const isThere = await places.take(ended.signal);
            if (isThere && ended.signal.aborted) places.giveBack();
            if (ended.signal.aborted) return;
            hasPlace = true;
            tell({ kind: 'words', words });
            begun = performance.now();
            wait();
          }, reject);
        }
      });
      worker.on('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve({ kind: 'unreadable', because: 'too-large', detail: 'it takes too much memory' });
        else reject(error);
      });
      worker.on('exit', () => reject(new Error('the thread that reads has ended')));
      wait();
      tell({ kind: 'read', bytes: new Uint8Array(bytes), name, contentType, ocr: ocr !== null });
    });
  } finally {
    clearTimeout(watch);
    signal.removeEventListener('abort', stop);
    // One by one: Node keeps listeners of its own there.
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    ended.abort();
    if (hasPlace) places.giveBack();
    if (reusable && waiting.length < mostAtOnce) {
      // Nobody waits for it: it does not keep the process.
      worker.unref();
      worker.once('exit', () => forget(worker));
      waiting.push(worker);
    } else await worker.terminate();
  }
}

async function recognised(bytes: Uint8Array, { page, width, height }: Extract<FromReader, { kind: 'page' }>, ocr: OcrTools | null) {
  const picture = ocr === null ? null : await ocr.draw(bytes, page, { width, height });
  return ocr === null || picture === null ? null : await ocr.recognise(picture);
}

function forget(worker: Worker): void {
  const at = waiting.indexOf(worker);
  if (at !== -1) waiting.splice(at, 1);
}

function tooLong(detail: string): DocumentResult {
  return { kind: 'unreadable', because: 'too-long', detail };
}
