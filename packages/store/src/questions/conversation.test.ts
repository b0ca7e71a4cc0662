import { expect, it } from 'vitest';
import { hear, messageOf, minutes, NOW, placeIn } from '../../test/desk-rows.ts';
import { eachEngine } from '../testing.ts';
import {
  changeConversation,
  changeMessage,
  conversationById,
  conversationByReference,
  conversationCounts,
  conversationsOfAsker,
  emptyMessage,
  inboxRows,
  insertNote,
  type ListPlace,
  lastMessageOf,
  lockWriting,
  messagesOf,
  messagesToLookAt,
  notesOf,
  takeMessages,
} from './conversation.ts';

const OPEN = ['open', 'taken'] as const;

eachEngine('what is said', (engine) => {
  it('is taken in once, however often it comes', async () => {
    const store = await engine.open();
    const { channel } = await placeIn(store);
    const id = await hear(store, messageOf(channel, 'q1'));
    expect(id).not.toBeNull();
    expect(await hear(store, messageOf(channel, 'q1', { said: 'otherwise' }), minutes(1))).toBeNull();
    expect((await messagesOf(store.db, id!)).map(({ said }) => said)).toEqual(['Question q1']);
    const again = await hear(store, messageOf((await placeIn(store, 'autre')).channel, 'q1'));
    expect(again).not.toBe(id);
  });

  it('of one person in one thread is one conversation, opened again by what comes next', async () => {
    const store = await engine.open();
    const { channel, agent } = await placeIn(store);
    const id = (await hear(store, messageOf(channel, 'q1')))!;
    await changeConversation(store.db, id, OPEN, { state: 'answered', holder_id: agent });
    expect(await hear(store, messageOf(channel, 'q2', { root_id: 'q1', at: minutes(5), hostile: 'insult' }))).toBe(id);
    expect(await conversationById(store.db, id)).toMatchObject({ state: 'open', hostile: 'insult', first_at: NOW, last_at: minutes(5) });
    await changeConversation(store.db, id, OPEN, { state: 'taken' });
    await hear(store, messageOf(channel, 'q3', { root_id: 'q1', at: minutes(3) }));
    // Whoever has taken it has it still, and what is older makes nothing newer.
    expect(await conversationById(store.db, id)).toMatchObject({ state: 'taken', hostile: 'insult', last_at: minutes(5) });
    expect((await messagesOf(store.db, id)).map(({ remote_id: one }) => one)).toEqual(['q1', 'q3', 'q2']);
    const lou = { id: 'lou', handle: 'lou', name: 'Lou', url: 'https://x.example/' };
    expect(await hear(store, messageOf(channel, 'q4', { root_id: 'q1', asker: lou }))).not.toBe(id);
  });

  it('follows what its author changed, and keeps nothing of what they deleted', async () => {
    const store = await engine.open();
    const { channel } = await placeIn(store);
    const id = (await hear(store, messageOf(channel, 'q1', { pictures: ['une photo'] })))!;
    await hear(store, messageOf(channel, 'q2', { root_id: 'q1', at: minutes(1) }));
    const change = { said: 'Mieux dit', pictures: [], target: '{"v":2}', edited_at: minutes(2), hostile: 'rude' };
    await changeMessage(store.db, channel, 'q1', change, minutes(3));
    await emptyMessage(store.db, channel, 'q2', minutes(4));
    expect(await messagesOf(store.db, id)).toMatchObject([
      { said: 'Mieux dit', pictures: [], target: { v: 2 }, edited_at: minutes(2), hostile: 'rude', looked_at: minutes(3), gone_at: null },
      { said: '', gone_at: minutes(4) },
    ]);
    expect(await lastMessageOf(store.db, id)).toMatchObject({ remote_id: 'q1' });
    await emptyMessage(store.db, channel, 'q2', minutes(9));
    expect((await messagesOf(store.db, id))[1]?.gone_at).toEqual(minutes(4));
    await emptyMessage(store.db, channel, 'q1', minutes(9));
    expect(await lastMessageOf(store.db, id)).toBeNull();
  });

  it('is looked at again where that was longest ago, in conversations that are not over', async () => {
    const store = await engine.open();
    const { channel } = await placeIn(store);
    await hear(store, messageOf(channel, 'q2'), minutes(2));
    await hear(store, messageOf(channel, 'q1'), minutes(1));
    await hear(store, messageOf(channel, 'gone'), NOW);
    await emptyMessage(store.db, channel, 'gone', NOW);
    const closed = (await hear(store, messageOf(channel, 'closed'), NOW))!;
    await changeConversation(store.db, closed, OPEN, { state: 'closed' });
    expect(await messagesToLookAt(store.db, channel, minutes(9), 9)).toEqual(['q1', 'q2']);
    expect([await messagesToLookAt(store.db, channel, minutes(2), 9), await messagesToLookAt(store.db, channel, minutes(9), 1)]).toEqual([
      ['q1'],
      ['q1'],
    ]);
  });
});

