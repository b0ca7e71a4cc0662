import { CELL_LIMITS, CellEnded } from '@beffroi/services/gather';
import { Refusal } from '@beffroi/terminal';
import { expect, it } from 'vitest';
import type { Context } from './context.ts';
import { withinLimits } from './within-limits.ts';

const context = { messages: { tooMuch: () => 'trop' } } as unknown as Context;
const failing = (error: Error) => withinLimits(Promise.reject(error), context);

it('says in words that a town takes too much, and leaves our own faults as they are', async () => {
  expect(await withinLimits(Promise.resolve(1), context)).toBe(1);
  for (const code of ['memory', 'processor'] as const)
    await expect(failing(new CellEnded(code, 'judging the archive', CELL_LIMITS))).rejects.toEqual(new Refusal('trop'));
  const fault = new CellEnded('gone', 'judging the archive', CELL_LIMITS);
  await expect(failing(fault)).rejects.toBe(fault);
});
