import { type ActingMember, memberActor } from '@beffroi/acts';
import type { Instant } from '@beffroi/domain';
import { atprotoConnector, Outbound } from '@beffroi/networks';
import type { WallTime } from '@beffroi/speaking';
import { actLogRows, insertAccount, insertChannel, type Store, takeMessage } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, expect, it } from 'vitest';
import {
  acceptMeeting,
  addAgent,
  agreedMeetings,
  type Contact,
  cancelMeeting,
  changeMeeting,
  type Desk,
  declineMeeting,
  deskChannels,
  forgetContacts,
  heldMeeting,
  type MeetingAsk,
  meetingFigures,
  meetingsIn,
  moveMeeting,
  NO_POLICIES,
  proposalFor,
  proposedMeetings,
  proposeMeeting,
  sealingKeys,
  setHours,
  settleMeeting,
  type TownHours,
} from '../index.ts';

/** A Saturday, in Paris. */
const NOW = new Date('2026-11-28T10:00:00Z');
const MONDAY = new Date('2026-11-30T17:00:00Z');
const TOWN = '99001';
const HERE = '192.0.2.7';
const CAMILLE: Contact = { name: 'Camille Morel', phone: '01 99 00 12 34', email: '' };
const ABILITIES = { limits: { most: 300, unit: 'graphemes', link: null }, visibilities: ['public'], contentWarning: false, pictures: null };
const time = (text: string): WallTime => text as WallTime;
const at = (text: string): Instant => text as Instant;

/** One person at a time, on Monday mornings, half an hour each. */
const HOURS: TownHours = {
  hours: { weekly: [{ weekday: 1, from: time('09:00'), to: time('10:00'), breaks: [] }], closed: [] },
  ...{ slotMinutes: 30, visits: 1, calls: 1, noticeHours: 2, place: 'Mairie, 1 place du Marché', bookingUrl: null },
};
const [FIRST, SECOND] = [at('2026-11-30T08:00:00.000Z'), at('2026-11-30T08:30:00.000Z')];

interface Town {
  readonly desk: Desk;
  readonly sophie: ActingMember;
  readonly lead: ActingMember;
  readonly channel: number;
  /** Asks something as somebody. @returns the conversation */
  ask(who: string): Promise<number>;
}

async function settle(store: Store): Promise<Town> {
  const { db } = store;
  const person = async (name: string, role: 'agent' | 'desk-lead') => {
    const account = { handle: name, email: `${name}@brezan.example`, name, roles: [role], territories: [TOWN] };
    const id = await insertAccount(db, { ...account, password: null, issuer: null, subject: null }, NOW);
    return memberActor({ id, name, roles: [role], territories: [TOWN] }, null);
  };
  const [lead, sophie] = [await person('Lead', 'desk-lead'), await person('Sophie', 'agent')];
  const channel = await insertChannel(db, {
    ...{ slug: 'mairie', territory: TOWN, network: 'bluesky', server: 'https://pds.brezan.example', remote_id: 'did:plc:mairie' },
    ...{ remote_handle: 'mairie.brezan.example', remote_name: 'Brezan', url: 'https://social.brezan.example/@mairie' },
    ...{ state: 'connected', state_at: NOW, zone: 'Europe/Paris', team: 'l’équipe', language: 'fr', policies: JSON.stringify(NO_POLICIES) },
    ...{ abilities: JSON.stringify(ABILITIES), profile_name: 'Brezan', profile_bio: '', sealed: 'sealed', connected_at: NOW },
  });
  await addAgent(store, lead, channel, sophie.id, NOW);
  // Nothing of this goes over a network: the connector chooses keys, before anything would be sent.
  const connector = atprotoConnector(new Outbound());
  const keys = sealingKeys(Buffer.alloc(32, 7).toString('base64'));
  const desk = { store, keys, connectors: new Map([['bluesky', connector] as const]) };
  let asked = 0;
  const ask = async (who: string) => {
    const id = `q${++asked}`;
    const message = {
      channel_id: channel,
      remote_id: id,
      root_id: id,
      target: '{}',
      said: 'Et ma carte ?',
      pictures: [],
      url: 'https://x.example/1',
    };
    const asker = { id: who, handle: who, name: who, url: 'https://x.example/' };
    const reference = `AAAA-BBB${'ABCDEFGH'[asked]!}`;
    return (await takeMessage(
      db,
      { ...message, asker, language: 'fr', hostile: null, confidential: false, at: NOW, edited_at: null, reference, due_at: null },
      NOW,
    ))!;
  };
  return { desk, sophie, lead, channel, ask };
}

