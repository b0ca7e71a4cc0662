import { ACTS, type Act, type ActingMember, memberActor, type Role } from '@beffroi/acts';
import {
  acceptCharge,
  acceptShare,
  actionOf,
  addAction,
  askCharge,
  askShare,
  candidatesFor,
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
  manifestoOf,
  moveAction,
  myCharges,
  nameCharge,
  needActions,
  noteAction,
  offerCharge,
  openCalendar,
  ownSettings,
  planByNumber,
  planOf,
  plansOf,
  publishPlan,
  renewCalendar,
  setDigest,
  shareableWith,
  sharedActions,
  tieAction,
  withdrawCharge,
  withdrawNote,
  withdrawPlan,
  wordManifesto,
} from '@beffroi/plans';
import { insertAccount, insertPanel, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, it } from 'vitest';
import { TABLES } from '../packages/store/src/backup/tables.ts';
import { everything } from '../packages/store/test/rows.ts';

// All acts of plans, each tried by each sort of person on each thing that is not theirs: nothing is changed, and no word of it is told.

const NOW = new Date('2026-11-24T10:00:00Z');
const TOWN = '99001';
const OTHER = '99002';
const BODY = '000990010';
const TIE = { instrument: 'trial', indicator: 'one' };
const TITLE = 'Un titre que personne d’autre ne lit';

/** Numbers of things that somebody sends. */
const THINGS = ['plan', 'action', 'fresh', 'last', 'asked', 'held', 'givenOn', 'offered', 'share', 'note'] as const;
type Ids = Readonly<Record<(typeof THINGS)[number], number>>;

/**
 * Who there is: `lead` edits the plan of the town · `zoe` is in charge of one action and asked for another · `max` was asked by her to take a third, and offers
 * for a fourth · `partner` edits plans of the body, and `clerk` works there · `stranger` edits those of another town · `coder` has no town.
 */
const WHO = ['lead', 'zoe', 'max', 'partner', 'clerk', 'stranger', 'coder'] as const;
type Who = (typeof WHO)[number];
type People = Readonly<Record<Who, ActingMember>>;
type Base = Pick<Store, 'db'>;

/** An act, and which of them may do it: on what is the town's alone, where the body is asked; and on what the body carries too. `x`: yes; empty: the same. */
interface Case {
  readonly act: Act;
  readonly alone: string;
  readonly common?: string;
  readonly run: (base: Base, actor: ActingMember, ids: Ids, people: People) => Promise<unknown>;
}

