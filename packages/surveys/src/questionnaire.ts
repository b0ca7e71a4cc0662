import { createHash } from 'node:crypto';
import { canonicalJson } from '@beffroi/domain';
import type { SurveyRow } from '@beffroi/store';
import { SurveyRefusal } from './refusal.ts';

/** What can be answered: a level, that one does not know, or that it does not concern the authority. */
export const ANSWERS = [0, 1, 2, 3, 4, 5, 'unknown', 'not-concerned'] as const;

/** One of them. */
export type Answer = (typeof ANSWERS)[number];

/** By what somebody is asked: `agent`, `elected-member`. */
export interface AskedRole {
  readonly id: string;
  /** Whether they work for the authority: where fewer than ten do, they are asked together. */
  readonly staff: boolean;
  /** The other roles by nearness, the nearest first: with whom it is counted together where it is too few. */
  readonly kin: readonly string[];
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

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 64;

/** Digest of a questionnaire: SHA-256 of its canonical JSON. */
export function digestOf(questionnaire: Questionnaire): string {
  return createHash('sha256').update(canonicalJson(questionnaire)).digest('hex');
}

/** A questionnaire as the database gave it back, which took it in checked. */
export const questionnaireOf = ({ questionnaire }: Pick<SurveyRow, 'questionnaire'>): Questionnaire =>
  questionnaire as unknown as Questionnaire;

/** @throws SurveyRefusal `not-valid` where ids are none or stand twice, a question asks nobody, or takes no answer */
export function assertQuestionnaire({ id, version, roles, questions }: Questionnaire): void {
  const roleIds = roles.map((role) => role.id);
  const fits =
    isId(id) &&
    version !== '' &&
    areIds(roleIds) &&
    areIds(questions.map((question) => question.id)) &&
    questions.every(
      (question) => question.roles.length > 0 && question.roles.every((role) => roleIds.includes(role)) && question.answers.length > 0,
    );
  if (!fits) throw new SurveyRefusal('not-valid', 'The questionnaire is none.', { field: 'questionnaire' });
}

const isId = (id: string): boolean => id.length <= LONGEST_ID && ID.test(id);
const areIds = (ids: readonly string[]): boolean => ids.length > 0 && ids.every(isId) && new Set(ids).size === ids.length;

/** Questions that a role is asked. */
export function questionsFor({ questions }: Questionnaire, role: string): readonly Question[] {
  return questions.filter((question) => question.roles.includes(role));
}

/** @throws SurveyRefusal `not-valid` for an answer that is none, or to what this role is not asked */
export function assertAnswers(questionnaire: Questionnaire, role: string, answers: Answers): void {
  const asked = new Map(questionsFor(questionnaire, role).map((question) => [question.id, question]));
  for (const [question, answer] of Object.entries(answers))
    if (asked.get(question)?.answers.includes(answer) !== true)
      throw new SurveyRefusal('not-valid', `The answer to ${question.slice(0, LONGEST_ID)} is none.`, { field: 'answers' });
}
