import { type Act, type ActingMember, type Actor, DESK, memberActor, TERMINAL, visitorActor } from '@beffroi/acts';
import {
  acceptMeeting,
  addAgent,
  addNote,
  agreeToEnd,
  approvePost,
  askApproval,
  attestChannel,
  cancelMeeting,
  changeExposure,
  changeMeeting,
  changePost,
  changeRetention,
  changeSettings,
  closeAssistant,
  closeConversation,
  connectByPassword,
  coverMyself,
  type Desk,
  declineMeeting,
  declinePost,
  editPost,
  endAttesting,
  endShift,
  exportOwn,
  exportTown,
  forgetInTime,
  giveConsent,
  givePortrait,
  handShiftOn,
  leaveChannel,
  moveMeeting,
  NO_POLICIES,
  noteAbsence,
  noteElected,
  openAssistant,
  type PostAsk,
  passOn,
  planShift,
  proposeMeeting,
  protect,
  removeAgent,
  removePost,
  removeReply,
  reopenConversation,
  resealCredentials,
  saveDraft,
  saveKnowledge,
  saveReply,
  sealingKeys,
  sendQuestion,
  setHours,
  settleHeld,
  settleMeeting,
  submitDraft,
  succeedInOffice,
  takeConversation,
  takeShift,
  withdrawKnowledge,
  withdrawPortrait,
  withdrawPost,
  withdrawShift,
  writePost,
} from '@beffroi/desk';
import type { Instant } from '@beffroi/domain';
import type { Connector, NetworkSession } from '@beffroi/networks';
import { channelById, insertAccount, insertChannel, notePostStanding, type Store, takeMessage } from '@beffroi/store';

// What is changed at the desk, as cases of test/acts.test.ts: a town with one account on a network, an agent and a lead.

const NOW = new Date('2026-11-24T10:00:00Z');
const LATER = new Date('2026-11-24T13:00:00Z');
const TOWN = '99001';

/** A network that lets everybody in and is asked nothing more: what goes over networks is tried in packages/networks and packages/desk. */
const ABILITIES = {
  limits: { most: 300, unit: 'graphemes', link: null },
  visibilities: ['public'],
  contentWarning: false,
  pictures: null,
  edit: true,
  remove: true,
};
const session = {
  network: 'mastodon',
  account: { id: 'mairie', handle: 'mairie@social.brezan.example', name: 'Brezan', url: 'https://social.brezan.example/@mairie' },
  abilities: ABILITIES,
  profile: () => Promise.resolve({ name: 'Brezan', bio: 'La commune' }),
  revoke: () => Promise.resolve(),
} as unknown as NetworkSession;
let keys = 0;
const connector = {
  network: 'mastodon',
  byAppPassword: true,
  newKey: () => `key-${++keys}`,
  byPassword: () => Promise.resolve('credentials'),
  open: () => Promise.resolve(session),
} as unknown as Connector;

const deskOn = (store: Store): Desk => ({
  store,
  keys: sealingKeys(Buffer.alloc(32, 7).toString('base64')),
  connectors: new Map([['mastodon', connector]]),
});

const member = (id: number, name: string, role: 'agent' | 'desk-lead'): ActingMember =>
  memberActor({ id, name, roles: [role], territories: [TOWN] }, null);

interface Town {
  readonly channel: number;
  readonly agent: number;
  readonly colleague: number;
  readonly sophie: ActingMember;
  readonly lead: ActingMember;
  readonly conversation: number;
}

interface World {
  readonly store: Store;
}

let town: Town;
let made = { shift: 0, post: 0, cover: 0, office: 0, entry: 0, meeting: 0, secret: '' };
const OLD_KEY = Buffer.alloc(32, 6).toString('base64');
const BOTH_KEYS = `${Buffer.alloc(32, 7).toString('base64')},${OLD_KEY}`;

