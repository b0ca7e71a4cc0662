import { expect, test } from 'vitest';
import { eachInTurns, mappedInTurns } from './in-turns.ts';

test.each([0, 1, 999, 1_000, 1_001, 5_000])('%i things are made as a map makes them, in their order', async (length) => {
  const list = Array.from({ length }, (_, at) => `town ${at}`);
  const make = (one: string, at: number): string => `${at}: ${one}`;
  expect(await mappedInTurns(list, make)).toEqual(list.map(make));
});

test('others have their turn between, and a fault ends it', async () => {
  let turns = 0;
  let over = false;
  const count = (): void => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  await eachInTurns(new Array(10_000).keys(), () => undefined);
  over = true;
  expect(turns).toBeGreaterThanOrEqual(9);
  const visited: number[] = [];
  const failing = eachInTurns([1, 2, 3], (one) => {
    if (one === 2) throw new Error('no further');
    visited.push(one);
  });
  await expect(failing).rejects.toThrow('no further');
  expect(visited).toEqual([1]);
});
