import { canonicalJson } from '@beffroi/domain';
import { hashOf } from '@beffroi/sealing';
import {
  changeSheet,
  joinSurvey,
  type Schema,
  type SheetChange,
  type Store,
  type SurveyRow,
  type SurveySheetRow,
  sheetByCode,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Answers, assertAnswers, questionnaireOf } from '../questionnaire.ts';
import { SurveyRefusal } from '../refusal.ts';
import { CODE } from '../secrets.ts';
import { wordsIn } from '../text-field.ts';
import { assertNoGuessing } from './guessing.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { missed, secretIn, takingSurvey } from './take-sheet.ts';

/** Signs that one can write in one's own words. */
export const WORDS_MOST = 4000;
/** People who can sit together. */
const PRESENT_MOST = 1000;

/** What is saved of a sheet: all of it as it shall be. */
export interface SheetSave {
  /** Of the sheet that was read. */
  readonly version: number;
  readonly answers: Answers;
  readonly said: string;
  /** For those who answer together alone. */
  readonly present?: number | null;
  readonly agreed?: boolean | null;
  /** Whether it counts from now on. It can still be changed until the survey is closed, and counts as it stands then. */
  readonly handIn: boolean;
}

/** Saved; or somebody else has changed the same sheet meanwhile: then nothing is changed, and both are given back. */
export type Saved =
  | { readonly kind: 'saved'; readonly sheet: Sheet }
  | { readonly kind: 'conflict'; readonly theirs: Sheet; readonly yours: SheetSave };

/**
 * Opens one's own sheet.
 *
 * @param code as somebody typed it
 * @throws SurveyRefusal `unknown`, `closed`, `withdrawn`, `mistyped`, `code-unknown`, `too-often`
 */
export async function openSheet(store: Store, slug: string, code: string, from: string, now: Date): Promise<Sheet> {
  const survey = await takingSurvey(store.db, slug, now);
  const hash = hashOf(CODE, secretIn(CODE, code));
  await assertNoGuessing(store, from, now);
  const row = await sheetByCode(store.db, hash);
  return row?.survey_id === survey.id ? sheetOf(survey, row) : await missed(store, codeUnknown(), from, now);
}

/**
 * Saves one's own sheet, handed in or half answered.
 *
 * @throws SurveyRefusal as `openSheet`; `not-valid` with the field
 */
export async function saveSheet(store: Store, slug: string, code: string, save: SheetSave, from: string, now: Date): Promise<Saved> {
  const { id } = await takingSurvey(store.db, slug, now);
  const hash = hashOf(CODE, secretIn(CODE, code));
  await assertNoGuessing(store, from, now);
  const saved = await store.db.transaction().execute(async (trx) => {
    await joinSurvey(trx, id);
    return saveHeld(trx, await takingSurvey(trx, slug, now), hash, save);
  });
  return saved ?? (await missed(store, codeUnknown(), from, now));
}

async function saveHeld(trx: Kysely<Schema>, survey: SurveyRow, hash: string, save: SheetSave): Promise<Saved | null> {
  const before = await sheetByCode(trx, hash);
  if (before?.survey_id !== survey.id) return null;
  const change = changeIn(survey, before.role, save);
  const after = await changeSheet(trx, hash, save.version, change);
  if (after !== null) return { kind: 'saved', sheet: sheetOf(survey, after) };
  const theirs = (await sheetByCode(trx, hash))!;
  // The same form twice: nobody has changed anything since.
  if (isAlready(theirs, change)) return { kind: 'saved', sheet: sheetOf(survey, theirs) };
  return { kind: 'conflict', theirs: sheetOf(survey, theirs), yours: save };
}

/** @throws SurveyRefusal `not-valid` */
function changeIn(survey: SurveyRow, role: string, { answers, said, present = null, agreed = null, handIn }: SheetSave): SheetChange {
  assertAnswers(questionnaireOf(survey), role, answers);
  const words = wordsIn(said, 'said', WORDS_MOST);
  if (survey.way === 'alone') return { answers, said: words, present: null, agreed: null, handIn };
  assertPresent(present, handIn);
  return { answers, said: words, present, agreed, handIn };
}

/** @throws SurveyRefusal `not-valid` */
function assertPresent(present: number | null, handIn: boolean): void {
  const fits = present === null ? !handIn : Number.isSafeInteger(present) && present >= 2 && present <= PRESENT_MOST;
  if (!fits) throw new SurveyRefusal('not-valid', 'Two at least sit together.', { field: 'present', least: 2, most: PRESENT_MOST });
}

function isAlready(row: SurveySheetRow, { handIn, ...change }: SheetChange): boolean {
  const { answers, said, present, agreed } = row;
  return (row.handed_in || !handIn) && canonicalJson({ answers, said, present, agreed }) === canonicalJson(change);
}

const codeUnknown = (): SurveyRefusal => new SurveyRefusal('code-unknown', 'Nobody has this code.');
