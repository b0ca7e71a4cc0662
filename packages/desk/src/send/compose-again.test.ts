import { changeChannel, noteSending, postById } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { AS_TEAM, hours, NOW, postIn, saidTo, type Town, townIn } from '../../test/town.ts';
import { agreeToEnd, coverMyself, giveConsent, noteElected, removeAgent, writePost } from '../index.ts';
import { composeAgain } from './compose-again.ts';

eachEngineAtLength('postgres', 'a post whose turn has come', (engine) => {
  const waiting = async (more = {}) => {
    const town = await townIn(await engine.open());
    const post = await writePost(town.desk, town.sophie, postIn(town, 'Marché samedi.', { due: hours(24), ...more }), NOW);
    return { town, post, store: town.desk.store };
  };
  const due = async ({ desk }: Town, post: number, now = hours(24)) =>
    desk.store.db.transaction().execute(async (trx) => composeAgain(trx, (await postById(trx, post))!, now));

  it('goes out as its agent agreed then, not as they agreed when they wrote it', async () => {
    const { town, post, store } = await waiting();
    expect(await due(town, post)).toEqual({ kind: 'ready', as: { said: 'Marché samedi. ^SD', appearance: 'initials', signed_as: '^SD' } });
    await giveConsent(store, town.sophie, town.channel, AS_TEAM, hours(1));
    expect(await due(town, post)).toEqual({
      kind: 'ready',
      as: { said: 'Marché samedi. – l’équipe', appearance: 'team', signed_as: '' },
    });
    await giveConsent(store, town.sophie, town.channel, { ...AS_TEAM, appearance: 'pseudonym', shownName: 'Camomille' }, hours(2));
    expect(await due(town, post)).toMatchObject({ as: { signed_as: '^Camomille' } });
  });

  it('goes out as the team while its agent is covered, and as itself again once both have agreed', async () => {
    const { town, post, store } = await waiting();
    await coverMyself(store, town.sophie, town.channel, null, { code: 'asked' }, hours(1));
    expect(await due(town, post)).toMatchObject({ as: { appearance: 'team' } });
    const { id } = await store.db.selectFrom('team_cover').select('id').executeTakeFirstOrThrow();
    expect(await agreeToEnd(store, town.sophie, id, 'agent', hours(2))).toBe(false);
    expect(await due(town, post)).toMatchObject({ as: { appearance: 'team' } });
    expect(await agreeToEnd(store, town.lead, id, 'lead', hours(3))).toBe(true);
    expect(await due(town, post)).toMatchObject({ as: { appearance: 'initials' } });
  });

  it('is covered towards one person alone where that was asked for', async () => {
    const { town, store } = await waiting();
    const answers = [];
    for (const name of ['troll', 'camille'])
      answers.push(
        await writePost(
          town.desk,
          town.sophie,
          postIn(town, 'Oui.', { kind: 'answer', conversation: await saidTo(town, name, 'Alors ?') }),
          NOW,
        ),
      );
    await coverMyself(store, town.sophie, town.channel, 'troll', { code: 'asked' }, NOW);
    expect(await due(town, answers[0]!)).toMatchObject({ as: { signed_as: '' } });
    expect(await due(town, answers[1]!)).toMatchObject({ as: { signed_as: '^SD' } });
  });

  it('follows the policies of its account of that day', async () => {
    const { town, post, store } = await waiting();
    const policies = { takeover: null, initials: { style: '(SD)', place: 'end' }, persona: null, speakers: false, office: null };
    await changeChannel(store.db, town.channel, { policies: JSON.stringify(policies), team: 'la mairie' });
    expect(await due(town, post)).toMatchObject({ as: { said: 'Marché samedi. (SD)' } });
  });

  it('is given back when it does not fit any more', async () => {
    const { town, post, store } = await waiting({ text: 'a'.repeat(295) });
    await giveConsent(store, town.sophie, town.channel, AS_TEAM, hours(1));
    expect(await due(town, post)).toEqual({ kind: 'unfit', trouble: 'text: too-long' });
  });

  it('is not changed any more once it was sent: it may stand so', async () => {
    const { town, post, store } = await waiting();
    await store.db.updateTable('channel').set({ claim: 'mine' }).execute();
    expect(await noteSending(store.db, post, 'mine', hours(24), { said: 'Marché samedi. ^SD' })).toBe(true);
    await giveConsent(
      store,
      town.sophie,
      town.channel,
      { ...AS_TEAM, appearance: 'first-name', shownName: 'Sophie', initials: 'SO' },
      hours(25),
    );
    expect(await due(town, post)).toMatchObject({ kind: 'ready', as: { said: 'Marché samedi. ^SD' } });
  });

  it('is held when it may stand signed by who has withdrawn since: we do not sign it again', async () => {
    const { town, post, store } = await waiting();
    await store.db
      .updateTable('post')
      .set({ first_sent_at: hours(24), tries: 1 })
      .execute();
    await giveConsent(store, town.sophie, town.channel, AS_TEAM, hours(25));
    expect(await due(town, post)).toEqual({ kind: 'held', trouble: 'consent-withdrawn' });
    await giveConsent(store, town.sophie, town.channel, { ...AS_TEAM, appearance: 'initials', initials: 'SD' }, hours(26));
    await coverMyself(store, town.sophie, town.channel, null, { code: 'asked' }, hours(26));
    expect(await due(town, post)).toEqual({ kind: 'held', trouble: 'consent-withdrawn' });
  });

  it('is the team’s when its agent has left, or holds an office near an election', async () => {
    const { town, post, store } = await waiting();
    await noteElected(store, town.lead, town.agents.sophie, true, NOW);
    expect(await due(town, post)).toMatchObject({ as: { signed_as: '^SD' } });
    await store.db
      .insertInto('silence_setting')
      .values({
        year: 2027,
        round: 1,
        kind: 'period',
        silent_from: new Date('2027-04-09T22:00:00Z'),
        silent_until: new Date('2027-04-11T18:00:00Z'),
        account_id: null,
        actor: 'terminal',
        at: NOW,
      })
      .execute();
    expect(await due(town, post)).toMatchObject({ as: { signed_as: '' } });
    await noteElected(store, town.lead, town.agents.sophie, false, NOW);
    expect(await due(town, post)).toMatchObject({ as: { signed_as: '^SD' } });
    await removeAgent(store, town.lead, town.agents.sophie, NOW);
    expect(await due(town, post)).toMatchObject({ as: { signed_as: '' } });
  });
});
