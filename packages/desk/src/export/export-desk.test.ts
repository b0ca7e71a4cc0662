import { TERMINAL } from '@beffroi/acts';
import { insertNote, insertShift, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { AS_TEAM, hours, NOW, postIn, saidTo, TOWN, townIn } from '../../test/town.ts';
import { coverMyself, exportOwn, exportTown, giveConsent, saveDraft, writePost } from '../index.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

const filesIn = (zip: Buffer): Map<string, string> =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

eachEngineAtLength('postgres', 'an export', (engine) => {
  const busy = async () => {
    const store = await engine.open();
    const town = await townIn(store);
    const safety = { ...AS_TEAM, safetyGround: 'menaces à domicile' };
    await giveConsent(store, town.karim, town.channel, safety, NOW);
    const conversation = await saidTo(town, 'camille', '=cmd|’ /C calc’!A0');
    const pictures = [{ bytes: PNG, type: 'image/png', altText: 'Le plan du quartier' }];
    await writePost(town.desk, town.sophie, postIn(town, 'Voici.', { kind: 'answer', conversation, pictures }), NOW);
    await writePost(town.desk, town.karim, postIn(town, 'Bonjour.'), NOW);
    await saveDraft(town.desk, town.sophie, postIn(town, 'Plus tard.'), NOW);
    await insertNote(store.db, conversation, town.sophie.id, 'À rappeler.', NOW);
    await insertShift(store.db, {
      channel_id: town.channel,
      agent_id: town.agents.sophie,
      planned_from: NOW,
      planned_until: hours(3),
      taken_at: NOW,
      reason: null,
    });
    await coverMyself(store, town.sophie, town.channel, 'troll', { code: 'asked' }, NOW);
    return { store, town, conversation };
  };

  it('of a town holds all that is the town’s, in JSON and CSV, and pictures', async () => {
    const { store, town } = await busy();
    await townIn(store, 'autre', '99001');
    const files = filesIn(await whole(await exportTown(store, town.lead, TOWN, NOW)));
    const tables = [
      'channels',
      'agents',
      'consents',
      'shifts',
      'conversations',
      'messages',
      'notes',
      'posts',
      'edits',
      'meetings',
      'knowledge',
      'opening_hours',
      'saved_replies',
    ];
    expect([...files.keys()]).toEqual([...tables.flatMap((name) => [`${name}.json`, `${name}.csv`]), 'pictures.json', 'pictures/1-1.png']);
    const rows = (name: string) => JSON.parse(files.get(`${name}.json`)!);
    expect(rows('channels')).toMatchObject([{ slug: 'mairie', network: 'mastodon', zone: 'Europe/Paris' }]);
    expect(rows('messages')).toMatchObject([{ said: '=cmd|’ /C calc’!A0', at: NOW.toISOString() }]);
    expect(rows('posts')).toMatchObject([{ said: 'Voici. ^SD', signed_as: '^SD' }, { said: 'Bonjour. – l’équipe' }, { state: 'draft' }]);
    expect(rows('pictures')).toEqual([{ post: 1, place: 0, file: 'pictures/1-1.png', type: 'image/png', alt_text: 'Le plan du quartier' }]);
    // No spreadsheet runs what a stranger wrote.
    expect(files.get('messages.csv')).toContain("'=cmd");
    expect(files.get('meetings.json')).toBe('[]\n');
    expect(files.get('agents.csv')!.split('\r\n')[0]).toBe('id,channel,name,elected,joined_at,left_at');
  });

  it('of a town holds no secret, no ground of safety, and says of no post which person wrote it', async () => {
    const { store, town } = await busy();
    const files = filesIn(await whole(await exportTown(store, TERMINAL, TOWN, NOW)));
    const { sealed } = await store.db.selectFrom('channel').select('sealed').where('id', '=', town.channel).executeTakeFirstOrThrow();
    for (const text of files.values()) {
      expect(text).not.toContain(sealed);
      expect(text).not.toContain('menaces');
      expect(text).not.toContain('troll');
    }
    expect(Object.keys(JSON.parse(files.get('posts.json')!)[0])).not.toEqual(expect.arrayContaining(['agent']));
    for (const column of ['agent_id', 'account_id', 'written', 'shift_id', 'holder_id'])
      for (const name of ['posts', 'conversations', 'messages', 'notes'])
        expect(files.get(`${name}.csv`)!.split('\r\n')[0]!.split(',')).not.toContain(column);
  });

  it('of an agent holds all that is theirs, and nothing of anybody else’s', async () => {
    const { store, town } = await busy();
    const files = filesIn(await whole(await exportOwn(store, town.karim, NOW)));
    const rows = (name: string) => JSON.parse(files.get(`${name}.json`)!);
    expect(rows('consents').at(-1)).toMatchObject({ appearance: 'team', safety_ground: 'menaces à domicile' });
    expect(rows('posts').map(({ written }: { written: string }) => written)).toEqual(['Bonjour.']);
    expect([rows('shifts'), rows('notes'), rows('covers')]).toEqual([[], [], []]);
    expect(rows('acts').map(({ act }: { act: string }) => act)).toEqual(['consent.given', 'consent.given', 'post.written']);
    const sophies = filesIn(await whole(await exportOwn(store, town.sophie, NOW)));
    expect(JSON.parse(sophies.get('covers.json')!)).toMatchObject([{ asker_id: 'troll', grounds: [{ code: 'asked' }] }]);
    expect(JSON.parse(sophies.get('notes.json')!)).toMatchObject([{ said: 'À rappeler.' }]);
    expect([...sophies.values()].join('')).not.toContain('Bonjour.');
  });

  it('gives the same bytes for the same data, however often it is asked for', async () => {
    const { store, town } = await busy();
    const town1 = await whole(await exportTown(store, town.lead, TOWN, NOW));
    const own1 = await whole(await exportOwn(store, town.sophie, NOW));
    expect((await whole(await exportTown(store, town.lead, TOWN, hours(1)))).equals(town1)).toBe(true);
    expect((await whole(await exportOwn(store, town.sophie, hours(1)))).equals(own1)).toBe(true);
  });

  it('is made part by part, of tables of any length', async () => {
    const { store, town, conversation } = await busy();
    await many(store, town.channel, conversation);
    let [parts, longest] = [0, 0];
    const bytes: Uint8Array[] = [];
    for await (const part of await exportTown(store, town.lead, TOWN, NOW)) {
      parts++;
      longest = Math.max(longest, part.length);
      bytes.push(part);
    }
    expect(JSON.parse(filesIn(Buffer.concat(bytes)).get('messages.json')!)).toHaveLength(1701);
    expect([parts > 20, longest < 200_000]).toEqual([true, true]);
  });

  it('is a lead’s to take, and an agent’s own', async () => {
    const { store, town } = await busy();
    await expect(exportTown(store, town.sophie, TOWN, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
    await expect(exportTown(store, town.lead, '99001', NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
  });
});

/** 1,700 messages that no compressor makes small. */
const many = (store: Store, channel: number, conversation: number) =>
  store.executeSql(`insert into message (conversation_id, channel_id, remote_id, target, said, pictures, confidential, url, at, seen_at, looked_at)
    select ${conversation}, ${channel}, 'n' || n, '{}', (select string_agg(md5((n * 100 + k)::text), ' ') from generate_series(1, 12) k), '{}', false, '', '2026-11-24', '2026-11-24', '2026-11-24'
    from generate_series(1, 1700) n`);
