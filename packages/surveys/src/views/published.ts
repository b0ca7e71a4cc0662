import { type Store, type SurveyRow, surveyBySlug, surveyGroups, surveysIn, surveyTexts } from '@beffroi/store';
import type { Published } from '../close/result.ts';
import type { Day } from '../days.ts';
import { type Questionnaire, questionnaireOf } from '../questionnaire.ts';

/** A survey as everybody may know it, once it is closed. */
export interface PublishedSurvey {
  readonly slug: string;
  readonly name: string;
  /** INSEE code of the town that asked, and of the commune that it was part of on the day of closing: another one where it merged. */
  readonly territory: string;
  readonly town: string;
  readonly way: SurveyRow['way'];
  readonly openedOn: Day;
  readonly closedOn: Day;
  /** The first day on which no sheet of it is kept. */
  readonly answersUntil: Day;
  readonly questionnaire: Questionnaire;
  /** SHA-256 of the questionnaire. */
  readonly digest: string;
  /** How many were invited, by role. */
  readonly invited: Readonly<Record<string, number>>;
  /** `null`: fewer than five answered, or those who sat together did not agree that it is shown. */
  readonly published: Published | null;
  /** Free words that somebody has read and let be shown. */
  readonly texts: readonly { readonly groups: readonly string[] | null; readonly said: string }[];
}

/** A closed survey by its slug; `null` for every other one. */
export async function publishedSurvey(store: Store, slug: string): Promise<PublishedSurvey | null> {
  const row = await surveyBySlug(store.db, slug);
  return row?.state === 'closed' ? publishedOf(store, row) : null;
}

/** Closed surveys of territories (of all, for `null`), also of towns that are part of one of them now; the newest first. */
export async function publishedSurveys(store: Store, territories: readonly string[] | null): Promise<readonly PublishedSurvey[]> {
  const closed = (await surveysIn(store.db, territories)).filter(({ state }) => state === 'closed');
  return Promise.all(closed.map((row) => publishedOf(store, row)));
}

async function publishedOf({ db }: Store, row: SurveyRow): Promise<PublishedSurvey> {
  const { slug, name, territory, way, digest } = row;
  const groups = await surveyGroups(db, row.id);
  const texts = await surveyTexts(db, row.id, 'shown');
  return {
    ...{ slug, name, territory, way, digest, town: row.town ?? territory, questionnaire: questionnaireOf(row) },
    ...{ openedOn: row.opened_on!, closedOn: row.ended_on!, answersUntil: row.answers_until! },
    invited: Object.fromEntries(groups.map(({ role, invited }) => [role, invited])),
    published: row.published as Published | null,
    texts: texts.map(({ groups: from, said }) => ({ groups: from, said })),
  };
}
