import { hashOf, newSecret, type TypedSecret, typedSecret } from '@beffroi/sealing';
import {
  deleteToken,
  joinSurvey,
  reserveSheet,
  type Schema,
  type Store,
  type SurveyRow,
  sheetByCode,
  surveyBySlug,
  tokenByHash,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { SurveyRefusal } from '../refusal.ts';
import { CODE, TOKEN } from '../secrets.ts';
import { assertTaking, unknownSurvey } from '../the-survey.ts';
import { assertNoGuessing, noteGuess } from './guessing.ts';
import { type AskedSurvey, askedSurvey, type Sheet, sheetOf } from './sheet.ts';

/** What stands behind a link that nobody has used yet. */
export interface LinkView {
  readonly survey: AskedSurvey;
  readonly role: string;
  /** A new code: to be shown, and noted, before the link is exchanged for a sheet under it. */
  readonly code: string;
}

/**
 * Looks at a link. Nothing is changed: programs that open the links of a mail use none up.
 *
 * @param from network address of the visitor, for the limit on guessing only
 * @throws SurveyRefusal `unknown`, `closed`, `withdrawn`, `mistyped`, `link-gone`, `too-often`
 */
export async function linkStands(store: Store, slug: string, token: string, from: string, now: Date): Promise<LinkView> {
  const survey = await takingSurvey(store.db, slug, now);
  const secret = secretIn(TOKEN, token);
  await assertNoGuessing(store, from, now);
  const row = await tokenByHash(store.db, hashOf(TOKEN, secret));
  if (row?.survey_id !== survey.id) return await missed(store, linkGone(), from, now);
  return { survey: askedSurvey(survey, row.role), role: row.role, code: newSecret(CODE) };
}

/**
 * Exchanges a link for a sheet under a code, one of all that are free by chance. The link is worth nothing then, and nothing tells which sheet it became. The same form sent again gives the same sheet, so that nobody loses
 * theirs because an answer did not reach them.
 *
 * @param code the one that `linkStands` gave, which the person has seen
 * @throws SurveyRefusal as `linkStands`
 */
export async function takeSheet(
  store: Store,
  slug: string,
  { token, code }: { readonly token: string; readonly code: string },
  from: string,
  now: Date,
): Promise<Sheet> {
  const { id } = await takingSurvey(store.db, slug, now);
  const hashes = { token: hashOf(TOKEN, secretIn(TOKEN, token)), code: hashOf(CODE, secretIn(CODE, code)) };
  await assertNoGuessing(store, from, now);
  const sheet = await store.db.transaction().execute(async (trx) => {
    await joinSurvey(trx, id);
    return exchange(trx, await takingSurvey(trx, slug, now), hashes);
  });
  return sheet ?? (await missed(store, linkGone(), from, now));
}

async function exchange(
  trx: Kysely<Schema>,
  survey: SurveyRow,
  hashes: { readonly token: string; readonly code: string },
): Promise<Sheet | null> {
  const found = async (): Promise<{ readonly sheet: Sheet | null } | null> => {
    const row = await sheetByCode(trx, hashes.code);
    return row === null ? null : { sheet: row.survey_id === survey.id ? sheetOf(survey, row) : null };
  };
  const before = await found();
  if (before !== null) return before.sheet;
  const role = await deleteToken(trx, survey.id, hashes.token);
  if (role !== null && !(await reserveSheet(trx, survey.id, role, hashes.code)))
    throw new Error(`No sheet is free in survey ${survey.id}.`);
  // The same form may have been sent twice at once: the other has taken the sheet while this one waited for the link.
  return (await found())?.sheet ?? null;
}

/** A survey that takes answers now. @throws SurveyRefusal */
export async function takingSurvey(db: Kysely<Schema>, slug: string, now: Date): Promise<SurveyRow> {
  const survey = await surveyBySlug(db, slug);
  if (survey === null || survey.state === 'draft') throw unknownSurvey();
  assertTaking(survey, now);
  return survey;
}

/** @throws SurveyRefusal `mistyped` */
export function secretIn(what: TypedSecret, typed: string): string {
  const read = typedSecret(what, typed);
  if (read.kind === 'mistyped') throw new SurveyRefusal('mistyped', 'A letter was typed wrong.', { letters: what.letters });
  return read.secret;
}

/** Counts a guess, and refuses. */
export async function missed(store: Store, refusal: SurveyRefusal, from: string, now: Date): Promise<never> {
  await noteGuess(store, from, now);
  throw refusal;
}

const linkGone = (): SurveyRefusal => new SurveyRefusal('link-gone', 'The link was used, or never was one.');
