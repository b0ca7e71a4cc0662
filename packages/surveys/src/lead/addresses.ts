import { randomUUID } from 'node:crypto';
import { type ActingMember, done, unchanged } from '@beffroi/acts';
import { isAddress, type PostRoom } from '@beffroi/post';
import {
  addressCounts,
  addressesOf,
  deleteAddresses,
  insertAddress,
  inviteMore,
  type Schema,
  type SurveyRow,
  surveyGroups,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { questionnaireOf } from '../questionnaire.ts';
import { SurveyRefusal } from '../refusal.ts';
import { addressBinding, type Surveys } from '../surveys.ts';
import { assertDraft, leading } from '../the-survey.ts';

/** Addresses that are taken in one go. */
const MOST = 20_000;
/** People of a role on paper. */
const MOST_ON_PAPER = 20_000;

/** What came of a list of addresses. */
export interface AddedAddresses {
  readonly added: number;
  /** Those that are invited already, whatever their role. */
  readonly known: number;
  /** Lines that hold none, by their number from 1. */
  readonly refused: readonly { readonly line: number; readonly typed: string }[];
}

/** An address that is to be invited. */
export interface NewAddress {
  readonly id: string;
  readonly role: string;
  readonly address: string;
}

/**
 * Takes in to whom invitations go. A survey that is open takes them with `inviteLate`.
 *
 * @param typed addresses as they are pasted: one a line, or with commas or semicolons between, bare or as `Name <address>`
 * @throws ActRefusal; SurveyRefusal `no-mail`, `not-draft`, `not-valid`
 */
export function addAddresses(
  surveys: Surveys,
  actor: ActingMember,
  survey: number,
  role: string,
  typed: string,
  now: Date,
): Promise<AddedAddresses> {
  return leading(surveys.store, actor, { act: 'survey.addressed', survey, now }, async (trx, row) => {
    assertDraft(row);
    const { fresh, ...came } = await takeAddresses(trx, postOf(surveys), row, role, typed);
    const told = { ...came, added: fresh.length };
    return fresh.length === 0 ? unchanged(told) : done(`survey:${survey}`, { role, added: fresh.length }, told);
  });
}

/**
 * Forgets the addresses of a role, before the survey is opened.
 *
 * @throws ActRefusal; SurveyRefusal `not-draft`
 */
export function dropAddresses({ store }: Surveys, actor: ActingMember, survey: number, role: string, now: Date): Promise<void> {
  return leading(store, actor, { act: 'survey.addresses-dropped', survey, now }, async (trx, row) => {
    assertDraft(row);
    const dropped = await deleteAddresses(trx, survey, role);
    if (dropped === 0) return unchanged();
    await inviteMore(trx, survey, role, -dropped);
    return done(`survey:${survey}`, { role, dropped });
  });
}

/**
 * Says how many of a role get their link on paper; of a survey that is spoken, how many sit together.
 *
 * @throws ActRefusal; SurveyRefusal `not-draft`, `not-valid`
 */
export function invitePaper(
  { store }: Surveys,
  actor: ActingMember,
  survey: number,
  role: string,
  count: number,
  now: Date,
): Promise<void> {
  return leading(store, actor, { act: 'survey.papers-set', survey, now }, async (trx, row) => {
    assertDraft(row);
    assertRole(row, role);
    if (!Number.isSafeInteger(count) || count < 0 || count > MOST_ON_PAPER)
      throw new SurveyRefusal('not-valid', `From 0 to ${MOST_ON_PAPER} people.`, { field: 'count', most: MOST_ON_PAPER });
    const more = count - (await onPaper(trx, survey, role));
    if (more === 0) return unchanged();
    await inviteMore(trx, survey, role, more);
    return done(`survey:${survey}`, { role, count });
  });
}

/** How many of a role are invited without a mail, before the survey is opened. */
export async function onPaper(trx: Kysely<Schema>, survey: number, role: string): Promise<number> {
  const invited = (await surveyGroups(trx, survey)).find((group) => group.role === role)?.invited ?? 0;
  return invited - ((await addressCounts(trx, survey)).find((one) => one.role === role)?.n ?? 0);
}

/** @throws SurveyRefusal `not-valid` for a role that is not asked */
export function assertRole(row: SurveyRow, role: string): void {
  if (!questionnaireOf(row).roles.some(({ id }) => id === role))
    throw new SurveyRefusal('not-valid', 'There is no such role in this questionnaire.', { field: 'role' });
}

/** @throws SurveyRefusal `no-mail` */
export function postOf({ post }: Surveys): PostRoom {
  if (post === null) throw new SurveyRefusal('no-mail', 'No mail goes out from this house.');
  return post;
}

/** Takes in what is new of a list of addresses, sealed, and counts them as invited. @throws SurveyRefusal `not-valid` */
export async function takeAddresses(
  trx: Kysely<Schema>,
  { keys }: PostRoom,
  row: SurveyRow,
  role: string,
  typed: string,
): Promise<{ readonly fresh: readonly NewAddress[] } & Omit<AddedAddresses, 'added'>> {
  assertRole(row, role);
  if (row.way === 'spoken')
    throw new SurveyRefusal('not-valid', 'Those who answer together get one sheet, on paper or on a screen.', { field: 'way' });
  const { addresses, refused } = addressesIn(typed);
  if (addresses.length > MOST) throw new SurveyRefusal('not-valid', `At most ${MOST} addresses.`, { field: 'addresses', most: MOST });
  const known = new Set((await addressesOf(trx, row.id)).map(({ id, sealed }) => keyOf(keys.open(sealed, addressBinding(id)))));
  const fresh: NewAddress[] = [];
  for (const address of addresses) {
    if (known.has(keyOf(address))) continue;
    known.add(keyOf(address));
    fresh.push({ id: randomUUID(), role, address });
  }
  for (const { id, address } of fresh)
    await insertAddress(trx, { id, survey_id: row.id, role, sealed: keys.seal(address, addressBinding(id)) });
  if (fresh.length > 0) await inviteMore(trx, row.id, role, fresh.length);
  return { fresh, known: addresses.length - fresh.length, refused };
}

/** Two that differ by case alone go to one person. */
const keyOf = (address: string): string => address.toLowerCase();

function addressesIn(typed: string): { readonly addresses: readonly string[]; readonly refused: AddedAddresses['refused'] } {
  const addresses: string[] = [];
  const refused: { line: number; typed: string }[] = [];
  for (const [at, line] of typed.split(/\r\n?|\n/).entries())
    for (const part of line.split(/[,;]/)) {
      const one = part.replace(/^[^<>]*<([^<>]*)>\s*$/, '$1').trim();
      if (one === '') continue;
      if (isAddress(one)) addresses.push(one);
      else refused.push({ line: at + 1, typed: part.trim().slice(0, 200) });
    }
  return { addresses, refused };
}
