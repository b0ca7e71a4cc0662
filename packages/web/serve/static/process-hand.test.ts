import { expect, it } from 'vitest';
import { startHand } from './process-hand.ts';

it('a process that is gone fails each task that it is given, and nothing else', async () => {
  // It is ready, and ends.
  const script = "process.once('message', () => process.send({ ready: true }, () => process.exit(1)))";
  const hand = await startHand([process.execPath, '--eval', script], process.env, {} as never);
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on('uncaughtException', hear);
  const task = { path: '/villes', drawnFrom: null };
  const first = await hand.take(task).catch((error: Error) => error.message);
  const others = await Promise.all([1, 2, 3].map(() => hand.take(task).catch((error: Error) => error.message)));
  expect([first, ...others]).toEqual(Array.from({ length: 4 }, () => 'a process that drew pages ended'));
  await hand.close();
  process.off('uncaughtException', hear);
  expect(unheard).toEqual([]);
});