const CASES: Readonly<Record<string, Case>> = {
  makePlan: {
    ...{ act: 'plan.made', alone: 'x------' },
    run: (base, actor) => makePlan(base, actor, { territory: TOWN, mandateYear: 2020, name: 'x' }, NOW),
  },
  changePlan: {
    ...{ act: 'plan.changed', alone: 'x------' },
    run: (base, actor, { plan }) => changePlan(base, actor, plan, { read: 1, name: 'x' }, NOW),
  },
  wordManifesto: {
    ...{ act: 'plan.worded', alone: 'x------' },
    run: (base, actor, { plan }) => wordManifesto(base, actor, plan, { part: 'opening', said: 'x' }, NOW),
  },
  publishPlan: { act: 'plan.published', alone: 'x------', run: (base, actor, { plan }) => publishPlan(base, actor, plan, NOW) },
  withdrawPlan: { act: 'plan.withdrawn', alone: 'x------', run: (base, actor, { plan }) => withdrawPlan(base, actor, plan, NOW) },
  addAction: {
    ...{ act: 'plan.action-added', alone: 'x------' },
    run: (base, actor, { plan }) => addAction(base, actor, plan, { title: 'x' }, [TIE], NOW),
  },
  changeAction: {
    ...{ act: 'plan.action-changed', alone: 'x------' },
    run: (base, actor, { action }) => changeAction(base, actor, action, { read: 1, title: 'x' }, NOW),
  },
  moveAction: {
    ...{ act: 'plan.action-moved', alone: 'xx-----', common: 'xx-x---' },
    run: (base, actor, { action }) => moveAction(base, actor, action, { read: 1, step: { text: 'x', due: null } }, NOW),
  },
  tieAction: {
    ...{ act: 'plan.action-tied', alone: 'x------' },
    run: (base, actor, { action }) => tieAction(base, actor, action, { read: 1, ties: [{ ...TIE, from: null, to: 2 }] }, [TIE], NOW),
  },
  needActions: {
    ...{ act: 'plan.action-tied', alone: 'x------' },
    run: (base, actor, { action }) => needActions(base, actor, action, { read: 1, needs: [] }, NOW),
  },
  noteAction: {
    ...{ act: 'plan.noted', alone: 'xxx----', common: 'xxxxx--' },
    run: (base, actor, { action }) => noteAction(base, actor, action, { said: 'x', private: false }, NOW),
  },
  withdrawNote: { act: 'plan.note-withdrawn', alone: '-x-----', run: (base, actor, { note }) => withdrawNote(base, actor, note, NOW) },
  askCharge: {
    ...{ act: 'charge.asked', alone: 'x------' },
    run: (base, actor, { fresh }, { max }) => askCharge(base, actor, fresh, max.id, NOW),
  },
  withdrawCharge: { act: 'charge.withdrawn', alone: 'x------', run: (base, actor, { asked }) => withdrawCharge(base, actor, asked, NOW) },
  offerCharge: {
    ...{ act: 'charge.offered', alone: 'xxx----', common: 'xxxxx--' },
    run: (base, actor, { fresh }) => offerCharge(base, actor, fresh, NOW),
  },
  'acceptCharge, asked': {
    act: 'charge.accepted',
    alone: '-x-----',
    run: (base, actor, { asked }) => acceptCharge(base, actor, asked, NOW),
  },
  'acceptCharge, given on': {
    ...{ act: 'charge.accepted', alone: '--x----' },
    run: (base, actor, { givenOn }) => acceptCharge(base, actor, givenOn, NOW),
  },
  'acceptCharge, offered': {
    ...{ act: 'charge.accepted', alone: 'x------' },
    run: (base, actor, { offered }) => acceptCharge(base, actor, offered, NOW),
  },
  'declineCharge, asked': {
    ...{ act: 'charge.declined', alone: '-x-----' },
    run: (base, actor, { asked }) => declineCharge(base, actor, asked, '', NOW),
  },
  'declineCharge, offered': {
    ...{ act: 'charge.declined', alone: 'x-x----' },
    run: (base, actor, { offered }) => declineCharge(base, actor, offered, '', NOW),
  },
  handOver: {
    ...{ act: 'charge.handed-over', alone: '-x-----' },
    run: (base, actor, { held }, { lead }) => handOver(base, actor, held, lead.id, NOW),
  },
  keepCharge: { act: 'charge.kept', alone: '-x-----', run: (base, actor, { givenOn }) => keepCharge(base, actor, givenOn, NOW) },
  leaveCharge: { act: 'charge.left', alone: '-x-----', run: (base, actor, { held }) => leaveCharge(base, actor, held, '', NOW) },
  endCharge: { act: 'charge.ended', alone: 'x------', run: (base, actor, { held }) => endCharge(base, actor, held, '', NOW) },
  nameCharge: { act: 'charge.named', alone: '-x-----', run: (base, actor, { held }) => nameCharge(base, actor, held, true, NOW) },
  keepPlans: { act: 'charge.lapsed', alone: '-------', run: (base, actor) => keepPlans(base, actor, NOW) },
  askShare: {
    ...{ act: 'plan.share-asked', alone: 'x------' },
    run: (base, actor, { last }) => askShare(base, actor, last, { territory: BODY, mayMove: true }, NOW),
  },
  acceptShare: {
    ...{ act: 'plan.share-accepted', alone: '---x---', common: '-------' },
    run: (base, actor, { share }) => acceptShare(base, actor, share, NOW),
  },
  declineShare: {
    ...{ act: 'plan.share-declined', alone: '---x---', common: '-------' },
    run: (base, actor, { share }) => declineShare(base, actor, share, NOW),
  },
  endShare: {
    ...{ act: 'plan.share-ended', alone: 'x------', common: 'x--x---' },
    run: (base, actor, { share }) => endShare(base, actor, share, NOW),
  },
  renewCalendar: { act: 'plan.calendar-renewed', alone: 'xxx----', run: (base, actor, { plan }) => renewCalendar(base, actor, plan, NOW) },
  endCalendar: { act: 'plan.calendar-ended', alone: 'xxx----', run: (base, actor, { plan }) => endCalendar(base, actor, plan, NOW) },
  importActions: {
    ...{ act: 'plan.imported', alone: 'x------' },
    run: (base, actor, { plan }) => importActions(base, actor, plan, { drafts: [DRAFT], from: 'csv' }, [TIE], NOW),
  },
  exportPlan: { act: 'plan.exported', alone: 'xxx----', run: (base, actor, { plan }) => exportPlan(base, actor, plan, 'csv', NOW) },
  keepDigests: { act: 'plan.digest-sent', alone: '-------', run: (base, actor) => keepDigests({ ...NO_LETTERS, store: base }, actor, NOW) },
  setDigest: { act: 'plan.digest-set', alone: 'xxx----', run: (base, actor, { plan }) => setDigest(base, actor, plan, 'week', NOW) },
};

