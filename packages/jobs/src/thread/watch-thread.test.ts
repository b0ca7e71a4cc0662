import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { type ThreadEnd, type ThreadLimits, watchThread } from './watch-thread.ts';

const LIMITS = { processor: 60_000, megabytes: 1_000 };

/** A thread that says that it is there, and then does so. */
async function thread(does: string): Promise<Worker> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.once('message', () => { ${does} }); parentPort.postMessage('there');`,
    {
      eval: true,
    },
  );
  onTestFinished(() => worker.terminate().then(() => undefined));
  await once(worker, 'message');
  worker.postMessage('begin');
  return worker;
}

const endOf = (worker: Worker, limits: Partial<ThreadLimits>): Promise<ThreadEnd> =>
  new Promise((resolve) => watchThread(worker, { ...LIMITS, ...limits }, resolve));

it('tells of a thread that takes too much processor, though it listens to nobody', async () => {
  expect(await endOf(await thread('for (;;);'), { processor: 100 })).toBe('processor');
});

it('tells of a thread that holds too much outside of its heap', async () => {
  // One that has nothing more to do would end before anybody looks.
  const holding = await thread('globalThis.kept = new Uint8Array(80_000_000).fill(1); setInterval(() => {}, 1_000_000);');
  expect(await endOf(holding, { megabytes: 60 })).toBe('memory');
});

it('tells apart a thread that spends nothing and never answers', async () => {
  expect(await endOf(await thread('setInterval(() => {}, 1_000_000);'), { patience: 50 })).toBe('starved');
});

it('counts nothing while the thread waits for others, and nothing any more at the end', async () => {
  const worker = await thread('parentPort.on("message", () => { for (;;); });');
  let told: ThreadEnd | null = null;
  const waiting = watchThread(worker, { ...LIMITS, processor: 1, patience: 400 }, (end) => {
    told = end;
  });
  waiting.pause();
  expect(await endOf(worker, { patience: 500 })).toBe('starved');
  expect(told).toBeNull();
  waiting.resume();
  waiting.end();
  worker.postMessage('work');
  expect(await endOf(worker, { processor: 300 })).toBe('processor');
  expect(told).toBeNull();
});
