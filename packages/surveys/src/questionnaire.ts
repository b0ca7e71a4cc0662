/** What can be answered: a level, that one does not know, or that it does not concern the authority. */
export const ANSWERS = [0, 1, 2, 3, 4, 5, 'unknown', 'not-concerned'] as const;

/** One of them. */
export type Answer = (typeof ANSWERS)[number];

/** By what somebody is asked: `agent`, `elected-member`. */
export interface AskedRole {
  readonly id: string;
  /** Whether they work for the authority: where fewer than ten do, they are asked together. */
  readonly staff: boolean;
}

/** A question; its wordings stand with its version in the code, not in the database. */
export interface Question {
  /** What it is about, for ever: a lever. */
  readonly id: string;
  /** Whom it is asked. */
  readonly roles: readonly string[];
  /** What can be answered to it. */
  readonly answers: readonly Answer[];
}

/** What a survey asks: kept with the survey, under its digest. */
export interface Questionnaire {
  readonly id: string;
  readonly version: string;
  readonly roles: readonly AskedRole[];
  readonly questions: readonly Question[];
}

/** What one person, or those who sit together, answered so far, by question. */
export type Answers = Readonly<Record<string, Answer>>;
