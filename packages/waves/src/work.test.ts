import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import type { Instrument } from '@beffroi/instrument';
import { openCalls } from '@beffroi/jobs';
import { noteSites } from '@beffroi/store';
import { eachEngineInAll } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { siteInstrument } from '../test/site-instrument.ts';
import { layTown } from '../test/towns.ts';
import { archivesOn, DATED, findingsOf, leftBehind, startTrial, startTrialWave, statesOf, workHere } from '../test/trial.ts';
import { closeWave, pauseWave, resumeWave, retryWave, type WorkEvent, waveOf, waveProgress } from './index.ts';
import { waveQueue } from './keys.ts';

const of = <Kind extends WorkEvent['kind']>(events: readonly WorkEvent[], kind: Kind) =>
  events.filter((event): event is Extract<WorkEvent, { kind: Kind }> => event.kind === kind);

eachEngineInAll('postgres', 'a worker', (engine) => {
  it('measures every town once and keeps what it saw', async () => {
    await using trial = await startTrial(5);
    const store = await engine.open();
    await startTrialWave(store, trial, '2026', { siteless: ['99003'] });
    const { report, events } = await workHere(store, trial);
    expect(await statesOf(store, '2026')).toEqual({ 99001: 'done', 99002: 'done', 99003: 'without-site', 99004: 'done', 99005: 'done' });
    const captures = await store.db.selectFrom('capture').selectAll().orderBy('territory').execute();
    expect(captures.map(({ territory, attempt }) => [territory, attempt])).toEqual([
      ['99001', 1],
      ['99002', 1],
      ['99004', 1],
      ['99005', 1],
    ]);
    expect(await archivesOn(trial)).toEqual(captures.map(({ archive }) => archive).sort());
    expect(captures[0]!.archive).toMatch(/^waves\/2026\/99001\/2026-11-24T12-00-00\.000Z-[0-9a-f]{8}\.warc\.gz$/);
    expect(captures[0]).toMatchObject({
      home: 'https://www.valdor-001.example/',
      ended: 'exhausted',
      traits: { home: 'valdor-001.example' },
    });
    expect([...(await findingsOf(store, '2026')).keys()]).toEqual(['99001', '99002', '99004', '99005']);
    const observations = await store.db.selectFrom('observation').selectAll().execute();
    expect(observations).toHaveLength(4 * 3);
    const scores = await store.db.selectFrom('score').selectAll().orderBy('territory').execute();
    expect(scores[0]).toMatchObject({ observed: 3, unobserved: 0, abstained: 0 });
    expect(scores[0]!.strip).toHaveLength(3);
    expect(report.units).toBe(4);
    expect(report.requests).toBe(trial.web.requests().length);
    expect(of(events, 'done')).toHaveLength(4);
    expect(await leftBehind(trial)).toEqual([]);
  });

  it('tells each measurement which domains towns of the register share', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    const beside = ['a', 'b'].map((label, at) => ({ territory: `9990${at}`, url: `https://${label}.pays.example/` }));
    await noteSites(store.db, beside, { source: 'register.csv', now: DATED });
    await startTrialWave(store, trial, 'w');
    const told: unknown[] = [];
    const listening: Instrument = {
      ...siteInstrument,
      measure(unit, means) {
        told.push(unit.sharedDomains);
        return siteInstrument.measure(unit, means);
      },
    };
    await workHere(store, trial, { instruments: [listening] });
    expect(told).toEqual([['pays.example'], ['pays.example']]);
  });

  it('finds what judging the archives again finds', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    await workHere(store, trial);
    const rows = await store.db
      .selectFrom('judgement')
      .innerJoin('capture', 'capture.territory', 'judgement.territory')
      .select(['archive', 'findings', 'judgement.digest'])
      .execute();
    for (const { archive, findings, digest } of rows) {
      const again = await siteInstrument.judge(await trial.archiveStore.take(archive!));
      expect(again.judgement.findings).toBe(findings);
      expect(again.judgement.digest).toBe(digest);
    }
    expect(rows).toHaveLength(2);
  });

  it('lets a town that is down sleep, and measures it when it is up', async () => {
    await using trial = await startTrial(2, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { tries: 10, retryAfter: [0.3] } });
    let up: Promise<unknown> | null = null;
    const { events } = await workHere(store, trial, {}, (event) => {
      if (event.kind === 'asleep') up ??= layTown(join(trial.folder, 'web'), trial.towns[1]!).then(() => trial.web.lay([]));
    });
    await up;
    expect(new Set(of(events, 'asleep').map(({ territory }) => territory))).toEqual(new Set(['99002']));
    const captures = await store.db.selectFrom('capture').selectAll().where('territory', '=', '99002').orderBy('attempt').execute();
    const tries = captures.map(({ home, obstacles }) => [home, Object.keys(obstacles)]);
    // How often it was asked while its site was laid is the machine's business: that it was, and was down, before it was up is not.
    expect(tries.at(-1)).toEqual(['https://www.valdor-002.example/', []]);
    expect(tries.length).toBeGreaterThan(1);
    for (const one of tries.slice(0, -1)) expect(one).toEqual([null, ['down']]);
    expect(JSON.parse((await findingsOf(store, 'w')).get('99002')!)).toHaveLength(3);
  });

  it('counts the last try of a town that stays down', async () => {
    await using trial = await startTrial(1, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { tries: 2, retryAfter: [0.05] } });
    const { report } = await workHere(store, trial);
    expect(report.units).toBe(2);
    const observations = await store.db.selectFrom('observation').selectAll().execute();
    expect(new Set(observations.map(({ kind, obstacle }) => `${kind} ${obstacle}`))).toEqual(new Set(['unobserved down']));
    expect(await store.db.selectFrom('score').select(['observed', 'unobserved', 'strip']).execute()).toEqual([
      { observed: 0, unobserved: 3, strip: '???' },
    ]);
  });

  it('tries a sleeping town at once when asked to', async () => {
    await using trial = await startTrial(1, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { tries: 2, retryAfter: [3600] } });
    await workHere(store, trial, { until: 'drained' });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'asleep' });
    expect(await retryWave(store, TERMINAL, 'w', { failed: false }, new Date())).toBe(1);
    await workHere(store, trial, { until: 'drained' });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done' });
  });

  it('tries again only the town, or only the kind of trouble, that it is asked to', async () => {
    await using trial = await startTrial(2, { absent: 2 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { tries: 3, retryAfter: [3600] } });
    await workHere(store, trial, { until: 'drained' });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'asleep', 99002: 'asleep' });
    expect(await retryWave(store, TERMINAL, 'w', { failed: true, asleep: false }, new Date())).toBe(0);
    expect(await retryWave(store, TERMINAL, 'w', { failed: false, asleep: false }, new Date())).toBe(0);
    expect(await retryWave(store, TERMINAL, 'w', { failed: true, territory: '99002' }, new Date())).toBe(1);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'asleep', 99002: 'waiting' });
    await workHere(store, trial, { until: 'drained' });
    const attempts = await store.db.selectFrom('unit').select(['territory', 'attempts']).orderBy('territory').execute();
    expect(attempts).toEqual([
      { territory: '99001', attempts: 1 },
      { territory: '99002', attempts: 2 },
    ]);
  });

  it('begins nothing of a paused wave, and ends what was under way', async () => {
    await using trial = await startTrial(6, { interval: 20 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    let paused: Promise<void> | null = null;
    const { events } = await workHere(store, trial, { atOnce: 2, until: 'drained' }, (event) => {
      if (event.kind === 'begun') paused ??= pauseWave(store, TERMINAL, 'w', new Date());
    });
    await paused;
    const begun = of(events, 'begun').length;
    expect(begun).toBeLessThan(6);
    expect(of(events, 'done')).toHaveLength(begun);
    await resumeWave(store, TERMINAL, 'w', new Date());
    await workHere(store, trial, { until: 'drained' });
    expect(new Set(Object.values(await statesOf(store, 'w')))).toEqual(new Set(['done']));
  });

  it('puts back what is under way when it is told to end', async () => {
    await using trial = await startTrial(3, { interval: 40 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    const stop = new AbortController();
    const { events } = await workHere(store, trial, { atOnce: 3, signal: stop.signal }, (event) => {
      if (event.kind === 'begun' && event.territory === '99002') stop.abort();
    });
    expect(of(events, 'put-back').length).toBeGreaterThan(0);
    expect(of(events, 'put-back').every(({ why }) => why === 'stopped')).toBe(true);
    const states = Object.values(await statesOf(store, 'w'));
    expect(states).not.toContain('working');
    expect(await leftBehind(trial)).toEqual([]);
    expect(await archivesOn(trial)).toHaveLength(states.filter((state) => state === 'done').length);
    await workHere(store, trial);
    expect(new Set(Object.values(await statesOf(store, 'w')))).toEqual(new Set(['done']));
    expect(await store.db.selectFrom('capture').select('attempt').execute()).toEqual(Array.from({ length: 3 }, () => ({ attempt: 1 })));
  });

  it('asks no town in quiet hours, and stops where it asks when they begin', async () => {
    await using trial = await startTrial(3, { interval: 40 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { quietHours: { from: '08:00', to: '20:00', zone: 'Europe/Paris' } } });
    let now = new Date('2026-11-24T18:59:00Z');
    let askedSince = -1;
    const { events } = await workHere(store, trial, { atOnce: 1, now: () => now }, (event, before) => {
      const first = !before.some(({ kind }) => kind === event.kind);
      // A minute to eight in the evening in Paris; half past eight; nine in the morning while a town is under way; the next evening.
      if (event.kind === 'quiet' && first) now = new Date('2026-11-24T19:30:00Z');
      if (event.kind === 'begun' && first) now = new Date('2026-11-25T08:00:00Z');
      if (event.kind === 'put-back') {
        const asked = trial.web.requests().length;
        const evening = (): void => {
          askedSince = trial.web.requests().length - asked;
          now = new Date('2026-11-25T19:30:00Z');
        };
        setTimeout(evening, 200);
      }
    });
    expect(askedSince).toBe(0);
    expect(of(events, 'put-back').map(({ why }) => why)).toEqual(['quiet']);
    expect(of(events, 'quiet').map(({ until }) => until.toISOString())).toContain('2026-11-25T19:00:00.000Z');
    expect(new Set(Object.values(await statesOf(store, 'w')))).toEqual(new Set(['done']));
  });

  it('tries a fault of ours twice more, and goes on without that town', async () => {
    await using trial = await startTrial(3);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    let faults = 0;
    const faulty: typeof siteInstrument = {
      ...siteInstrument,
      measure: async (unit, means) => {
        if (unit.territory !== '99002') return siteInstrument.measure(unit, means);
        faults++;
        throw new TypeError('a rule stumbled');
      },
    };
    const { events } = await workHere(store, trial, { instruments: [faulty] });
    expect(faults).toBe(3);
    expect(of(events, 'fault').map(({ givenUp }) => givenUp)).toEqual([false, false, true]);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'failed', 99003: 'done' });
    const { error } = await store.db.selectFrom('unit').select('error').where('territory', '=', '99002').executeTakeFirstOrThrow();
    expect(error).toContain('a rule stumbled');
    expect(await retryWave(store, TERMINAL, 'w', { failed: true }, new Date())).toBe(1);
    await workHere(store, trial);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done', 99003: 'done' });
  });

  it('ends when the archive store cannot serve, and blames no town', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    const { ArchiveStoreRefusal } = await import('@beffroi/archive-store');
    const full = { ...trial.archiveStore, put: () => Promise.reject(new ArchiveStoreRefusal('full', 'no space')) };
    await expect(workHere(store, trial, { archiveStore: full })).rejects.toMatchObject({ code: 'full' });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'waiting', 99002: 'waiting' });
    await workHere(store, trial);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done' });
  });

  it('leaves a wave alone whose rubric or instrument it has not', async () => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    const newer = { ...siteInstrument, rubric: { version: '99.0.0', digest: 'other' } };
    const one = await workHere(store, trial, { instruments: [newer] });
    expect(of(one.events, 'unsupported')).toEqual([{ kind: 'unsupported', wave: 'w', why: 'other-rubric' }]);
    const none = await workHere(store, trial, { instruments: [] });
    expect(of(none.events, 'unsupported')).toEqual([{ kind: 'unsupported', wave: 'w', why: 'other-instrument' }]);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'waiting' });
  });

  it('works on waves in turn', async () => {
    await using trial = await startTrial(4);
    const store = await engine.open();
    await startTrialWave(store, trial, 'one');
    await startTrialWave(store, trial, 'two');
    const { events } = await workHere(store, trial, { atOnce: 1 });
    expect(of(events, 'begun').map(({ wave }) => wave)).toEqual(['one', 'two', 'one', 'two', 'one', 'two', 'one', 'two']);
  });

  it('adopts what a killed worker had brought whole onto the archive store', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    // A worker that falls silent between archive store and database.
    const shelved = Promise.withResolvers<void>();
    const waking = Promise.withResolvers<void>();
    const silent = {
      ...trial.archiveStore,
      put: async (key: string, path: string) => {
        const put = await trial.archiveStore.put(key, path);
        if (key.endsWith('.warc.gz')) {
          shelved.resolve();
          await waking.promise;
        }
        return put;
      },
    };
    const stop = new AbortController();
    const one = workHere(store, trial, { archiveStore: silent, atOnce: 1, lease: 3_600_000, signal: stop.signal });
    await shelved.promise;
    await store.db
      .updateTable('worker')
      .set({ seen_at: new Date(Date.now() - 60_000) })
      .execute();
    const asked = trial.web.requests().length;
    const other = await workHere(store, trial, { lease: 10_000 });
    expect(of(other.events, 'released')).toEqual([{ kind: 'released', units: 1 }]);
    expect(
      of(other.events, 'done')
        .map(({ adopted }) => adopted)
        .sort(),
    ).toEqual([false, true]);
    expect(trial.web.requests()).toHaveLength(2 * asked);
    stop.abort();
    waking.resolve();
    // It takes the capture that rests on its archive for its own, and leaves everything as it is.
    await one;
    expect(await archivesOn(trial)).toEqual(
      (await store.db.selectFrom('capture').select('archive').orderBy('archive').execute()).map(({ archive }) => archive),
    );
    expect(await archivesOn(trial)).toHaveLength(2);
  });

  it.each(['measured', 'checked'] as const)('throws away what it %s of a town that somebody else did meanwhile', async (when) => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    const there = Promise.withResolvers<void>();
    const waking = Promise.withResolvers<void>();
    const fallSilent = async (): Promise<void> => {
      there.resolve();
      await waking.promise;
    };
    const instrument: typeof siteInstrument = {
      ...siteInstrument,
      measure: async (unit, means) => {
        const found = await siteInstrument.measure(unit, means);
        if (when === 'measured') await fallSilent();
        return found;
      },
    };
    // That the unit is still its own is looked up before the archive goes onto the archive store.
    const archiveStore = {
      ...trial.archiveStore,
      put: async (key: string, path: string) => {
        if (when === 'checked') await fallSilent();
        return trial.archiveStore.put(key, path);
      },
    };
    const one = workHere(store, trial, { instruments: [instrument], archiveStore, atOnce: 1, lease: 3_600_000, until: 'drained' });
    await there.promise;
    await store.db
      .updateTable('worker')
      .set({ seen_at: new Date(Date.now() - 60_000) })
      .execute();
    const other = await workHere(store, trial, { lease: 10_000 });
    expect(of(other.events, 'done')).toHaveLength(1);
    waking.resolve();
    const { events } = await one;
    expect(of(events, 'lost').map(({ territory }) => territory)).toEqual(['99001']);
    expect(of(events, 'done')).toEqual([]);
    const captures = await store.db.selectFrom('capture').select(['attempt', 'archive']).execute();
    expect(captures.map(({ attempt }) => attempt)).toEqual([1]);
    expect(await archivesOn(trial)).toEqual(captures.map(({ archive }) => archive));
    expect(await leftBehind(trial)).toEqual([]);
  });

  it('gives up a unit that was lost with its worker too often', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    const claims = ['1b4e28ba-2fa1-4d7e-a3f0-0242ac130001', '1b4e28ba-2fa1-4d7e-a3f0-0242ac130002'];
    await store.db.updateTable('unit').set({ lost_claims: claims }).where('territory', '=', '99001').execute();
    await workHere(store, trial, { lostLimit: 2 });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'failed', 99002: 'done' });
    expect(await store.db.selectFrom('unit').select('error').where('territory', '=', '99001').execute()).toEqual([
      { error: 'lost 2 times with its worker' },
    ]);
    await retryWave(store, TERMINAL, 'w', { failed: true }, new Date());
    await workHere(store, trial, { lostLimit: 2 });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done' });
  });

  it('calls anew for what waits where the queue knows another time, as after a restored backup', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    const calls = await openCalls(store, 60);
    const queue = waveQueue((await waveOf(store.db, 'w')).id);
    await calls.open(queue);
    await calls.put(store.db, queue, [{ subject: '99001' }, { subject: '98765' }]);
    await store.db.transaction().execute((trx) => calls.take(trx, queue));
    await store.db.transaction().execute((trx) => calls.take(trx, queue));
    await calls.close();
    await workHere(store, trial, { lease: 200 });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done' });
  });

  it('leaves no queue of a wave that is closed', async () => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    await workHere(store, trial);
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: new Date() });
    const queues = async () => (await store.executeSql('select name from pgboss.queue')).rows;
    expect(await queues()).toHaveLength(1);
    await workHere(store, trial);
    expect(await queues()).toEqual([]);
  });

  it('says how a wave stands', async () => {
    await using trial = await startTrial(5, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { siteless: ['99004'], options: { retryAfter: [3600] } });
    const before = await waveProgress(store, 'w', new Date());
    expect(before).toMatchObject({
      state: 'running',
      captures: 0,
      requestsPerSecond: null,
      remaining: null,
      workers: [],
      nextWaking: null,
    });
    expect(before.units).toMatchObject({ waiting: 4, 'without-site': 1 });
    await workHere(store, trial, { until: 'drained' });
    const after = await waveProgress(store, 'w', new Date());
    expect(after.units).toMatchObject({ done: 3, asleep: 1, 'without-site': 1, waiting: 0 });
    expect(after.obstacles).toMatchObject({ down: expect.any(Number) });
    // Where nobody was there no request arrived.
    expect(after.requests).toBeGreaterThanOrEqual(trial.web.requests().length);
    expect(after.pagesPerSecond).toBeGreaterThan(0);
    expect(after.nextWaking!.getTime()).toBeGreaterThan(Date.now() + 3_000_000);
    expect(after.remaining).toMatchObject({ seconds: 0, units: 4 });
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: new Date() });
    expect((await waveProgress(store, 'w', new Date())).remaining).toBeNull();
  });
});
