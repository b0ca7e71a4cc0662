import { HOUSE_KEEPER, visitorActor } from '@beffroi/acts';
import { actLogRows } from '@beffroi/store';
import { writeActLog } from '@beffroi/store/act-log';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { describe, expect, it } from 'vitest';
import { addressDays, keepHouse } from './keep-house.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

eachEngineAtLength('postgres', 'network addresses of people', (engine) => {
  it('are forgotten in time, and nothing else of the log', async () => {
    const { db } = await engine.open();
    const row = { act: 'session.refused', subject: 'account:unknown', details: {} } as const;
    for (const days of [181, 179]) await writeActLog(db, visitorActor('192.0.2.7'), row, ago(days));
    expect([await keepHouse({ db }, HOUSE_KEEPER, 180, NOW), await keepHouse({ db }, HOUSE_KEEPER, 180, NOW)]).toEqual([1, 0]);
    const log = await actLogRows(db, {}, null, 9);
    expect(log.map(({ act, actor, address }) => [act, actor, address])).toEqual([
      ['addresses.forgotten', 'house', null],
      ['session.refused', 'visitor', '192.0.2.7'],
      ['session.refused', 'visitor', null],
    ]);
    // The log is as closed as before.
    await expect(
      db
        .updateTable('act_log')
        .set({ address: null } as never)
        .execute(),
    ).rejects.toThrow(/never changed/);
  });
});

describe('how long they are kept', () => {
  it.each([
    [undefined, 180],
    ['30', 30],
    ['0', 180],
    ['367', 180],
    ['une semaine', 180],
  ])('is %s: %i days', (said, days) => {
    expect(addressDays({ BEFFROI_ADDRESS_DAYS: said })).toBe(days);
  });
});
