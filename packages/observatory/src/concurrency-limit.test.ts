import { expect, it } from 'vitest';
import { limitConcurrency, TooMany } from './concurrency-limit.ts';

it('lets so many run at once, keeps so many waiting in order, and turns the others away', async () => {
  const turn = limitConcurrency(2, 2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const ask = (n: number): Promise<number> =>
    turn(
      () =>
        new Promise((resolve) => {
          begun.push(n);
          ends.push(() => resolve(n));
        }),
    );
  const asked = [1, 2, 3, 4].map(ask);
  await expect(ask(5)).rejects.toBeInstanceOf(TooMany);
  expect(begun).toEqual([1, 2]);
  ends[1]!();
  expect(await asked[1]).toBe(2);
  expect(begun).toEqual([1, 2, 3]);
  for (const n of [0, 2, 3]) {
    ends[n]!();
    await asked[[0, 1, 2, 3][n]!];
  }
  expect(await Promise.all(asked)).toEqual([1, 2, 3, 4]);
});

it('gives the turn on after a failure', async () => {
  const turn = limitConcurrency(1, 1);
  const failed = turn(() => Promise.reject(new Error('once')));
  const next = turn(async () => 'done');
  await expect(failed).rejects.toThrow('once');
  expect(await next).toBe('done');
});
