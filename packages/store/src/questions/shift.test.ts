import { expect, it } from 'vitest';
import { minutes, NOW, placeIn } from '../../test/desk-rows.ts';
import { eachEngine } from '../testing.ts';
import { closeShift, insertShift, lapseShifts, openShifts, shiftById, shiftsBetween, takePlannedShift } from './shift.ts';

eachEngine('a shift', (engine) => {
  const place = async () => {
    const store = await engine.open();
    const { channel, agent } = await placeIn(store);
    const shift = (from: number | null, until: number, taken: number | null = null) =>
      insertShift(store.db, {
        ...{ channel_id: channel, agent_id: agent, planned_from: from === null ? null : minutes(from), planned_until: minutes(until) },
        ...{ taken_at: taken === null ? null : minutes(taken), reason: null },
      });
    return { db: store.db, channel, agent, shift };
  };

  it('of the roster is taken by one of two who come at once', async () => {
    const { db, shift } = await place();
    const id = await shift(0, 180);
    const both = await Promise.all([1, 2].map(() => takePlannedShift(db, id, minutes(170), NOW)));
    expect(both.sort()).toEqual([false, true]);
    expect(await shiftById(db, id)).toMatchObject({ taken_at: NOW, planned_until: minutes(170), ended_at: null });
  });

  it('is open once for each agent', async () => {
    const { shift } = await place();
    await shift(null, 60, 0);
    await expect(shift(null, 90, 1)).rejects.toMatchObject({ code: '23505' });
  });

  it('ends once, and cannot be taken when it was withdrawn', async () => {
    const { db, channel, shift } = await place();
    const [on, planned] = [await shift(null, 60, 0), await shift(120, 180)];
    expect((await openShifts(db, channel)).map(({ id }) => id)).toEqual([on]);
    expect([await closeShift(db, on, 'handed-over', minutes(30)), await closeShift(db, on, 'ended', minutes(31))]).toEqual([true, false]);
    expect(await shiftById(db, on)).toMatchObject({ ended_how: 'handed-over', ended_at: minutes(30) });
    await closeShift(db, planned, 'withdrawn', NOW);
    expect(await takePlannedShift(db, planned, minutes(180), NOW)).toBe(false);
  });

  it('that nobody ended runs out after its hour, and no other does', async () => {
    const { db, channel, shift } = await place();
    const on = await shift(null, 60, 0);
    await shift(120, 180);
    expect(await lapseShifts(db, channel, minutes(60), minutes(60))).toEqual([]);
    expect(await lapseShifts(db, channel, minutes(61), minutes(90))).toMatchObject([
      { id: on, ended_how: 'lapsed', ended_at: minutes(90) },
    ]);
    expect(await lapseShifts(db, channel, minutes(999), minutes(999))).toEqual([]);
  });

  it('stands in a roster where it lies in its hours, in order, unless it was withdrawn', async () => {
    const { db, channel, shift } = await place();
    const late = await shift(120, 180);
    const early = await shift(0, 60);
    const off = await shift(30, 90);
    await closeShift(db, off, 'withdrawn', NOW);
    const ids = async (from: number, until: number) =>
      (await shiftsBetween(db, channel, minutes(from), minutes(until))).map(({ id }) => id);
    expect(await ids(-10, 999)).toEqual([early, late]);
    expect([await ids(60, 120), await ids(59, 121)]).toEqual([[], [early, late]]);
    const unplanned = await shift(null, 240, 200);
    expect(await ids(190, 300)).toEqual([unplanned]);
  });
});
