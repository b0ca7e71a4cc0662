import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Act, type ActingMember, type Actor, memberActor, SURVEY_KEEPER } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { addDeliberationProof, addFileProof, declare, withdrawDeclaration, withdrawProof } from '@beffroi/declarations';
import { postRoomOf } from '@beffroi/post';
import { insertAccount, type Store } from '@beffroi/store';
import {
  addAddresses,
  changeDraft,
  closeSurvey,
  draftSurvey,
  dropAddresses,
  exportSurveys,
  extendSurvey,
  inviteLate,
  invitePaper,
  keepSurveys,
  linkStands,
  openSurvey,
  printLinks,
  remind,
  type SurveyAsk,
  type Surveys,
  saveSheet,
  settleText,
  takeSheet,
  textsOf,
  withdrawSurvey,
} from '@beffroi/surveys';

// What is changed of surveys and of what an authority says of itself, as cases of test/acts.test.ts: a town that asks twelve agents.

const NOW = new Date('2026-11-24T10:00:00Z');
const AFTERWARDS = new Date('2026-12-10T10:00:00Z');
const LONG_AFTER = new Date('2027-06-10T10:00:00Z');
const TOWN = '99001';
const HERE = '192.0.2.7';

interface World {
  readonly store: Store;
  readonly folder: string;
}

const post = postRoomOf({
  BEFFROI_SMTP: 'smtp://127.0.0.1:9',
  BEFFROI_MAIL_FROM: 'Valdor <enquete@valdor.example>',
  BEFFROI_MAIL_KEY: Buffer.alloc(32, 9).toString('base64'),
});
const surveysOn = ({ store }: World): Surveys => ({ store, post });
const letter = () => ({ subject: 'Enquête', text: 'Bonjour.\n', language: 'fr', unsubscribe: 'https://valdor.example/enquete' });

const ask: SurveyAsk = {
  ...{ territory: TOWN, name: 'Six priorités', way: 'alone', opensOn: '2026-11-24', closesOn: '2026-12-08' },
  questionnaire: {
    ...{ id: 'levers', version: '1.0.0', roles: [{ id: 'agent', staff: true, kin: [] }] },
    questions: [{ id: 'free-speech', roles: ['agent'], answers: [0, 1, 2, 3, 4, 5] }],
  },
};

let alix: ActingMember;
let made = { survey: 0, slug: '', text: '', declaration: 0, proof: 0 };
const lead = (): Actor => alix;
const keeper = (): Actor => SURVEY_KEEPER;
const as = (actor: Actor): ActingMember => actor as ActingMember;

async function settled({ store }: World): Promise<void> {
  const person = { handle: 'alix', email: 'alix@valdor.example', name: 'Alix', password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...person, roles: ['facilitator'], territories: [TOWN] }, NOW);
  alix = memberActor({ id, name: 'Alix', roles: ['facilitator'], territories: [TOWN] }, null);
}

async function drafted(world: World): Promise<void> {
  await settled(world);
  const { id, slug } = await draftSurvey(world.store, alix, ask, NOW);
  made = { ...made, survey: id, slug };
  await invitePaper(surveysOn(world), alix, id, 'agent', 11, NOW);
  await addAddresses(surveysOn(world), alix, id, 'agent', 'zoe@valdor.example', NOW);
}

/** @returns secrets of the links on paper */
async function opened(world: World): Promise<readonly string[]> {
  await drafted(world);
  const { paper } = await openSurvey(surveysOn(world), alix, made.survey, letter, NOW);
  return paper.map(({ token }) => token);
}

async function answered(world: World): Promise<void> {
  for (const token of await opened(world)) {
    const { code } = await linkStands(world.store, made.slug, token, HERE, NOW);
    await takeSheet(world.store, made.slug, { token, code }, HERE, NOW);
    const save = { version: 0, answers: { 'free-speech': 3 }, said: 'Un mot.', handIn: true } as const;
    await saveSheet(world.store, made.slug, code, save, HERE, NOW);
  }
}

async function closed(world: World): Promise<void> {
  await answered(world);
  await closeSurvey(surveysOn(world), alix, made.survey, NOW);
  made = { ...made, text: (await textsOf(world.store, alix, made.survey))[0]!.id };
}

const { territory: _, ...change } = ask;
const declaring = { territory: TOWN, indicator: 'free-speech', level: 4, statement: 'Une charte.', dated: '2026-11-01' } as const;

async function declared(world: World): Promise<void> {
  await settled(world);
  made = { ...made, declaration: await declare(world.store, alix, declaring, NOW) };
}

async function proven(world: World): Promise<void> {
  await declared(world);
  const decided = { number: '12', title: 'Charte', dated: '2026-01-01' };
  made = { ...made, proof: await addDeliberationProof(world.store, alix, made.declaration, decided, NOW) };
}

