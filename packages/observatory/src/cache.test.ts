import { expect, it } from 'vitest';
import { cacheOf } from './cache.ts';

it('makes a thing once, whoever asks', async () => {
  const kept = cacheOf<number>(2);
  let made = 0;
  const make = async (): Promise<number> => ++made;
  expect(await Promise.all([kept('a', make), kept('a', make)])).toEqual([1, 1]);
});

it('lets go of what was not asked for the longest', async () => {
  const kept = cacheOf<string>(2);
  const made: string[] = [];
  const ask = (key: string): Promise<string> => kept(key, async () => `${made.push(key)}`);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('does not keep a failure', async () => {
  const kept = cacheOf<number>(2);
  await expect(kept('a', async () => Promise.reject(new Error('once')))).rejects.toThrow('once');
  expect(await kept('a', async () => 1)).toBe(1);
});
