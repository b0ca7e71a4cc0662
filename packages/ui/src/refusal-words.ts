import type { Language } from '@beffroi/domain';
import { review } from './words/review.ts';

/** Why a form of the reading room came back, as a sentence. */
export function refusalWords({ refusal, waitMs }: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  const say = review[language];
  if (refusal === 'not-in-page') return say.notInPage;
  if (refusal === 'no-page') return say.noPageChosen;
  const sentence = (say.refusals as Readonly<Record<string, string>>)[refusal] ?? refusal;
  return waitMs > 0 ? `${sentence} ${say.waitFor(waitMs)}` : sentence;
}
