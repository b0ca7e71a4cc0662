import { expect, it } from 'vitest';
import { Places } from './places.ts';

const never = new AbortController().signal;

it('lets so many in, and the others in their order', async () => {
  const places = new Places(2);
  const came: number[] = [];
  const ask = (n: number) => places.take(never).then((there) => there && came.push(n));
  const all = [1, 2, 3, 4].map(ask);
  await Promise.all(all.slice(0, 2));
  expect(came).toEqual([1, 2]);
  places.giveBack();
  await all[2];
  expect(came).toEqual([1, 2, 3]);
  places.giveBack();
  await all[3];
  places.giveBack();
  places.giveBack();
  expect(await places.take(never)).toBe(true);
});

it('gives no place to who has left', async () => {
  const places = new Places(1);
  expect(await places.take(never)).toBe(true);
  const gone = new AbortController();
  const left = places.take(gone.signal);
  const next = places.take(never);
  gone.abort();
  expect(await left).toBe(false);
  expect(await places.take(gone.signal)).toBe(false);
  places.giveBack();
  expect(await next).toBe(true);
});
