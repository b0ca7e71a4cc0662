import { randomBytes } from 'node:crypto';
import { type AnswerSheet, disclose, type PublishedCounts, textsShown } from '@beffroi/disclosure';
import type { SurveyGroupRow, SurveyRow, SurveySheetRow } from '@beffroi/store';
import { type Answers, type Questionnaire, questionnaireOf } from '../questionnaire.ts';

/** What everybody may know of a survey: counts of people who answered each alone; or what some said together, exactly, since they agreed to it. */
export type Published =
  | { readonly kind: 'counts'; readonly counts: PublishedCounts }
  | { readonly kind: 'spoken'; readonly role: string; readonly present: number; readonly answers: Answers };

/** What was handed in of a sheet. */
export type HandedIn = Pick<SurveySheetRow, 'role' | 'answers' | 'said' | 'present' | 'agreed'>;

/** Free words with the roles that they may come from; `null`: any. */
export interface Said {
  readonly groups: readonly string[] | null;
  readonly said: string;
}

/** What comes of a survey when it is closed. */
export interface Result {
  readonly kind: 'published' | 'too-few' | 'not-agreed';
  readonly published: Published | null;
  /** Words that somebody will read before they are shown. */
  readonly texts: readonly Said[];
}

/** Draws what is told: another time it would be drawn otherwise, so this is asked once for a survey. */
export function resultOf(survey: SurveyRow, groups: readonly SurveyGroupRow[], sheets: readonly HandedIn[]): Result {
  return survey.way === 'spoken' ? saidTogether(sheets) : answeredAlone(questionnaireOf(survey), survey.epsilon, groups, sheets);
}

const NOTHING = { published: null, texts: [] } as const;

function saidTogether([sheet]: readonly HandedIn[]): Result {
  if (sheet === undefined || sheet.present === null) return { kind: 'too-few', ...NOTHING };
  if (sheet.agreed !== true) return { kind: 'not-agreed', ...NOTHING };
  const { role, present, answers, said } = sheet;
  const texts = said === '' ? [] : [{ groups: null, said }];
  return { kind: 'published', published: { kind: 'spoken', role, present, answers: answers as Answers }, texts };
}

function answeredAlone(
  { roles, questions }: Questionnaire,
  epsilon: number,
  groups: readonly SurveyGroupRow[],
  sheets: readonly HandedIn[],
): Result {
  const asked = roles.flatMap(({ id, kin }) => {
    const group = groups.find(({ role, invited }) => role === id && invited > 0);
    return group === undefined ? [] : [{ id, invited: group.invited, kin }];
  });
  const answers = sheets.map((sheet): AnswerSheet => ({ group: sheet.role, answers: sheet.answers as Answers }));
  const told = disclose(answers, { groups: asked, levers: questions.map(({ id }) => id), epsilon, random: randomBytes });
  if (told.kind === 'nothing') return { kind: 'too-few', ...NOTHING };
  return { kind: 'published', published: { kind: 'counts', counts: told.counts }, texts: saidBy(sheets, told.counts) };
}

/** Free words apart from their sheets, under groups that are large enough; of a small survey none is read by anybody. */
function saidBy(sheets: readonly HandedIn[], counts: PublishedCounts): readonly Said[] {
  const words = sheets.filter(({ said }) => said !== '').map(({ role, said }) => ({ group: role, text: said }));
  return textsShown(words, counts).flatMap(({ groups, texts }) => texts.map((said) => ({ groups, said })));
}
