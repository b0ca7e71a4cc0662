import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { eachEngine } from '../testing.ts';
import { closeHost, giveBackHostSlot, type HostSlot, keepHostSlot, slowHost, takeHostSlot } from './host-rate-limiter.ts';

eachEngine('turns before a host', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
  });

  const [one, other] = [randomUUID(), randomUUID()];
  let hosts = 0;
  const newHost = (): string => `host-${++hosts}.example`;
  const take = (host: string, holder: string, more: { interval?: number; lease?: number } = {}): Promise<HostSlot> =>
    takeHostSlot(store.db, { host, holder, interval: 0, lease: 60_000, ...more });
  const giveBack = (host: string, holder: string, interval = 0): Promise<number> => giveBackHostSlot(store.db, { host, holder, interval });
  const row = (host: string) => store.db.selectFrom('host_turn').selectAll().where('host', '=', host).executeTakeFirstOrThrow();
  /** Sets a row back, so that nothing has to wait. */
  const age = (host: string, milliseconds: number) =>
    sql`update host_turn set next_at = next_at - ${milliseconds}::double precision * interval '1 millisecond',
      held_until = held_until - ${milliseconds}::double precision * interval '1 millisecond' where host = ${host}`.execute(store.db);

  test('are held by one, also against itself', async () => {
    const host = newHost();
    expect(await take(host, one)).toEqual({ kind: 'taken' });
    for (const holder of [one, other]) expect(await take(host, holder)).toMatchObject({ kind: 'later', held: true });
    expect((await row(host)).holder).toBe(one);
  });

  test('are taken by exactly one of many that come at once', async () => {
    const host = newHost();
    const turns = await Promise.all(Array.from({ length: 20 }, () => take(host, randomUUID())));
    expect(turns.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
  });

  test('leave a pause behind, of the longest interval that anybody wants', async () => {
    const host = newHost();
    await take(host, one, { interval: 5000 });
    const left = await giveBack(host, one, 9000);
    expect(left).toBeGreaterThan(8000);
    expect(left).toBeLessThanOrEqual(9000);
    const later = await take(host, other);
    expect(later).toMatchObject({ kind: 'later', held: false });
    await age(host, 9000);
    expect(await take(host, other)).toEqual({ kind: 'taken' });
    // The one who wants none gets what the other asked for.
    expect(await giveBack(host, other)).toBeGreaterThan(4000);
  });

  test('lapse unless they are kept', async () => {
    const host = newHost();
    await take(host, one, { lease: 10_000 });
    await age(host, 9000);
    expect(await keepHostSlot(store.db, { host, holder: one, lease: 10_000 })).toBe(true);
    await age(host, 9000);
    expect(await take(host, other)).toMatchObject({ kind: 'later', held: true });
    await age(host, 2000);
    expect(await take(host, other)).toEqual({ kind: 'taken' });
    expect(await keepHostSlot(store.db, { host, holder: one, lease: 10_000 })).toBe(false);
    // A request has ended all the same: the pause is recorded, and the turn stays with who has it.
    expect(await giveBack(host, one, 30_000)).toBeGreaterThan(29_000);
    expect((await row(host)).holder).toBe(other);
  });

  test('wait for what a host has asked for, whoever heard it', async () => {
    const [slow, closed] = [newHost(), newHost()];
    await slowHost(store.db, slow, 7000);
    await closeHost(store.db, closed, 7000);
    for (const host of [slow, closed]) {
      const later = await take(host, one);
      expect(later).toMatchObject({ kind: 'later', held: false });
      if (later.kind === 'later') expect(later.milliseconds).toBeGreaterThan(6000);
      await age(host, 7000);
      expect(await take(host, one)).toEqual({ kind: 'taken' });
    }
    expect(await giveBack(slow, one)).toBeGreaterThan(6000);
    expect(await giveBack(closed, one)).toBe(0);
    // Less than before changes nothing, and a shorter pause does not open what is closed for longer.
    await closeHost(store.db, closed, 9000);
    await slowHost(store.db, slow, 10);
    await closeHost(store.db, closed, 10);
    expect((await row(slow)).interval_ms).toBe(7000);
    expect(await take(closed, one)).toMatchObject({ kind: 'later' });
  });

  test('forget an interval that was wanted long ago', async () => {
    const host = newHost();
    await slowHost(store.db, host, 30_000);
    await age(host, 3_700_000);
    await take(host, one, { interval: 1000 });
    expect((await row(host)).interval_ms).toBe(1000);
  });
});
