import { type ActingMember, done } from '@beffroi/acts';
import { hashOf, newSecret } from '@beffroi/sealing';
import { dayIn } from '@beffroi/speaking';
import {
  addressesOf,
  insertSheets,
  insertTokens,
  inviteMore,
  mixSurvey,
  type Schema,
  type SurveyGroupRow,
  type SurveyRow,
  surveyGroups,
  updateSurvey,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { inChanceOrder } from '../chance-order.ts';
import { type Questionnaire, questionnaireOf } from '../questionnaire.ts';
import { SurveyRefusal } from '../refusal.ts';
import { TOKEN } from '../secrets.ts';
import { addressBinding, INVITATION, type InvitationFacts, type SurveyLetter, type Surveys } from '../surveys.ts';
import { assertDraft, assertTaking, leading } from '../the-survey.ts';
import { type AddedAddresses, assertRole, type NewAddress, onPaper, postOf, takeAddresses } from './addresses.ts';
import { assertDays } from './draft-survey.ts';
import { assertRested } from './rest.ts';
import { writeLetters } from './write-letters.ts';

/** Fewer people of an authority than this do not answer each alone: whoever knows the others knows who said what. */
export const LEAST_ALONE = 10;
/** How many sit together at least where they answer together. */
export const LEAST_TOGETHER = 2;

/** A link that is given on paper. It is shown once, here: the database keeps its digest alone. */
export interface PaperLink {
  readonly role: string;
  readonly token: string;
}

/** Writes an invitation. */
export type InvitationLetter = (facts: InvitationFacts) => SurveyLetter;

/**
 * Opens a survey: makes a sheet and a link for each who is invited, and writes the letters, in orders of chance. From now on what it asks does not change.
 *
 * @param letter `null` where nobody is invited by mail
 * @returns links for paper, those of each role in an order of chance
 * @throws ActRefusal; SurveyRefusal `not-draft`, `nobody`, `too-small`, `too-soon`, `not-valid` when its last day is over, `no-mail`
 */
export function openSurvey(
  surveys: Surveys,
  actor: ActingMember,
  survey: number,
  letter: InvitationLetter | null,
  now: Date,
): Promise<{ readonly paper: readonly PaperLink[] }> {
  return leading(surveys.store, actor, { act: 'survey.opened', survey, now }, async (trx, row) => {
    assertDraft(row);
    const today = dayIn(row.zone, now);
    assertDays(today, row.closes_on);
    await assertRested(trx, row.territory, survey, questionnaireOf(row).id, today);
    const groups = await surveyGroups(trx, survey);
    assertEnough(row, groups);
    await updateSurvey(trx, survey, { state: 'open', opens_on: today, opened_on: today });
    const byMail = await storedAddresses(trx, surveys, row);
    const paper = await rolesOnPaper(trx, row, groups);
    const links = await invite(trx, surveys, actor, row, { byMail, paper, letter }, now);
    return done(`survey:${survey}`, { groups: groups.length }, { paper: links });
  });
}

/**
 * Makes links on paper for people of a role beside those who are invited, while a survey is open.
 *
 * @throws ActRefusal; SurveyRefusal `not-open`, `closed`, `withdrawn`, `not-valid`
 */
export function printLinks(
  surveys: Surveys,
  actor: ActingMember,
  survey: number,
  role: string,
  count: number,
  now: Date,
): Promise<readonly PaperLink[]> {
  return leading(surveys.store, actor, { act: 'survey.printed', survey, now }, async (trx, row) => {
    assertTaking(row, now);
    assertRole(row, role);
    assertAlone(row);
    if (!Number.isSafeInteger(count) || count < 1 || count > 1000)
      throw new SurveyRefusal('not-valid', 'From 1 to 1000 links.', { field: 'count', most: 1000 });
    await inviteMore(trx, survey, role, count);
    const paper = Array.from({ length: count }, () => role);
    const links = await invite(trx, surveys, actor, row, { byMail: [], paper, letter: null }, now);
    await mixSurvey(trx, survey);
    return done(`survey:${survey}`, { role, count }, links);
  });
}

/**
 * Invites further people by mail while a survey is open.
 *
 * @param typed as `addAddresses` takes them
 * @throws ActRefusal; SurveyRefusal `not-open`, `closed`, `withdrawn`, `not-valid`, `no-mail`
 */
export function inviteLate(
  surveys: Surveys,
  actor: ActingMember,
  survey: number,
  { role, typed, letter }: { readonly role: string; readonly typed: string; readonly letter: InvitationLetter },
  now: Date,
): Promise<AddedAddresses> {
  return leading(surveys.store, actor, { act: 'survey.invited', survey, now }, async (trx, row) => {
    assertTaking(row, now);
    const { fresh, known, refused } = await takeAddresses(trx, postOf(surveys), row, role, typed);
    await invite(trx, surveys, actor, row, { byMail: fresh, paper: [], letter }, now);
    await mixSurvey(trx, survey);
    return done(`survey:${survey}`, { role, added: fresh.length }, { added: fresh.length, known, refused });
  });
}

/** Whom links are made for. */
interface Invited {
  readonly byMail: readonly NewAddress[];
  /** A role for each. */
  readonly paper: readonly string[];
  readonly letter: InvitationLetter | null;
}

/** Makes links and sheets, and writes letters. Which link goes to which address stands in the sealed letters alone. */
async function invite(
  trx: Kysely<Schema>,
  surveys: Surveys,
  actor: ActingMember,
  row: SurveyRow,
  { byMail, paper, letter }: Invited,
  now: Date,
): Promise<readonly PaperLink[]> {
  const mailed = byMail.map((to) => ({ ...to, token: newSecret(TOKEN) }));
  const printed = paper.map((role) => ({ role, token: newSecret(TOKEN) }));
  const links = inChanceOrder([...mailed, ...printed].map(({ role, token }) => ({ role, hash: hashOf(TOKEN, token) })));
  await insertTokens(trx, row.id, links);
  await insertSheets(
    trx,
    row.id,
    links.map(({ role }) => role),
  );
  if (mailed.length > 0) await writeInvitations(trx, surveys, actor, row, mailed, letter, now);
  return printed;
}

async function writeInvitations(
  trx: Kysely<Schema>,
  surveys: Surveys,
  actor: ActingMember,
  { id, slug, name, closes_on: closesOn }: SurveyRow,
  mailed: readonly (NewAddress & { readonly token: string })[],
  letter: InvitationLetter | null,
  now: Date,
): Promise<void> {
  if (letter === null) throw new SurveyRefusal('no-mail', 'Nobody has written the letter.');
  const letters = mailed.map(({ role, address, token }) => ({ role, address, letter: letter({ token, slug, role, name, closesOn }) }));
  await writeLetters(trx, postOf(surveys), actor, { survey: id, purpose: INVITATION, letters }, now);
}

async function storedAddresses(trx: Kysely<Schema>, surveys: Surveys, row: SurveyRow): Promise<readonly NewAddress[]> {
  const stored = await addressesOf(trx, row.id);
  if (stored.length === 0) return [];
  const { keys } = postOf(surveys);
  return stored.map(({ id, role, sealed }) => ({ id, role, address: keys.open(sealed, addressBinding(id)) }));
}

/** A role for each who gets paper; those who answer together get one sheet. */
async function rolesOnPaper(trx: Kysely<Schema>, { id, way }: SurveyRow, groups: readonly SurveyGroupRow[]): Promise<readonly string[]> {
  if (way === 'spoken') return groups.filter(({ invited }) => invited > 0).map(({ role }) => role);
  const roles: string[] = [];
  for (const { role } of groups) roles.push(...Array.from({ length: await onPaper(trx, id, role) }, () => role));
  return roles;
}

/** @throws SurveyRefusal `nobody`, `too-small`, `not-valid` */
function assertEnough(row: SurveyRow, groups: readonly SurveyGroupRow[]): void {
  const asked = groups.filter(({ invited }) => invited > 0);
  if (asked.length === 0) throw new SurveyRefusal('nobody', 'Nobody is invited yet.');
  if (row.way === 'spoken') assertTogether(asked);
  else assertManyAlone(questionnaireOf(row), asked);
}

/** Of those who work for the authority, and of all. @throws SurveyRefusal `too-small` */
function assertManyAlone({ roles }: Questionnaire, asked: readonly SurveyGroupRow[]): void {
  const inside = asked.filter(({ role }) => roles.some(({ id, staff }) => staff && id === role));
  for (const some of [inside, asked]) {
    const invited = some.reduce((all, group) => all + group.invited, 0);
    if (some.length > 0 && invited < LEAST_ALONE)
      throw new SurveyRefusal('too-small', `Only ${invited} would answer alone.`, { invited, least: LEAST_ALONE });
  }
}

/** @throws SurveyRefusal `not-valid` */
function assertTogether(asked: readonly SurveyGroupRow[]): void {
  const [one, ...others] = asked;
  if (others.length > 0) throw new SurveyRefusal('not-valid', 'Those who answer together are of one role.', { field: 'role' });
  if (one!.invited < LEAST_TOGETHER)
    throw new SurveyRefusal('not-valid', 'Two at least answer together.', { field: 'count', least: LEAST_TOGETHER });
}

/** @throws SurveyRefusal `not-valid` */
function assertAlone({ way }: SurveyRow): void {
  if (way === 'spoken') throw new SurveyRefusal('not-valid', 'Those who answer together have one sheet.', { field: 'way' });
}
