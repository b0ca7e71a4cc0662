import type { Language } from '@beffroi/domain';
import { reply } from '@beffroi/ui/words/reply.ts';
import { reviewRefusal } from './review-refusal.ts';

/** Why a form of the right of reply came back, as a sentence. */
export function replyRefusal(instrument: string, of: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  return of.refusal === 'no-step' ? reply[language].chooseAnswer : reviewRefusal(instrument, of, language);
}
