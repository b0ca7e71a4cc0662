import type { Language } from '@beffroi/domain';
import type { ReviewKind } from '@beffroi/instrument';
import type { ReviewWords } from '../words/review.ts';
import type { AskedQuestion } from './shown.ts';

/** What is asked of a kind of items, in the reader's language. Of a mark, an option is named by its level or letter. */
export function askedQuestions(
  kind: Pick<ReviewKind, 'id' | 'questions'>,
  say: Pick<ReviewWords, 'legend' | 'option'>,
  language: Language,
): AskedQuestion[] {
  const finding = kind.id === 'finding';
  return kind.questions.map(({ id, title, options }) => ({
    id,
    title: finding ? say.legend : title[language],
    options: options.map(({ value, title: name }) => ({ value, title: finding ? say.option(value, name[language]) : name[language] })),
  }));
}
