// Stands in front of `beffroi serve` (`--import`, with `--expose-gc`): says, when asked, what is held after all that nobody holds was let go.
import { setTimeout as sleep } from 'node:timers/promises';
import { writeHeapSnapshot } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/** Times that what nobody holds is let go: what waits for a finaliser goes with the next. */
const TIMES = 4;

/** What a process holds, in bytes. */
export interface Weighed {
  readonly heapUsed: number;
  readonly external: number;
  readonly arrayBuffers: number;
  /** All of it, what the machine’s files stand for and threads included. */
  readonly rss: number;
}

if (isMainThread && process.send !== undefined) {
  process.on('message', async (said) => {
    if (typeof said !== 'string') return;
    if (said.startsWith('snapshot ')) {
      writeHeapSnapshot(said.slice('snapshot '.length));
      process.send!('written');
    } else if (said === 'weigh') {
      for (let time = 0; time < TIMES; time++) {
        globalThis.gc!();
        await sleep(50);
      }
      const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
      process.send!({ heapUsed, external, arrayBuffers, rss } satisfies Weighed);
    }
  });
  process.channel?.unref();
}
