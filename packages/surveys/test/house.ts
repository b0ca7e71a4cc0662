import { type ActingMember, memberActor } from '@beffroi/acts';
import { type PostRoom, postRoomOf } from '@beffroi/post';
import { insertAccount, type Store } from '@beffroi/store';
import {
  type Answers,
  addAddresses,
  draftSurvey,
  invitePaper,
  linkStands,
  openSurvey,
  type PaperLink,
  type Questionnaire,
  type SurveyAsk,
  type SurveyLetter,
  type Surveys,
  saveSheet,
  takeSheet,
} from '../src/index.ts';

// A town that asks its people, for tests: its mail is written and handed to nobody.

export const TOWN = '35238';
export const NOW = new Date('2026-11-24T10:00:00Z');
export const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
export const HERE = '192.0.2.7';

const KEY = Buffer.alloc(32, 9).toString('base64');

/** Three roles, two levers; who uses services is asked one of them. */
export const QUESTIONNAIRE: Questionnaire = {
  id: 'tried',
  version: '1.0.0',
  roles: [
    { id: 'elected-member', staff: false, kin: ['manager'] },
    { id: 'manager', staff: true, kin: ['agent'] },
    { id: 'agent', staff: true, kin: ['manager'] },
    { id: 'user', staff: false, kin: [] },
  ],
  questions: [
    { id: 'free-speech', roles: ['elected-member', 'manager', 'agent'], answers: [0, 1, 2, 3, 4, 5, 'unknown', 'not-concerned'] },
    { id: 'saas-flexibility', roles: ['elected-member', 'manager', 'agent', 'user'], answers: [0, 1, 2, 3, 4, 5, 'unknown'] },
  ],
};

export const POST: PostRoom = postRoomOf({
  BEFFROI_SMTP: 'smtp://127.0.0.1:9',
  BEFFROI_MAIL_FROM: 'Brezan <enquete@brezan.example>',
  BEFFROI_MAIL_KEY: KEY,
})!;

/** A letter that holds its link, as pages write it. */
export const letter = (facts: { readonly slug: string; readonly token?: string }): SurveyLetter => ({
  ...{ subject: 'Enquête', text: `Bonjour,\n\n${facts.token ?? 'sans lien'}\n`, language: 'fr' },
  unsubscribe: 'https://brezan.example/enquete',
});

export interface Town {
  readonly surveys: Surveys;
  readonly store: Store;
  readonly lead: ActingMember;
}

let people = 0;

/** Somebody with an account who leads surveys there. */
export async function facilitator(store: Store, territory = TOWN): Promise<ActingMember> {
  const handle = `f${++people}`;
  const person = { handle, email: `${handle}@brezan.example`, name: 'Alix', password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...person, roles: ['facilitator'], territories: [territory] }, NOW);
  return memberActor({ id, name: 'Alix', roles: ['facilitator'], territories: [territory] }, null);
}

export async function townIn(store: Store, territory = TOWN): Promise<Town> {
  return { surveys: { store, post: POST }, store, lead: await facilitator(store, territory) };
}

export const asking = (more: Partial<SurveyAsk> = {}): SurveyAsk => ({
  ...{ territory: TOWN, name: 'Six priorités', questionnaire: QUESTIONNAIRE, way: 'alone' },
  ...{ opensOn: '2026-11-24', closesOn: '2026-12-08', ...more },
});

/** Addresses of invented people. */
export const addresses = (n: number, name = 'agent'): string =>
  Array.from({ length: n }, (_, at) => `${name}${at}@brezan.example`).join('\n');

export interface Opened {
  readonly id: number;
  readonly slug: string;
  readonly paper: readonly PaperLink[];
}

/** An open survey with links on paper, by role. */
export async function opened(
  { surveys, store, lead }: Town,
  paper: Readonly<Record<string, number>> = { agent: 12 },
  { mail = 0, ...ask }: Partial<SurveyAsk> & { readonly mail?: number } = {},
): Promise<Opened> {
  const { id, slug } = await draftSurvey(store, lead, asking(ask), NOW);
  if (mail > 0) await addAddresses(surveys, lead, id, 'agent', addresses(mail), NOW);
  for (const [role, count] of Object.entries(paper)) await invitePaper(surveys, lead, id, role, count, NOW);
  const { paper: links } = await openSurvey(surveys, lead, id, letter, NOW);
  return { id, slug, paper: links };
}

/** Exchanges a link. @returns the code */
export async function entered(store: Store, slug: string, token: string, now = NOW): Promise<string> {
  const { code } = await linkStands(store, slug, token, HERE, now);
  await takeSheet(store, slug, { token, code }, HERE, now);
  return code;
}

/** Exchanges a link and hands in. @returns the code */
export async function answered(
  store: Store,
  slug: string,
  token: string,
  {
    answers = { 'saas-flexibility': 3 },
    said = '',
    now = NOW,
  }: { readonly answers?: Answers; readonly said?: string; readonly now?: Date } = {},
): Promise<string> {
  const code = await entered(store, slug, token, now);
  await saveSheet(store, slug, code, { version: 0, answers, said, handIn: true }, HERE, now);
  return code;
}

/** Takes all surveys out, and what came of them. */
export async function emptied({ db }: Store): Promise<void> {
  const tables = [
    'survey_text',
    'survey_rate',
    'survey_sheet',
    'survey_address',
    'survey_token',
    'survey_group',
    'survey',
    'mail',
    'attempt',
  ] as const;
  for (const table of tables) await db.deleteFrom(table).execute();
}
