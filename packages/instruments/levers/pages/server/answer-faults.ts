import type { Language } from '@beffroi/domain';
import { SurveyRefusal, WORDS_MOST } from '@beffroi/surveys';
import { wordsIn } from '@beffroi/ui/language.ts';
import { type ActionFailure, fail } from '@sveltejs/kit';
import { answering } from '#words/answering.ts';
import { dayWords } from './day-words.ts';

/** What somebody who answers is told where something could not be done. */
export interface Fault {
  readonly sentence: string;
  /** HTTP status. */
  readonly status: number;
}

/** Letters of a code; what has more is a link. */
const CODE_LETTERS = 15;

/** A refusal as one sentence for who answers: what is wrong, and what to do. */
export function faultOf({ code, details }: SurveyRefusal, language: Language): Fault {
  const say = answering[language].faults;
  const day = details['day'] === undefined ? '' : dayWords(String(details['day']), language);
  switch (code) {
    case 'closed':
    case 'withdrawn':
      return { sentence: say[code](day), status: 410 };
    case 'link-gone':
    case 'code-unknown':
      return { sentence: say[code], status: 404 };
    case 'mistyped':
      return { sentence: say[Number(details['letters']) > CODE_LETTERS ? 'mistyped-link' : 'mistyped'], status: 400 };
    case 'too-often':
      return { sentence: say['too-often'](Math.ceil(Number(details['waitMs']) / 60_000)), status: 429 };
    case 'not-open':
      return { sentence: say['not-open'], status: 404 };
    case 'not-valid':
      return { sentence: notValid(String(details['field']), language), status: 400 };
    default:
      return { sentence: say.unknown, status: 404 };
  }
}

function notValid(field: string, language: Language): string {
  const say = answering[language].faults;
  if (field === 'said') return say.said(wordsIn(language).count(WORDS_MOST));
  return field === 'present' ? say.present : say.answers;
}

/** Runs what somebody who answers asked for; a refusal becomes the answer of their form. @param typed what they typed as a code */
export async function orFault<Done>(
  language: Language,
  typed: string,
  work: () => Promise<Done>,
): Promise<Done | ActionFailure<{ readonly fault: string; readonly typed: string }>> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof SurveyRefusal)) throw thrown;
    const { sentence, status } = faultOf(thrown, language);
    return fail(status, { fault: sentence, typed });
  }
}
