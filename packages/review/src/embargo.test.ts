import { TERMINAL } from '@beffroi/acts';
import { actLogRows, embargoedElections, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, expect, it } from 'vitest';
import { setEmbargo } from './embargo.ts';

const NOW = new Date('2026-03-10T09:00:00Z');
const EVE = new Date('2026-03-13T23:00:00Z');
const CLOSED = new Date('2026-03-15T19:00:00Z');
const FIRST = { year: 2026, round: 1 };

eachEngineAtLength('postgres', 'setting a silence', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });
  const silentAt = async (now: Date) => (await embargoedElections(store.db, now)).map(({ year, round }) => [year, round]);

  it('hides from the eve of the ballot until the last polling station closes, and says so in the log', async () => {
    await setEmbargo(store, TERMINAL, FIRST, { kind: 'period', from: EVE, until: CLOSED }, NOW);
    expect([await silentAt(NOW), await silentAt(EVE), await silentAt(CLOSED)]).toEqual([[], [[2026, 1]], []]);
    expect(await actLogRows(store.db, {}, null, 10)).toMatchObject([
      {
        act: 'silence.set',
        subject: 'election:2026-1',
        actor: 'terminal',
        details: { kind: 'period', from: EVE.toISOString(), until: CLOSED.toISOString() },
      },
    ]);
  });

  it('is switched on and off by hand, whatever period was set', async () => {
    await setEmbargo(store, TERMINAL, FIRST, { kind: 'on' }, NOW);
    expect(await silentAt(NOW)).toEqual([[2026, 1]]);
    await setEmbargo(store, TERMINAL, FIRST, { kind: 'period', from: EVE, until: CLOSED }, NOW);
    expect(await silentAt(NOW)).toEqual([]);
    await setEmbargo(store, TERMINAL, FIRST, { kind: 'off' }, EVE);
    expect(await silentAt(EVE)).toEqual([]);
  });

  it.each([
    ['bad-election', { year: 26, round: 1 }, { kind: 'on' }],
    ['bad-election', { year: 2026, round: 3 }, { kind: 'on' }],
    ['bad-period', FIRST, { kind: 'period', from: CLOSED, until: EVE }],
    ['bad-period', FIRST, { kind: 'period', from: EVE, until: EVE }],
    ['bad-period', FIRST, { kind: 'period', from: EVE, until: new Date('2027-03-15T19:00:00Z') }],
    ['bad-period', FIRST, { kind: 'period', from: new Date(Number.NaN), until: CLOSED }],
    ['past', FIRST, { kind: 'period', from: new Date('2026-03-01T00:00:00Z'), until: NOW }],
  ] as const)('is refused with %s, and changes nothing', async (code, election, choice) => {
    await expect(setEmbargo(store, TERMINAL, election, choice, NOW)).rejects.toMatchObject({ code });
    expect(await actLogRows(store.db, {}, null, 10)).toEqual([]);
  });
});
