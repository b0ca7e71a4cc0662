import { sheetPages } from '@beffroi/levers/views';
import { ANSWERS, type Answer, type Answers, type Sheet, type SheetSave } from '@beffroi/surveys';
import { textOf } from '@beffroi/ui/server/refused.ts';
import type { LastFields } from './answer-views.ts';

/** Where somebody goes once their page is saved. */
export type Going = { readonly kind: 'page'; readonly at: number } | { readonly kind: 'stop' } | { readonly kind: 'hand-in' };

/** What a page sent. */
export interface PostedPage {
  readonly version: number;
  readonly at: number;
  readonly going: Going;
  /** Of this page's questions, those that something is chosen for. */
  readonly answers: Answers;
  /** Of the last page alone. */
  readonly last: LastFields | null;
}

/** Reads what a page sent, of the questions of this sheet alone. What is no answer is left for the verb to refuse. */
export function postedPage(form: FormData, { survey }: Sheet): PostedPage {
  const pages = sheetPages(survey.questionnaire);
  const at = Math.min(wholeIn(textOf(form, 'page')), pages.length);
  const answers = (pages[at]?.questions ?? []).flatMap(({ id }) => {
    const typed = textOf(form, `reponse-${id}`);
    return typed === '' ? [] : [[id, answerIn(typed)] as const];
  });
  const last = at < pages.length ? null : { said: textOf(form, 'said'), present: textOf(form, 'present').trim(), agreed: agreedIn(form) };
  return {
    ...{ version: wholeIn(textOf(form, 'version')), at, answers: Object.fromEntries(answers), last },
    going: goingTo(textOf(form, 'vers'), at, pages.length),
  };
}

function goingTo(to: string, at: number, last: number): Going {
  if (to === 'remettre') return { kind: 'hand-in' };
  if (to === 'arreter') return { kind: 'stop' };
  const asked = /^page-(\d{1,2})$/.exec(to)?.[1];
  const page = to === 'retour' ? at - 1 : asked === undefined ? at + 1 : Number(asked);
  return { kind: 'page', at: Math.max(0, Math.min(page, last)) };
}

/** A level or another answer; anything else stays as it was sent, and is refused with its question. */
const answerIn = (typed: string): Answer => ANSWERS.find((answer) => String(answer) === typed) ?? (typed as Answer);

function agreedIn(form: FormData): boolean | null {
  const typed = textOf(form, 'agreed');
  return typed === 'oui' ? true : typed === 'non' ? false : null;
}

const wholeIn = (typed: string): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0);

/** All of the sheet as it shall be: what this page sent, over what is saved. */
export function saveOf({ answers, said, present, agreed }: Sheet, posted: PostedPage, version: number, handIn: boolean): SheetSave {
  const { last } = posted;
  const own = last === null ? { said, present, agreed } : { said: last.said, present: presentIn(last.present), agreed: last.agreed };
  return { version, answers: { ...answers, ...posted.answers }, ...own, handIn };
}

/** A number of people; `null` where none is given. */
const presentIn = (typed: string): number | null => (typed === '' ? null : /^\d{1,4}$/.test(typed) ? Number(typed) : 0);

/** Questions of this page that another window has saved something else for, since this page was drawn. */
export function conflictsOf(sheet: Sheet, { version, answers }: PostedPage): readonly string[] {
  if (version === sheet.version) return [];
  return Object.keys(answers).filter((id) => sheet.answers[id] !== undefined && sheet.answers[id] !== answers[id]);
}

/** Whether another window has saved something else of what the last page asks. */
export function isLastChanged(sheet: Sheet, { version, last }: PostedPage): boolean {
  if (last === null || version === sheet.version) return false;
  const isOther = (one: unknown, other: unknown): boolean => one !== null && one !== '' && one !== other;
  return (
    isOther(sheet.said, last.said.replace(/\r\n?/g, '\n').trim()) ||
    isOther(sheet.present, presentIn(last.present)) ||
    isOther(sheet.agreed, last.agreed)
  );
}
