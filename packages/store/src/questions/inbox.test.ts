import { expect, it } from 'vitest';
import { eachEngine } from '../testing.ts';
import { insertChannel } from './channel.ts';
import { conversationById, inboxRows, messagesOf, type NewMessage, takeMessages } from './conversation.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const at = (minute: number): Date => new Date(NOW.getTime() + minute * 60_000);

eachEngine('what people say to a channel', (engine) => {
  const opened = async () => {
    const { db } = await engine.open();
    const channel = await insertChannel(db, {
      ...{ slug: 'mairie', territory: '35238', network: 'mastodon', server: 'https://x.example', remote_id: '1', remote_handle: 'mairie' },
      ...{ remote_name: 'Mairie', url: 'https://x.example/@mairie', state: 'connected', state_at: NOW, zone: 'Europe/Paris' },
      ...{ team: 'l’équipe', language: 'fr', policies: '{}', abilities: '{}', profile_name: '', profile_bio: '', sealed: 'x' },
      connected_at: NOW,
    });
    const message = (id: string, minute: number, more: Partial<NewMessage> = {}): NewMessage => ({
      ...{ channel_id: channel, remote_id: id, root_id: 'r', target: '{}', said: `Question ${id}`, pictures: [], confidential: false },
      ...{ asker: { id: 'camille', handle: 'camille@y.example', name: 'Camille', url: 'https://y.example/' }, url: 'https://y.example/1' },
      ...{ language: 'fr', hostile: null, at: at(minute), edited_at: null, reference: `R${id}`.toUpperCase(), due_at: null },
      ...more,
    });
    return { db, channel, message };
  };

  it('is taken in together: threads of one person are one conversation, and what comes twice is there once', async () => {
    const { db, message } = await opened();
    const page = [
      message('1', 1),
      message('2', 2, { hostile: 'insult' }),
      message('3', 3),
      message('4', 4, { root_id: 's' }),
      message('1', 1),
    ];
    const [first, second, third, other] = await takeMessages(db, page, NOW);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
    expect(await takeMessages(db, page, NOW)).toEqual([]);
    expect((await messagesOf(db, first!)).map(({ remote_id: id }) => id)).toEqual(['1', '2', '3']);
    expect(await conversationById(db, first!)).toMatchObject({ reference: 'R1', hostile: 'insult', first_at: at(1), last_at: at(3) });
    expect(await takeMessages(db, [], NOW)).toEqual([]);
  });

  it('is listed in pages, the newest or the most urgent first, by state and by words', async () => {
    const { db, channel, message } = await opened();
    const made = Array.from({ length: 7 }, (_, n) =>
      message(`q${n}`, n, { root_id: `r${n}`, said: n % 2 === 0 ? 'La piscine ?' : 'Les poubelles ?' }),
    );
    await takeMessages(db, made, NOW);
    const wanted = { channels: [channel], states: ['open', 'taken'] as const, order: 'newest' as const, most: 3 };
    const names = (rows: readonly { readonly root_id: string }[]): readonly string[] => rows.map(({ root_id: root }) => root);
    const first = await inboxRows(db, wanted);
    expect([names(first), first[0]!.messages, first[0]!.gone]).toEqual([['r6', 'r5', 'r4'], 1, false]);
    expect(names(await inboxRows(db, { ...wanted, after: first.at(-1)! }))).toEqual(['r3', 'r2', 'r1']);
    // What is due comes before what was only said later, however new it is.
    const urgent = { ...wanted, order: 'urgent' as const, most: 4 };
    await takeMessages(db, [message('q7', 7, { root_id: 'r7', due_at: at(2.5) })], NOW);
    const page = await inboxRows(db, urgent);
    expect(names(page)).toEqual(['r0', 'r1', 'r2', 'r7']);
    expect(names(await inboxRows(db, { ...urgent, after: page.at(-1)! }))).toEqual(['r3', 'r4', 'r5', 'r6']);
    expect(names(await inboxRows(db, { ...wanted, words: 'piscines', most: 9 }))).toEqual(['r6', 'r4', 'r2', 'r0']);
    expect(names(await inboxRows(db, { ...wanted, words: 'rq3' }))).toEqual(['r3']);
    expect(await inboxRows(db, { ...wanted, channels: [] })).toEqual([]);
    expect(await inboxRows(db, { ...wanted, holders: [7] })).toEqual([]);
  });
});