/** What is brought along. */
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
/** A keeper who has nobody to write to. */
const NO_LETTERS = {
  ...{ post: null, language: 'fr', ask: async () => [], unsubscribe: () => 'https://brezan.example/' },
  letter: () => ({ subject: 'Plan', text: 'Rien' }),
};

eachEngineAtLength('postgres', 'all acts of plans', (engine) => {
  let store: Store;
  let people: People;
  let worlds: Readonly<Record<'alone' | 'common', Ids>>;
  let secret: string;
  /** What stands in the house, which no refused act changes. */
  let before: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    store = await engine.open();
    people = await settled(store);
    worlds = { alone: await thingsOf(store, people, false), common: await thingsOf(store, people, true) };
    secret = await renewCalendar(store, people.zoe, worlds.alone.plan, NOW);
    before = await everything(store.db, TABLES);
  });

  it('are tried here, or where they are done', () => {
    const mine = ACTS.filter((act) => act.startsWith('plan.') || act.startsWith('charge.'));
    const tried = new Set([...Object.values(CASES).map(({ act }) => act)]);
    expect(mine.filter((act) => !tried.has(act))).toEqual([]);
  });

  const all = Object.entries(CASES).flatMap(([verb, one]) =>
    (['alone', 'common'] as const).flatMap((world) =>
      WHO.map((who, at) => ({ verb, world, who, one, may: (world === 'common' ? (one.common ?? one.alone) : one.alone)[at] === 'x' })),
    ),
  );

  it.each(all.filter(({ may }) => may))('$verb is for $who ($world)', async ({ one, who, world }) => {
    await undone(store, (base) => one.run(base, people[who], worlds[world], people));
  });

  it.each(all.filter(({ may }) => !may))('$verb is not for $who ($world), and changes nothing', async ({ one, who, world }) => {
    const error = await one.run(store, people[who], worlds[world], people).then(
      () => null,
      (refused) => refused,
    );
    expect(error).toMatchObject({ code: expect.stringMatching(/^(not-allowed|unknown|not-yours|settled)$/) });
    // Of who is refused, their own name alone.
    const told = JSON.stringify([error.message, error.details ?? {}]).replaceAll(people[who].name, '');
    expect(told).not.toMatch(/titre|Zoé|Max|cachée/);
    expect(await everything(store.db, TABLES)).toEqual(before);
  });

  it.each(Object.entries(CASES).filter(([, { run }]) => /\{ \w+ \}|\{ \w+, /.test(String(run))))(
    '%s takes no number that is none',
    async (_, { run }) => {
      for (const none of [0, -1, 1.5, Number.NaN, 2 ** 31, 2 ** 53, 999_999, '1' as never, null as never, {} as never])
        for (const who of ['lead', 'zoe', 'partner'] as const) {
          const ids = Object.fromEntries(THINGS.map((thing) => [thing, none])) as Ids;
          await expect(run(store, people[who], ids, people)).rejects.toMatchObject({
            code: expect.stringMatching(/^(not-allowed|unknown)$/),
          });
        }
      expect(await everything(store.db, TABLES)).toEqual(before);
    },
  );

  it('lead to nothing across authorities by what they name', async () => {
    const { plan, action, held, fresh } = worlds.alone;
    const foreign = await worldOf(store, people.stranger);
    const { lead, zoe, stranger, coder } = people;
    const refusals: readonly (readonly [string, () => Promise<unknown>])[] = [
      // Needs are numbers of the same plan: what another plan has is none here.
      ['not-valid', () => needActions(store, stranger, foreign.action, { read: 1, needs: [2] }, NOW)],
      ['not-valid', () => addAction(store, stranger, foreign.plan, { title: 'x', needs: [5] }, [TIE], NOW)],
      ['cannot-take', () => askCharge(store, lead, fresh, stranger.id, NOW)],
      ['cannot-take', () => askCharge(store, lead, fresh, coder.id, NOW)],
      ['cannot-take', () => handOver(store, zoe, held, stranger.id, NOW)],
      ['cannot-take', () => changePlan(store, lead, plan, { read: 1, lead: stranger.id }, NOW)],
      ['cannot-take', () => changePlan(store, lead, plan, { read: 1, lead: zoe.id }, NOW)],
      ['not-member', () => askShare(store, lead, action, { territory: OTHER, mayMove: true }, NOW)],
      ['not-member', () => askShare(store, lead, action, { territory: '243500139', mayMove: true }, NOW)],
      [
        'not-valid',
        () => tieAction(store, lead, action, { read: 1, ties: [{ instrument: 'trial', indicator: 'two', from: null, to: 2 }] }, [TIE], NOW),
      ],
    ];
    for (const [code, refused] of refusals) await expect(refused()).rejects.toMatchObject({ code });
    const left = await everything(store.db, TABLES);
    const own = ['plan', 'plan_action', 'plan_change', 'act_log'];
    for (const table of TABLES.filter((one) => !own.includes(one))) expect([table, left[table]]).toEqual([table, before[table]]);
  });

  it.each(WHO.filter((who) => !['lead', 'zoe', 'max'].includes(who)))('show nothing of what is not theirs: %s', async (who) => {
    const actor = people[who];
    const { plan, action } = worlds.alone;
    const seen = [
      await planByNumber(store, actor, plan),
      await planOf(store, actor, TOWN),
      (await plansOf(store, actor)).filter((one) => one.territory === TOWN),
      await manifestoOf(store, actor, plan),
      await shareableWith(store, actor, plan),
      await myCharges(store, actor, NOW),
      await ownSettings(store, actor, plan),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/titre|Zoé|Max|cachée/);
    await expect(candidatesFor(store, actor, action)).rejects.toMatchObject({ code: 'not-allowed' });
    // What the body is asked to carry who answers may read, without any name; what it carries, as the house does.
    const looked = await actionOf(store, actor, action);
    expect(looked === null).toBe(who !== 'partner');
    expect(JSON.stringify(looked)).not.toMatch(/Zoé|Max|cachée/);
    const shared = await sharedActions(store, actor);
    const asked = shared.filter(({ state }) => state === 'asked');
    expect(JSON.stringify(asked)).not.toMatch(/Zoé|Max|cachée/);
    expect(asked.length > 0).toBe(who === 'partner');
    expect(shared.length > asked.length).toBe(who === 'partner' || who === 'clerk');
  });

  it('give a private note to nobody but its author, on what is shared too', async () => {
    for (const who of WHO) {
      const detail = await actionOf(store, people[who], worlds.common.action);
      expect((detail?.notes ?? []).some(({ said }) => said.includes('cachée'))).toBe(who === 'zoe');
    }
  });

  it('open a calendar by its own secret alone, as its owner', async () => {
    expect(await openCalendar(store, secret)).toMatchObject({ plan: worlds.alone.plan, reader: { id: people.zoe.id } });
    const row = await store.db.selectFrom('plan_calendar').select('hash').executeTakeFirstOrThrow();
    expect(await openCalendar(store, row.hash)).toBeNull();
    await endCalendar(store, people.lead, worlds.alone.plan, NOW);
    expect(await openCalendar(store, secret)).not.toBeNull();
  });
});

