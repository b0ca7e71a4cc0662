import type { Language } from '@beffroi/domain';
import { refusalWords } from '@beffroi/ui/refusal-words.ts';
import { piecesOf } from './review-pieces.ts';

/** Why a form of the reading room came back, as a sentence: an instrument's own, where it has one for it. */
export function reviewRefusal(instrument: string, of: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  return piecesOf(instrument).refusals?.[language][of.refusal] ?? refusalWords(of, language);
}
