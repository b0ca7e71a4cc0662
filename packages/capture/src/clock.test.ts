import { expect, test } from 'vitest';
import { systemClock } from './clock.ts';

test('a sleeper is woken by its signal, and does not sleep when it already is aborted', async () => {
  const controller = new AbortController();
  const sleeping = systemClock.sleep(1e9, controller.signal);
  controller.abort();
  await sleeping;
  await systemClock.sleep(1e9, controller.signal);
  expect(systemClock.now()).toBeGreaterThan(Date.parse('2026-01-01'));
});
