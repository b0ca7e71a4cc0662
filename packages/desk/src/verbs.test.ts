import { type ActingMember, memberActor } from '@beffroi/acts';
import type { Connector } from '@beffroi/networks';
import { agentsOf, channelById, insertAccount, insertChannel, postById, type Store, takeMessage } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { describe, expect, it } from 'vitest';
import { townIn } from '../test/town.ts';
import { slugFor } from './channel/slug.ts';
import {
  addAgent,
  addNote,
  agreeToEnd,
  changeSettings,
  closeConversation,
  conversationFile,
  coverMyself,
  type Desk,
  deskChannels,
  endShift,
  giveConsent,
  inbox,
  NO_POLICIES,
  newReference,
  type PostAsk,
  passOn,
  planShift,
  referenceIn,
  removeAgent,
  startWriting,
  succeedInOffice,
  takeConversation,
  takeShift,
  whoSpeaks,
  withdrawPost,
  writePost,
} from './index.ts';
import { sealingKeys } from './sealing.ts';
import { dueAgain } from './send/patience.ts';

// What people do at the desk, without a network: what is sent and heard is tried on real servers in test/.

const NOW = new Date('2026-11-24T08:00:00Z');
const at = (hour: string): Date => new Date(`2026-11-24T${hour}:00Z`);
const TOWN = '35238';

let keys = 0;
const connector = { network: 'mastodon', newKey: () => `key-${++keys}` } as unknown as Connector;
const ABILITIES = { limits: { most: 60, unit: 'graphemes', link: 23 }, visibilities: ['public'], contentWarning: false, pictures: null };

interface Town {
  readonly desk: Desk;
  readonly store: Store;
  readonly channel: number;
  readonly lead: ActingMember;
  readonly sophie: ActingMember;
  readonly karim: ActingMember;
  readonly agents: ReadonlyMap<string, number>;
}

