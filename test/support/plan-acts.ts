import { type Act, type ActingMember, type Actor, memberActor, PLAN_KEEPER, type Role } from '@beffroi/acts';
import {
  acceptCharge,
  acceptShare,
  addAction,
  askCharge,
  askShare,
  changeAction,
  changePlan,
  declineCharge,
  declineShare,
  endCalendar,
  endCharge,
  endShare,
  exportPlan,
  handOver,
  importActions,
  keepCharge,
  keepDigests,
  keepPlans,
  leaveCharge,
  makePlan,
  moveAction,
  nameCharge,
  noteAction,
  offerCharge,
  publishPlan,
  renewCalendar,
  setDigest,
  tieAction,
  withdrawCharge,
  withdrawNote,
  withdrawPlan,
  wordManifesto,
} from '@beffroi/plans';
import { postRoomOf } from '@beffroi/post';
import { insertAccount, insertPanel, type Store } from '@beffroi/store';

// What is changed of plans, as cases of test/acts.test.ts: a town, the body that it belongs to, and who works there.

const NOW = new Date('2026-11-24T10:00:00Z');
const TOWN = '99001';
const BODY = '000990010';
const KNOWN = [{ instrument: 'trial', indicator: 'one' }];

interface World {
  readonly store: Store;
}

let people: { readonly alix: ActingMember; readonly zoe: ActingMember; readonly max: ActingMember; readonly ines: ActingMember };
let made = { plan: 0, action: 0, charge: 0, share: 0, note: 0 };
const alix = (): Actor => people.alix;
const zoe = (): Actor => people.zoe;
const ines = (): Actor => people.ines;
const keeper = (): Actor => PLAN_KEEPER;
const as = (actor: Actor): ActingMember => actor as ActingMember;

async function settled({ store }: World): Promise<void> {
  const person = async (name: string, role: Role, territory: string): Promise<ActingMember> => {
    const account = { handle: name, email: `${name}@valdor.example`, name, password: null, issuer: null, subject: null };
    const id = await insertAccount(store.db, { ...account, roles: [role], territories: [territory] }, NOW);
    return memberActor({ id, name, roles: [role], territories: [territory] }, null);
  };
  people = {
    alix: await person('alix', 'facilitator', TOWN),
    zoe: await person('zoe', 'colleague', TOWN),
    max: await person('max', 'agent', TOWN),
    ines: await person('ines', 'facilitator', BODY),
  };
  const member = { territory: TOWN, name: 'Valdor', population: 10, department: '99', region: '99', epci: BODY, stratum: 'under-50000' };
  await insertPanel(store.db, { name: 'lieux', rule: {}, vintage: 2026, createdAt: NOW, members: [member] });
}

async function planned(world: World): Promise<void> {
  await settled(world);
  made = { ...made, plan: await makePlan(world.store, people.alix, { territory: TOWN, mandateYear: 2026, name: 'Plan' }, NOW) };
}

async function acting(world: World): Promise<void> {
  await planned(world);
  const { id } = await addAction(world.store, people.alix, made.plan, { title: 'Cantine en ligne' }, KNOWN, NOW);
  made = { ...made, action: id };
}

async function asked(world: World): Promise<void> {
  await acting(world);
  made = { ...made, charge: await askCharge(world.store, people.alix, made.action, people.zoe.id, NOW) };
}

async function carried(world: World): Promise<void> {
  await asked(world);
  await acceptCharge(world.store, people.zoe, made.charge, NOW);
}

async function givenOn(world: World): Promise<void> {
  await carried(world);
  made = { ...made, charge: await handOver(world.store, people.zoe, made.charge, people.max.id, NOW) };
}

async function gone(world: World): Promise<void> {
  await carried(world);
  await world.store.db.updateTable('account').set({ closed_at: NOW }).where('id', '=', people.zoe.id).execute();
}

async function sharing(world: World): Promise<void> {
  await acting(world);
  made = { ...made, share: await askShare(world.store, people.alix, made.action, { territory: BODY, mayMove: true }, NOW) };
}

async function noted(world: World): Promise<void> {
  await acting(world);
  made = { ...made, note: await noteAction(world.store, people.zoe, made.action, { said: 'À voir.', private: true }, NOW) };
}

async function inCalendar(world: World): Promise<void> {
  await planned(world);
  await renewCalendar(world.store, people.zoe, made.plan, NOW);
}

const LATER = new Date(NOW.getTime() + 8 * 86_400_000);
const DRAFT = {
  ...{
    number: null,
    title: 'Apportée',
    purpose: '',
    state: 'proposed' as const,
    due: null,
    step: null,
    cost: null,
    blocked: null,
    endedOn: null,
  },
  ...{ open: false, ties: [], needs: [] },
} as const;
const LETTERS = {
  ...{
    post: postRoomOf({
      BEFFROI_SMTP: 'smtp://127.0.0.1:9',
      BEFFROI_MAIL_FROM: 'b@valdor.example',
      BEFFROI_MAIL_KEY: Buffer.alloc(32, 7).toString('base64'),
    }),
  },
  ...{
    language: 'fr',
    ask: async () => [],
    unsubscribe: () => 'https://valdor.example/',
    letter: () => ({ subject: 'Plan', text: 'Du nouveau' }),
  },
};

async function toBeTold(world: World): Promise<void> {
  await acting(world);
  await setDigest(world.store, people.zoe, made.plan, 'week', NOW);
  await changeAction(world.store, people.alix, made.action, { read: 1, due: '2027-06-30' }, new Date(NOW.getTime() + 86_400_000));
}

