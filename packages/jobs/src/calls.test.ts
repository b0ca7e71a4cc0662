import type { Store } from '@beffroi/store';
import { eachEngine } from '@beffroi/store/testing';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { type Calls, openCalls } from './calls.ts';

eachEngine('calls', (engine) => {
  const opened = async (limit = 60): Promise<{ store: Store; calls: Calls }> => {
    const store = await engine.open();
    const calls = await openCalls(store, limit);
    onTestFinished(() => calls.close());
    await calls.open('wave-1');
    return { store, calls };
  };
  const take = ({ store, calls }: { store: Store; calls: Calls }) => store.db.transaction().execute((trx) => calls.take(trx, 'wave-1'));

  it('come once for each subject, however often it is called', async () => {
    const both = await opened();
    await both.calls.put(both.store.db, 'wave-1', [{ subject: '99001' }, { subject: '99002' }]);
    await both.calls.put(both.store.db, 'wave-1', [{ subject: '99001', failures: 2 }]);
    const taken = [await take(both), await take(both), await take(both)];
    expect(taken.map((call) => call?.subject ?? null).sort()).toEqual(['99001', '99002', null]);
    expect(taken.every((call) => call === null || call.failures === 0)).toBe(true);
    // Nor again while it is taken.
    await both.calls.put(both.store.db, 'wave-1', [{ subject: '99001' }]);
    expect(await take(both)).toBeNull();
    await both.calls.drop(both.store.db, 'wave-1', ['99001']);
    await both.calls.put(both.store.db, 'wave-1', [{ subject: '99001' }]);
    expect(await take(both)).toEqual({ subject: '99001', failures: 0 });
  });

  it('that an older program put there are read: it named a territory', async () => {
    const both = await opened();
    await both.calls.put(both.store.db, 'wave-1', [{ subject: '99001', failures: 1 }]);
    await sql`update pgboss.job set data = '{"territory":"99001","failures":1}'`.execute(both.store.db);
    expect(await take(both)).toEqual({ subject: '99001', failures: 1 });
    await both.calls.drop(both.store.db, 'wave-1', ['99001']);
    expect(await both.calls.any('wave-1')).toBe(false);
  });

  it('need nothing in the database before: the tables of the queue are made by who comes first', async () => {
    const store = await engine.open();
    // Databases of tests have them from the start.
    await store.executeSql('drop schema pgboss cascade');
    const [one, other] = await Promise.all([openCalls(store, 60), openCalls(store, 60)]);
    onTestFinished(async () => {
      for (const calls of [one, other]) await calls.close();
    });
    for (const calls of [one, other]) await calls.open('wave-1');
    await one.put(store.db, 'wave-1', [{ subject: '99001' }]);
    expect(await take({ store, calls: other })).toEqual({ subject: '99001', failures: 0 });
  });

  it('come not before their hour', async () => {
    const both = await opened();
    await both.calls.put(both.store.db, 'wave-1', [{ subject: '99001', at: new Date(Date.now() + 3_600_000) }]);
    expect(await take(both)).toBeNull();
    expect(await both.calls.any('wave-1')).toBe(true);
    await both.calls.drop(both.store.db, 'wave-1', ['99001']);
    expect(await both.calls.any('wave-1')).toBe(false);
  });

  it('are there again when the transaction that took them is rolled back', async () => {
    const both = await opened();
    const { store, calls } = both;
    await calls.put(store.db, 'wave-1', [{ subject: '99001' }]);
    const failing = store.db.transaction().execute(async (trx) => {
      expect(await calls.take(trx, 'wave-1')).not.toBeNull();
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await take(both)).toEqual({ subject: '99001', failures: 0 });
  });

  it('are given back when they were taken too long ago', async () => {
    const both = await opened(1);
    const { store, calls } = both;
    await calls.put(store.db, 'wave-1', [{ subject: '99001' }]);
    expect(await take(both)).not.toBeNull();
    await calls.giveBack('wave-1');
    expect(await take(both)).toBeNull();
    await store.executeSql("update pgboss.job set started_on = started_on - interval '1 minute'");
    await store.executeSql('update pgboss.queue set monitor_on = null, monitor_claim_on = null');
    await calls.giveBack('wave-1');
    expect(await take(both)).toEqual({ subject: '99001', failures: 0 });
  });

  it('of many territories are put at once', async () => {
    const { store, calls } = await opened();
    const many = Array.from({ length: 2500 }, (_, at) => ({ subject: String(at).padStart(5, '0') }));
    await calls.put(store.db, 'wave-1', many);
    const { rows } = await store.executeSql('select count(distinct id)::integer as n from pgboss.job');
    expect(rows).toEqual([{ n: 2500 }]);
    await calls.drop(
      store.db,
      'wave-1',
      many.map(({ subject }) => subject),
    );
    expect(await calls.any('wave-1')).toBe(false);
    expect(await calls.names()).toContain('wave-1');
    await calls.remove('wave-1');
    await calls.remove('wave-1');
    expect(await calls.names()).not.toContain('wave-1');
  });
});