export const SURVEY_CASES = {
  'survey.drafted': {
    verbs: ['draftSurvey'],
    by: lead,
    prepare: settled,
    act: ({ store }: World, actor: Actor) => draftSurvey(store, as(actor), ask, NOW),
  },
  'survey.changed': {
    verbs: ['changeDraft'],
    by: lead,
    prepare: drafted,
    act: ({ store }: World, actor: Actor) => changeDraft(store, as(actor), made.survey, change, NOW),
  },
  'survey.addressed': {
    verbs: ['addAddresses'],
    by: lead,
    prepare: drafted,
    act: (world: World, actor: Actor) => addAddresses(surveysOn(world), as(actor), made.survey, 'agent', 'max@valdor.example', NOW),
  },
  'survey.addresses-dropped': {
    verbs: ['dropAddresses'],
    by: lead,
    prepare: drafted,
    act: (world: World, actor: Actor) => dropAddresses(surveysOn(world), as(actor), made.survey, 'agent', NOW),
  },
  'survey.papers-set': {
    verbs: ['invitePaper'],
    by: lead,
    prepare: drafted,
    act: (world: World, actor: Actor) => invitePaper(surveysOn(world), as(actor), made.survey, 'agent', 20, NOW),
  },
  'survey.opened': {
    verbs: ['openSurvey'],
    by: lead,
    prepare: drafted,
    act: (world: World, actor: Actor) => openSurvey(surveysOn(world), as(actor), made.survey, letter, NOW),
  },
  'survey.printed': {
    verbs: ['printLinks'],
    by: lead,
    prepare: opened,
    act: (world: World, actor: Actor) => printLinks(surveysOn(world), as(actor), made.survey, 'agent', 2, NOW),
  },
  'survey.invited': {
    verbs: ['inviteLate'],
    by: lead,
    prepare: opened,
    act: (world: World, actor: Actor) =>
      inviteLate(surveysOn(world), as(actor), made.survey, { role: 'agent', typed: 'max@valdor.example', letter }, NOW),
  },
  'survey.reminded': {
    verbs: ['remind'],
    by: lead,
    prepare: opened,
    act: (world: World, actor: Actor) => remind(surveysOn(world), as(actor), made.survey, letter, NOW),
  },
  'survey.extended': {
    verbs: ['extendSurvey'],
    by: lead,
    prepare: opened,
    act: (world: World, actor: Actor) => extendSurvey(surveysOn(world), as(actor), made.survey, '2026-12-20', NOW),
  },
  'survey.closed': {
    verbs: ['closeSurvey'],
    by: lead,
    prepare: answered,
    act: (world: World, actor: Actor) => closeSurvey(surveysOn(world), as(actor), made.survey, NOW),
  },
  'survey.lapsed': {
    verbs: ['keepSurveys'],
    by: keeper,
    prepare: answered,
    act: (world: World, actor: Actor) => keepSurveys(surveysOn(world), actor, AFTERWARDS),
  },
  'survey.forgotten': {
    verbs: ['keepSurveys'],
    by: keeper,
    prepare: closed,
    act: (world: World, actor: Actor) => keepSurveys(surveysOn(world), actor, LONG_AFTER),
  },
  'survey.withdrawn': {
    verbs: ['withdrawSurvey'],
    by: lead,
    prepare: answered,
    act: (world: World, actor: Actor) => withdrawSurvey(surveysOn(world), as(actor), made.survey, NOW),
  },
  'survey.text-settled': {
    verbs: ['settleText'],
    by: lead,
    prepare: closed,
    act: (world: World, actor: Actor) => settleText(surveysOn(world), as(actor), made.text, { kind: 'show' }, NOW),
  },
  'survey.exported': {
    verbs: ['exportSurveys'],
    by: lead,
    prepare: closed,
    act: ({ store }: World, actor: Actor) => exportSurveys(store, as(actor), TOWN, NOW),
  },
  'declaration.made': {
    verbs: ['declare'],
    by: lead,
    prepare: settled,
    act: ({ store }: World, actor: Actor) => declare(store, as(actor), declaring, NOW),
  },
  'declaration.withdrawn': {
    verbs: ['withdrawDeclaration'],
    by: lead,
    prepare: declared,
    act: ({ store }: World, actor: Actor) => withdrawDeclaration(store, as(actor), made.declaration, 'Une erreur.', NOW),
  },
  'proof.added': {
    verbs: ['addFileProof', 'addLinkProof', 'addDeliberationProof'],
    by: lead,
    prepare: declared,
    act: async ({ store, folder }: World, actor: Actor) => {
      const path = join(folder, 'charte.pdf');
      await writeFile(path, '%PDF-1.7\n');
      const file = { path, name: 'charte.pdf', dated: '2026-01-01' };
      return addFileProof({ store, archiveStore: folderArchiveStore(folder) }, as(actor), made.declaration, file, NOW);
    },
  },
  'proof.withdrawn': {
    verbs: ['withdrawProof'],
    by: lead,
    prepare: proven,
    act: ({ store }: World, actor: Actor) => withdrawProof(store, as(actor), made.proof, 'Une erreur.', NOW),
  },
} as const satisfies Readonly<Partial<Record<Act, unknown>>>;
