import { Worker } from 'node:worker_threads';
import type { EmbeddedEngine } from './embedded-engine.ts';

/** What the thread is started with: where its files lie, and settings beside the usual ones. */
export interface ApartFolder {
  readonly folder: string;
  readonly more: readonly string[];
}

/** What is asked of it: a batch of statements, or to end. */
export type AskedApart = Uint8Array | 'close';

/** What it says, in order: that it is open or why not, then an answer for each batch. */
export type SaidApart =
  | { readonly kind: 'open'; readonly version: string }
  | { readonly kind: 'closed-to-us'; readonly message: string; readonly code: string | null }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' };

const THREAD = new URL('./engine-thread.ts', import.meta.url);

/**
 * The engine in a thread of its own: whoever answers visitors goes on while a statement runs. It costs the memory of a thread, and a message for each batch.
 *
 * @throws Error with the code that the system gave, as when it is opened here
 */
export async function engineApart(place: ApartFolder): Promise<EmbeddedEngine> {
  const thread = new Worker(THREAD, { workerData: place });
  let heard: ((said: SaidApart | null) => void) | null = null;
  let gone = false;
  /** What ended it, where it said so itself. */
  let fault: unknown;
  const hear = (said: SaidApart | null): void => {
    const tell = heard;
    heard = null;
    // What nobody waits for keeps no process alive, as an engine that has nothing to do would not.
    thread.unref();
    tell?.(said);
  };
  const leave = (): void => {
    gone = true;
    hear(null);
  };
  thread
    .on('message', hear)
    .on('error', (error) => {
      fault = error;
      leave();
    })
    .on('exit', leave);
  /** @returns `null` where the thread ended before it said anything */
  const ask = (asked: AskedApart | null): Promise<SaidApart | null> => {
    if (gone) return Promise.resolve(null);
    return new Promise((resolve) => {
      heard = resolve;
      thread.ref();
      if (asked !== null) thread.postMessage(asked);
    });
  };
  const opened = await ask(null);
  if (opened?.kind !== 'open') {
    await thread.terminate();
    if (opened?.kind !== 'closed-to-us') throw new Error('the thread of the database ended', { cause: fault });
    const { message, code } = opened;
    throw Object.assign(new Error(message), code === null ? {} : { code });
  }
  return {
    version: opened.version,
    async run(batch) {
      const said = await ask(batch);
      return said?.kind === 'answer' ? Buffer.from(said.bytes.buffer, said.bytes.byteOffset, said.bytes.byteLength) : Buffer.alloc(0);
    },
    async close() {
      await ask('close');
      await thread.terminate();
    },
  };
}
