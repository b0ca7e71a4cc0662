import { expect, it } from 'vitest';
import { callerLimit } from './caller-limit.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 24) + seconds * 1000);

it('lets an address ask so often within a window, and again in the next one', () => {
  const wait = callerLimit({ window: 60_000, most: 2 });
  expect([wait('192.0.2.1', at(0)), wait('192.0.2.1', at(1)), wait('192.0.2.1', at(2))]).toEqual([0, 0, 58_000]);
  expect(wait('192.0.2.2', at(3))).toBe(0);
  expect(wait('192.0.2.1', at(60))).toBe(0);
});

it('takes a household of IPv6 for one', () => {
  const wait = callerLimit({ window: 60_000, most: 1 });
  expect([wait('2001:db8:1:2::1', at(0)), wait('2001:db8:1:2:ffff::9', at(0)), wait('2001:db8:1:3::1', at(0))]).toEqual([0, 60_000, 0]);
});

it('goes on when the clock is set back', () => {
  const wait = callerLimit({ window: 60_000, most: 1 });
  expect([wait('192.0.2.1', at(3600)), wait('192.0.2.1', at(0))]).toEqual([0, 0]);
});
