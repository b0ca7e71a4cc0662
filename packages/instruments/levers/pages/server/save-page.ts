import type { Language } from '@beffroi/domain';
import { assertAnswers, openSheet, type Sheet, SurveyRefusal, saveSheet } from '@beffroi/surveys';
import { answering } from '#words/answering.ts';
import { faultOf } from './answer-faults.ts';
import { conflictsOf, isLastChanged, type PostedPage, postedPage, saveOf } from './answer-form.ts';
import { type AnswerView, doneView, lastView, type PageErrors, pagesOf, questionsView } from './answer-views.ts';

/** Who answers, where: all that a page needs beside its form. */
interface Answerer {
  readonly store: App.Locals['house']['store'];
  readonly slug: string;
  /** Network address, for the limit on guessing alone. */
  readonly from: string;
  readonly now: Date;
  readonly language: Language;
}

/** A page, and whether it is one that is to be corrected. */
export interface AfterSave {
  readonly view: AnswerView;
  readonly status: 200 | 400 | 409;
}

/**
 * Saves a page and says what comes next. What two windows changed of different questions is put together; where they chose otherwise for the same one, both are shown.
 *
 * @throws SurveyRefusal where there is nothing to show the page of any more
 */
export async function savePage(answerer: Answerer, form: FormData, code: string): Promise<AfterSave> {
  const { store, slug, from, now, language } = answerer;
  const sheet = await openSheet(store, slug, code, from, now);
  const posted = postedPage(form, sheet);
  assertAnswers(sheet.survey.questionnaire, sheet.role, posted.answers);
  if (conflictsOf(sheet, posted).length > 0 || isLastChanged(sheet, posted)) return conflictView(sheet, posted, code, language);
  const errors = errorsIn(sheet, posted, language);
  const handIn = posted.going.kind === 'hand-in' && Object.keys(errors).length === 0;
  try {
    const saved = await saveSheet(store, slug, code, saveOf(sheet, posted, sheet.version, handIn), from, now);
    if (saved.kind === 'conflict') return conflictView(saved.theirs, posted, code, language);
    return Object.keys(errors).length > 0
      ? again(saved.sheet, posted, code, errors, language)
      : { view: viewAfter(saved.sheet, posted, code, language), status: 200 };
  } catch (thrown) {
    if (!(thrown instanceof SurveyRefusal) || thrown.code !== 'not-valid' || posted.last === null) throw thrown;
    const field = thrown.details['field'] === 'present' ? 'present' : 'said';
    return again(sheet, posted, code, { ...errors, [field]: faultOf(thrown, language).sentence }, language);
  }
}

/** What keeps a sheet from being handed in. */
function errorsIn(sheet: Sheet, { going, last, answers }: PostedPage, language: Language): PageErrors {
  if (going.kind !== 'hand-in') return {};
  const say = answering[language].faults;
  const isEmpty = Object.keys(sheet.answers).length + Object.keys(answers).length === 0;
  const together = sheet.survey.way === 'spoken';
  return {
    ...(isEmpty ? { empty: say.empty } : {}),
    ...(together && last?.present === '' ? { present: say.present } : {}),
    ...(together && last !== null && last.agreed === null ? { agreed: say.agreed } : {}),
  };
}

function again(sheet: Sheet, { last }: PostedPage, code: string, errors: PageErrors, language: Language): AfterSave {
  return { view: lastView(sheet, code, language, { ...(last === null ? {} : { fields: last }), errors }), status: 400 };
}

function conflictView(theirs: Sheet, posted: PostedPage, code: string, language: Language): AfterSave {
  if (posted.last !== null) return { view: lastView(theirs, code, language, { fields: posted.last, conflict: true }), status: 409 };
  const yours = { answers: { ...theirs.answers, ...posted.answers }, conflicts: conflictsOf(theirs, posted) };
  return { view: questionsView(theirs, code, posted.at, language, yours), status: 409 };
}

function viewAfter(sheet: Sheet, { going }: PostedPage, code: string, language: Language): AnswerView {
  if (going.kind === 'hand-in') return doneView(sheet, code, 'handed-in', language);
  if (going.kind === 'stop') return doneView(sheet, code, 'stopped', language);
  return pageView(sheet, code, going.at, language);
}

/** A page of a sheet by its place; the last one, and those behind it, is the page on which it is handed in. */
export const pageView = (sheet: Sheet, code: string, at: number, language: Language): AnswerView =>
  at < pagesOf(sheet) - 1 ? questionsView(sheet, code, at, language) : lastView(sheet, code, language);
