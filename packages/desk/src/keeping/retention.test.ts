import { DESK } from '@beffroi/acts';
import { actLogRows, conversationById, insertNote, messagesOf, notesOf, type Store, takeMessage } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { hours, NOW, postIn, postRow, saidTo, TOWN, type Town, townIn } from '../../test/town.ts';
import { changeRetention, coverMyself, forgetInTime, saveDraft, writePost } from '../index.ts';

const forget = (store: Store, now: Date) => forgetInTime({ store, retryFor: 0, signal: new AbortController().signal }, DESK, now);
/** Thirteen months after. */
const LATER = new Date('2027-12-24T10:00:00Z');

eachEngineAtLength('postgres', 'what citizens said', (engine) => {
  const talked = async () => {
    const town = await townIn(await engine.open());
    const conversation = await saidTo(town, 'camille', 'Et la piscine ? Camille Le Goff');
    const answer = await writePost(
      town.desk,
      town.sophie,
      postIn(town, '@camille@fedi.example À 9 h.', { kind: 'answer', conversation }),
      NOW,
    );
    await insertNote(town.desk.store.db, conversation, town.sophie.id, 'Camille a déjà appelé.', NOW);
    await town.desk.store.executeSql(
      `update post set state = 'standing', remote_id = 'p1', url = 'https://social.example/p1', stood_at = '2026-11-24'`,
    );
    return { town, conversation, answer, store: town.desk.store };
  };
  const everything = async ({ db }: Store): Promise<string> =>
    JSON.stringify([
      await db.selectFrom('conversation').selectAll().execute(),
      await db.selectFrom('message').selectAll().execute(),
      await db.selectFrom('conversation_note').selectAll().execute(),
      await db.selectFrom('post').selectAll().execute(),
      await db.selectFrom('team_cover').selectAll().execute(),
    ]);

  it('is emptied after twelve months, with the names of who said it; that it was said stays', async () => {
    const { conversation, answer, town, store } = await talked();
    expect(await forget(store, hours(24 * 360))).toBe(0);
    expect(await forget(store, LATER)).toBe(1);
    expect((await everything(store)).toLowerCase()).not.toMatch(/camille|le goff|piscine/);
    expect(await conversationById(store.db, conversation)).toMatchObject({ forgotten_at: LATER, state: 'answered' });
    expect(await messagesOf(store.db, conversation)).toMatchObject([{ said: '', at: NOW }]);
    expect((await notesOf(store.db, conversation)).map(({ said }) => said)).toEqual(['']);
    expect(await postRow(town, answer)).toMatchObject({ state: 'standing', said: '@… À 9 h. ^SD', reply_to: null });
    expect(await forget(store, LATER)).toBe(0);
    expect(await actLogRows(store.db, { act: 'words.forgotten' }, null, 9)).toMatchObject([
      { actor: 'desk', subject: `territory:${TOWN}`, details: { conversations: 1, months: 12 } },
    ]);
  });

  it('is kept as long as its town says, from one month to five years', async () => {
    const { town, store } = await talked();
    await changeRetention(store, town.lead, TOWN, 24, NOW);
    expect(await forget(store, LATER)).toBe(0);
    await changeRetention(store, town.lead, TOWN, 1, NOW);
    expect(await forget(store, hours(24 * 32))).toBe(1);
    for (const wrong of [0, 61, 1.5])
      await expect(changeRetention(store, town.lead, TOWN, wrong, NOW)).rejects.toMatchObject({ code: 'not-valid' });
    await expect(changeRetention(store, town.lead, '99001', 6, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
  });

  it('waits for an answer that is written and not sent yet', async () => {
    const town = await townIn(await engine.open());
    const conversation = await saidTo(town, 'camille', 'Et la piscine ?');
    await saveDraft(town.desk, town.sophie, postIn(town, 'À 9 h.', { kind: 'answer', conversation }), NOW);
    expect(await forget(town.desk.store, LATER)).toBe(0);
  });

  it('that comes again after it was forgotten is a new conversation', async () => {
    const { town, conversation, store } = await talked();
    await forget(store, LATER);
    expect(
      await saidTo(town, 'camille', 'Et maintenant ?', { id: 'new', root: 'camille-Et la piscine ? Camille Le Goff', at: LATER }),
    ).not.toBe(conversation);
  });

  it('is forgotten with whom somebody was covered from, once that is over', async () => {
    const { town, store } = await talked();
    await coverMyself(store, town.sophie, town.channel, 'camille', { code: 'asked' }, NOW);
    await store.executeSql('update team_cover set agent_agreed_at = began_at, lead_agreed_at = began_at, ended_at = began_at');
    await forget(store, LATER);
    expect(await everything(store)).not.toContain('camille');
  });

  it('goes in portions, to its end, and by one of several who forget at once', async () => {
    const town: Town = await townIn(await engine.open());
    const asker = { handle: 'a@b', name: 'A', url: 'https://b.example' };
    for (let n = 0; n < 230; n++)
      await takeMessage(
        town.desk.store.db,
        {
          ...{ channel_id: town.channel, remote_id: `m${n}`, root_id: `m${n}`, target: '{}', asker: { id: `a${n}`, ...asker }, said: 'x' },
          ...{
            pictures: [],
            confidential: false,
            url: '',
            language: null,
            hostile: null,
            at: NOW,
            edited_at: null,
            reference: `R${n}`,
            due_at: null,
          },
        },
        NOW,
      );
    const counts = await Promise.all([forget(town.desk.store, LATER), forget(town.desk.store, LATER)]);
    expect(counts[0]! + counts[1]!).toBe(230);
  });
});
