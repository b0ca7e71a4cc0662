import { DESK } from '@beffroi/acts';
import { actLogRows, changeConversation, channelById, insertShift } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { AS_TEAM, agentRow, hours, NOW, postIn, saidTo, type Town, townIn } from '../../test/town.ts';
import { agreeToEnd, changeExposure, coverMyself, deskChannels, giveConsent, ownProtection, protect, seenAs, writePost } from '../index.ts';

const LIMITS = { signedPerDay: 3, restMinutes: 60, pileOn: { hostile: 2, anybody: 4, minutes: 60 } };

eachEngineAtLength('postgres', 'the rules that protect who speaks', (engine) => {
  const town = async () => {
    const made = await townIn(await engine.open());
    await changeExposure(made.desk.store, made.lead, made.channel, LIMITS, NOW);
    return made;
  };
  const look = async ({ desk, channel }: Town, agent: number, now: Date) =>
    (await protect(desk.store.db, DESK, (await channelById(desk.store.db, channel))!, agent, now)).map(({ code }) => code);
  const take = async ({ desk, agents }: Town, conversation: number) =>
    changeConversation(desk.store.db, conversation, ['open', 'taken'], { state: 'taken', holder_id: agents.sophie });
  const appears = async (made: Town, now: Date) =>
    (await seenAs(made.desk.store.db, (await channelById(made.desk.store.db, made.channel))!, await agentRow(made, made.sophie), null, now))
      .appearance;
  const covers = async (made: Town) =>
    (await ownProtection(made.desk.store, (await deskChannels(made.desk.store, made.sophie))[0]!, NOW))!.covers;

  it('have an agent speak as the team once the day’s signed posts are spent, and tell them why with the values', async () => {
    const made = await town();
    const say = (n: number) => writePost(made.desk, made.sophie, postIn(made, `Message ${n}.`), new Date(NOW.getTime() + n));
    for (const n of [1, 2, 3, 4]) await say(n);
    const rows = await made.desk.store.db.selectFrom('post').select('signed_as').orderBy('id').execute();
    expect(rows.map(({ signed_as: as }) => as)).toEqual(['^SD', '^SD', '^SD', '']);
    expect((await covers(made))[0]).toMatchObject({ grounds: [{ code: 'budget', posts: 3 }] });
    const [row] = await actLogRows(made.desk.store.db, { act: 'cover.ruled' }, null, 9);
    expect(row).toMatchObject({ actor: 'desk', details: { agent: made.agents.sophie, grounds: ['budget'] } });
  });

  it('count nothing of who speaks as the team', async () => {
    const made = await town();
    await giveConsent(made.desk.store, made.sophie, made.channel, AS_TEAM, NOW);
    for (const n of [1, 2, 3, 4, 5]) await writePost(made.desk, made.sophie, postIn(made, `Message ${n}.`), NOW);
    expect(await covers(made)).toEqual([]);
  });

  it('cover who is insulted in a conversation of theirs, and nobody else', async () => {
    const made = await town();
    await take(made, await saidTo(made, 'troll', 'espèce d’idiote', { hostile: 'insult', at: hours(1) }));
    expect([await look(made, made.agents.sophie, hours(1)), await look(made, made.agents.karim, hours(1))]).toEqual([
      ['hostile-exchange'],
      [],
    ]);
    expect(await appears(made, hours(1))).toBe('team');
  });

  it('cover who has the account when a crowd comes', async () => {
    const made = await town();
    const shift = { channel_id: made.channel, agent_id: made.agents.sophie, planned_from: null, planned_until: hours(4), reason: null };
    await insertShift(made.desk.store.db, { ...shift, taken_at: NOW });
    for (const name of ['a', 'b', 'c']) await saidTo(made, name, 'Alors ?', { at: hours(1) });
    expect(await look(made, made.agents.sophie, hours(1))).toEqual([]);
    await saidTo(made, 'd', 'Alors ?', { at: hours(1) });
    expect(await look(made, made.agents.sophie, hours(1))).toEqual(['pile-on']);
    expect(await look(made, made.agents.karim, hours(1))).toEqual([]);
  });

  it('hold until agent and lead have agreed, and do not begin again for what was before', async () => {
    const made = await town();
    const { store } = made.desk;
    await take(made, await saidTo(made, 'troll', 'je vais te tuer', { hostile: 'threat', at: hours(1) }));
    expect(await look(made, made.agents.sophie, hours(1))).toEqual(['threat', 'hostile-exchange']);
    expect(await look(made, made.agents.sophie, hours(2))).toEqual([]);
    const [{ cover } = { cover: null }] = await covers(made);
    await agreeToEnd(store, made.sophie, cover!.id, 'agent', hours(30));
    expect(await appears(made, hours(30))).toBe('team');
    await agreeToEnd(store, made.lead, cover!.id, 'lead', hours(31));
    expect([await appears(made, hours(31)), await look(made, made.agents.sophie, hours(31))]).toEqual(['initials', []]);
    await take(made, await saidTo(made, 'troll', 'encore', { id: 'again', hostile: 'threat', at: hours(32) }));
    expect(await look(made, made.agents.sophie, hours(32))).toContain('threat');
  });

  it('add a further ground to a cover that stands, and ask anew whoever had agreed', async () => {
    const made = await town();
    await coverMyself(made.desk.store, made.sophie, made.channel, null, { code: 'asked' }, NOW);
    const [before] = await covers(made);
    await agreeToEnd(made.desk.store, made.lead, before!.cover.id, 'lead', NOW);
    await take(made, await saidTo(made, 'troll', 'je vais te tuer', { hostile: 'threat', at: hours(1) }));
    await look(made, made.agents.sophie, hours(1));
    const [after, ...more] = await covers(made);
    expect(more).toEqual([]);
    expect(after?.grounds.map(({ code }) => code)).toEqual(['asked', 'threat', 'hostile-exchange']);
    expect(await agreeToEnd(made.desk.store, made.sophie, before!.cover.id, 'agent', hours(2))).toBe(false);
  });

  it('believe no date of a server that lies in the time to come', async () => {
    const made = await town();
    await take(made, await saidTo(made, 'troll', 'espèce d’idiote', { hostile: 'insult', at: hours(1) }));
    await made.desk.store.db
      .updateTable('message')
      .set({ seen_at: NOW } as never)
      .execute();
    await made.desk.store.executeSql(`update message set at = '2099-01-01'`);
    expect(await look(made, made.agents.sophie, hours(0.5))).toEqual(['hostile-exchange']);
    expect(await look(made, made.agents.sophie, hours(2))).toEqual([]);
  });

  it('have numbers of each account, within bounds', async () => {
    const made = await town();
    const set = (limits: typeof LIMITS) => changeExposure(made.desk.store, made.lead, made.channel, limits, NOW);
    for (const wrong of [
      { ...LIMITS, signedPerDay: 0 },
      { ...LIMITS, restMinutes: -1 },
      { ...LIMITS, pileOn: { ...LIMITS.pileOn, hostile: 1.5 } },
    ])
      await expect(set(wrong)).rejects.toMatchObject({ code: 'not-valid' });
    await expect(changeExposure(made.desk.store, made.sophie, made.channel, LIMITS, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
  });
});
