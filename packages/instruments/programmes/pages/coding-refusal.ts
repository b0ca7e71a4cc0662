import type { Language } from '@beffroi/domain';
import { refusalWords } from '@beffroi/ui/refusal-words.ts';
import { coding } from '#words/coding.ts';

/** Why a form of the coding came back, as a sentence. */
export function codingRefusal(of: { readonly refusal: string; readonly waitMs: number }, language: Language): string {
  return (coding[language].refusals as Readonly<Record<string, string>>)[of.refusal] ?? refusalWords(of, language);
}
