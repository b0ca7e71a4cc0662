import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { backup, openStore, releaseRestored, restore } from '@beffroi/store';
import { crashableServer, eachEngineInAll, testEngine } from '@beffroi/store/testing';
import { describe, expect, it } from 'vitest';
import { pauseWave, resumeWave } from '../src/index.ts';
import { archivesOn, findingsOf, leftBehind, startTrial, startTrialWave, statesOf, workHere } from './trial.ts';
import { orderFor, startWorker, withStore } from './workers.ts';

eachEngineInAll('postgres', 'a worker that is suspended for longer than its lease', (engine) => {
  it('finds its town measured by another when it wakes, and doubles nothing', async () => {
    await using trial = await startTrial(3, { interval: 60 });
    const place = await engine.place();
    // On a folder, this process owns the database and the worker that sleeps works through it.
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      const sleeper = startWorker(orderFor(trial, place, { atOnce: 1 }));
      await sleeper.told('begun');
      sleeper.process.kill('SIGSTOP');
      const { events } = await workHere(store, trial, { lease: 2000 });
      expect(events.filter(({ kind }) => kind === 'released')).toEqual([{ kind: 'released', units: 1 }]);
      expect(Object.values(await statesOf(store, 'w'))).toEqual(['done', 'done', 'done']);
      const asked = trial.web.requests().length;
      sleeper.process.kill('SIGCONT');
      expect(await sleeper.ended).toBe(0);
      expect(sleeper.events.map(({ kind }) => kind)).toContain('lost');
      expect(sleeper.events.map(({ kind }) => kind)).not.toContain('done');
      // It learns of it before it has walked the town to the end.
      expect(trial.web.requests().length - asked).toBeLessThanOrEqual(8);
      const captures = await store.db.selectFrom('capture').select(['territory', 'attempt', 'archive']).orderBy('territory').execute();
      expect(captures.map(({ territory, attempt }) => [territory, attempt])).toEqual([
        ['99001', 1],
        ['99002', 1],
        ['99003', 1],
      ]);
      expect(await archivesOn(trial)).toEqual(captures.map(({ archive }) => archive));
      expect(await leftBehind(trial)).toEqual([]);
    });
  });

  it('puts its town back when it is told to end', async () => {
    await using trial = await startTrial(2, { interval: 100 });
    const place = await engine.place();
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      const worker = startWorker(orderFor(trial, place, { lease: 60_000 }));
      await worker.told('begun');
      worker.process.kill('SIGTERM');
      expect(await worker.ended).toBe(0);
      expect(worker.events.at(-1)).toMatchObject({ kind: 'put-back', why: 'stopped' });
      expect(Object.values(await statesOf(store, 'w'))).not.toContain('working');
    });
  });
});

eachEngineInAll('postgres', 'a backup that was taken while a wave ran', (engine) => {
  it('goes on where it is restored, though the workers of then are elsewhere', async () => {
    await using trial = await startTrial(3, { interval: 60 });
    const place = await engine.place();
    const path = join(trial.folder, 'running.backup');
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      const worker = startWorker(orderFor(trial, place, { atOnce: 2 }));
      await worker.told('begun', 2);
      worker.process.kill('SIGSTOP');
      await backup(store, path, { now: new Date(), program: 'beffroi 0.0.0' });
      worker.process.kill('SIGKILL');
    });
    const elsewhere = await engine.open();
    await elsewhere.db.transaction().execute(async (trx) => {
      await restore({ db: trx }, path);
      expect(await releaseRestored(trx)).toBe(2);
    });
    // No lease has to pass, whatever the clocks of the two machines say.
    await workHere(elsewhere, trial, { lease: 3_600_000 });
    expect(Object.values(await statesOf(elsewhere, 'w'))).toEqual(['done', 'done', 'done']);
    expect(await elsewhere.db.selectFrom('capture').select('attempt').execute()).toEqual([1, 1, 1].map((attempt) => ({ attempt })));
  });
});

