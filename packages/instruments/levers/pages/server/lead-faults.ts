import { ActRefusal } from '@beffroi/acts';
import type { Language } from '@beffroi/domain';
import { SurveyRefusal } from '@beffroi/surveys';
import { textOf, textsOf } from '@beffroi/ui/server/refused.ts';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { leading } from '#words/leading.ts';
import { dayWords } from './day-words.ts';

/** What a form of who leads a survey gets back: why, of which field, and all that was typed. */
export interface GivenBack {
  /** One sentence. */
  readonly refused: string;
  readonly field: string | null;
  /** Which of several forms of a page it is. */
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
}

/** Runs a verb; a refusal becomes the answer of the form. @param form the name of the form on its page @throws 403, 404 · what is no refusal */
export async function orGivenBack<Done>(
  posted: FormData,
  { language, form }: { readonly language: Language; readonly form: string },
  work: () => Promise<Done>,
): Promise<Done | ActionFailure<GivenBack>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof ActRefusal) error(403, 'role');
    if (!(thrown instanceof SurveyRefusal)) throw thrown;
    if (thrown.code === 'unknown') error(404, 'survey');
    return givenBack(
      posted,
      form,
      form === 'rappeler' && thrown.code === 'nobody' ? leading[language].remindNobody : leadRefusal(thrown, language),
      thrown.code === 'not-valid' ? String(thrown.details['field']) : null,
    );
  }
}

export const givenBack = (posted: FormData, form: string, refused: string, field: string | null): ActionFailure<GivenBack> =>
  fail(400, { refused, field, form, typed: typedIn(posted), chosen: textsOf(posted, 'role') });

/** Whether an action's answer is a form that goes back. */
export function isGivenBack<Answer>(answer: Answer | ActionFailure<GivenBack>): answer is ActionFailure<GivenBack> {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'data' in answer;
}

const typedIn = (posted: FormData): Record<string, string> =>
  Object.fromEntries([...posted.keys()].map((name) => [name, textOf(posted, name)] as const));

/** Why something about a survey was not done, as one sentence for who leads it. */
export function leadRefusal({ code, details }: SurveyRefusal, language: Language): string {
  const say = leading[language];
  const day = (name: string): string => dayWords(String(details[name]), language);
  if (code === 'too-soon' || code === 'reminded') return say.refusals[code](day('day'));
  if (code === 'not-valid') {
    const of = say.fields[details['after'] === undefined ? String(details['field']) : 'extend'];
    return typeof of === 'function' ? of(day('after')) : (of ?? say.refusals['not-valid']);
  }
  const of: unknown = Object.entries(say.refusals).find(([name]) => name === code)?.[1];
  return typeof of === 'string' ? of : say.refusals['not-valid'];
}
