import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type FiguresOfSome, figuresOfSome, GROUPS, numbersOfGroup } from './answers-of-authorities.ts';

/** Authorities that a thread is given at once: what is left when one has no more to do is little. */
const AT_ONCE = 20;

/** Reads figures of authorities in several threads. */
export interface FigureThreads {
  /** All figures of all of them, in their order. */
  all(numbers: Int32Array): Promise<readonly FiguresOfSome[]>;
  end(): Promise<void>;
}

/** @param count 1: in this thread */
export function figureThreads(count: number, levers: readonly string[]): FigureThreads {
  const width = GROUPS.length * numbersOfGroup(levers.length);
  const workers = Array.from(
    { length: count > 1 ? count : 0 },
    () => new Worker(new URL('./answers-thread.ts', import.meta.url), { workerData: levers }),
  );
  return {
    async all(numbers) {
      if (workers.length === 0) return [figuresOfSome(numbers, levers)];
      const blocks = Array.from({ length: Math.ceil(numbers.length / width / AT_ONCE) }, (_, at) => at);
      const found: FiguresOfSome[] = [];
      const left = blocks.values();
      await Promise.all(
        workers.map(async (worker) => {
          for (const block of left) {
            const some = numbers.slice(block * AT_ONCE * width, (block + 1) * AT_ONCE * width);
            worker.postMessage(some, [some.buffer]);
            [found[block]] = (await once(worker, 'message')) as [FiguresOfSome];
          }
        }),
      );
      return found;
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