/** Does something, and takes it back: each case finds the same house. */
async function undone({ db }: Store, work: (base: Base) => Promise<unknown>): Promise<void> {
  const back = new Error('taken back');
  const tried = db.transaction().execute(async (trx) => {
    await work({ db: trx });
    throw back;
  });
  await expect(tried).rejects.toBe(back);
}

async function settled(store: Store): Promise<People> {
  const person = async (name: string, role: Role, territories: readonly string[]): Promise<ActingMember> => {
    const account = {
      handle: name,
      email: `${Buffer.from(name).toString('hex')}@valdor.example`,
      name,
      password: null,
      issuer: null,
      subject: null,
    };
    const id = await insertAccount(store.db, { ...account, roles: [role], territories }, NOW);
    return memberActor({ id, name, roles: [role], territories }, null);
  };
  const member = (territory: string) => ({
    ...{ territory, name: territory, population: 10, department: '99', region: '99', epci: BODY, stratum: 'under-50000' },
  });
  await insertPanel(store.db, { name: 'lieux', rule: {}, vintage: 2026, createdAt: NOW, members: [member(TOWN)] });
  return {
    lead: await person('Alix', 'facilitator', [TOWN]),
    zoe: await person('Zoé', 'colleague', [TOWN]),
    max: await person('Max', 'agent', [TOWN]),
    partner: await person('Inès', 'facilitator', [BODY]),
    clerk: await person('Noé', 'colleague', [BODY]),
    stranger: await person('Ivan', 'facilitator', [OTHER]),
    coder: await person('Cora', 'coder', []),
  };
}

