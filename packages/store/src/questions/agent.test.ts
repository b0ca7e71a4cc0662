import { expect, it } from 'vitest';
import { minutes, NOW, placeIn } from '../../test/desk-rows.ts';
import { eachEngine } from '../testing.ts';
import {
  addCoverGrounds,
  agentById,
  agentOf,
  agentsOf,
  agreeToEndCover,
  coverById,
  endAgent,
  insertAgent,
  insertConsent,
  insertCover,
  lastCoverEnd,
  openCovers,
  setElected,
} from './agent.ts';

const consent = (agent: number, appearance: 'team' | 'initials') => ({
  ...{ agent_id: agent, appearance, shown_name: '', initials: appearance === 'team' ? '' : 'SD', job: '', hashtag: '', at: NOW },
});

eachEngine('an agent', (engine) => {
  it('is there once, however often they are added, and anew after they left', async () => {
    const store = await engine.open();
    const { channel, account, agent } = await placeIn(store);
    expect(await insertAgent(store.db, channel, account, minutes(1))).toBe(agent);
    expect([await endAgent(store.db, agent, minutes(2)), await endAgent(store.db, agent, minutes(3))]).toEqual([true, false]);
    expect(await agentOf(store.db, channel, account)).toBeNull();
    const again = await insertAgent(store.db, channel, account, minutes(4));
    expect(again).not.toBe(agent);
    expect((await agentsOf(store.db, channel)).map(({ id, left_at: left }) => [id, left])).toEqual([
      [agent, minutes(2)],
      [again, null],
    ]);
  });

  it('has the consent that was given last, and none before any was', async () => {
    const store = await engine.open();
    const { agent } = await placeIn(store);
    expect((await agentById(store.db, agent))?.consent).toBeNull();
    await insertConsent(store.db, consent(agent, 'initials'));
    await insertConsent(store.db, consent(agent, 'team'));
    expect((await agentById(store.db, agent))?.consent).toMatchObject({ appearance: 'team', initials: '' });
    await expect(
      store.db
        .updateTable('agent_consent')
        .set({ at: NOW } as never)
        .execute(),
    ).rejects.toMatchObject({ code: '23000' });
    await expect(store.db.deleteFrom('agent_consent').execute()).rejects.toMatchObject({ code: '23000' });
  });

  it('holds an elected office or does not, and says whether that is new', async () => {
    const store = await engine.open();
    const { agent } = await placeIn(store);
    expect((await agentById(store.db, agent))?.elected).toBe(false);
    expect([await setElected(store.db, agent, true), await setElected(store.db, agent, true)]).toEqual([true, false]);
    expect((await agentById(store.db, agent))?.elected).toBe(true);
  });
});

eachEngine('a cover', (engine) => {
  const begun = async () => {
    const store = await engine.open();
    const { agent } = await placeIn(store);
    const cover = await insertCover(store.db, { agent_id: agent, asker_id: null, grounds: [{ code: 'asked' }] }, NOW);
    return { db: store.db, agent, cover };
  };

  it.each([
    ['agent', 'lead'],
    ['lead', 'agent'],
  ] as const)('ends with the second who agrees: first %s, then %s', async (first, second) => {
    const { db, agent, cover } = await begun();
    expect(await agreeToEndCover(db, cover, first, minutes(1))).toMatchObject({ ended_at: null });
    expect(await agreeToEndCover(db, cover, first, minutes(2))).toMatchObject({ ended_at: null });
    expect(await lastCoverEnd(db, agent)).toBeNull();
    expect(await agreeToEndCover(db, cover, second, minutes(3))).toMatchObject({ ended_at: minutes(3) });
    expect(await agreeToEndCover(db, cover, second, minutes(4))).toBeNull();
    expect([await openCovers(db, [agent]), await lastCoverEnd(db, agent)]).toEqual([[], minutes(3)]);
  });

  it('takes further grounds, and asks again whoever had agreed', async () => {
    const { db, cover } = await begun();
    await agreeToEndCover(db, cover, 'lead', minutes(1));
    await addCoverGrounds(db, cover, [{ code: 'threat' }]);
    expect(await coverById(db, cover)).toMatchObject({ grounds: [{ code: 'asked' }, { code: 'threat' }], lead_agreed_at: null });
  });

  it('towards one person says nothing of when one towards everybody ended', async () => {
    const { db, agent } = await begun();
    const one = await insertCover(db, { agent_id: agent, asker_id: 'troll', grounds: [] }, NOW);
    for (const who of ['agent', 'lead'] as const) await agreeToEndCover(db, one, who, minutes(1));
    expect(await lastCoverEnd(db, agent)).toBeNull();
    expect((await openCovers(db, [agent])).map(({ asker_id: whom }) => whom)).toEqual([null]);
    expect(await openCovers(db, [])).toEqual([]);
  });
});
