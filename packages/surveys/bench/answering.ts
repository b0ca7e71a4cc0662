import { createHash } from 'node:crypto';
import { cpus } from 'node:os';
import { memberActor, SURVEY_KEEPER } from '@beffroi/acts';
import { newSecret } from '@beffroi/sealing';
import { insertAccount, openStore, type Store } from '@beffroi/store';
import {
  closeSurvey,
  draftSurvey,
  invitePaper,
  keepSurveys,
  openSurvey,
  type Questionnaire,
  type Surveys,
  saveSheet,
  takeSheet,
} from '../src/index.ts';
import { CODE } from '../src/secrets.ts';

// 500 people who answer at once: how long a form takes on the server's side. `node bench/answering.ts postgres://… | FOLDER`
// Each waits a while after each form, as who reads does: 500 people who send one every 20 s are 25 forms a second. Then all at the same instant.

const PEOPLE = 500;
const FORMS = 6;
/** Milliseconds between two forms of one person. */
const READING = Number(process.env['READING'] ?? 2000);
const LEVERS = Array.from({ length: 20 }, (_, n) => `lever-${n}`);
const QUESTIONNAIRE: Questionnaire = {
  ...{ id: 'tried', version: '1.0.0', roles: [{ id: 'agent', staff: true, kin: [] }] },
  questions: LEVERS.map((id) => ({ id, roles: ['agent'], answers: [0, 1, 2, 3, 4, 5, 'unknown', 'not-concerned'] })),
};

const [where = ''] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { kind: 'server', url: where } : { kind: 'folder', path: where });
const now = new Date();
const day = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
const territory = String(
  98_000 + (Number.parseInt(createHash('sha256').update(String(now.getTime())).digest('hex').slice(0, 6), 16) % 999),
);
const { surveys, id, slug, tokens, lead } = await survey(store);

const calm = await people(tokens.slice(0, PEOPLE), READING);
report(`${PEOPLE} people, ${FORMS} forms each, one every ${READING} ms`, calm);
report(`${PEOPLE} people at the same instant`, await people(tokens.slice(PEOPLE), 0));
await timed('the daily round', () => keepSurveys(surveys, SURVEY_KEEPER, new Date(now.getTime() + 86_400_000)));
await timed('closing', () => closeSurvey(surveys, lead, id, now));
await store.close();

async function survey(on: Store) {
  const handle = `bench-${now.getTime()}`;
  const person = { handle, email: `${handle}@brezan.example`, name: 'Alix', password: null, issuer: null, subject: null };
  const account = await insertAccount(on.db, { ...person, roles: ['facilitator'], territories: [territory] }, now);
  const actor = memberActor({ id: account, name: 'Alix', roles: ['facilitator'], territories: [territory] }, null);
  const place: Surveys = { store: on, post: null };
  const ask = { territory, name: 'Banc', questionnaire: QUESTIONNAIRE, way: 'alone', opensOn: day(0), closesOn: day(14) } as const;
  const made = await draftSurvey(on, actor, ask, now);
  await invitePaper(place, actor, made.id, 'agent', 2 * PEOPLE, now);
  const { paper } = await openSurvey(place, actor, made.id, null, now);
  return { surveys: place, lead: actor, id: made.id, slug: made.slug, tokens: paper.map(({ token }) => token) };
}

/** @returns milliseconds of each form */
async function people(links: readonly string[], pause: number): Promise<readonly number[]> {
  const times: number[] = [];
  await Promise.all(links.map((token, at) => answers(token, pause, (at / links.length) * pause, times)));
  return times;
}

async function answers(token: string, pause: number, late: number, times: number[]): Promise<void> {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const timing = async (form: () => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    await form();
    times.push(performance.now() - began);
  };
  await wait(late);
  const code = newSecret(CODE);
  await timing(() => takeSheet(store, slug, { token, code }, '192.0.2.7', now));
  for (let form = 0; form < FORMS; form++) {
    await wait(pause);
    const answered = Object.fromEntries(LEVERS.slice(0, (form + 1) * 3).map((lever) => [lever, 3 as const]));
    const save = { version: form, answers: answered, said: '', handIn: form === FORMS - 1 };
    await timing(() => saveSheet(store, slug, code, save, '192.0.2.7', now));
  }
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(1);
  say(
    `${what}, ${store.engine}, ${cpus().length} processors: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms of ${times.length}`,
  );
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  say(`${what}: ${(performance.now() - began).toFixed(0)} ms`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