/** A plan with its things; where it is common, the body carries each action too. */
async function thingsOf(store: Store, people: People, common: boolean): Promise<Ids> {
  const { lead, zoe, max, partner } = people;
  const plan = await makePlan(store, lead, { territory: TOWN, mandateYear: common ? 2025 : 2026, name: 'Plan' }, NOW);
  const shares: number[] = [];
  const action = async (): Promise<number> => {
    const { id } = await addAction(store, lead, plan, { title: TITLE, open: false }, [TIE], NOW);
    shares.push(await askShare(store, lead, id, { territory: BODY, mayMove: true }, NOW));
    if (common) await acceptShare(store, partner, shares.at(-1)!, NOW);
    return id;
  };
  const carried = async (id: number): Promise<number> => {
    const charge = await askCharge(store, lead, id, zoe.id, NOW);
    await acceptCharge(store, zoe, charge, NOW);
    return charge;
  };
  const own = await action();
  const held = await carried(own);
  const givenOn = await handOver(store, zoe, await carried(await action()), max.id, NOW);
  const asked = await askCharge(store, lead, await action(), zoe.id, NOW);
  const offered = await offerCharge(store, max, await action(), NOW);
  const fresh = await action();
  const note = await noteAction(store, zoe, own, { said: 'Une note cachée', private: true }, NOW);
  // One that nothing is asked of, for a further share.
  const { id: last } = await addAction(store, lead, plan, { title: TITLE, open: false }, [TIE], NOW);
  return { plan, action: own, last, held, givenOn, asked, offered, fresh, share: shares[0]!, note };
}

/** A plan of somebody else with one action. */
async function worldOf(store: Store, stranger: ActingMember): Promise<{ readonly plan: number; readonly action: number }> {
  const plan = await makePlan(store, stranger, { territory: OTHER, mandateYear: 2026, name: 'Autre plan' }, NOW);
  const { id } = await addAction(store, stranger, plan, { title: 'Ailleurs' }, [TIE], NOW);
  return { plan, action: id };
}
