import type { SurveyRow, SurveySheetRow, SurveyWay } from '@beffroi/store';
import type { Day } from '../days.ts';
import { type Answers, type Questionnaire, questionnaireOf, questionsFor } from '../questionnaire.ts';

/** What somebody who answers is told of the survey. */
export interface AskedSurvey {
  readonly slug: string;
  readonly name: string;
  /** INSEE code. */
  readonly territory: string;
  readonly way: SurveyWay;
  /** With the questions of this role alone. */
  readonly questionnaire: Questionnaire;
  readonly closesOn: Day;
  /** Days for which answers are kept once it is closed. */
  readonly keepDays: number;
  /** How much noise what is told of the answers gets: the less, the more. */
  readonly epsilon: number;
}

/** A sheet, as who has its code sees it. */
export interface Sheet {
  readonly survey: AskedSurvey;
  readonly role: string;
  /** Which state of it this is: to be given back when it is saved. */
  readonly version: number;
  readonly answers: Answers;
  /** Free words. */
  readonly said: string;
  /** How many sit together, and whether they agree that what they said is shown; `null` before they said, and for who answers alone. */
  readonly present: number | null;
  readonly agreed: boolean | null;
  readonly handedIn: boolean;
}

export function askedSurvey(row: SurveyRow, role: string): AskedSurvey {
  const { slug, name, territory, way, closes_on: closesOn, keep_days: keepDays, epsilon } = row;
  const whole = questionnaireOf(row);
  return { slug, name, territory, way, closesOn, keepDays, epsilon, questionnaire: { ...whole, questions: questionsFor(whole, role) } };
}

export function sheetOf(survey: SurveyRow, row: SurveySheetRow): Sheet {
  const { role, version, answers, said, present, agreed, handed_in: handedIn } = row;
  return { survey: askedSurvey(survey, role), role, version, answers: answers as Answers, said, present, agreed, handedIn };
}