describe('a folder whose owner is killed', () => {
  const engine = testEngine('pglite', () => undefined);

  it('is taken over by a guest at once, whatever the lease', async () => {
    await using trial = await startTrial(6, { interval: 20 });
    const place = await engine.place();
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      await pauseWave(store, TERMINAL, 'w', new Date());
    });
    const order = orderFor(trial, place, { lease: 3_600_000, until: 'stopped' });
    const owner = startWorker(order);
    await owner.told('opened');
    const guest = startWorker(order);
    await guest.told('opened');
    await withStore(place, (store) => resumeWave(store, TERMINAL, 'w', new Date()));
    await owner.told('begun');
    owner.process.kill('SIGKILL');
    await guest.told('opened', 2);
    expect(await startWorker(orderFor(trial, place)).ended).toBe(0);
    guest.process.kill('SIGTERM');
    expect(await guest.ended).toBe(0);
    expect(guest.events.filter((event) => event.kind === 'opened').map(({ role }) => role)).toEqual(['guest', 'owner']);
    await withStore(place, async (store) => {
      expect(new Set(Object.values(await statesOf(store, 'w')))).toEqual(new Set(['done']));
      expect(await store.db.selectFrom('capture').select('territory').execute()).toHaveLength(6);
    });
  });
});

describe('a server that ends all connections', () => {
  const engine = testEngine('postgres', () => undefined);

  it('delays the work and changes nothing of what comes of it', async () => {
    await using trial = await startTrial(12, { interval: 10 });
    const place = await engine.place();
    const calm = await engine.open();
    await startTrialWave(calm, trial, 'w');
    await workHere(calm, trial);
    const expected = await findingsOf(calm, 'w');
    const saboteur = await openStore(place);
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      let cuts = 0;
      // One at a time: two would end each other.
      let cutting: Promise<unknown> = Promise.resolve();
      const cut = async (): Promise<void> => {
        cuts++;
        await saboteur.executeSql(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      };
      const { events } = await workHere(store, trial, { atOnce: 3, lease: 5000 }, ({ kind }) => {
        if (kind === 'begun' || kind === 'done') cutting = cutting.then(cut);
      });
      await cutting;
      expect(cuts).toBeGreaterThan(12);
      expect(events.filter(({ kind }) => kind === 'fault')).toEqual([]);
    });
    // Asked by the one whose connections nobody ended: the others learn of the last cut at their next question only.
    expect(await findingsOf(saboteur, 'w')).toEqual(expected);
    expect(await saboteur.db.selectFrom('capture').select('territory').execute()).toHaveLength(12);
    expect(await saboteur.db.selectFrom('observation').select('territory').execute()).toHaveLength(12 * 3);
    await saboteur.close();
  });

  it('at the last statement of a worker still lets it end tidily', async () => {
    await using trial = await startTrial(1, { interval: 10 });
    const place = await engine.place();
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      // A sequence keeps what it counted when its transaction is lost: the first try ends its own connection, the second is let through.
      await store.executeSql(`
        create sequence tries;
        create function cut_first_try() returns trigger language plpgsql as $$
          begin
            if nextval('tries') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
            return new;
          end $$;
        create trigger cut before update on worker for each row when (new.stopped_at is not null) execute function cut_first_try();
      `);
      await workHere(store, trial);
      expect(await store.executeSql('select last_value::int as tries from tries')).toEqual({ rows: [{ tries: 2 }] });
      expect(await store.db.selectFrom('worker').select('id').where('stopped_at', 'is', null).execute()).toEqual([]);
    });
  });
});

// A server that somebody else runs is not ours to crash.
if ((process.env['BEFFROI_TEST_DATABASE_URL'] ?? '') === '')
  describe('a database server that crashes and comes back', () => {
    it('delays workers and whoever asks, and nothing is lost or done twice', async () => {
      await using server = await crashableServer();
      await using trial = await startTrial(8, { interval: 30 });
      const place = { kind: 'server', url: server.url } as const;
      await withStore(place, (store) => startTrialWave(store, trial, 'w'));
      const workers = [1, 2].map(() => startWorker(orderFor(trial, place, { atOnce: 2, lease: 5000 })));
      await Promise.all(workers.map((worker) => worker.told('begun')));
      for (let crashes = 0; crashes < 2; crashes++) await server.crash();
      expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
      expect(workers.flatMap(({ events }) => events.filter(({ kind }) => kind === 'fault'))).toEqual([]);
      await withStore(place, async (store) => {
        expect(new Set(Object.values(await statesOf(store, 'w')))).toEqual(new Set(['done']));
        const captures = await store.db.selectFrom('capture').select(['territory', 'archive']).orderBy('territory').execute();
        expect(captures.map(({ territory }) => territory)).toEqual(trial.towns.map(({ code }) => code));
        expect(await archivesOn(trial)).toEqual(captures.map(({ archive }) => archive));
        expect(await store.db.selectFrom('observation').select('territory').execute()).toHaveLength(8 * 3);
      });
    });
  });
