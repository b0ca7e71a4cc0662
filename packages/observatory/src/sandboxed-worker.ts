import type { Worker } from 'node:worker_threads';
import { startThread } from '@beffroi/jobs/thread';

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
/** How long a thread waits for the next question: loading what it needs takes longer than most answers. */
const WAITS = 20_000;

/** One thread a module that has answered and waits. */
const waiting = new Map<string, { readonly worker: Worker; readonly end: NodeJS.Timeout }>();

/**
 * Asks a module that runs in a thread of its own, with bounded time and memory; the module answers by `answerQuestions` (`sandbox.ts`). A thread that answered is
 * asked again; one that failed is ended.
 *
 * @param megabytes what a thread may hold
 * @throws NotNow when it gives no answer
 */
export async function inSandboxedWorker<Answer>(module: URL, question: unknown, megabytes = MEGABYTES): Promise<Answer> {
  const worker = takeWaiting(module) ?? startThread(module, { maxOldGenerationSizeMb: megabytes });
  worker.unref();
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new NotNow('too-long')), MILLISECONDS);
      worker.once('message', resolve);
      // A reader throws for nothing that it reads: what ends the thread is a file that went away, or memory.
      worker.once('error', (error: NodeJS.ErrnoException) => {
        reject(new NotNow(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-long' : 'damaged', { cause: error }));
      });
      worker.once('exit', () => reject(new NotNow('damaged')));
      worker.postMessage(question);
    });
    letWait(module, worker);
    return answer;
  } catch (error) {
    void worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function takeWaiting(module: URL): Worker | null {
  const found = waiting.get(module.href);
  if (found === undefined) return null;
  waiting.delete(module.href);
  clearTimeout(found.end);
  return forgetting(found.worker);
}

function letWait(module: URL, worker: Worker): void {
  forgetting(worker);
  if (waiting.has(module.href)) {
    void worker.terminate();
    return;
  }
  const end = setTimeout(() => {
    waiting.delete(module.href);
    void worker.terminate();
  }, WAITS).unref();
  const gone = () => {
    if (waiting.get(module.href)?.worker === worker) waiting.delete(module.href);
  };
  worker.once('error', gone).once('exit', gone);
  waiting.set(module.href, { worker, end });
}

/** One by one: Node keeps listeners of its own there. */
function forgetting(worker: Worker): Worker {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  return worker;
}
