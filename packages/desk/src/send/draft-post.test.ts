import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, postIn, postRow, saidTo, type Town, townIn } from '../../test/town.ts';
import { SITE_NETWORK } from '../assistant/open-assistant.ts';
import {
  approvePost,
  askApproval,
  changePost,
  conversationFile,
  type DraftEdit,
  declinePost,
  deskChannels,
  draftFile,
  passOn,
  removeAgent,
  removePost,
  saveDraft,
  settleHeld,
  submitDraft,
  withdrawPost,
  writePost,
  writing,
  writingCounts,
} from '../index.ts';

const edit = (text: string, more: Partial<DraftEdit> = {}): DraftEdit => ({
  ...{ text, language: 'fr', visibility: 'public', contentWarning: null, pictures: null, due: null },
  ...more,
});
const ask = ({ lead }: Town, more = {}) => ({ approver: lead.id, standIn: null, deadline: hours(2), ...more });

eachEngineAtLength('postgres', 'a draft', (engine) => {
  it('is kept though it does not fit yet, and goes out once it does', async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie } = town;
    const draft = await saveDraft(desk, sophie, postIn(town, 'a'.repeat(400)), NOW);
    expect(await postRow(town, draft)).toMatchObject({ state: 'draft', written: 'a'.repeat(400) });
    await expect(submitDraft(desk.store, sophie, draft, null, NOW)).rejects.toMatchObject({ code: 'text', details: { fault: 'too-long' } });
    await changePost(desk.store, sophie, draft, edit('Marché samedi.'), NOW);
    await submitDraft(desk.store, sophie, draft, null, hours(1));
    expect(await postRow(town, draft)).toMatchObject({ state: 'waiting', said: 'Marché samedi. ^SD', signed_as: '^SD', due_at: hours(1) });
  });

  it('is only its author’s to change and to send, until it was sent', async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie, karim } = town;
    const draft = await saveDraft(desk, sophie, postIn(town, 'Marché samedi.'), NOW);
    await expect(changePost(desk.store, karim, draft, edit('Non.'), NOW)).rejects.toMatchObject({ code: 'unknown' });
    await expect(submitDraft(desk.store, karim, draft, null, NOW)).rejects.toMatchObject({ code: 'unknown' });
    await submitDraft(desk.store, sophie, draft, null, NOW);
    expect(await changePost(desk.store, sophie, draft, edit('Marché dimanche.'), NOW)).toBe('changed');
    expect(await postRow(town, draft)).toMatchObject({ state: 'waiting', said: 'Marché dimanche. ^SD' });
    await desk.store.db.updateTable('post').set({ first_sent_at: NOW, tries: 1 }).execute();
    await expect(changePost(desk.store, sophie, draft, edit('Trop tard.'), NOW)).rejects.toMatchObject({ code: 'too-late' });
  });

  it('answers nobody before it goes out', async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie } = town;
    const conversation = await saidTo(town, 'camille', 'Et la piscine ?');
    const draft = await saveDraft(desk, sophie, postIn(town, 'À 9 h.', { kind: 'answer', conversation }), NOW);
    const state = async () => await desk.store.db.selectFrom('conversation').select(['state', 'holder_id']).executeTakeFirstOrThrow();
    // Whose it is, colleagues see, and that nothing was said yet.
    expect(await state()).toEqual({ state: 'taken', holder_id: town.agents.sophie });
    await submitDraft(desk.store, sophie, draft, null, NOW);
    expect((await state()).state).toBe('answered');
  });

  it('goes along with the question that it answers, is signed by whoever sends it, and answers what was said last', async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie, karim, agents } = town;
    const conversation = await saidTo(town, 'camille', 'Et la piscine ?', { id: 'first', root: 'first' });
    const answer = { kind: 'answer' as const, conversation };
    const kept = await saveDraft(desk, sophie, postIn(town, 'À 9 h.', answer), NOW);
    const other = await saveDraft(desk, karim, postIn(town, 'Je ne sais pas.', answer), NOW);
    await askApproval(desk.store, sophie, kept, ask(town), NOW);
    const seen = async (who: Town['lead']) => {
      const file = await conversationFile(desk.store, await deskChannels(desk.store, who), conversation, NOW);
      return [file!.drafts.own, file!.drafts.others].map((drafts) => drafts.map(({ id }) => id));
    };
    expect([await seen(sophie), await seen(karim)]).toEqual([
      [[kept], [other]],
      [[other], [kept]],
    ]);
    await passOn(desk.store, sophie, conversation, agents.karim, '', NOW);
    expect([await seen(sophie), await seen(karim)]).toEqual([
      [[], [other, kept]],
      [[other, kept], []],
    ]);
    await expect(approvePost(desk.store, town.lead, kept, NOW)).rejects.toMatchObject({ code: 'not-asked' });
    await expect(submitDraft(desk.store, sophie, kept, null, NOW)).rejects.toMatchObject({ code: 'unknown' });
    await saidTo(town, 'camille', 'Et le dimanche ?', { id: 'second', root: 'first', at: hours(1) });
    await submitDraft(desk.store, karim, kept, null, hours(2));
    expect(await postRow(town, kept)).toMatchObject({
      ...{ state: 'waiting', said: 'À 9 h. ^KB', signed_as: '^KB', account_id: karim.id, agent_id: agents.karim },
      reply_to: { parent: { id: 'second' } },
    });
    expect((await postRow(town, other)).state).toBe('draft');
  });

  it('on the town’s own site stands in the moment in which it is sent, and not before', async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie } = town;
    await desk.store.db
      .updateTable('channel')
      .set({ network: SITE_NETWORK, sealed: null } as never)
      .execute();
    const conversation = await saidTo(town, 'camille', 'Et la patinoire ?');
    await expect(saveDraft(desk, sophie, postIn(town, 'Bonjour.'), NOW)).rejects.toMatchObject({ details: { field: 'conversation' } });
    const draft = await saveDraft(desk, sophie, postIn(town, 'En décembre.', { kind: 'answer', conversation }), NOW);
    expect(await postRow(town, draft)).toMatchObject({ state: 'draft', url: null, stood_at: null });
    await submitDraft(desk.store, sophie, draft, null, hours(1));
    const { state, url, stood_at: stood, key, remote_id: remote } = await postRow(town, draft);
    expect([state, stood, remote]).toEqual(['standing', hours(1), key]);
    expect(url).toMatch(/^\/echange\//);
    await removePost(desk.store, sophie, draft, hours(2));
    expect((await postRow(town, draft)).state).toBe('removed');
  });

  it('waits for the hour that it was given, and says that it was written then', async () => {
    const town = await townIn(await engine.open());
    const draft = await saveDraft(town.desk, town.sophie, postIn(town, 'Demain.', { due: hours(24) }), NOW);
    await submitDraft(town.desk.store, town.sophie, draft, null, hours(1));
    expect(await postRow(town, draft)).toMatchObject({ due_at: hours(24), at: hours(24) });
  });

  it('can be dropped', async () => {
    const town = await townIn(await engine.open());
    const draft = await saveDraft(town.desk, town.sophie, postIn(town, 'Non, rien.'), NOW);
    await withdrawPost(town.desk.store, town.sophie, draft, NOW);
    expect(await postRow(town, draft)).toMatchObject({ state: 'withdrawn' });
  });
});

