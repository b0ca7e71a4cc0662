import { decide, isAboutPerson, type KnownService, smallTalk, withoutIntroduction } from '@beffroi/speaking';
import { type KnowledgeEntryRow, knowledgeById, type Store } from '@beffroi/store';
import { type Exchange, exchangeOf } from '../views/exchange.ts';
import { findAnswers } from './find-answers.ts';
import { referencesAsked } from './reference-asked.ts';

/** Where somebody asks. */
export interface AskedPlace {
  /** INSEE code. */
  readonly territory: string;
  /** The town's name: its words say nothing of what is asked. */
  readonly town: string;
  /** The day there, `2026-11-28`: entries that have run out are not known any more. */
  readonly day: string;
}

/** What the town's own knowledge says. */
export interface KnowledgeAnswer {
  readonly question: string;
  readonly answer: string;
  /** Address that it quotes. */
  readonly page: string;
}

/** One of what comes near a question: the person says which they meant. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What the assistant has to say, before it is put into words. */
export type AssistantReply<Service extends KnownService = KnownService> =
  | { readonly kind: 'person' }
  | { readonly kind: 'small-talk'; readonly what: 'who' | 'greeting' | 'thanks' }
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'no-exchange'; readonly reference: string }
  | { readonly kind: 'knowledge'; readonly entry: KnowledgeAnswer }
  | { readonly kind: 'service'; readonly service: Service }
  /** One to three, the likeliest first. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'unknown' };

/** Services that a question is about, with a page of the town each. */
export type ServicesFor<Service extends KnownService> = (question: string) => Promise<readonly Service[]>;

const [KNOWLEDGE, SERVICE] = ['k', 's'];

/**
 * Answers a question from what the town holds, and from nothing else. Of people it says nothing; what it does not hold it does not know.
 *
 * @param written a question as `questionIn` left it
 */
export async function askAssistant<Service extends KnownService>(
  store: Store,
  place: AskedPlace,
  written: string,
  servicesFor: ServicesFor<Service>,
): Promise<AssistantReply<Service>> {
  const question = withoutIntroduction(written);
  if (isAboutPerson(question)) return { kind: 'person' };
  const what = smallTalk(question);
  if (what !== null) return { kind: 'small-talk', what };
  const followed = await follow(store, place.territory, question);
  if (followed !== null) return followed;
  const entries = await findAnswers(store, place, question);
  const services = await servicesFor(question);
  const decision = decide(
    question,
    entries.map(knownOf),
    services.map((one) => ({ ...one, id: `${SERVICE}:${one.id}` })),
    place.town,
  );
  const entryOf = (id: string) => entries.find((entry) => `${KNOWLEDGE}:${entry.id}` === id);
  const serviceOf = (id: string) => services.find((service) => `${SERVICE}:${service.id}` === id);
  switch (decision.kind) {
    case 'answer':
      return { kind: 'knowledge', entry: answerOf(entryOf(decision.id)!) };
    case 'service':
      return { kind: 'service', service: serviceOf(decision.id)! };
    case 'choices':
      return { kind: 'choices', choices: decision.ids.map((id) => ({ id, label: entryOf(id)?.question ?? serviceOf(id)!.title })) };
    case 'unknown':
      return decision;
  }
}

/**
 * Answers with one of the choices that were offered.
 *
 * @param question the one that they were offered for
 * @param choice its id; hostile like any text
 */
export async function answerChoice<Service extends KnownService>(
  store: Store,
  { territory, day }: AskedPlace,
  question: string,
  choice: string,
  servicesFor: ServicesFor<Service>,
): Promise<AssistantReply<Service>> {
  const [, kind, id = ''] = /^([ks]):([\w-]{1,60})$/.exec(choice) ?? [];
  if (kind === SERVICE) {
    const service = (await servicesFor(question)).find((one) => one.id === id);
    return service === undefined ? { kind: 'unknown' } : { kind: 'service', service };
  }
  const entry = kind === KNOWLEDGE && /^\d{1,9}$/.test(id) ? await knowledgeById(store.db, Number(id)) : null;
  const stands = entry !== null && entry.territory === territory && entry.withdrawn_at === null && (entry.valid_until ?? day) >= day;
  return stands ? { kind: 'knowledge', entry: answerOf(entry) } : { kind: 'unknown' };
}

/** How a request stands, when its reference is named. Another town's is not told here. */
async function follow(
  store: Store,
  territory: string,
  question: string,
): Promise<Extract<AssistantReply, { kind: `${string}exchange` }> | null> {
  const asked = referencesAsked(question);
  for (const { reference } of asked) {
    const exchange = await exchangeOf(store, reference);
    if (exchange !== null && exchange.channel.territory === territory) return { kind: 'exchange', exchange };
  }
  const sure = asked.find((one) => one.sure);
  return sure === undefined ? null : { kind: 'no-exchange', reference: sure.reference };
}

const knownOf = ({ id, question, answer }: KnowledgeEntryRow) => ({ id: `${KNOWLEDGE}:${id}`, question, answer });
const answerOf = ({ question, answer, page }: KnowledgeEntryRow): KnowledgeAnswer => ({ question, answer, page });
