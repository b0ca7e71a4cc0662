import type { Language } from '@beffroi/domain';
import {
  type InBoth,
  LEVERS,
  type LeverId,
  leverOf,
  PRIORITIES,
  type Priority,
  questionOf,
  ROLES,
  type Role,
  wordsToRead,
} from '@beffroi/levers/judge';
import type { Answers, Question, Questionnaire } from '@beffroi/surveys';
import { typographic } from '@beffroi/words';

/** One page of a sheet: what is asked of one priority. */
export interface SheetPage {
  readonly priority: Priority;
  readonly questions: readonly Question[];
}

/** Words that are read in a minute by somebody who takes their time. */
export const READING_PACE = 200;
/** Seconds that choosing an answer takes, beyond reading. */
const CHOOSING = 6;

/** The pages of a sheet in the manifesto's order, without priorities of which nothing is asked. */
export function sheetPages({ questions }: Pick<Questionnaire, 'questions'>): readonly SheetPage[] {
  return PRIORITIES.map((priority) => ({
    priority,
    questions: LEVERS.filter(({ family }) => family === priority.id).flatMap(({ id }) => questions.filter((one) => one.id === id)),
  })).filter((page) => page.questions.length > 0);
}

/** The role that an id of a survey is. @throws Error for one that levers are not asked of */
export function roleOf(id: string): Role {
  const role = ROLES.find((one) => one === id);
  if (role === undefined) throw new Error(`Levers are not asked of ${JSON.stringify(id)}.`);
  return role;
}

/** Whether a lever has this id. */
export const isLever = (id: string): id is LeverId => LEVERS.some((lever) => lever.id === id);

/** The lever that a question of a survey is about. @throws Error for one that there is none of */
export function leverAsked({ id }: Pick<Question, 'id'>): LeverId {
  if (!isLever(id)) throw new Error(`There is no lever ${JSON.stringify(id)}.`);
  return id;
}

/** A question in a reader's words; `null` where this role is not asked. */
export function questionWords(id: LeverId, role: Role, language: Language) {
  const { questions, anchors } = questionOf(id);
  const asked = questions[role];
  const read = (text: InBoth): string => (language === 'fr' ? typographic(text.fr) : text.en);
  return asked === null ? null : { id, title: read(leverOf(id).title), asked: read(asked), anchors: anchors.map(read) };
}

/** Minutes that these pages take, to read and to choose, rounded up. */
export function minutesFor(pages: readonly SheetPage[], role: Role, language: Language): number {
  const questions = pages.flatMap((page) => page.questions);
  const read = questions.reduce((sum, one) => sum + wordsToRead(questionOf(leverAsked(one)), role, language), 0);
  return Math.ceil(read / READING_PACE + (questions.length * CHOOSING) / 60);
}

/** How many questions of each page are not answered yet. */
export function unanswered(pages: readonly SheetPage[], answers: Answers): readonly number[] {
  return pages.map(({ questions }) => questions.filter(({ id }) => answers[id] === undefined).length);
}
