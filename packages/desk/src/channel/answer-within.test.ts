import { channelById } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, TOWN, townIn } from '../../test/town.ts';
import { changeAnswerWithin, setHours } from '../index.ts';
import { dueOn } from './answer-within.ts';

eachEngineAtLength('postgres', 'the time in which an account answers', (engine) => {
  it('is two days, or open days and hours as its lead says, within bounds', async () => {
    const { desk, channel, lead, sophie } = await townIn(await engine.open());
    const { store } = desk;
    const due = async () => dueOn(store.db, (await channelById(store.db, channel))!, NOW);
    expect(await due()).toEqual(hours(48));
    // A Tuesday at eleven, on the clock of Paris.
    await changeAnswerWithin(store, lead, channel, { unit: 'days', most: 1 }, NOW);
    expect(await due()).toEqual(new Date('2026-11-25T16:00:00Z'));
    const weekly = [{ weekday: 4, from: '10:00', to: '12:00', breaks: [] }] as never;
    const town = { slotMinutes: 30, visits: 1, calls: 0, noticeHours: 0, place: 'Mairie', bookingUrl: null };
    await setHours(store, lead, TOWN, { hours: { weekly, closed: [] }, ...town }, NOW);
    expect(await due()).toEqual(new Date('2026-11-26T11:00:00Z'));
    await changeAnswerWithin(store, lead, channel, { unit: 'hours', most: 1 }, NOW);
    expect(await due()).toEqual(new Date('2026-11-26T10:00:00Z'));
    for (const most of [0, 1.5, 81, Number.NaN])
      await expect(changeAnswerWithin(store, lead, channel, { unit: 'hours', most }, NOW)).rejects.toMatchObject({
        details: { field: 'within' },
      });
    await expect(changeAnswerWithin(store, sophie, channel, null, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
    await changeAnswerWithin(store, lead, channel, null, NOW);
    expect(await due()).toEqual(hours(48));
  });
});
