import { readFileSync } from 'node:fs';
import { memberActor } from '@beffroi/acts';
import { type AssistantReply, askAssistant, saveKnowledge } from '@beffroi/desk';
import { SERVICE_IDS, SERVICE_WORDS, serviceOf } from '@beffroi/services/judge';
import { servicesAsked } from '@beffroi/services/views';
import { insertAccount, type Store } from '@beffroi/store';

const NOW = new Date('2026-11-24T10:00:00Z');
const TOWN = '99001';

interface Labelled {
  readonly asked: string;
  /** Id of an entry, `service:ID`, `choices:ID,ID`, or the kind of the reply. */
  readonly expected: string;
}

interface Entry {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly page: string;
}

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/assistant/${name}`, import.meta.url), 'utf8');

/** Questions with what is right of them. */
export const labelledIn = (name: string): readonly Labelled[] =>
  fixture(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled);

const ENTRIES = JSON.parse(fixture('knowledge.json')) as readonly Entry[];

/** Fills the knowledge base of an invented town. */
export async function knowingTown(store: Store): Promise<void> {
  const person = { handle: 's', email: 's@brezan.example', name: 'Sophie', roles: ['agent'], territories: [TOWN] };
  const id = await insertAccount(store.db, { ...person, password: null, issuer: null, subject: null }, NOW);
  const sophie = memberActor({ id, name: 'Sophie', roles: ['agent'], territories: [TOWN] }, null);
  for (const entry of ENTRIES) await saveKnowledge(store, sophie, { ...entry, territory: TOWN, validUntil: null, replaces: null }, NOW);
}

/** How a reply stands to what is right. `wrong`: it says something that was not asked. */
export type Verdict = 'right' | 'offered' | 'silent' | 'wrong';

export interface Judged extends Labelled {
  readonly got: string;
  readonly verdict: Verdict;
}

export async function judged(store: Store, one: Labelled): Promise<Judged> {
  const place = { territory: TOWN, town: 'Brezan', day: '2026-11-24' };
  const services = async (question: string) =>
    servicesAsked(question)
      .slice(0, 2)
      .map((id) => ({ id, title: serviceOf(id).fr, asked: SERVICE_WORDS[id].asked }));
  const got = saidBy(await askAssistant(store, place, one.asked, services));
  return { ...one, got, verdict: verdictOf(one.expected, got) };
}

function saidBy(reply: AssistantReply): string {
  const ofEntry = (question: string): string =>
    ENTRIES.find((entry) => entry.question === question)?.id ?? `service:${SERVICE_IDS.find((id) => serviceOf(id).fr === question)}`;
  if (reply.kind === 'knowledge') return ofEntry(reply.entry.question);
  if (reply.kind === 'service') return `service:${reply.service.id}`;
  if (reply.kind === 'choices') return `choices:${reply.choices.map(({ label }) => ofEntry(label)).join(',')}`;
  return reply.kind === 'small-talk' ? reply.what : reply.kind;
}

function verdictOf(expected: string, got: string): Verdict {
  if (got === expected) return 'right';
  const choices = (text: string): readonly string[] => (text.startsWith('choices:') ? text.slice(8).split(',').sort() : []);
  if (choices(expected).length > 0 && choices(expected).every((id) => choices(got).includes(id))) return 'right';
  // Of who asks after a person nothing near is offered either.
  if (got.startsWith('choices:')) return expected === 'person' ? 'wrong' : 'offered';
  return got === 'unknown' || got === 'person' ? 'silent' : 'wrong';
}
