import type { Language } from '@beffroi/domain';
import { refusalWords } from '@beffroi/ui/refusal-words.ts';
import { reply } from '#words/reply.ts';

/** Why a form of the right of reply came back, as a sentence. */
export function replyRefusal(of: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  return of.refusal === 'no-step' ? reply[language].chooseAnswer : refusalWords(of, language);
}
