import { type Act, type ActingMember, type Actor, IDEA_KEEPER, memberActor } from '@beffroi/acts';
import {
  answerIdea,
  becomeAction,
  changeBox,
  closeBox,
  commentNamed,
  exportIdeas,
  giveNamedIdea,
  keepIdeas,
  mergeIdea,
  openBox,
  renewBox,
  settleComment,
  settleIdea,
  unmergeIdea,
} from '@beffroi/ideas';
import { makePlan } from '@beffroi/plans';
import { insertAccount, type Store } from '@beffroi/store';

// What is changed in a box for ideas, as cases of test/acts.test.ts. Who is not named leaves no row: their verbs stand in no case.

const NOW = new Date('2026-11-24T10:00:00Z');
const LONG_AFTER = new Date('2027-06-10T10:00:00Z');
const TOWN = '99001';

interface World {
  readonly store: Store;
}

let alix: ActingMember;
let nadia: ActingMember;
let made = { box: 0, plan: 0, idea: '', other: '', comment: '' };
const lead = (): Actor => alix;
const colleague = (): Actor => nadia;
const as = (actor: Actor): ActingMember => actor as ActingMember;
const ask = { kind: 'idea', title: 'Un abri à vélos', said: '' } as const;
const show = { kind: 'show' } as const;

async function person({ store }: World, handle: string, role: 'facilitator' | 'colleague'): Promise<ActingMember> {
  const fields = { handle, email: `${handle}@valdor.example`, name: handle, password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...fields, roles: [role], territories: [TOWN] }, NOW);
  return memberActor({ id, name: handle, roles: [role], territories: [TOWN] }, null);
}

async function settled(world: World): Promise<void> {
  alix = await person(world, 'alix', 'facilitator');
  nadia = await person(world, 'nadia', 'colleague');
}

async function opened(world: World): Promise<void> {
  await settled(world);
  made = { ...made, box: await openBox(world.store, alix, { territory: TOWN, name: 'La boîte' }, NOW) };
}

async function given(world: World): Promise<void> {
  await opened(world);
  made = { ...made, idea: await giveNamedIdea(world.store, nadia, made.box, ask, NOW) };
}

/** Two ideas, both shown. */
async function shown(world: World): Promise<void> {
  await given(world);
  const { store } = world;
  made = { ...made, other: await giveNamedIdea(store, nadia, made.box, ask, NOW) };
  for (const id of [made.idea, made.other]) await settleIdea(store, alix, id, 0, show, NOW);
}

async function commented(world: World): Promise<void> {
  await shown(world);
  made = { ...made, comment: await commentNamed(world.store, nadia, made.idea, 'Oui.', NOW) };
}

export const IDEA_CASES = {
  'idea.box-opened': {
    verbs: ['openBox', 'reopenBox'],
    by: lead,
    prepare: settled,
    act: ({ store }: World, actor: Actor) => openBox(store, as(actor), { territory: TOWN, name: 'La boîte' }, NOW),
  },
  'idea.box-changed': {
    verbs: ['changeBox'],
    by: lead,
    prepare: opened,
    act: ({ store }: World, actor: Actor) => changeBox(store, as(actor), made.box, { name: 'Nos idées', keepDays: 30 }, NOW),
  },
  'idea.box-renewed': {
    verbs: ['renewBox'],
    by: lead,
    prepare: opened,
    act: ({ store }: World, actor: Actor) => renewBox(store, as(actor), made.box, NOW),
  },
  'idea.box-closed': {
    verbs: ['closeBox'],
    by: lead,
    prepare: opened,
    act: ({ store }: World, actor: Actor) => closeBox(store, as(actor), made.box, NOW),
  },
  'idea.given': {
    verbs: ['giveNamedIdea'],
    by: colleague,
    prepare: opened,
    act: ({ store }: World, actor: Actor) => giveNamedIdea(store, as(actor), made.box, ask, NOW),
  },
  'idea.commented': {
    verbs: ['commentNamed'],
    by: colleague,
    prepare: shown,
    act: ({ store }: World, actor: Actor) => commentNamed(store, as(actor), made.idea, 'Oui.', NOW),
  },
  'idea.settled': {
    verbs: ['settleIdea'],
    by: lead,
    prepare: given,
    act: ({ store }: World, actor: Actor) => settleIdea(store, as(actor), made.idea, 0, show, NOW),
  },
  'idea.comment-settled': {
    verbs: ['settleComment'],
    by: lead,
    prepare: commented,
    act: ({ store }: World, actor: Actor) => settleComment(store, as(actor), made.comment, 0, show, NOW),
  },
  'idea.merged': {
    verbs: ['mergeIdea'],
    by: lead,
    prepare: shown,
    act: ({ store }: World, actor: Actor) => mergeIdea(store, as(actor), made.other, 1, made.idea, NOW),
  },
  'idea.unmerged': {
    verbs: ['unmergeIdea'],
    by: lead,
    prepare: async (world: World) => {
      await shown(world);
      await mergeIdea(world.store, alix, made.other, 1, made.idea, NOW);
    },
    act: ({ store }: World, actor: Actor) => unmergeIdea(store, as(actor), made.other, 2, NOW),
  },
  'idea.answered': {
    verbs: ['answerIdea'],
    by: lead,
    prepare: shown,
    act: ({ store }: World, actor: Actor) => answerIdea(store, as(actor), made.idea, 1, { outcome: 'done', said: 'Il est là.' }, NOW),
  },
  'idea.became-action': {
    verbs: ['becomeAction'],
    by: lead,
    prepare: async (world: World) => {
      await shown(world);
      made = { ...made, plan: await makePlan(world.store, alix, { territory: TOWN, mandateYear: 2026, name: 'Plan' }, NOW) };
    },
    act: ({ store }: World, actor: Actor) =>
      becomeAction(store, as(actor), made.idea, 1, { kind: 'new', plan: made.plan, title: 'Un abri', purpose: '' }, NOW),
  },
  'idea.exported': {
    verbs: ['exportIdeas'],
    by: lead,
    prepare: shown,
    act: ({ store }: World, actor: Actor) => exportIdeas(store, as(actor), made.box, NOW),
  },
  'idea.forgotten': {
    verbs: ['keepIdeas'],
    by: (): Actor => IDEA_KEEPER,
    prepare: async (world: World) => {
      await given(world);
      await settleIdea(world.store, alix, made.idea, 0, { kind: 'refuse', reason: 'Non.' }, NOW);
    },
    act: ({ store }: World, actor: Actor) => keepIdeas(store, actor, LONG_AFTER),
  },
} satisfies Partial<
  Record<
    Act,
    {
      readonly verbs: readonly string[];
      readonly by: () => Actor;
      readonly prepare: (world: World) => Promise<unknown>;
      readonly act: (world: World, actor: Actor) => Promise<unknown>;
    }
  >
>;