const linkTo = (reference: string, secret: string): string => `https://brezan.example/echange/${reference}/rendez-vous/${secret}`;
const reply = { text: 'Venez nous voir : vous choisissez ici votre moment.', language: 'fr', reason: null };

eachEngineAtLength('postgres', 'going on in real life', (engine) => {
  let store: Store;
  let town: Town;
  const desk = (): Desk => town.desk;
  const propose = async (ask: MeetingAsk = { kind: 'slot', byTownPages: false }, who = 'camille', now = NOW) => {
    const conversation = await town.ask(who);
    const made = await proposeMeeting(desk(), town.sophie, conversation, ask, { reply, linkTo }, now);
    return { ...made, conversation };
  };
  const accept = (secret: string, begins: Instant | null = FIRST, contact = CAMILLE, from = HERE) =>
    acceptMeeting(desk(), secret, { begins, contact }, from, NOW);
  const reference = async (conversation: number): Promise<string> =>
    (await store.db.selectFrom('conversation').select('reference').where('id', '=', conversation).executeTakeFirstOrThrow()).reference;
  const seen = async (conversation: number, secret: string, now = NOW) =>
    proposalFor(desk(), { reference: await reference(conversation), secret }, null, now);
  const row = (id: number) => store.db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  beforeEach(async () => {
    store = await engine.open();
    town = await settle(store);
    await setHours(store, town.lead, TOWN, HOURS, NOW);
  });

  it('is proposed in an answer that ends with a link, and asks nothing in public', async () => {
    const { secret, conversation } = await propose();
    const post = await store.db.selectFrom('post').selectAll().executeTakeFirstOrThrow();
    expect(post).toMatchObject({ kind: 'answer', state: 'waiting', conversation_id: conversation });
    expect(post.said).toContain(linkTo(await reference(conversation), secret));
    expect((await seen(conversation, secret))!).toMatchObject({
      state: 'open',
      kind: 'slot',
      place: HOURS.place,
      time: null,
      accepted: null,
    });
    expect(
      (await seen(conversation, secret))!.slots.days.map(({ date, slots }) => [date, slots.map(({ start }) => start)]).slice(0, 2),
    ).toEqual([
      ['2026-11-30', [FIRST, SECOND]],
      ['2026-12-07', ['2026-12-07T08:00:00.000Z', '2026-12-07T08:30:00.000Z']],
    ]);
  });

  it('leaves nothing behind when the answer cannot stand', async () => {
    const conversation = await town.ask('camille');
    const tooLong = { ...reply, text: 'x'.repeat(300) };
    const tried = proposeMeeting(desk(), town.sophie, conversation, { kind: 'call-back' }, { reply: tooLong, linkTo }, NOW);
    await expect(tried).rejects.toMatchObject({ code: 'text' });
    expect(await store.db.selectFrom('meeting').selectAll().execute()).toEqual([]);
  });

  it('shows name and number to who speaks there, sealed in the database, and to nobody by the link in public', async () => {
    const { id, secret, conversation } = await propose();
    const word = await accept(secret);
    expect((await row(id)).sealed).not.toContain('Camille');
    expect(await meetingsIn(desk(), conversation, NOW)).toMatchObject([{ state: 'accepted', contact: CAMILLE }]);
    expect(JSON.stringify(await actLogRows(store.db, {}, null, 99))).not.toContain('Morel');
    expect(await seen(conversation, secret)).toMatchObject({ state: 'taken', time: null, accepted: null, slots: { days: [] } });
    expect(await seen(conversation, word)).toMatchObject({
      ...{ state: 'accepted', time: { begins: new Date(FIRST) }, accepted: { name: 'Camille Morel', phoneEnd: '34', email: false } },
    });
    for (const verb of [() => declineMeeting(store, secret, HERE, NOW), () => moveMeeting(store, secret, SECOND, HERE, NOW)])
      await expect(verb()).rejects.toMatchObject({ code: 'unknown' });
  });

  it('leads nowhere with a word that is wrong, or of another exchange', async () => {
    const one = await propose();
    const other = await propose(undefined, 'lou');
    expect(await seen(one.conversation, other.secret)).toBeNull();
    expect(await seen(one.conversation, `${one.secret}x`)).toBeNull();
    await expect(accept('AAAAAAAAAAAAAAAAAAAAAA')).rejects.toMatchObject({ code: 'unknown' });
    expect(await heldMeeting(store, { reference: await reference(one.conversation), secret: one.secret })).toBeNull();
  });

  it('gives the last slot to one of two, and tells the other one', async () => {
    const [one, other] = [await propose(), await propose(undefined, 'lou')];
    const came = await Promise.allSettled([accept(one.secret), accept(other.secret, FIRST, { ...CAMILLE, name: 'Lou' })]);
    expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(came.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'slot-taken' } });
    const [late] = came[0]!.status === 'rejected' ? [one] : [other];
    expect((await seen(late.conversation, late.secret))!.slots.days[0]!.slots.map(({ start }) => start)).toEqual([SECOND]);
    await accept(late.secret, SECOND);
  });

  it('lets as many come at once as can, and none outside of the hours', async () => {
    await setHours(store, town.lead, TOWN, { ...HOURS, visits: 2 }, NOW);
    for (const who of ['camille', 'lou']) await accept((await propose(undefined, who)).secret);
    const third = await propose(undefined, 'sam');
    await expect(accept(third.secret)).rejects.toMatchObject({ code: 'slot-taken' });
    await expect(accept(third.secret, at('2026-11-30T11:00:00.000Z'))).rejects.toMatchObject({ code: 'slot-taken' });
    await expect(accept(third.secret, null)).rejects.toMatchObject({ code: 'not-valid', details: { field: 'begins' } });
  });

  it('is moved and cancelled by who accepted: calendars are told by a number that counts up', async () => {
    const { id, secret, conversation } = await propose();
    const word = await accept(secret);
    const { uid } = await row(id);
    await moveMeeting(store, word, FIRST, HERE, NOW);
    expect(await row(id)).toMatchObject({ sequence: 0, begins_at: new Date(FIRST) });
    expect((await seen(conversation, word))!.slots.days[0]!.slots.map(({ start }) => start)).toEqual([SECOND]);
    await moveMeeting(store, word, SECOND, HERE, NOW);
    expect(await row(id)).toMatchObject({ uid, sequence: 1, begins_at: new Date(SECOND) });
    await declineMeeting(store, word, HERE, NOW);
    expect(await row(id)).toMatchObject({ uid, sequence: 2, cancelled_by: 'citizen', sealed: null });
    expect(await seen(conversation, word)).toMatchObject({ state: 'cancelled-by-citizen', accepted: null });
    await expect(moveMeeting(store, word, FIRST, HERE, NOW)).rejects.toMatchObject({ code: 'too-late' });
    // The slot is free for others again.
    await accept((await propose(undefined, 'lou')).secret, SECOND);
  });

  it('can be moved to a slot that overlaps only itself', async () => {
    const word = await accept((await propose()).secret);
    await setHours(
      store,
      town.lead,
      TOWN,
      { ...HOURS, hours: { ...HOURS.hours, weekly: [{ ...HOURS.hours.weekly[0]!, from: time('09:15') }] } },
      NOW,
    );
    await moveMeeting(store, word, at('2026-11-30T08:15:00.000Z'), HERE, NOW);
  });

  it('is moved and called off by the town, which may say so', async () => {
    const { id, secret, conversation } = await propose({
      kind: 'meeting',
      begins: at('2026-12-01T09:00:00.000Z'),
      minutes: 45,
      place: 'École',
    });
    const word = await accept(secret, null);
    const moved = { begins: at('2026-12-02T09:00:00.000Z'), minutes: 30, place: 'Mairie' };
    await changeMeeting(desk(), town.sophie, id, moved, { ...reply, text: 'Le moment a changé : voyez votre page.' }, NOW);
    expect(await row(id)).toMatchObject({ sequence: 1, place: 'Mairie', ends_at: new Date('2026-12-02T09:30:00Z') });
    expect(await seen(conversation, word)).toMatchObject({ state: 'accepted', bySlots: false });
    await cancelMeeting(desk(), town.sophie, id, null, NOW);
    expect(await row(id)).toMatchObject({ sequence: 2, cancelled_by: 'town', sealed: null });
    expect(await seen(conversation, word)).toMatchObject({ state: 'cancelled-by-town' });
    expect((await store.db.selectFrom('post').select('written').execute()).map(({ written }) => written)).toContain(
      'Le moment a changé : voyez votre page.',
    );
  });

  it('gives way to a new proposal that nobody has accepted, and not to one that somebody has', async () => {
    const conversation = await town.ask('camille');
    const again = () => proposeMeeting(desk(), town.sophie, conversation, { kind: 'call-back' }, { reply, linkTo }, NOW);
    const [one, two] = [await again(), await again()];
    await expect(accept(one.secret)).rejects.toMatchObject({ code: 'too-late' });
    await accept(two.secret);
    await again();
    expect((await meetingsIn(desk(), conversation, NOW)).map(({ state }) => state)).toEqual(['cancelled', 'accepted', 'proposed']);
  });

  it('is settled once its time has come: name and number are gone, the exchange is closed, and it counts', async () => {
    const { id, secret, conversation } = await propose();
    await propose(undefined, 'lou');
    const places = await deskChannels(store, town.sophie);
    await accept(secret);
    await expect(settleMeeting(store, town.sophie, id, true, NOW)).rejects.toMatchObject({ code: 'not-valid' });
    expect(await agreedMeetings(desk(), places, MONDAY)).toMatchObject([{ state: 'due', contact: CAMILLE }]);
    await settleMeeting(store, town.sophie, id, true, MONDAY);
    expect(await row(id)).toMatchObject({ happened: true, sealed: null, sequence: 0 });
    expect(await agreedMeetings(desk(), places, MONDAY)).toEqual([]);
    expect(await store.db.selectFrom('conversation').select('state').where('id', '=', conversation).executeTakeFirst()).toEqual({
      state: 'closed',
    });
    expect(await meetingFigures(store, places)).toEqual({ proposed: 2, accepted: 1, cancelled: 0, happened: 1, missed: 0 });
    await expect(settleMeeting(store, town.sophie, id, false, MONDAY)).rejects.toMatchObject({ code: 'too-late' });
  });

  it('keeps name and number for thirty days where nobody says what became of it', async () => {
    const { id, secret } = await propose();
    await accept(secret);
    expect(await forgetContacts(store, new Date('2026-12-30T08:29:00Z'))).toBe(0);
    expect(await forgetContacts(store, new Date('2026-12-30T08:31:00Z'))).toBe(1);
    expect(await row(id)).toMatchObject({ sealed: null, happened: null });
  });

  it('sends to the town’s own booking pages, where there is nothing to accept, and is settled all the same', async () => {
    await setHours(store, town.lead, TOWN, { ...HOURS, visits: 0, bookingUrl: 'https://rdv.brezan.example/prendre' }, NOW);
    await expect(propose()).rejects.toMatchObject({ code: 'not-valid', details: { field: 'hours' } });
    const { id, secret, conversation } = await propose({ kind: 'slot', byTownPages: true }, 'lou');
    expect(await seen(conversation, secret)).toMatchObject({
      state: 'open',
      bookingUrl: 'https://rdv.brezan.example/prendre',
      slots: { days: [] },
    });
    await expect(accept(secret, null)).rejects.toMatchObject({ code: 'not-valid' });
    await settleMeeting(store, town.sophie, id, true, NOW);
  });

  it('calls back without an hour where the town calls when it can', async () => {
    await setHours(store, town.lead, TOWN, { ...HOURS, calls: 0 }, NOW);
    const { secret, conversation } = await propose({ kind: 'call-back' });
    await expect(accept(secret, null, { ...CAMILLE, phone: '', email: 'c@x.example' })).rejects.toMatchObject({
      details: { field: 'phone' },
    });
    const word = await accept(secret, null);
    expect(await seen(conversation, word)).toMatchObject({ state: 'accepted', time: null });
    expect(await meetingsIn(desk(), conversation, NOW)).toMatchObject([{ state: 'due' }]);
  });

  it('lapses after two weeks', async () => {
    const { secret, conversation } = await propose();
    const places = await deskChannels(store, town.sophie);
    expect(await proposedMeetings(desk(), places, NOW)).toMatchObject([{ state: 'proposed', meeting: { conversation_id: conversation } }]);
    const late = new Date(NOW.getTime() + 14 * 86_400_000);
    expect(await proposedMeetings(desk(), places, late)).toEqual([]);
    expect(await seen(conversation, secret, late)).toMatchObject({ state: 'lapsed' });
    const tried = acceptMeeting(desk(), secret, { begins: at('2026-12-14T08:00:00.000Z'), contact: CAMILLE }, HERE, late);
    await expect(tried).rejects.toMatchObject({ code: 'too-late' });
  });

  it('lapses when it would begin, and is on no list once it is accepted', async () => {
    const begins = at('2026-12-01T09:00:00.000Z');
    const { id, secret } = await propose({ kind: 'meeting', begins, minutes: 45, place: 'École' });
    expect(await row(id)).toMatchObject({ lapses_at: new Date(begins) });
    await accept(secret, null);
    expect(await proposedMeetings(desk(), await deskChannels(store, town.sophie), NOW)).toEqual([]);
  });

  it('holds off who tries one word after the other, and nobody else', async () => {
    const { secret } = await propose();
    const tries: string[] = [];
    for (let n = 0; n < 14; n++)
      tries.push(
        await accept(`AAAAAAAAAAAAAAAAAAAA${n}`).then(
          () => '',
          ({ code }) => code as string,
        ),
      );
    expect(tries.slice(0, 9)).toEqual(Array(9).fill('unknown'));
    expect(tries.at(-1)).toBe('too-often');
    await accept(secret, FIRST, CAMILLE, '192.0.2.8');
  });

  it('is of the lead to open and close the town hall, and of nobody to write nonsense', async () => {
    await expect(setHours(store, town.sophie, TOWN, HOURS, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
    for (const [wrong, field] of [
      [{ slotMinutes: 0 }, 'slotMinutes'],
      [{ visits: 1.5 }, 'visits'],
      [{ place: '' }, 'place'],
      [{ bookingUrl: 'javascript:alert(1)' }, 'bookingUrl'],
      [{ bookingUrl: 'https://a:b@rdv.example/' }, 'bookingUrl'],
      [{ hours: { weekly: [HOURS.hours.weekly[0]!, HOURS.hours.weekly[0]!], closed: [] } }, 'weekly'],
    ] as const)
      await expect(setHours(store, town.lead, TOWN, { ...HOURS, ...wrong }, NOW)).rejects.toMatchObject({
        code: 'not-valid',
        details: { field },
      });
  });
});
