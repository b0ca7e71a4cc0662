import { expect, test } from 'vitest';
import { eachEngine } from '../testing.ts';
import { clearAttempts, forgetAttempts, takeAttempt } from './attempt.ts';

const START = Date.parse('2026-11-24T10:00:00Z');
const LIMIT = { free: 3, waitMs: 1000, mostMs: 5000, forgetMs: 60_000 };

eachEngine('attempts', (engine) => {
  test('are free at first, then wait twice as long each time, up to a limit, and are forgotten', async () => {
    const { db } = await engine.open();
    const at = (ms: number) => takeAttempt(db, 'account:a', LIMIT, new Date(START + ms));
    expect([await at(0), await at(1), await at(2)]).toEqual([0, 0, 0]);
    // The third one costs a second.
    expect(await at(10)).toBe(992);
    expect(await at(1002)).toBe(0);
    expect(await at(1003)).toBe(1999);
    expect(await at(3002)).toBe(0);
    expect(await at(3003)).toBe(3999);
    expect(await at(7002)).toBe(0);
    expect(await at(7003)).toBe(4999);
    // A minute of peace, and it begins anew.
    expect([await at(80_000), await at(80_001)]).toEqual([0, 0]);
  });

  test('that are made at once all count', async () => {
    const { db } = await engine.open();
    const waits = await Promise.all(Array.from({ length: 20 }, () => takeAttempt(db, 'a', LIMIT, new Date(START))));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });

  test('of one key do not hinder another, and are forgotten when one succeeds', async () => {
    const { db } = await engine.open();
    const at = (key: string) => takeAttempt(db, key, LIMIT, new Date(START));
    for (const _ of [1, 2, 3]) await at('a');
    expect(await at('a')).toBe(1000);
    expect(await at('b')).toBe(0);
    await forgetAttempts(db, 'a');
    expect(await at('a')).toBe(0);
    await clearAttempts(db, new Date(START + 1));
    expect(await db.selectFrom('attempt').selectAll().execute()).toEqual([]);
  });
});
