import { setTimeout as sleep } from 'node:timers/promises';
import { usageOf } from './process-tree.ts';

/** Waits until a process has ended what it does of itself, so many seconds at most. */
export async function untilQuiet(pid: number, seconds: number): Promise<void> {
  let calm = 0;
  const ends = performance.now() + seconds * 1000;
  for (let last = (await usageOf(pid)).cpu; calm < 3 && performance.now() < ends; ) {
    await sleep(2_000);
    const { cpu } = await usageOf(pid);
    calm = cpu - last < 0.1 ? calm + 1 : 0;
    last = cpu;
  }
}
