import { expect, test } from 'vitest';
import { eachInTurns, mappedInTurns, turnsByLength } from './in-turns.ts';

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

test('texts have a turn between where they are long together, and none where they are short', async () => {
  const turnsIn = async (lengths: readonly number[]): Promise<number> => {
    let [turns, over] = [0, false];
    const count = (): void => {
      turns++;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    const turn = turnsByLength();
    for (const length of lengths) await turn(length);
    over = true;
    return turns;
  };
  expect(await turnsIn(new Array(100).fill(1_000))).toBe(0);
  expect(await turnsIn(new Array(100).fill(100_000))).toBeGreaterThan(30);
});
