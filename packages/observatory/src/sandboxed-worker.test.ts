import { describe, expect, it } from 'vitest';
import { inSandboxedWorker } from './sandboxed-worker.ts';

const ask = (question: string): Promise<number> => inSandboxedWorker(new URL('../test/echo-worker.ts', import.meta.url), question, 32);

describe('a thread that is asked', () => {
  it('is asked again, and two at once are two', async () => {
    const first = await ask('who?');
    expect(await ask('who?')).toBe(first);
    const [one, other] = await Promise.all([ask('who?'), ask('who?')]);
    expect(one).not.toBe(other);
    expect([one, other]).toContain(first);
  });

  it.each([
    ['throw', 'damaged'],
    ['grow', 'too-long'],
  ])('and fails (%s) gives no answer, and the next question has another thread', async (question, kind) => {
    const before = await ask('who?');
    await expect(ask(question)).rejects.toMatchObject({ name: 'NotNow', kind });
    expect(await ask('who?')).toBeGreaterThan(before);
  });
});
