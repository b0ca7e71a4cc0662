import { expect, test } from 'vitest';
import { ArchiveStoreRefusal } from './refusal.ts';
import { retrying, TransientError } from './retrying.ts';

/** Work that fails with these errors, one after the other, and then succeeds. */
function failing(...errors: Error[]): () => Promise<string> {
  return async () => {
    const error = errors.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
}

const trouble = (after?: number) => new TransientError('unreachable', 'no answer', { after: after ?? null });

test('a trouble that passes is not seen', async () => {
  expect(await retrying('ask', { tries: 3, pause: 1 }, failing(trouble(), trouble()))).toBe('done');
});

test('a trouble that stays is a refusal that says how often it was met', async () => {
  const refused = retrying('ask', { tries: 2, pause: 1 }, failing(trouble(), trouble(), trouble()));
  await expect(refused).rejects.toMatchObject({
    name: 'ArchiveStoreRefusal',
    code: 'unreachable',
    message: 'unreachable: ask, 2 times: no answer',
  });
});

test.each([new ArchiveStoreRefusal('forbidden', 'x'), new TypeError('a bug')])('%s is not tried again', async (error) => {
  const work = failing(error);
  await expect(retrying('ask', { tries: 5, pause: 1 }, work)).rejects.toBe(error);
  expect(await work()).toBe('done');
});

test('the other side is obeyed when it asks for time', async () => {
  const began = performance.now();
  await retrying('ask', { tries: 2, pause: 0 }, failing(trouble(60)));
  expect(performance.now() - began).toBeGreaterThanOrEqual(59);
});
