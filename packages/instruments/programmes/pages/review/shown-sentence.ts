import { type Coded, readCoded } from '@beffroi/programmes/review';
import type { ShownWords } from '@beffroi/ui/review/shown.ts';

/** A sentence among its neighbours, as the reading room shows its parts. */
export function sentenceOf(shown: readonly ShownWords[]): { words: string; before: string; after: string; heading: string } {
  const part = (name: string): string => shown.find(({ id }) => id === name)?.text ?? '';
  return { words: part('words'), before: part('before'), after: part('after'), heading: part('heading') };
}

/** What is said of it; nothing yet without an answer. */
export function codedIn(said: { readonly answer: unknown } | null): Omit<Coded, 'digital'> & { readonly digital: boolean | null } {
  return said === null ? { digital: null, themes: [], commitment: null } : readCoded(said.answer);
}