async function townOn(store: Store): Promise<Town> {
  const person = async (name: string, role: 'agent' | 'desk-lead'): Promise<ActingMember> => {
    const territories = [TOWN];
    const account = {
      handle: name,
      email: `${name}@x.example`,
      name,
      roles: [role],
      territories,
      password: null,
      issuer: null,
      subject: null,
    };
    return memberActor({ id: await insertAccount(store.db, account, NOW), name, roles: [role], territories }, null);
  };
  const [lead, sophie, karim] = [await person('Alix', 'desk-lead'), await person('Sophie', 'agent'), await person('Karim', 'agent')];
  const channel = await insertChannel(store.db, {
    ...{
      slug: 'mairie',
      territory: TOWN,
      network: 'mastodon',
      server: 'https://social.example',
      remote_id: '1',
      remote_handle: 'mairie@social.example',
    },
    ...{
      remote_name: 'Brezan',
      url: 'https://social.example/@mairie',
      state: 'connected',
      state_at: NOW,
      zone: 'Europe/Paris',
      team: 'l’équipe',
    },
    ...{
      language: 'fr',
      policies: JSON.stringify(NO_POLICIES),
      abilities: JSON.stringify(ABILITIES),
      profile_name: 'Brezan',
      profile_bio: '',
    },
    ...{ sealed: 'sealed', connected_at: NOW },
  });
  const agents = new Map<string, number>();
  for (const { id, name } of [lead, sophie, karim]) agents.set(name, await addAgent(store, lead, channel, id, NOW));
  const policies = { ...NO_POLICIES, takeover: { signed: true }, initials: { style: '^SD', place: 'before-links' } } as const;
  await changeSettings(store, lead, channel, { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr', policies }, NOW);
  const desk = { store, keys: sealingKeys(Buffer.alloc(32).toString('base64')), connectors: new Map([['mastodon' as const, connector]]) };
  return { desk, store, channel, lead, sophie, karim, agents };
}

const post = ({ channel }: Town, text: string, more: Partial<PostAsk> = {}): PostAsk => ({
  ...{ channel, kind: 'post', text, conversation: null, after: null, language: 'fr', visibility: 'public' },
  ...{ contentWarning: null, pictures: [], due: null, reason: 'urgence' },
  ...more,
});

const consent = (more: Partial<Parameters<typeof giveConsent>[3]>) => ({
  ...{ appearance: 'team' as const, shownName: '', initials: '', job: '', hashtag: '', safetyGround: null },
  ...more,
});

async function asked({ store, channel }: Town, id: string, said: string, more: { readonly confidential?: boolean } = {}): Promise<number> {
  const conversation = await takeMessage(
    store.db,
    {
      ...{
        channel_id: channel,
        remote_id: id,
        root_id: id,
        target: JSON.stringify({ parent: { id, version: null }, root: { id, version: null } }),
      },
      ...{ asker: { id: 'camille', handle: 'camille@x.example', name: 'Camille', url: 'https://x.example/' }, said, pictures: [] },
      ...{ confidential: more.confidential ?? false, url: 'https://x.example/1', language: 'fr', hostile: null, at: NOW, edited_at: null },
      ...{ reference: newReference(), due_at: null },
    },
    NOW,
  );
  return conversation!;
}

const said = async ({ store }: Town, id: number): Promise<string> => (await postById(store.db, id))!.said;

eachEngineAtLength('postgres', 'who speaks at a desk', (engine) => {
  it('is the team until they say otherwise, then what they said, from the next post on', async () => {
    const town = await townOn(await engine.open());
    const { store, desk, sophie, channel } = town;
    expect(await said(town, await writePost(desk, sophie, post(town, 'Bonjour.'), NOW))).toBe('Bonjour. – l’équipe');
    await giveConsent(store, sophie, channel, consent({ appearance: 'initials', initials: 'sd', safetyGround: 'menaces reçues' }), NOW);
    const signed = 'La piscine ouvre. ^SD https://brezan.example/piscine';
    expect(await said(town, await writePost(desk, sophie, post(town, 'La piscine ouvre. https://brezan.example/piscine'), NOW))).toBe(
      signed,
    );
    const shown = (await whoSpeaks(store, 'mairie', NOW))!;
    expect([shown.speakers.map(({ initials, name }) => [initials, name]), shown.asTeam]).toEqual([[['SD', '']], 2]);
    expect(JSON.stringify(shown)).not.toMatch(/menaces|Sophie/);
    await giveConsent(store, sophie, channel, consent({}), NOW);
    expect(await said(town, await writePost(desk, sophie, post(town, 'Bonsoir.'), NOW))).toBe('Bonsoir. – l’équipe');
  });

  it('can be the account’s character, which says what it is once to each, and shows nobody', async () => {
    const town = await townOn(await engine.open());
    const { store, desk, lead, sophie, channel } = town;
    const settings = { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr' };
    const conversation = await asked(town, 'q1', 'À quelle heure ?');
    const answer = post(town, 'À 9 h.', { kind: 'answer', conversation, asPersona: true });
    await expect(writePost(desk, sophie, answer, NOW)).rejects.toMatchObject({ code: 'not-valid', details: { field: 'persona' } });
    const persona = { name: 'Lisa', nature: 'assistante virtuelle' };
    await changeSettings(store, lead, channel, { ...settings, policies: { ...NO_POLICIES, persona } }, NOW);
    await giveConsent(store, sophie, channel, consent({ appearance: 'first-name', shownName: 'Sophie' }), NOW);
    const first = await writePost(desk, sophie, answer, NOW);
    expect(await said(town, first)).toBe('À 9 h. – Lisa, assistante virtuelle');
    expect(await postById(store.db, first)).toMatchObject({ appearance: 'team', signed_as: '– Lisa, assistante virtuelle' });
    expect(await said(town, await writePost(desk, sophie, answer, NOW))).toBe('À 9 h. – Lisa');
    expect(await said(town, await writePost(desk, sophie, { ...answer, asPersona: false }, NOW))).toBe('À 9 h. – Sophie');
  });

  it('has initials that nobody else has, or had', async () => {
    const town = await townOn(await engine.open());
    const { store, lead, sophie, karim, channel, agents } = town;
    await giveConsent(store, sophie, channel, consent({ appearance: 'initials', initials: 'SD' }), NOW);
    await removeAgent(store, lead, agents.get('Sophie')!, NOW);
    await expect(giveConsent(store, karim, channel, consent({ appearance: 'initials', initials: 'sd' }), NOW)).rejects.toMatchObject({
      code: 'taken',
    });
    for (const initials of ['', 'S', 'SDSDS', 'S1', '<b>'])
      await expect(giveConsent(store, karim, channel, consent({ appearance: 'initials', initials }), NOW)).rejects.toMatchObject({
        code: 'not-valid',
      });
    await expect(giveConsent(store, sophie, channel, consent({}), NOW)).rejects.toMatchObject({ code: 'no-agent' });
  });

  it('speaks within a shift, or says why not', async () => {
    const town = await townOn(await engine.open());
    const { store, desk, sophie, karim, channel, agents, lead } = town;
    await expect(writePost(desk, sophie, post(town, 'Bonjour.', { reason: ' ' }), NOW)).rejects.toMatchObject({ code: 'no-shift' });
    const planned = await planShift(store, lead, { agent: agents.get('Sophie')!, from: at('09:00'), until: at('12:00') }, NOW);
    const ask = { channel, planned, until: at('12:00'), from: null, greeting: null, language: 'fr' };
    await expect(takeShift(desk, karim, ask, NOW)).rejects.toMatchObject({ code: 'unknown' });
    const shift = await takeShift(desk, sophie, ask, at('09:00'));
    expect([shift, await takeShift(desk, sophie, { ...ask, planned: null }, at('09:01'))]).toEqual([planned, planned]);
    await writePost(desk, sophie, post(town, 'Bonjour.', { reason: null }), at('09:02'));
    for (const until of [at('08:00'), new Date('2026-11-26T09:00:00Z'), new Date(Number.NaN)])
      await expect(takeShift(desk, karim, { ...ask, planned: null, until }, at('09:00'))).rejects.toMatchObject({ code: 'not-valid' });
    await endShift(desk, sophie, shift, { closing: null, language: 'fr' }, at('12:00'));
    await endShift(desk, sophie, shift, { closing: 'Au revoir !', language: 'fr' }, at('12:01'));
    await expect(writePost(desk, sophie, post(town, 'Encore.', { reason: null }), at('12:02'))).rejects.toMatchObject({ code: 'no-shift' });
    expect(await store.db.selectFrom('post').select('kind').execute()).toEqual([{ kind: 'post' }]);
  });

  it('is covered at their own word, until both have agreed', async () => {
    const town = await townOn(await engine.open());
    const { store, desk, sophie, karim, lead, channel } = town;
    await giveConsent(store, sophie, channel, consent({ appearance: 'first-name', shownName: 'Sophie', initials: 'SD' }), NOW);
    await coverMyself(store, sophie, channel, null, { code: 'asked' }, NOW);
    await coverMyself(store, sophie, channel, 'camille', { code: 'asked' }, NOW);
    expect(await said(town, await writePost(desk, sophie, post(town, 'Bonjour.'), NOW))).toBe('Bonjour. – l’équipe');
    expect((await whoSpeaks(store, 'mairie', NOW))!.speakers).toEqual([]);
    const covers = await store.db.selectFrom('team_cover').select('id').execute();
    expect(covers).toHaveLength(1);
    const [{ id }] = covers as [{ id: number }];
    await expect(agreeToEnd(store, lead, id, 'agent', NOW)).rejects.toMatchObject({ code: 'no-agent' });
    await expect(agreeToEnd(store, karim, id, 'lead', NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
    expect(await agreeToEnd(store, lead, id, 'lead', NOW)).toBe(false);
    expect(await said(town, await writePost(desk, sophie, post(town, 'Encore.'), NOW))).toBe('Encore. – l’équipe');
    expect(await agreeToEnd(store, sophie, id, 'agent', NOW)).toBe(true);
    expect(await said(town, await writePost(desk, sophie, post(town, 'Me revoici.'), NOW))).toBe('Me revoici. ^SD');
  });

  it('hands an office on in one act, and nobody loses what they said', async () => {
    const town = await townOn(await engine.open());
    const { store, desk, lead, sophie, karim, channel, agents } = town;
    await succeedInOffice(
      store,
      lead,
      channel,
      { title: 'Direction du numérique', holder: sophie.id, name: 'Sophie Durand', acting: false },
      NOW,
    );
    const first = await writePost(desk, sophie, post(town, 'Bonjour.'), NOW);
    await takeShift(desk, sophie, { channel, planned: null, until: at('12:00'), from: null, greeting: null, language: 'fr' }, NOW);
    await succeedInOffice(
      store,
      lead,
      channel,
      { title: 'Direction du numérique', holder: karim.id, name: 'Karim Lebel', acting: true },
      at('23:30'),
    );
    const { voices, onShift } = (await whoSpeaks(store, 'mairie', NOW))!;
    // Half past midnight on the town's wall.
    expect(voices.office).toEqual({
      title: 'Direction du numérique',
      holder: { id: String(agents.get('Karim')), name: 'Karim Lebel' },
      since: '2026-11-25',
      acting: true,
    });
    expect(onShift).toEqual([]);
    await expect(writePost(desk, sophie, post(town, 'Encore moi.'), at('23:31'))).rejects.toMatchObject({ code: 'no-agent' });
    expect(await postById(store.db, first)).toMatchObject({ account_id: sophie.id, agent_id: agents.get('Sophie') });
    await succeedInOffice(store, lead, channel, { title: 'Direction du numérique', holder: null, name: '', acting: false }, at('23:40'));
    expect((await agentsOf(store.db, channel)).filter(({ left_at: left }) => left === null).map(({ name }) => name)).toEqual(['Alix']);
    expect((await channelById(store.db, channel))!.policies).toMatchObject({ office: { holder: null }, takeover: { signed: true } });
    const joined = (joinedTo: number, holder: number | null = null) =>
      succeedInOffice(store, lead, channel, { title: 'Direction du numérique', holder, name: 'X', acting: false, joinedTo }, at('23:50'));
    const [near, far] = [await townIn(store, 'accueil', TOWN), await townIn(store, 'ailleurs', '29019')];
    for (const [to, holder] of [[channel], [far.channel], [near.channel, karim.id]] as const)
      await expect(joined(to, holder)).rejects.toMatchObject({ details: { field: 'joined' } });
    await joined(near.channel);
    expect((await whoSpeaks(store, 'mairie', NOW))!.voices.office).toMatchObject({ holder: null, joinedTo: '@accueil' });
  });
});

eachEngineAtLength('postgres', 'what is written at a desk', (engine) => {
  it('is refused before it is kept where it cannot stand', async () => {
    const town = await townOn(await engine.open());
    const { store, desk, sophie } = town;
    const fits = 'x'.repeat(60 - ' – l’équipe'.length);
    await writePost(desk, sophie, post(town, fits), NOW);
    const faults: readonly [PostAsk, object][] = [
      [post(town, `${fits}x`), { fault: 'too-long', by: 1 }],
      [post(town, '   '), { fault: 'empty' }],
      [post(town, 'Bonjour', { contentWarning: 'Attention' }), { fault: 'content-warning' }],
      [post(town, 'Bonjour', { visibility: 'unlisted' }), { fault: 'visibility' }],
      [post(town, 'Bonjour', { pictures: [{ bytes: new Uint8Array(1), type: 'image/png', altText: '' }] }), { fault: 'pictures' }],
    ];
    for (const [ask, details] of faults) await expect(writePost(desk, sophie, ask, NOW)).rejects.toMatchObject({ code: 'text', details });
    expect(await store.db.selectFrom('post').select('id').execute()).toHaveLength(1);
  });

  it('answers the newest that still stands, in public what was said in public', async () => {
    const town = await townOn(await engine.open());
    const { desk, sophie, store } = town;
    const conversation = await asked(town, 'q1', 'À quelle heure ouvre la piscine ?');
    const answer = await writePost(desk, sophie, post(town, 'À 9 h.', { kind: 'answer', conversation }), NOW);
    expect(await postById(store.db, answer)).toMatchObject({ conversation_id: conversation, reply_to: { parent: { id: 'q1' } } });
    expect(await store.db.selectFrom('conversation').select('state').execute()).toEqual([{ state: 'answered' }]);
    const private_ = await asked(town, 'q2', 'Mon numéro est le 06 39 98 00 00.', { confidential: true });
    await expect(writePost(desk, sophie, post(town, 'Merci.', { kind: 'answer', conversation: private_ }), NOW)).rejects.toMatchObject({
      details: { fault: 'confidential' },
    });
    await store.db.updateTable('message').set({ said: '', gone_at: NOW }).execute();
    await expect(writePost(desk, sophie, post(town, 'À 9 h.', { kind: 'answer', conversation }), NOW)).rejects.toMatchObject({
      code: 'too-late',
    });
  });

  it('is taken back while it was not sent, with what goes on from it', async () => {
    const town = await townOn(await engine.open());
    const { desk, sophie, store } = town;
    const first = await writePost(desk, sophie, post(town, 'Un.'), NOW);
    const second = await writePost(desk, sophie, post(town, 'Deux.', { after: first }), NOW);
    await withdrawPost(store, sophie, first, NOW);
    expect([(await postById(store.db, first))!.state, (await postById(store.db, second))!.state]).toEqual(['withdrawn', 'withdrawn']);
    await expect(writePost(desk, sophie, post(town, 'Trois.', { after: second }), NOW)).rejects.toMatchObject({ code: 'too-late' });
    const sent = await writePost(desk, sophie, post(town, 'Quatre.'), NOW);
    await store.db.updateTable('post').set({ first_sent_at: NOW }).where('id', '=', sent).execute();
    await expect(withdrawPost(store, sophie, sent, NOW)).rejects.toMatchObject({ code: 'too-late' });
  });
});

eachEngineAtLength('postgres', 'a conversation', (engine) => {
  it('is one person’s to answer, passed on with a word, closed, and open again when more is said', async () => {
    const town = await townOn(await engine.open());
    const { store, sophie, karim, agents } = town;
    const id = await asked(town, 'q1', 'Et la piscine ?');
    await takeConversation(store, sophie, id, NOW);
    await takeConversation(store, sophie, id, NOW);
    await expect(takeConversation(store, karim, id, NOW)).rejects.toMatchObject({ code: 'taken' });
    expect([await startWriting(store, sophie, id, NOW), await startWriting(store, karim, id, at('08:01'))]).toEqual([true, false]);
    expect(await startWriting(store, karim, id, at('08:03'))).toBe(true);
    await passOn(store, sophie, id, agents.get('Karim')!, 'C’est ton domaine.', NOW);
    await expect(passOn(store, sophie, id, 999, '', NOW)).rejects.toMatchObject({ code: 'unknown' });
    await expect(addNote(store, karim, id, '  ', NOW)).rejects.toMatchObject({ code: 'not-valid' });
    const file = (await conversationFile(store, await deskChannels(store, karim), id, NOW))!;
    expect([file.holder?.name, file.notes.map(({ said: words, name }) => [name, words])]).toEqual([
      'Karim',
      [['Sophie', 'C’est ton domaine.']],
    ]);
    await closeConversation(store, karim, id, NOW);
    const shown = async () =>
      (await inbox(store, await deskChannels(store, karim), { part: 'open', words: '', after: null })).rows.map((row) => row.id);
    expect(await shown()).toEqual([]);
    expect(await conversationFile(store, [], id, NOW)).toBeNull();
  });
});

describe('small things', () => {
  it('a reference is known again however it is typed', () => {
    for (let turn = 0; turn < 200; turn++) {
      const reference = newReference();
      expect(reference).toMatch(/^[A-Z346789]{4}-[A-Z346789]{4}$/);
      expect(referenceIn(` ${reference.toLowerCase().replace('-', '–')} `)).toBe(reference);
    }
    expect(['', 'K7QW', 'OOOO-0000', 'K7QW-4MRT-X'].map(referenceIn)).toEqual([null, null, null, null]);
  });

  it('a slug says whose account it is, and is nobody else’s', async () => {
    expect(await slugFor('@Mairie.Brézan@social.brezan.example', async () => true)).toBe('mairie-brezan-social-brezan-example');
    expect(await slugFor('mairie', async (slug) => slug === 'mairie-3')).toBe('mairie-3');
    expect(await slugFor('日本', async () => true)).toBe('compte');
  });

  it('a network that is down for a day is asked about a hundred times', () => {
    let [now, tries] = [NOW, 0];
    while (now.getTime() < NOW.getTime() + 86_400_000) now = dueAgain(++tries, now, null);
    expect(tries).toBeGreaterThan(90);
    expect(tries).toBeLessThan(120);
    expect(dueAgain(1, NOW, at('09:00'))).toEqual(at('09:00'));
  });
});
