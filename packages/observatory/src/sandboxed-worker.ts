import { Worker } from 'node:worker_threads';

/** Why a thread gave no answer: `too-long` it was given up for time or memory · `damaged` what it read was not there, or not what it was. */
export class NotNow extends Error {
  readonly kind: 'too-long' | 'damaged';
  constructor(kind: NotNow['kind'], options?: ErrorOptions) {
    super(kind, options);
    this.name = 'NotNow';
    this.kind = kind;
  }
}

/** Limits of what the public can make this machine do. */
const MILLISECONDS = 60_000;
const MEGABYTES = 1_024;

/**
 * Runs a module in a thread of its own, with bounded time and memory; its first message is the answer.
 *
 * @throws NotNow when it gives none
 */
export function inSandboxedWorker<Answer>(module: URL, workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    worker.unref();
    const timer = setTimeout(() => {
      reject(new NotNow('too-long'));
      void worker.terminate();
    }, MILLISECONDS);
    worker.once('message', resolve);
    // A reader throws for nothing that it reads: what ends the thread is a file that went away, or memory.
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(new NotNow(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-long' : 'damaged', { cause: error }));
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new NotNow('damaged'));
    });
  });
}
