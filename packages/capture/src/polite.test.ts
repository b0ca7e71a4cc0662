import { describe, expect, test } from 'vitest';
import { HostRateLimiter, isOwn, retryAfter } from './polite.ts';
import { testClock } from './testing.ts';

describe('HostRateLimiter', () => {
  test('lets one pass at a time, with the interval between the end and the next start', async () => {
    const clock = testClock(0);
    const gate = new HostRateLimiter(clock, 1000);
    const log: string[] = [];
    const task = (name: string) => async () => {
      log.push(`${name} at ${clock.now()}`);
      await clock.sleep(200);
    };
    await Promise.all([gate.pass(task('a')), gate.pass(task('b')), gate.pass(task('c'))]);
    expect(log).toEqual(['a at 0', 'b at 1200', 'c at 2400']);
  });

  test('passes the turn on when a task fails', async () => {
    const gate = new HostRateLimiter(testClock(0), 0);
    await expect(gate.pass(async () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await gate.pass(async () => 'next')).toBe('next');
  });

  test('can be slowed, closed and widened', async () => {
    const clock = testClock(0);
    const gate = new HostRateLimiter(clock, 0);
    gate.close(500);
    expect(gate.wait()).toBe(500);
    await gate.pass(async () => undefined);
    expect(clock.now()).toBe(500);
    gate.slow(2000);
    await gate.pass(async () => undefined);
    expect(gate.wait()).toBe(2000);
    gate.widen(2);
    let most = 0;
    let inside = 0;
    const task = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    };
    await Promise.all([gate.pass(task), gate.pass(task), gate.pass(task)]);
    expect(most).toBe(2);
  });
});

test.each([
  ['120', 120_000],
  ['Tue, 24 Nov 2026 08:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2020 08:00:30 GMT', 0],
  ['soon', null],
  ['-5', null],
  [null, null],
])('Retry-After %s is %s ms', (value, wanted) => {
  expect(retryAfter(value, Date.parse('2026-11-24T08:00:00Z'))).toBe(wanted);
});

test('haste is for the caller’s own addresses', () => {
  expect([isOwn('127.0.0.1'), isOwn('192.168.0.2'), isOwn('8.8.8.8'), isOwn(null)]).toEqual([true, true, false, false]);
});
