import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, townIn } from '../../test/town.ts';
import { handShiftOn, noteAbsence, planShift, rosterBetween, withdrawShift } from '../index.ts';

eachEngineAtLength('postgres', 'a shift that nobody has taken yet', (engine) => {
  it('is given to a colleague by whose it is, and left by an absence to whoever takes it', async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie, karim, lead, channel, agents } = town;
    const { store } = desk;
    const plan = (agent: number, from: number, until: number) =>
      planShift(store, lead, { agent, from: hours(from), until: hours(until) }, NOW);
    const [first, second] = [await plan(agents.sophie, 1, 4), await plan(agents.sophie, 24, 28)];
    const roster = async () => (await rosterBetween(store, channel, NOW, hours(72))).map((one) => [one.id, one.agent_id, one.ended_how]);
    await expect(handShiftOn(store, karim, first, agents.karim, NOW)).rejects.toMatchObject({ code: 'no-agent' });
    await handShiftOn(store, sophie, first, agents.karim, NOW);
    await expect(noteAbsence(store, karim, agents.sophie, { from: hours(20), until: hours(40) }, NOW)).rejects.toMatchObject({
      code: 'no-agent',
    });
    await expect(noteAbsence(store, sophie, agents.sophie, { from: hours(40), until: hours(20) }, NOW)).rejects.toMatchObject({
      details: { field: 'absence' },
    });
    expect(await noteAbsence(store, sophie, agents.sophie, { from: hours(20), until: hours(40) }, NOW)).toBe(1);
    expect(await roster()).toEqual([
      [first, agents.karim, null],
      [second, agents.sophie, 'withdrawn'],
    ]);
    // Whoever takes it, takes it for themselves; a lead may give it to anybody.
    await expect(handShiftOn(store, karim, second, agents.lead, NOW)).rejects.toMatchObject({ code: 'no-agent' });
    await handShiftOn(store, karim, second, agents.karim, NOW);
    await handShiftOn(store, lead, first, agents.sophie, NOW);
    expect(await roster()).toEqual([
      [first, agents.sophie, null],
      [second, agents.karim, null],
    ]);
    await withdrawShift(store, lead, second, NOW);
    await expect(handShiftOn(store, lead, second, agents.sophie, NOW)).rejects.toMatchObject({ code: 'too-late' });
  });
});
