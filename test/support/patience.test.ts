import { afterAll, expect, it } from 'vitest';
import { beginPatiently, noteMiss, waitsAtMost } from './patience.ts';

afterAll(beginPatiently);

it('cuts the waits of all windows short after a first miss, and of those that are opened then', () => {
  const said: number[] = [];
  const window = { setDefaultTimeout: (milliseconds: number) => void said.push(milliseconds) };
  beginPatiently();
  waitsAtMost(window, 600_000);
  noteMiss();
  noteMiss();
  waitsAtMost(window, 600_000);
  expect(said).toEqual([600_000, 30_000, 30_000]);
  beginPatiently();
  waitsAtMost(window, 600_000);
  expect(said.at(-1)).toBe(600_000);
});
