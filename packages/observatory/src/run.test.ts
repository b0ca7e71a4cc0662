import { TERMINAL } from '@beffroi/acts';
import { publishWave } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { closeWave, waveOf } from '@beffroi/waves';
import { siteInstrument } from '@beffroi/waves/testing';
import { describe, expect, it } from 'vitest';
import { DATED, smallWave } from '../test/small-wave.ts';
import { actsIn, run, UNIT_STATES, unitStateOf } from './run.ts';
import { runs } from './runs.ts';

const ALL = { state: null, obstacle: null, page: 1 } as const;

describe('what can be done with a wave', () => {
  const units = { waiting: 2, working: 0, asleep: 1, done: 3, failed: 1, 'without-site': 4, left: 0 };

  it('is to start it, then to pause or close it, at last to publish it', () => {
    expect(actsIn('open', { ...units, done: 0, asleep: 0 }, null)).toMatchObject({ run: true, pause: false, close: false, publish: false });
    expect(actsIn('running', units, null)).toEqual({ run: false, pause: true, close: true, left: 2, publish: false, asleep: 1, failed: 1 });
    expect(actsIn('paused', units, null)).toMatchObject({ run: true, pause: false, close: true });
    expect(actsIn('closed', units, null)).toEqual({ run: false, pause: false, close: false, left: 0, publish: true, asleep: 0, failed: 0 });
    expect(actsIn('closed', units, DATED).publish).toBe(false);
    // Where no town has a site there is nothing to wait for.
    expect(actsIn('running', { ...units, waiting: 0, asleep: 0, done: 0 }, null)).toMatchObject({ close: true, left: 0 });
  });

  it('names states as the database does', () => {
    for (const state of Object.keys(units)) expect(unitStateOf(state)).toBe(state);
    expect(UNIT_STATES).toHaveLength(Object.keys(units).length);
    expect(unitStateOf('drop table')).toBeNull();
    expect(unitStateOf(null)).toBeNull();
  });
});

eachEngineAtLength('postgres', 'runs', (engine) => {
  it('say what comes first: a panel, sites, a wave', async () => {
    const store = await engine.open();
    expect(await runs(store)).toEqual({ waves: [], panels: [], first: 'panel' });
    const member = { name: 'Valdor', population: 1, department: '99', region: '99', epci: null, stratum: 'under-50000' };
    const { insertPanel, noteSites } = await import('@beffroi/store');
    await insertPanel(store.db, { name: 'p', rule: {}, vintage: 2026, createdAt: DATED, members: [{ ...member, territory: '99001' }] });
    expect((await runs(store)).first).toBe('sites');
    await noteSites(store.db, [{ territory: '99001', url: 'https://valdor.example/' }], { source: 'x', now: DATED });
    expect((await runs(store)).first).toBe('wave');
  });

  it('show a wave from its opening to its publication', async () => {
    const store = await engine.open();
    await using wave = await smallWave(store);
    expect((await run(store, 'essai', ALL, DATED))!).toMatchObject({
      panel: 'deux',
      progress: { state: 'open', units: { waiting: 2, 'without-site': 1 } },
      may: { run: true, close: false },
      obstacles: [],
      options: { budget: 60, tries: 3 },
    });
    await wave.measure();

    const running = (await run(store, 'essai', ALL, DATED))!;
    expect(running.progress).toMatchObject({ state: 'running', units: { done: 1, asleep: 1 } });
    expect(running.may).toMatchObject({ close: true, left: 0, asleep: 1, failed: 0 });
    expect(running.obstacles).toEqual([{ obstacle: 'down', towns: 1, addresses: expect.any(Number) }]);
    expect(running.towns).toMatchObject({ total: 3, page: 1, pages: 1 });
    const asleep = (await run(store, 'essai', { ...ALL, state: 'asleep' }, DATED))!.towns.units;
    expect(asleep).toMatchObject([{ territory: '99002', name: 'Absente', nextAt: expect.any(Date) }]);
    expect((await run(store, 'essai', { ...ALL, obstacle: 'down' }, DATED))!.towns.total).toBe(1);
    expect((await run(store, 'essai', { ...ALL, page: 99 }, DATED))!.towns).toMatchObject({ units: [], total: 3, pages: 1 });

    await closeWave(store, TERMINAL, { name: 'essai', archiveStore: wave.archiveStore, instruments: [siteInstrument], now: DATED });
    await publishWave(store.db, (await waveOf(store.db, 'essai')).id, DATED);
    expect(await run(store, 'essai', ALL, DATED)).toMatchObject({
      publishedAt: DATED,
      may: { publish: false, asleep: 0 },
      closedAt: DATED,
    });
    expect((await runs(store)).waves).toMatchObject([{ name: 'essai', done: 2, towns: 2, withoutSite: 1, publishedAt: DATED }]);
  });

  it('know nothing of a wave that is not there', async () => {
    expect(await run(await engine.open(), 'essai', ALL, DATED)).toBeNull();
  });
});