eachEngine('a conversation', (engine) => {
  it('is changed from the states that are named, by one of two who come at once', async () => {
    const store = await engine.open();
    const { channel, agent } = await placeIn(store);
    const id = (await hear(store, messageOf(channel, 'q1')))!;
    const take = () => changeConversation(store.db, id, ['open'], { state: 'taken', holder_id: agent });
    expect((await Promise.all([take(), take()])).sort()).toEqual([false, true]);
    expect(await conversationByReference(store.db, `R-${channel}-Q1`)).toMatchObject({ id, state: 'taken' });
    expect(await conversationByReference(store.db, 'nothing')).toBeNull();
  });

  it('is one’s to write in until the lock has run out', async () => {
    const store = await engine.open();
    const [{ channel, agent }, { agent: other }] = [await placeIn(store), await placeIn(store, 'autre')];
    const id = (await hear(store, messageOf(channel, 'q1')))!;
    expect(await lockWriting(store.db, id, agent, minutes(2), NOW)).toBe(true);
    expect(await lockWriting(store.db, id, other, minutes(3), minutes(1))).toBe(false);
    expect(await lockWriting(store.db, id, agent, minutes(4), minutes(1))).toBe(true);
    expect(await lockWriting(store.db, id, other, minutes(9), minutes(4))).toBe(true);
  });

  it('keeps notes as they were written, in order', async () => {
    const store = await engine.open();
    const { channel, account } = await placeIn(store);
    const id = (await hear(store, messageOf(channel, 'q1')))!;
    await insertNote(store.db, id, account, 'Déjà vu.', NOW);
    await insertNote(store.db, id, account, 'À rappeler.', minutes(1));
    expect((await notesOf(store.db, id)).map(({ name, said }) => [name, said])).toEqual([
      ['mairie', 'Déjà vu.'],
      ['mairie', 'À rappeler.'],
    ]);
    await expect(
      store.db
        .updateTable('conversation_note')
        .set({ said: '' } as never)
        .execute(),
    ).rejects.toMatchObject({ code: '23000' });
  });
});

eachEngine('the inbox', (engine) => {
  const asker = (n: number) => ({ id: `c${n}`, handle: `c${n}`, name: `C${n}`, url: 'https://x.example/' });

  it('gives every conversation once over its pages, in either order, those of one moment too', async () => {
    const store = await engine.open();
    const { channel } = await placeIn(store);
    const said = Array.from({ length: 310 }, (_, n) => messageOf(channel, `q${n}`, { asker: asker(n), at: minutes(Math.floor(n / 40)) }));
    await takeMessages(store.db, said, NOW);
    for (const order of ['newest', 'urgent'] as const) {
      const seen: number[] = [];
      for (let after: ListPlace | undefined; ; ) {
        const wanted = { channels: [channel], states: OPEN, order, ...(after === undefined ? {} : { after }), most: 25 };
        const rows = await inboxRows(store.db, wanted);
        seen.push(...rows.map(({ id }) => id));
        if (rows.length < 25) break;
        after = rows.at(-1)!;
      }
      expect([seen.length, new Set(seen).size]).toEqual([310, 310]);
      expect([...seen].sort((one, other) => (order === 'newest' ? other - one : one - other))).toEqual(seen);
    }
    expect(await conversationCounts(store.db, [channel])).toEqual(new Map([['open', 310]]));
  });

  it('shows the newest words of each, and how many there are', async () => {
    const store = await engine.open();
    const { channel, agent } = await placeIn(store);
    const id = (await hear(store, messageOf(channel, 'q1')))!;
    await hear(store, messageOf(channel, 'q2', { root_id: 'q1', at: minutes(1), said: 'Et alors ?' }));
    expect(await inboxRows(store.db, { channels: [channel], states: OPEN, order: 'newest', most: 9 })).toMatchObject([
      { id, said: 'Et alors ?', messages: 2 },
    ]);
    const held = () => inboxRows(store.db, { channels: [channel], states: OPEN, order: 'newest', holders: [agent], most: 9 });
    expect(await held()).toEqual([]);
    await changeConversation(store.db, id, OPEN, { state: 'taken', holder_id: agent });
    expect(await held()).toHaveLength(1);
    expect(await inboxRows(store.db, { channels: [], states: OPEN, order: 'newest', most: 9 })).toEqual([]);
    expect((await conversationsOfAsker(store.db, channel, 'camille', 9)).map((one) => one.id)).toEqual([id]);
  });

  it('is searched as French is spoken, and by reference', async () => {
    const store = await engine.open();
    const { channel } = await placeIn(store);
    const said = ['Les horaires des piscines municipales', 'Ma poubelle n’a pas été ramassée', 'La piscine ouvre-t-elle samedi ?'];
    for (const [n, words] of said.entries())
      await hear(store, messageOf(channel, `q${n}`, { asker: asker(n), said: words, at: minutes(n) }));
    const found = async (words: string) =>
      (await inboxRows(store.db, { channels: [channel], states: OPEN, order: 'newest', words, most: 9 })).map(({ said: one }) =>
        said.indexOf(one),
      );
    expect([await found('piscine'), await found('ramasser'), await found('piscine -samedi')]).toEqual([[2, 0], [1], [0]]);
    expect([await found(`r-${channel}-q1`), await found('"horaires des piscines"'), await found('cantine')]).toEqual([[1], [0], []]);
    // Whatever somebody types is a question, and none of it is SQL.
    for (const odd of ['', "'", '&|!():*', '\\', 'a'.repeat(5000), '" or 1=1 --']) expect(Array.isArray(await found(odd))).toBe(true);
  });
});