/** An account of the town, with who speaks there and somebody who has asked something. */
async function settle({ store }: World): Promise<void> {
  const { db } = store;
  const person = (name: string, role: string) =>
    insertAccount(
      db,
      {
        handle: name,
        email: `${name}@brezan.example`,
        name,
        roles: [role],
        territories: [TOWN],
        password: null,
        issuer: null,
        subject: null,
      },
      NOW,
    );
  const lead = member(await person('Lead', 'desk-lead'), 'Lead', 'desk-lead');
  const sophie = member(await person('Sophie', 'agent'), 'Sophie', 'agent');
  const channel = await insertChannel(db, {
    ...{ slug: 'mairie', territory: TOWN, network: 'mastodon', server: 'https://social.brezan.example', remote_id: 'mairie' },
    ...{ remote_handle: 'mairie@social.brezan.example', remote_name: 'Brezan', url: 'https://social.brezan.example/@mairie' },
    ...{ state: 'connected', state_at: NOW, zone: 'Europe/Paris', team: 'l’équipe', language: 'fr', policies: JSON.stringify(NO_POLICIES) },
    ...{ abilities: JSON.stringify(ABILITIES), profile_name: 'Brezan', profile_bio: '', sealed: 'sealed', connected_at: NOW },
  });
  const agent = await addAgent(store, lead, channel, sophie.id, NOW);
  const colleague = await addAgent(store, lead, channel, lead.id, NOW);
  const conversation = await takeMessage(
    db,
    {
      ...{
        channel_id: channel,
        remote_id: 'q1',
        root_id: 'q1',
        target: '{}',
        said: 'Et la piscine ?',
        pictures: [],
        confidential: false,
        url: 'https://x.example/1',
      },
      ...{ asker: { id: 'c', handle: 'camille', name: 'Camille', url: 'https://x.example/' }, language: 'fr', hostile: null, at: NOW },
      ...{ edited_at: null, reference: 'AAAA-BBBB', due_at: null },
    },
    NOW,
  );
  town = { channel, agent, colleague, sophie, lead, conversation: conversation! };
}

const post = (text: string): PostAsk => ({
  ...{ channel: town.channel, kind: 'post', text, conversation: null, after: null, language: 'fr', visibility: 'public' },
  ...{ contentWarning: null, pictures: [], due: null, reason: null },
});
const shift = () => ({ channel: town.channel, planned: null, until: LATER, from: null, greeting: null, language: 'fr' });
const as = (actor: Actor): ActingMember => actor as ActingMember;
const sophie = (): Actor => town.sophie;
const lead = (): Actor => town.lead;

async function withCover(world: World): Promise<void> {
  await settle(world);
  await coverMyself(world.store, town.sophie, town.channel, null, { code: 'asked' }, NOW);
  made = { ...made, cover: (await world.store.db.selectFrom('team_cover').select('id').executeTakeFirstOrThrow()).id };
}

