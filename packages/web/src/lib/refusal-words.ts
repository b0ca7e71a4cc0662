import type { Language } from '@beffroi/domain';
import { reply } from './messages/reply.ts';
import { review } from './messages/review.ts';

/** Why a form of the reading room, or of the right of reply, came back, as a sentence. */
export function refusalWords({ refusal, waitMs }: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  const say = review[language];
  if (refusal === 'not-in-page') return say.notInPage;
  if (refusal === 'no-page') return say.noPageChosen;
  if (refusal === 'no-step') return reply[language].chooseAnswer;
  const sentence = (say.refusals as Readonly<Record<string, string>>)[refusal] ?? refusal;
  return waitMs > 0 ? `${sentence} ${say.waitFor(waitMs)}` : sentence;
}
