import { answerChoice, askAssistant, dayAt, personaOf, questionIn, sendQuestion } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import { PAGES } from '@beffroi/house/pages';
import type { AnswerProposal } from '@beffroi/ui/page-doors.ts';
import { townNames } from '../desk/places.ts';
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
  const { zone, name, nature } = await personaOf(house.store, code);
  const now = house.now();
  const { language } = ask;
  const town = (await townNames(locals))(code);
  const persona: Persona = { name, nature, town };
  if (ask.question === undefined) return { name, nature, text: helloOf(persona, language) };
  const question = questionIn(ask.question);
  if (question === null) return null;
  if (ask.send === true) return sentReply(await sendQuestion(house.store, code, question, language, now), origin, language);
  const services = (text: string) => servicesOf(locals, code, text, language);
  const place = { territory: code, town, day: dayAt(zone, now) };
  const reply =
    typeof ask.choice === 'string'
      ? await answerChoice(house.store, place, question, ask.choice, services)
      : await askAssistant(house.store, place, question, services);
  return spoken(reply, persona, origin, language);
}

/** What instruments propose to a question, where they have seen a page that answers it. */
export async function servicesOf(
  locals: App.Locals,
  territory: string,
  question: string,
  language: Language,
): Promise<readonly AnswerProposal[]> {
  const found: AnswerProposal[] = [];
  for (const { proposals } of PAGES) found.push(...((await proposals?.(locals, { territory, question, language })) ?? []));
  return found.filter(({ text, links }) => text !== null && links.length > 0).slice(0, MOST_SERVICES);
}