/** Open around the clock, so that a slot begins at any full hour. */
const HOURS = {
  hours: { weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:00', breaks: [] })), closed: [] } as never,
  ...{ slotMinutes: 60, visits: 1, calls: 0, noticeHours: 0, place: 'Mairie', bookingUrl: null },
};
const SLOT = '2026-11-25T10:00:00.000Z' as Instant;
const OTHER_SLOT = '2026-11-25T11:00:00.000Z' as Instant;
const AFTERWARDS = new Date('2026-11-25T12:00:00Z');
const CAMILLE = { name: 'Camille', phone: '01 99 00 12 34', email: '' };
const proposing = {
  reply: { text: 'Venez nous voir.', language: 'fr', reason: null },
  linkTo: (reference: string, secret: string) => `https://brezan.example/${reference}/${secret}`,
};
const visitor = (): Actor => ({ id: null, name: 'visitor', address: null, roles: [], territories: [] });
const byVisitor = { by: visitor, open: true, leaves: ['attempt'] } as const;

async function withProposal(world: World): Promise<void> {
  await settle(world);
  await setHours(world.store, town.lead, TOWN, HOURS, NOW);
  const ask = { kind: 'slot', byTownPages: false } as const;
  const { id, secret } = await proposeMeeting(deskOn(world.store), town.sophie, town.conversation, ask, proposing, NOW);
  made = { ...made, meeting: id, secret };
}

async function withMeeting(world: World): Promise<void> {
  await withProposal(world);
  const secret = await acceptMeeting(deskOn(world.store), made.secret, { begins: SLOT, contact: CAMILLE }, '192.0.2.7', NOW);
  made = { ...made, secret };
}

/** A second account of the town on the same network, which knows attestations. */
async function withOffice(world: World): Promise<void> {
  await settle(world);
  const { db } = world.store;
  await db
    .updateTable('channel')
    .set({ abilities: JSON.stringify({ ...ABILITIES, attest: true }) })
    .execute();
  const { id: _, ...main } = await db.selectFrom('channel').selectAll().executeTakeFirstOrThrow();
  const row = {
    ...main,
    slug: 'office',
    remote_id: 'office',
    exposure: null,
    answer_within: null,
    policies: JSON.stringify(main.policies),
    abilities: JSON.stringify(main.abilities),
  };
  made = { ...made, office: await insertChannel(db, row) };
}

/** Whoever says anything is one too many. */
const ONE_IS_A_CROWD = { signedPerDay: 1, restMinutes: 60, pileOn: { hostile: 1, anybody: 1, minutes: 60 } };

/** A draft of Sophie's. */
async function withDraft(world: World): Promise<void> {
  await settle(world);
  made = { ...made, post: await saveDraft(deskOn(world.store), town.sophie, post('La piscine ouvre à 9 h.'), NOW) };
}

/** The same, and the lead is asked. */
async function withQuestion(world: World): Promise<void> {
  await withDraft(world);
  await askApproval(world.store, town.sophie, made.post, { approver: town.lead.id, standIn: null, deadline: LATER }, NOW);
}

/** The smallest picture that is one. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const lisa = { territory: TOWN, name: 'Lisa', nature: 'assistante automatique' };
const knowledge = {
  ...{ territory: TOWN, question: 'Quand ouvre la piscine ?', answer: 'À 9 h.', page: 'https://www.brezan.example/piscine' },
  ...{ validUntil: null, replaces: null },
};

async function withLisa(world: World): Promise<void> {
  await settle(world);
  await openAssistant(world.store, town.lead, lisa, NOW);
}

export const DESK_CASES = {
  'channel.connected': {
    verbs: ['connectByPassword'],
    by: lead,
    prepare: async (world: World) => {
      await settle(world);
      await world.store.db.updateTable('channel').set({ state: 'left', sealed: null }).execute();
    },
    act: ({ store }: World, actor: Actor) =>
      connectByPassword(
        deskOn(store),
        as(actor),
        { territory: TOWN, network: 'mastodon', server: 'https://social.brezan.example', channel: null },
        { handle: 'mairie', password: 'x' },
        NOW,
      ),
  },
  'channel.changed': {
    verbs: ['changeSettings', 'changeExposure', 'changeAnswerWithin', 'giveChannelPicture'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) =>
      changeSettings(
        store,
        actor,
        town.channel,
        { team: 'l’équipe', zone: 'Europe/Paris', language: 'fr', policies: { ...NO_POLICIES, takeover: { signed: true } } },
        NOW,
      ),
  },
  'office.succeeded': {
    verbs: ['succeedInOffice'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) =>
      succeedInOffice(
        store,
        actor,
        town.channel,
        { title: 'Direction du numérique', holder: town.sophie.id, name: 'Sophie Durand', acting: false },
        NOW,
      ),
  },
  'channel.attested': {
    verbs: ['attestChannel'],
    by: lead,
    prepare: withOffice,
    act: ({ store }: World, actor: Actor) => attestChannel(store, actor, town.channel, made.office, NOW),
  },
  'channel.unattested': {
    verbs: ['endAttesting'],
    by: lead,
    prepare: async (world: World) => {
      await withOffice(world);
      await attestChannel(world.store, town.lead, town.channel, made.office, NOW);
    },
    act: ({ store }: World, actor: Actor) => endAttesting(store, actor, town.channel, made.office, NOW),
  },
  'channel.left': {
    verbs: ['leaveChannel'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => leaveChannel(deskOn(store), actor, town.channel, NOW),
  },
  'agent.added': {
    verbs: ['addAgent'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => addAgent(store, actor, town.channel, 1, NOW),
  },
  'agent.removed': {
    verbs: ['removeAgent'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => removeAgent(store, actor, town.agent, NOW),
  },
  'agent.elected': {
    verbs: ['noteElected'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => noteElected(store, actor, town.agent, true, NOW),
  },
  'consent.given': {
    verbs: ['giveConsent'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) =>
      giveConsent(
        store,
        as(actor),
        town.channel,
        { appearance: 'initials', shownName: '', initials: 'SD', job: '', hashtag: '', safetyGround: null },
        NOW,
      ),
  },
  'portrait.given': {
    verbs: ['givePortrait'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => givePortrait(store, as(actor), town.channel, PIXEL, NOW),
  },
  'portrait.withdrawn': {
    verbs: ['withdrawPortrait'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      await givePortrait(world.store, town.sophie, town.channel, PIXEL, NOW);
    },
    act: ({ store }: World, actor: Actor) => withdrawPortrait(store, as(actor), town.channel, NOW),
  },
  'shift.planned': {
    verbs: ['planShift'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => planShift(store, actor, { agent: town.agent, from: NOW, until: LATER }, NOW),
  },
  'shift.withdrawn': {
    verbs: ['withdrawShift'],
    by: lead,
    prepare: async (world: World) => {
      await settle(world);
      made = { ...made, shift: await planShift(world.store, town.lead, { agent: town.agent, from: NOW, until: LATER }, NOW) };
    },
    act: ({ store }: World, actor: Actor) => withdrawShift(store, actor, made.shift, NOW),
  },
  'shift.handed-on': {
    verbs: ['handShiftOn'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      made = { ...made, shift: await planShift(world.store, town.lead, { agent: town.agent, from: NOW, until: LATER }, NOW) };
    },
    act: ({ store }: World, actor: Actor) => handShiftOn(store, as(actor), made.shift, town.colleague, NOW),
  },
  'shift.absence': {
    verbs: ['noteAbsence'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => noteAbsence(store, as(actor), town.agent, { from: NOW, until: LATER }, NOW),
  },
  'shift.taken': {
    verbs: ['takeShift'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => takeShift(deskOn(store), as(actor), shift(), NOW),
  },
  'shift.ended': {
    verbs: ['endShift'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      made = { ...made, shift: await takeShift(deskOn(world.store), town.sophie, shift(), NOW) };
    },
    act: ({ store }: World, actor: Actor) => endShift(deskOn(store), as(actor), made.shift, { closing: null, language: 'fr' }, NOW),
  },
  'cover.begun': {
    verbs: ['coverMyself'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => coverMyself(store, as(actor), town.channel, 'c', { code: 'asked' }, NOW),
  },
  'cover.ruled': {
    verbs: ['protect'],
    by: () => DESK,
    prepare: async (world: World) => {
      await settle(world);
      await changeExposure(world.store, town.lead, town.channel, ONE_IS_A_CROWD, NOW);
      await world.store.db.updateTable('conversation').set({ holder_id: town.agent }).execute();
    },
    act: ({ store }: World, actor: Actor) =>
      store.db.transaction().execute(async (trx) => protect(trx, actor, (await channelById(trx, town.channel))!, town.agent, NOW)),
  },
  'cover.agreed': {
    verbs: ['agreeToEnd'],
    by: sophie,
    prepare: withCover,
    act: ({ store }: World, actor: Actor) => agreeToEnd(store, as(actor), made.cover, 'agent', NOW),
  },
  'cover.lead-agreed': {
    verbs: ['agreeToEnd'],
    by: lead,
    prepare: withCover,
    act: ({ store }: World, actor: Actor) => agreeToEnd(store, as(actor), made.cover, 'lead', NOW),
  },
  'post.written': {
    verbs: ['writePost', 'submitDraft'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => writePost(deskOn(store), as(actor), post('La piscine ouvre à 9 h.'), NOW),
  },
  'post.drafted': {
    verbs: ['saveDraft'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => saveDraft(deskOn(store), as(actor), post('La piscine ouvre à 9 h.'), NOW),
  },
  'post.changed': {
    verbs: ['changePost'],
    by: sophie,
    prepare: withDraft,
    act: ({ store }: World, actor: Actor) =>
      changePost(
        store,
        as(actor),
        made.post,
        { text: 'À 10 h.', language: 'fr', visibility: 'public', contentWarning: null, pictures: null, due: null },
        NOW,
      ),
  },
  'post.approval-asked': {
    verbs: ['askApproval'],
    by: sophie,
    prepare: withDraft,
    act: ({ store }: World, actor: Actor) =>
      askApproval(store, as(actor), made.post, { approver: town.lead.id, standIn: null, deadline: LATER }, NOW),
  },
  'post.approved': {
    verbs: ['approvePost'],
    by: lead,
    prepare: withQuestion,
    act: ({ store }: World, actor: Actor) => approvePost(store, as(actor), made.post, NOW),
  },
  'post.declined': {
    verbs: ['declinePost'],
    by: lead,
    prepare: withQuestion,
    act: ({ store }: World, actor: Actor) => declinePost(store, as(actor), made.post, 'Les horaires ont changé.', NOW),
  },
  'post.edited': {
    verbs: ['editPost'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      const written = await writePost(deskOn(world.store), town.sophie, post('La piscine ouvre à 9 h.'), NOW);
      const stands = { remote_id: 'p1', remote_version: null, url: 'https://social.brezan.example/p1', stood_at: NOW, differs: [] };
      await notePostStanding(world.store.db, written, stands);
      made = { ...made, post: written };
    },
    act: ({ store }: World, actor: Actor) => editPost(store, as(actor), made.post, 'La piscine ouvre à 10 h.', NOW),
  },
  'post.removed': {
    verbs: ['removePost'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      const written = await writePost(deskOn(world.store), town.sophie, post('La piscine ouvre à 9 h.'), NOW);
      const stands = { remote_id: 'p1', remote_version: null, url: 'https://social.brezan.example/p1', stood_at: NOW, differs: [] };
      await notePostStanding(world.store.db, written, stands);
      made = { ...made, post: written };
    },
    act: ({ store }: World, actor: Actor) => removePost(store, as(actor), made.post, NOW),
  },
  'post.settled': {
    verbs: ['settleHeld'],
    by: lead,
    prepare: async (world: World) => {
      await withDraft(world);
      await submitDraft(world.store, town.sophie, made.post, null, NOW);
      await removeAgent(world.store, town.lead, town.agent, NOW);
    },
    act: ({ store }: World, actor: Actor) => settleHeld(store, actor, made.post, 'send', NOW),
  },
  'retention.set': {
    verbs: ['changeRetention'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => changeRetention(store, actor, TOWN, 6, NOW),
  },
  'words.forgotten': {
    verbs: ['forgetInTime'],
    by: () => DESK,
    prepare: async (world: World) => {
      await settle(world);
      await world.store.db
        .updateTable('conversation')
        .set({ last_at: new Date('2024-11-24T10:00:00Z') })
        .execute();
    },
    act: ({ store }: World, actor: Actor) => forgetInTime({ store, retryFor: 0, signal: new AbortController().signal }, actor, NOW),
  },
  'desk.exported': {
    verbs: ['exportTown'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => exportTown(store, actor, TOWN, NOW),
  },
  'desk.own-exported': {
    verbs: ['exportOwn'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => exportOwn(store, as(actor), NOW),
  },
  'desk.resealed': {
    verbs: ['resealCredentials'],
    by: () => TERMINAL,
    prepare: async (world: World) => {
      await settle(world);
      const sealed = sealingKeys(OLD_KEY).seal('credentials', 'channel:mairie');
      await world.store.db.updateTable('channel').set({ sealed }).execute();
    },
    act: ({ store }: World, actor: Actor) => resealCredentials(store, sealingKeys(BOTH_KEYS), actor, NOW),
  },
  'post.withdrawn': {
    verbs: ['withdrawPost'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      made = { ...made, post: await writePost(deskOn(world.store), town.sophie, post('La piscine ouvre à 9 h.'), NOW) };
    },
    act: ({ store }: World, actor: Actor) => withdrawPost(store, as(actor), made.post, NOW),
  },
  'conversation.taken': {
    verbs: ['takeConversation'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => takeConversation(store, as(actor), town.conversation, NOW),
  },
  'conversation.passed': {
    verbs: ['passOn'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => passOn(store, as(actor), town.conversation, town.colleague, 'Peux-tu répondre ?', NOW),
  },
  'conversation.noted': {
    verbs: ['addNote'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => addNote(store, as(actor), town.conversation, 'Déjà vu la semaine dernière.', NOW),
  },
  'conversation.closed': {
    verbs: ['closeConversation'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => closeConversation(store, as(actor), town.conversation, NOW),
  },
  'conversation.reopened': {
    verbs: ['reopenConversation'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      await closeConversation(world.store, town.sophie, town.conversation, NOW);
    },
    act: ({ store }: World, actor: Actor) => reopenConversation(store, as(actor), town.conversation, NOW),
  },
  'saved-reply.saved': {
    verbs: ['saveReply'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => saveReply(store, as(actor), { territory: TOWN, title: 'Piscine', said: 'À 9 h.' }, NOW),
  },
  'saved-reply.removed': {
    verbs: ['removeReply'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      made = { ...made, entry: await saveReply(world.store, town.sophie, { territory: TOWN, title: 'Piscine', said: 'À 9 h.' }, NOW) };
    },
    act: ({ store }: World, actor: Actor) => removeReply(store, as(actor), made.entry, NOW),
  },
  'knowledge.saved': {
    verbs: ['saveKnowledge'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => saveKnowledge(store, as(actor), knowledge, NOW),
  },
  'knowledge.withdrawn': {
    verbs: ['withdrawKnowledge'],
    by: sophie,
    prepare: async (world: World) => {
      await settle(world);
      made = { ...made, entry: await saveKnowledge(world.store, town.sophie, knowledge, NOW) };
    },
    act: ({ store }: World, actor: Actor) => withdrawKnowledge(store, as(actor), made.entry, NOW),
  },
  'assistant.opened': {
    verbs: ['openAssistant'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => openAssistant(store, as(actor), lisa, NOW),
  },
  'assistant.closed': {
    verbs: ['closeAssistant'],
    by: lead,
    prepare: withLisa,
    act: ({ store }: World, actor: Actor) => closeAssistant(store, actor, TOWN, NOW),
  },
  'question.sent': {
    verbs: ['sendQuestion'],
    by: (): Actor => visitorActor(null),
    open: true,
    leaves: ['attempt'],
    prepare: withLisa,
    act: ({ store }: World) => sendQuestion(store, TOWN, 'Et la patinoire ?', 'fr', NOW),
  },
  'hours.changed': {
    verbs: ['setHours'],
    by: lead,
    prepare: settle,
    act: ({ store }: World, actor: Actor) => setHours(store, actor, TOWN, HOURS, NOW),
  },
  'meeting.proposed': {
    verbs: ['proposeMeeting'],
    by: sophie,
    prepare: settle,
    act: ({ store }: World, actor: Actor) =>
      proposeMeeting(deskOn(store), as(actor), town.conversation, { kind: 'call-back' }, proposing, NOW),
  },
  'meeting.accepted': {
    ...byVisitor,
    verbs: ['acceptMeeting'],
    prepare: withProposal,
    act: ({ store }: World) => acceptMeeting(deskOn(store), made.secret, { begins: SLOT, contact: CAMILLE }, '192.0.2.7', NOW),
  },
  'meeting.moved': {
    ...byVisitor,
    verbs: ['moveMeeting'],
    prepare: withMeeting,
    act: ({ store }: World) => moveMeeting(store, made.secret, OTHER_SLOT, '192.0.2.7', NOW),
  },
  'meeting.declined': {
    ...byVisitor,
    verbs: ['declineMeeting'],
    prepare: withMeeting,
    act: ({ store }: World) => declineMeeting(store, made.secret, '192.0.2.7', NOW),
  },
  'meeting.changed': {
    verbs: ['changeMeeting'],
    by: sophie,
    prepare: withMeeting,
    act: ({ store }: World, actor: Actor) =>
      changeMeeting(deskOn(store), as(actor), made.meeting, { begins: OTHER_SLOT, minutes: 30, place: 'Mairie' }, null, NOW),
  },
  'meeting.cancelled': {
    verbs: ['cancelMeeting'],
    by: sophie,
    prepare: withMeeting,
    act: ({ store }: World, actor: Actor) => cancelMeeting(deskOn(store), as(actor), made.meeting, null, NOW),
  },
  'meeting.settled': {
    verbs: ['settleMeeting'],
    by: sophie,
    prepare: withMeeting,
    act: ({ store }: World, actor: Actor) => settleMeeting(store, as(actor), made.meeting, true, AFTERWARDS),
  },
} satisfies Partial<
  Record<
    Act,
    {
      readonly verbs: readonly string[];
      readonly by: () => Actor;
      readonly open?: true;
      readonly leaves?: readonly string[];
      readonly prepare: (world: World) => Promise<unknown>;
      readonly act: (world: World, actor: Actor) => Promise<unknown>;
    }
  >
>;