eachEngineAtLength('postgres', 'approval', (engine) => {
  const drafted = async (due: Date | null = null) => {
    const town = await townIn(await engine.open());
    const draft = await saveDraft(town.desk, town.sophie, postIn(town, 'Coupure d’eau lundi.', { due }), NOW);
    return { town, draft, store: town.desk.store };
  };

  it('is given by who is named, and the post waits for its hour', async () => {
    const { town, draft, store } = await drafted(hours(3));
    await askApproval(store, town.sophie, draft, ask(town), NOW);
    const seen = await writing(store, town.lead, await deskChannels(store, town.lead), NOW);
    expect(seen.asked.map(({ post }) => post.id)).toEqual([draft]);
    expect(await approvePost(store, town.lead, draft, hours(1))).toEqual(hours(3));
    expect(await postRow(town, draft)).toMatchObject({ state: 'waiting', due_at: hours(3) });
    await expect(approvePost(store, town.lead, draft, hours(1))).rejects.toMatchObject({ code: 'too-late' });
  });

  it('that comes after the hour sends at once', async () => {
    const { town, draft, store } = await drafted(hours(1));
    await askApproval(store, town.sophie, draft, ask(town), NOW);
    expect(await approvePost(store, town.lead, draft, hours(2))).toEqual(hours(2));
    expect(await postRow(town, draft)).toMatchObject({ due_at: hours(2), at: hours(2) });
  });

  it('is nobody’s own to give, nor somebody else’s', async () => {
    const { town, draft, store } = await drafted();
    const { sophie, karim, lead } = town;
    for (const wrong of [{ approver: sophie.id }, { standIn: sophie.id }])
      await expect(askApproval(store, sophie, draft, ask(town, wrong), NOW)).rejects.toMatchObject({ code: 'own' });
    for (const wrong of [{ approver: 999 }, { standIn: lead.id }, { deadline: NOW }])
      await expect(askApproval(store, sophie, draft, ask(town, wrong), NOW)).rejects.toMatchObject({ code: 'not-valid' });
    await askApproval(store, sophie, draft, ask(town), NOW);
    await expect(approvePost(store, sophie, draft, NOW)).rejects.toMatchObject({ code: 'own' });
    await expect(approvePost(store, karim, draft, NOW)).rejects.toMatchObject({ code: 'not-asked' });
    const stranger = await townIn(store, 'autre', '99001');
    await expect(askApproval(store, sophie, draft, ask(town, { approver: stranger.lead.id }), NOW)).rejects.toMatchObject({
      code: 'not-valid',
    });
    await expect(approvePost(store, stranger.lead, draft, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
  });

  it('is given by a stand-in after the deadline, and not before', async () => {
    const { town, draft, store } = await drafted();
    const { sophie, karim } = town;
    await askApproval(store, sophie, draft, ask(town, { standIn: karim.id }), NOW);
    const asked = async (now: Date) => (await writing(store, karim, await deskChannels(store, karim), now)).asked.length;
    expect([await asked(hours(1)), await asked(hours(2))]).toEqual([0, 1]);
    const file = async (who: typeof karim, now: Date) => draftFile(store, who, await deskChannels(store, who), draft, now);
    expect([(await file(karim, hours(1)))?.mayAnswer, (await file(karim, hours(2)))?.mayAnswer]).toEqual(['later', 'now']);
    expect([(await file(town.lead, hours(1)))?.mayAnswer, (await file(sophie, hours(3)))?.mayAnswer]).toEqual(['now', 'no']);
    const counts = async (now: Date) => [await writingCounts(store, sophie, now), await writingCounts(store, karim, now)];
    expect(await counts(hours(1))).toEqual([
      { drafts: 1, asked: 0 },
      { drafts: 0, asked: 0 },
    ]);
    expect((await counts(hours(2)))[1]).toEqual({ drafts: 0, asked: 1 });
    await expect(approvePost(store, karim, draft, hours(1))).rejects.toMatchObject({ code: 'not-asked' });
    await approvePost(store, karim, draft, hours(2));
    expect(await postRow(town, draft)).toMatchObject({ state: 'waiting' });
    // Who was asked has nothing to see of it any more.
    expect(await file(karim, hours(3))).toBeNull();
    expect(await file(town.lead, hours(3))).toBeNull();
  });

  it('is refused with a reason, which its author reads', async () => {
    const { town, draft, store } = await drafted();
    const { sophie, lead } = town;
    await askApproval(store, sophie, draft, ask(town), NOW);
    await expect(declinePost(store, lead, draft, ' ', NOW)).rejects.toMatchObject({ code: 'not-valid' });
    await declinePost(store, lead, draft, 'La coupure est mardi.', NOW);
    const [mine] = (await writing(store, sophie, await deskChannels(store, sophie), NOW)).drafts;
    expect(mine).toMatchObject({ post: { id: draft, state: 'draft' }, approval: { answer: 'declined', reason: 'La coupure est mardi.' } });
    await askApproval(store, sophie, draft, ask(town), NOW);
    await approvePost(store, lead, draft, NOW);
  });

  it('is asked for again when what was approved is changed, with as much time', async () => {
    const { town, draft, store } = await drafted(hours(5));
    const { sophie, lead, karim } = town;
    await askApproval(store, sophie, draft, ask(town, { standIn: karim.id }), NOW);
    await approvePost(store, lead, draft, NOW);
    expect(await changePost(store, sophie, draft, edit('Coupure d’eau mardi.', { due: hours(5) }), hours(1))).toBe('asked-again');
    expect(await postRow(town, draft)).toMatchObject({ state: 'draft' });
    const [asked] = (await writing(store, lead, await deskChannels(store, lead), hours(1))).asked;
    expect(asked?.approval).toMatchObject({ approver_id: lead.id, stand_in_id: karim.id, deadline: hours(3) });
    await approvePost(store, lead, draft, hours(1));
    expect(await postRow(town, draft)).toMatchObject({ state: 'waiting', written: 'Coupure d’eau mardi.' });
  });

  it('leaves one question open, of two that are asked at once or answered at once', async () => {
    const { town, draft, store } = await drafted();
    const { sophie, lead, karim } = town;
    await askApproval(store, sophie, draft, ask(town), NOW);
    await askApproval(store, sophie, draft, ask(town, { approver: karim.id }), NOW);
    await expect(approvePost(store, lead, draft, NOW)).rejects.toMatchObject({ code: 'not-asked' });
    const both = await Promise.allSettled([approvePost(store, karim, draft, NOW), declinePost(store, karim, draft, 'Non.', NOW)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of a post whose agent has left leaves it to the lead', async () => {
    const { town, draft, store } = await drafted();
    await askApproval(store, town.sophie, draft, ask(town), NOW);
    await removeAgent(store, town.lead, town.agents.sophie, NOW);
    expect(await approvePost(store, town.lead, draft, NOW)).toBeNull();
    expect(await postRow(town, draft)).toMatchObject({ state: 'held', trouble: 'agent-left' });
  });
});

eachEngineAtLength('postgres', 'posts of who is taken off the desk', (engine) => {
  const held = async () => {
    const town = await townIn(await engine.open());
    const { desk, sophie, karim, lead } = town;
    const first = await writePost(desk, sophie, postIn(town, 'Un.', { due: hours(1) }), NOW);
    const next = await writePost(desk, karim, postIn(town, 'Deux.', { after: first }), NOW);
    const doubtful = await writePost(desk, sophie, postIn(town, 'Trois.'), NOW);
    await desk.store.db.updateTable('post').set({ first_sent_at: NOW, tries: 1 }).where('id', '=', doubtful).execute();
    await removeAgent(desk.store, lead, town.agents.sophie, NOW);
    return { town, first, next, doubtful, store: desk.store };
  };

  it('are held for the lead, who sees them; what was sent in doubt goes on being looked for', async () => {
    const { town, first, doubtful, store } = await held();
    expect(await postRow(town, first)).toMatchObject({ state: 'held', trouble: 'agent-left' });
    expect(await postRow(town, doubtful)).toMatchObject({ state: 'waiting' });
    const seen = async (who: Town['lead']) => (await writing(store, who, await deskChannels(store, who), NOW)).held.map(({ id }) => id);
    expect([await seen(town.lead), await seen(town.karim)]).toEqual([[first], []]);
  });

  it('go out as the team by the lead’s choice', async () => {
    const { town, first, store } = await held();
    await expect(settleHeld(store, town.karim, first, 'send', NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
    await settleHeld(store, town.lead, first, 'send', NOW);
    expect(await postRow(town, first)).toMatchObject({
      state: 'waiting',
      said: 'Un. – l’équipe',
      appearance: 'team',
      signed_as: '',
      due_at: hours(1),
    });
    await expect(settleHeld(store, town.lead, first, 'withdraw', NOW)).rejects.toMatchObject({ code: 'too-late' });
  });

  it('or do not, with what was to go on from them', async () => {
    const { town, first, next, store } = await held();
    await settleHeld(store, town.lead, first, 'withdraw', NOW);
    expect([(await postRow(town, first)).state, (await postRow(town, next)).state]).toEqual(['withdrawn', 'withdrawn']);
  });
});
