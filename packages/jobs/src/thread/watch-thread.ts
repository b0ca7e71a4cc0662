import type { Worker } from 'node:worker_threads';

/** What a thread may spend on one piece of work. */
export interface ThreadLimits {
  /** Milliseconds of its own processor: a machine that others use is no fault of the work's. */
  readonly processor: number;
  /** Megabytes of what it holds, buffers among it: the limit of a thread's heap that Node knows leaves those out. */
  readonly megabytes: number;
  /** Milliseconds by the clock after which it is stuck, or the machine has no time for it (default twenty times its processor, and a minute at least). */
  readonly patience?: number;
}

/** Why a thread is to be ended: it spent too much of `processor` or `memory` · `starved` it was given hardly any processor for very long, which says nothing of its work. */
export type ThreadEnd = 'processor' | 'memory' | 'starved';

/** Somebody watches what a thread spends. */
export interface ThreadWatch {
  /** The thread waits for others: what they take is not its. */
  pause(): void;
  resume(): void;
  end(): void;
}

/** Milliseconds between two looks. A buffer grows by some megabytes in between. */
const EVERY = 200;
const PATIENCE = 20;
const LEAST_PATIENCE = 60_000;

/** Looks now and then at what a thread spends, and says once when that is too much. It ends nothing by itself. */
export function watchThread(
  worker: Worker,
  { processor, megabytes, patience = Math.max(LEAST_PATIENCE, processor * PATIENCE) }: ThreadLimits,
  tell: (end: ThreadEnd) => void,
): ThreadWatch {
  let look: NodeJS.Timeout | undefined;
  let starved: NodeJS.Timeout | undefined;
  let isOver = false;
  let before: NodeJS.CpuUsage | undefined;
  let begun = 0;
  // By the clock, of the stretches before a pause.
  let elapsed = 0;
  const stop = (): void => {
    clearTimeout(look);
    clearTimeout(starved);
  };
  const over = (end: ThreadEnd): void => {
    if (isOver) return;
    isOver = true;
    stop();
    tell(end);
  };
  const spent = async (): Promise<number> => {
    const byClock = elapsed + performance.now() - begun;
    // Before Node 24.6 nobody can say, and the clock stands for the processor.
    if (typeof worker.cpuUsage !== 'function') return byClock;
    const usage = await worker.cpuUsage(before).catch(() => null);
    if (usage === null) return 0;
    if (before !== undefined) return (usage.user + usage.system) / 1_000;
    before = usage;
    return 0;
  };
  const held = async (): Promise<number> => {
    const heap = await worker.getHeapStatistics().catch(() => null);
    return heap === null ? 0 : (heap.used_heap_size + heap.external_memory) / 1_000_000;
  };
  const watch = async (stretch: number): Promise<void> => {
    const [milliseconds, holds] = await Promise.all([spent(), held()]);
    if (isOver || stretch !== begun) return;
    if (milliseconds >= processor) over('processor');
    else if (holds > megabytes) over('memory');
    else look = setTimeout(watch, EVERY, stretch);
  };
  const resume = (): void => {
    if (isOver) return;
    stop();
    begun = performance.now();
    look = setTimeout(watch, EVERY, begun);
    // Of its own: a thread that is deep in native code answers no question.
    starved = setTimeout(over, Math.max(0, patience - elapsed), 'starved');
  };
  resume();
  return {
    pause() {
      stop();
      elapsed += performance.now() - begun;
      begun = 0;
    },
    resume,
    end() {
      isOver = true;
      stop();
    },
  };
}