/** One case of a verb that is given the database, who acts and what follows. */
const one = (
  verb: string,
  by: () => Actor,
  prepare: (world: World) => Promise<void>,
  act: (store: Store, actor: ActingMember) => unknown,
) => ({
  ...{ verbs: [verb], by, prepare },
  act: async ({ store }: World, actor: Actor) => act(store, as(actor)),
});

export const PLAN_CASES = {
  'plan.made': one('makePlan', alix, settled, (store, actor) =>
    makePlan(store, actor, { territory: TOWN, mandateYear: 2026, name: 'Plan' }, NOW),
  ),
  'plan.changed': one('changePlan', alix, planned, (store, actor) => changePlan(store, actor, made.plan, { read: 1, name: 'Autre' }, NOW)),
  'plan.worded': one('wordManifesto', alix, planned, (store, actor) =>
    wordManifesto(store, actor, made.plan, { part: 'opening', said: 'Nous, élus et agents.' }, NOW),
  ),
  'plan.published': one('publishPlan', alix, planned, (store, actor) => publishPlan(store, actor, made.plan, NOW)),
  'plan.withdrawn': one(
    'withdrawPlan',
    alix,
    async (world) => {
      await planned(world);
      await publishPlan(world.store, people.alix, made.plan, NOW);
    },
    (store, actor) => withdrawPlan(store, actor, made.plan, NOW),
  ),
  'plan.action-added': one('addAction', alix, planned, (store, actor) =>
    addAction(store, actor, made.plan, { title: 'Cantine' }, KNOWN, NOW),
  ),
  'plan.action-changed': one('changeAction', alix, acting, (store, actor) =>
    changeAction(store, actor, made.action, { read: 1, title: 'École' }, NOW),
  ),
  'plan.action-moved': one('moveAction', zoe, carried, (store, actor) =>
    moveAction(store, actor, made.action, { read: 1, progress: { state: 'running', blocked: null } }, NOW),
  ),
  'plan.action-tied': {
    ...one('tieAction', alix, acting, (store, actor) =>
      tieAction(store, actor, made.action, { read: 1, ties: [{ instrument: 'trial', indicator: 'one', from: null, to: 3 }] }, KNOWN, NOW),
    ),
    verbs: ['tieAction', 'needActions'],
  },
  'plan.noted': one('noteAction', zoe, acting, (store, actor) =>
    noteAction(store, actor, made.action, { said: 'Vu.', private: false }, NOW),
  ),
  'plan.note-withdrawn': one('withdrawNote', zoe, noted, (store, actor) => withdrawNote(store, actor, made.note, NOW)),
  'charge.asked': one('askCharge', alix, acting, (store, actor) => askCharge(store, actor, made.action, people.zoe.id, NOW)),
  'charge.withdrawn': one('withdrawCharge', alix, asked, (store, actor) => withdrawCharge(store, actor, made.charge, NOW)),
  'charge.offered': one('offerCharge', zoe, acting, (store, actor) => offerCharge(store, actor, made.action, NOW)),
  'charge.accepted': one('acceptCharge', zoe, asked, (store, actor) => acceptCharge(store, actor, made.charge, NOW)),
  'charge.declined': one('declineCharge', zoe, asked, (store, actor) => declineCharge(store, actor, made.charge, 'Pas le temps.', NOW)),
  'charge.handed-over': one('handOver', zoe, carried, (store, actor) => handOver(store, actor, made.charge, people.max.id, NOW)),
  'charge.kept': one('keepCharge', zoe, givenOn, (store, actor) => keepCharge(store, actor, made.charge, NOW)),
  'charge.left': one('leaveCharge', zoe, carried, (store, actor) => leaveCharge(store, actor, made.charge, '', NOW)),
  'charge.lapsed': one('keepPlans', keeper, gone, (store, actor) => keepPlans(store, actor, NOW)),
  'charge.ended': one('endCharge', alix, carried, (store, actor) => endCharge(store, actor, made.charge, '', NOW)),
  'charge.named': one('nameCharge', zoe, carried, (store, actor) => nameCharge(store, actor, made.charge, true, NOW)),
  'plan.share-asked': one('askShare', alix, acting, (store, actor) =>
    askShare(store, actor, made.action, { territory: BODY, mayMove: true }, NOW),
  ),
  'plan.share-accepted': one('acceptShare', ines, sharing, (store, actor) => acceptShare(store, actor, made.share, NOW)),
  'plan.share-declined': one('declineShare', ines, sharing, (store, actor) => declineShare(store, actor, made.share, NOW)),
  'plan.share-ended': one('endShare', alix, sharing, (store, actor) => endShare(store, actor, made.share, NOW)),
  'plan.calendar-renewed': one('renewCalendar', zoe, planned, (store, actor) => renewCalendar(store, actor, made.plan, NOW)),
  'plan.calendar-ended': one('endCalendar', zoe, inCalendar, (store, actor) => endCalendar(store, actor, made.plan, NOW)),
  'plan.digest-set': one('setDigest', zoe, planned, (store, actor) => setDigest(store, actor, made.plan, 'week', NOW)),
  'plan.imported': one('importActions', alix, planned, (store, actor) =>
    importActions(store, actor, made.plan, { drafts: [DRAFT], from: 'csv' }, KNOWN, NOW),
  ),
  'plan.exported': one('exportPlan', zoe, planned, (store, actor) => exportPlan(store, actor, made.plan, 'csv', NOW)),
  'plan.digest-sent': one('keepDigests', keeper, toBeTold, (store, actor) => keepDigests({ ...LETTERS, store }, actor, LATER)),
} as const satisfies Readonly<Partial<Record<Act, unknown>>>;
