import { type AskedPlace, answerChoice, askAssistant, type KnowingTown, personaOf, questionIn, sendQuestion } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import type { AnswerProposal } from '@beffroi/ui/page-doors.ts';
import { dayIn } from '#lib/desk-clock.ts';
import { townNames } from '../desk/places.ts';
import { proposalsFor } from '../desk/proposals.ts';
import { helloOf, type Persona, type SpokenReply, sentReply, spoken } from './reply-words.ts';

/** What a town's page asks, as it came; hostile like any text. */
export type AssistantAsk = Readonly<Record<'question' | 'choice' | 'send', unknown>> & { readonly language: Language };

/** Who answers, with the first words; or what is answered. */
export type AssistantAnswer = { readonly name: string; readonly nature: string; readonly text: string } | SpokenReply;

/** Services of one question: more would be a menu, and no help. */
const MOST_SERVICES = 2;

/**
 * Answers what was asked of the assistant of a town.
 *
 * @param origin of this site, for links that lead here
 * @returns `null` for no question
 * @throws DeskRefusal `unknown` where the town has no assistant, `too-often`
 */
export async function answerOfTown(locals: App.Locals, code: string, ask: AssistantAsk, origin: string): Promise<AssistantAnswer | null> {
  const { house } = locals;
  const { zone, name, nature, booking } = await personaOf(house.store, code);
  const now = house.now();
  const { language } = ask;
  const town = (await townNames(locals))(code);
  const persona: Persona = { name, nature, town, booking };
  if (ask.question === undefined) return { name, nature, text: helloOf(persona, language) };
  const question = questionIn(ask.question);
  if (question === null) return null;
  if (ask.send === true) return sentReply(await sendQuestion(house.store, code, question, language, now), origin, language);
  const place = { territory: code, town, day: dayIn(now, zone) };
  return spoken(await replyTo(locals, place, question, ask), persona, origin, language);
}

/** What is said to a question, or to a choice that was made of those that were offered for it. */
function replyTo(locals: App.Locals, place: AskedPlace, question: string, { choice, language }: Pick<AssistantAsk, 'choice' | 'language'>) {
  const { store } = locals.house;
  const services = (text: string) => knownServices(locals, place.territory, text, language);
  return typeof choice === 'string'
    ? answerChoice(store, place, question, choice, services)
    : askAssistant(store, place, question, services);
}

/** What the assistant of a town would say, for those who say what it knows. */
export async function triedOut(
  locals: App.Locals,
  { territory, zone }: KnowingTown,
  written: string,
  origin: string,
): Promise<SpokenReply | null> {
  const question = questionIn(written);
  if (question === null) return null;
  const [{ language }, town] = [locals, (await townNames(locals))(territory)];
  const place = { territory, town, day: dayIn(locals.house.now(), zone) };
  return spoken(
    await replyTo(locals, place, question, { choice: undefined, language }),
    { name: '', nature: '', town, booking: null },
    origin,
    language,
  );
}

/** What instruments propose to a question, where they have seen a page that answers it. */
export async function knownServices(
  locals: App.Locals,
  territory: string,
  question: string,
  language: Language,
): Promise<readonly AnswerProposal[]> {
  const found = await proposalsFor({ ...locals, language }, { territory, speaks: language }, question);
  return found.filter(({ text, links }) => text !== null && links.length > 0).slice(0, MOST_SERVICES);
}
