/** Endings of nouns and adjectives that a stem does without, then those of verbs, feminines and plurals. */
const NOUNS =
  /(?:issements?|ements?|ations?|ateurs?|atrices?|iteurs?|ables?|ibles?|iques?|ismes?|istes?|euses?|eurs?|eux|ives?|ifs?|ites?|ances?|ences?)$/;
const VERBS =
  /(?:eraient|eront|erons|erez|erai|era|erait|aient|irons|iront|irez|ira|irai|issent|issons|issez|ent|ons|ez|ees|ee|es|er|ir|re|is|it|e|s|x|i|u|ue|ues|us)$/;
/** Letters of a word at least that has a stem of its own, and of what each cut leaves. */
const WORD = 5;
const AFTER_NOUN = 4;
const AFTER_VERB = 3;

/** What forms of a folded word have in common, roughly: « numérisation », « numériser » and « numérique » begin alike. */
export function stemOf(word: string): string {
  if (word.length < WORD) return word;
  const noun = word.replace(NOUNS, '');
  const kept = noun.length < AFTER_NOUN ? word : noun;
  const verb = kept.replace(VERBS, '');
  return verb.length >= AFTER_VERB ? verb : kept;
}
