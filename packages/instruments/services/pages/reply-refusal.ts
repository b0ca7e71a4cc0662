import type { Language } from '@beffroi/domain';
import { refusalWords } from '@beffroi/ui/refusal-words.ts';
import { reply } from '#words/reply.ts';
import { refusals } from '#words/review.ts';

/** Why a form of the right of reply came back, as a sentence. */
export function replyRefusal(of: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  if (of.refusal === 'no-step') return reply[language].chooseAnswer;
  return refusals[language][of.refusal] ?? refusalWords(of, language);
}
