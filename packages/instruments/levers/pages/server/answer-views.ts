import type { Language } from '@beffroi/domain';
import { APART_WORDS, ROLE_WORDS } from '@beffroi/levers/judge';
import { type AskingTown, leverAsked, minutesFor, questionWords, roleOf, sheetPages, unanswered } from '@beffroi/levers/views';
import { type Answer, type AskedSurvey, grouped, type LinkView, type Sheet, WORDS_MOST } from '@beffroi/surveys';
import { wordsIn } from '@beffroi/ui/language.ts';
import { swingWords } from '#words/answering.ts';
import { dayWords } from './day-words.ts';
import { swingOf } from './noise.ts';

/** What stands on every page of somebody's sheet. */
interface OfSheet {
  readonly slug: string;
  readonly name: string;
  readonly closes: string;
  readonly together: boolean;
  /** Grouped, as it is read. */
  readonly code: string;
}

/** A question with what can be answered, in the reader's words. */
export interface ShownQuestion {
  readonly id: string;
  readonly title: string;
  readonly asked: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  /** What another window has saved there, where it is something else; `null` where nothing is. */
  readonly elsewhere: string | null;
}

/** The last page: one's own words, and handing in. */
export interface LastFields {
  readonly said: string;
  readonly present: string;
  readonly agreed: boolean | null;
}

/** What goes wrong on a page, by field, as sentences. */
export type PageErrors = Readonly<Partial<Record<'empty' | 'said' | 'present' | 'agreed', string>>>;

/** A page that somebody who answers gets. */
export type AnswerView =
  | (OfSheet & {
      readonly kind: 'questions';
      readonly version: number;
      readonly at: number;
      readonly pages: number;
      readonly minutes: number;
      readonly title: string;
      readonly handedIn: boolean;
      readonly conflict: boolean;
      readonly questions: readonly ShownQuestion[];
    })
  | (OfSheet & {
      readonly kind: 'last';
      readonly version: number;
      readonly at: number;
      readonly pages: number;
      readonly handedIn: boolean;
      readonly conflict: boolean;
      readonly fields: LastFields;
      /** As another window saved them, where they are others. */
      readonly elsewhere: LastFields | null;
      readonly most: string;
      readonly open: readonly { readonly at: number; readonly title: string; readonly n: number }[];
      readonly errors: PageErrors;
    })
  | (OfSheet & { readonly kind: 'stopped' | 'handed-in'; readonly handedIn: boolean });

const ofSheet = ({ survey }: Pick<Sheet, 'survey'>, code: string, language: Language): OfSheet => ({
  slug: survey.slug,
  name: survey.name,
  closes: dayWords(survey.closesOn, language),
  together: survey.way === 'spoken',
  code: grouped(code.toUpperCase().replace(/\P{L}/gu, '')),
});

/** How many pages a sheet has: its priorities, and the last one. */
export const pagesOf = ({ survey }: Pick<Sheet, 'survey'>): number => sheetPages(survey.questionnaire).length + 1;

/** What may differ from what is saved: answers of this page that another window has changed. */
export interface Yours {
  readonly answers: Sheet['answers'];
  readonly conflicts: readonly string[];
}

/** A page of questions. */
export function questionsView(sheet: Sheet, code: string, at: number, language: Language, yours: Yours | null = null): AnswerView {
  const pages = sheetPages(sheet.survey.questionnaire);
  const page = pages[at]!;
  const role = roleOf(sheet.role);
  const answers = yours?.answers ?? sheet.answers;
  const questions = page.questions.map((question): ShownQuestion => {
    const { id, title, asked, anchors } = questionWords(leverAsked(question), role, language)!;
    const options = question.answers.map((answer) => ({ value: String(answer), label: answerWords(answer, anchors, language) }));
    const theirs = yours?.conflicts.includes(id) ? sheet.answers[id] : undefined;
    const chosen = answers[id];
    return {
      ...{ id, title, asked, options, chosen: chosen === undefined ? null : String(chosen) },
      elsewhere: theirs === undefined ? null : answerWords(theirs, anchors, language),
    };
  });
  return {
    ...ofSheet(sheet, code, language),
    ...{ kind: 'questions', version: sheet.version, at, pages: pages.length + 1, questions },
    ...{ title: page.priority.title[language], handedIn: sheet.handedIn, conflict: (yours?.conflicts.length ?? 0) > 0 },
    minutes: minutesFor(pages.slice(at), role, language) + 1,
  };
}

const answerWords = (answer: Answer, anchors: readonly string[], language: Language): string =>
  typeof answer === 'number' ? anchors[answer]! : APART_WORDS[answer][language];

/** The page on which a sheet is handed in. */
export function lastView(
  sheet: Sheet,
  code: string,
  language: Language,
  { fields = fieldsOf(sheet), conflict = false, errors = {} }: { fields?: LastFields; conflict?: boolean; errors?: PageErrors } = {},
): AnswerView {
  const pages = sheetPages(sheet.survey.questionnaire);
  const open = unanswered(pages, sheet.answers).flatMap((n, at) =>
    n === 0 ? [] : [{ at, n, title: pages[at]!.priority.title[language] }],
  );
  return {
    ...ofSheet(sheet, code, language),
    ...{ kind: 'last', version: sheet.version, at: pages.length, pages: pages.length + 1, handedIn: sheet.handedIn },
    ...{ fields, conflict, elsewhere: conflict ? fieldsOf(sheet) : null, open, errors, most: wordsIn(language).count(WORDS_MOST) },
  };
}

export const fieldsOf = ({ said, present, agreed }: Sheet): LastFields => ({
  said,
  present: present === null ? '' : String(present),
  agreed,
});

/** What is said after saving without going on, or after handing in. */
export const doneView = (sheet: Sheet, code: string, kind: 'stopped' | 'handed-in', language: Language): AnswerView => ({
  ...ofSheet(sheet, code, language),
  kind,
  handedIn: sheet.handedIn,
});

/** The first page of a survey, for who came by a link. */
export function welcomeView({ survey, role, code }: LinkView, token: string, town: AskingTown, language: Language) {
  const pages = sheetPages(survey.questionnaire);
  return {
    ...headOf(survey, language),
    ...{ token, code: grouped(code), town: town.name, role: ROLE_WORDS[roleOf(role)][language] },
    minutes: minutesFor(pages, roleOf(role), language) + 1,
    keepDays: survey.keepDays,
    swings: {
      6: swingWords(swingOf(6, survey.epsilon), language),
      12: swingWords(swingOf(12, survey.epsilon), language),
      60: swingWords(swingOf(60, survey.epsilon), language),
    },
  };
}

/** What the first page shows. */
export type WelcomeView = ReturnType<typeof welcomeView>;

const headOf = ({ slug, name, closesOn, way }: AskedSurvey, language: Language) => ({
  slug,
  name,
  closes: dayWords(closesOn, language),
  together: way === 'spoken',
});
