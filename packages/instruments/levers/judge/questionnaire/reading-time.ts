import type { Language } from '@beffroi/domain';
import { APART_WORDS } from './answer-words.ts';
import { ANSWERS_APART, type LeverQuestion, type Role } from './question.ts';
import { questionnaireFor } from './questionnaire.ts';

/** Words that somebody reads to answer one lever: the question, its six anchors, and the two answers apart. */
export function wordsToRead(question: LeverQuestion, role: Role, language: Language): number {
  const asked = question.questions[role];
  if (asked === null) return 0;
  const texts = [asked, ...question.anchors, ...ANSWERS_APART.map((one) => APART_WORDS[one])];
  return texts.reduce((sum, text) => sum + countWords(text[language]), 0);
}

/** Minutes that reading the whole path of a role takes. @param pace words a minute */
export function minutesToRead(role: Role, language: Language, pace: number): number {
  return questionnaireFor(role).reduce((sum, one) => sum + wordsToRead(one, role, language), 0) / pace;
}

/** Words as a reader counts them: what stands between spaces and holds a letter or digit; an elision is a word with what follows. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
