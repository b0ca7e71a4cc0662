import { ActRefusal } from '@beffroi/acts';
import type { Language } from '@beffroi/domain';
import { IdeaRefusal } from '@beffroi/ideas';
import { PlanRefusal } from '@beffroi/plans';
import { wordsIn } from '@beffroi/ui/language.ts';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { ideas } from '#lib/messages/ideas.ts';
import { ownOf } from '#lib/own-of.ts';
import { typedIn } from '../desk/given-back.ts';

/** What a form gets back that could not be done: one sentence, of which field, and all that was typed. */
export interface IdeaFault {
  readonly fault: string;
  readonly field: string | null;
  readonly typed: Readonly<Record<string, string>>;
  /** Which of several forms of a page it is. */
  readonly form: string;
}

/** The answer of a form that goes back. */
export interface GivenBackIdea {
  readonly back: IdeaFault;
}

/** A refusal as one sentence: what is wrong, and what to do. */
export function faultSentence({ code, details }: IdeaRefusal, language: Language): string {
  const say = ideas[language];
  if (code === 'too-often') return say.wait(Math.max(1, Math.ceil(Number(details['waitMs']) / 60_000)));
  if (code === 'box-closed') return say.closedOn(dayWords(String(details['day']), language));
  if (code !== 'not-valid') return say.refusals[code];
  if (details['field'] === 'keepDays') return say.badDays;
  return details['fault'] === 'long'
    ? say.long(Number(details['most']))
    : (ownOf(say.empty, String(details['field'])) ?? say.refusals[code]);
}

const STATUS: ReadonlyMap<string, number> = new Map([
  ['too-often', 429],
  ['box-closed', 410],
  ['no-box', 404],
  ['unknown', 404],
  ['code-unknown', 404],
  ['changed', 409],
]);

/** Runs what a form asks for; a refusal becomes its answer. @param form the name of the form on its page @throws 403 · what is no refusal */
export async function orFault<Done>(
  posted: FormData,
  { language, form = '' }: { readonly language: Language; readonly form?: string },
  work: () => Promise<Done>,
): Promise<Done | ActionFailure<GivenBackIdea>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof ActRefusal) error(403, 'role');
    if (thrown instanceof PlanRefusal)
      return fail(400, { back: { fault: ideas[language].badAction, field: 'title', typed: typedIn(posted), form } });
    if (!(thrown instanceof IdeaRefusal)) throw thrown;
    const field = thrown.code === 'not-valid' ? String(thrown.details['field']) : null;
    return fail(STATUS.get(thrown.code) ?? 400, { back: { fault: faultSentence(thrown, language), field, typed: typedIn(posted), form } });
  }
}

/** Runs what a page asks for; a refusal is its sentence. @throws what is no refusal */
export async function orSentence<Found>(
  language: Language,
  work: () => Promise<Found>,
): Promise<{ readonly found: Found; readonly fault: null } | { readonly found: null; readonly fault: string }> {
  try {
    return { found: await work(), fault: null };
  } catch (thrown) {
    if (!(thrown instanceof IdeaRefusal)) throw thrown;
    return { found: null, fault: faultSentence(thrown, language) };
  }
}

/** Whether an action's answer is a form that goes back. */
export function isFault<Answer>(answer: Answer | ActionFailure<GivenBackIdea>): answer is ActionFailure<GivenBackIdea> {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'data' in answer;
}

/** A day of the calendar as one says it: `24 novembre 2026`. */
export const dayWords = (day: string, language: Language): string => wordsIn(language).date(`${day}T12:00:00Z`, 'UTC');
