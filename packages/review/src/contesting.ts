import { createHash } from 'node:crypto';
import { act, assertMay, done, visitorActor } from '@beffroi/acts';
import { isAddress, type Posting, writeMail } from '@beffroi/post';
import {
  accountById,
  adjudicationsOf,
  answerOf,
  type ContestFilter,
  type ContestView,
  contestContact,
  contests,
  hasMark,
  insertAdjudication,
  insertContest,
  insertContestStep,
  insertReviewItems,
  insertTownReply,
  isPublic,
  publicationOf,
  removeContestContact,
  reviewItemsOf,
  type Schema,
  type Store,
  takeAttempt,
  waveById,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Proof, readAnswer } from './answer.ts';
import type { FindingKind } from './findings/finding-kind.ts';
import { readSeries } from './findings/people-said.ts';
import type { Said } from './findings/said.ts';
import { assertLength, LONGEST } from './length.ts';
import { type Person, speaksFor } from './person.ts';
import { publicAddress } from './public-address.ts';
import { REPLY_PURPOSES } from './publishing.ts';
import { ReviewRefusal } from './refusal.ts';

/** The mark that is contested. */
export interface ContestedMark {
  readonly waveId: number;
  readonly territory: string;
  readonly indicator: string;
}

/** Why somebody says that it is wrong. */
export interface Objection {
  readonly reason: string;
  /** Page that shows it; `null` without one. */
  readonly link: string | null;
}

/** Contests that one address may send without waiting: three, then two minutes, doubled each time. Forgotten after a day. */
const VISITORS = { free: 3, waitMs: 2 * 60_000, mostMs: 6 * 3_600_000, forgetMs: 24 * 3_600_000 };

/** Visitors' contests that the whole house takes in, whatever addresses they come from: what people can read in a day. */
const ALL_VISITORS = { free: 200, waitMs: 60_000, mostMs: 3_600_000, forgetMs: 3_600_000 };

/**
 * A town's representative contests a mark: while the towns may answer, and after publication. A reader gets the mark again, blind.
 *
 * @returns the contest's id
 */
export async function contestAsTown({ db }: Store, person: Person, mark: ContestedMark, objection: Objection, now: Date): Promise<number> {
  assertMay(person, 'contest.made', mark.territory);
  const { seriesId } = await assertShown({ db }, mark, true);
  const said = readObjection(objection, true);
  return act({ db }, person, { act: 'contest.made', territory: mark.territory, now }, async (trx) => {
    const id = await insertContest(
      trx,
      { ...rowOf(mark, seriesId), side: 'representative', account_id: person.id, ...said, at: now },
      null,
    );
    await askReaders(trx, seriesId, mark, now);
    return done(`contest:${id}`, { ...mark, ...said }, id);
  });
}

/**
 * Anybody contests a published mark. It is kept for people to read, and shown to nobody before that.
 *
 * @param from network address of the visitor, for the limit only; its digest is kept for a day
 * @param email where the answer may be sent; never shown
 */
export async function contestAsVisitor(
  { db }: Store,
  mark: ContestedMark,
  objection: Objection & { readonly email: string | null },
  from: string,
  now: Date,
): Promise<number> {
  const { seriesId } = await assertShown({ db }, mark, false);
  const said = readObjection(objection, false);
  assertLength(objection.email, 320);
  for (const [key, limit] of [
    [`contest:${createHash('sha256').update(`contest\n${from}`).digest('hex').slice(0, 32)}`, VISITORS],
    ['contest:all', ALL_VISITORS],
  ] as const) {
    const waitMs = await takeAttempt(db, key, limit, now);
    if (waitMs > 0) throw new ReviewRefusal('too-often', key, { waitMs });
  }
  const row = { ...rowOf(mark, seriesId), side: 'visitor' as const, account_id: null, ...said, at: now };
  // Their words and address stand in the contest, where they can be taken out: the log says only that there was one.
  return act({ db }, visitorActor(null), { act: 'contest.sent', now }, async (trx) => {
    const id = await insertContest(trx, row, objection.email);
    return done(`contest:${id}`, { ...mark }, id);
  });
}

/** What is done with a contest. */
export type ContestAnswer =
  /** A visitor's contest was read, and is public from now on; a reader gets the mark again. */
  | { readonly step: 'shown' }
  /** It is no contest of a mark: never public. */
  | { readonly step: 'set-aside'; readonly words: string }
  | { readonly step: 'not-upheld'; readonly words: string }
  /** The mark was wrong: what it should be by the kind of findings of the wave's instrument, which counts from now on. */
  | { readonly step: 'upheld'; readonly words: string; readonly kind: FindingKind; readonly said: Said; readonly proof: Proof | null };

/** What the author of a contest is told of its answer. */
export interface AnswerTold {
  readonly contest: ContestView;
  readonly step: 'upheld' | 'not-upheld';
  readonly words: string;
}

/**
 * Reads or answers a contest: whoever has the right, and does not speak for the town.
 *
 * @param posting tells its author of an answer by mail, from the same transaction; a visitor's address is taken away then, and lives on in the mail until that is sent
 */
export async function answerContest(
  { db }: Store,
  person: Person,
  contestId: number,
  answer: ContestAnswer,
  now: Date,
  posting: Posting<AnswerTold> | null = null,
): Promise<void> {
  assertMay(person, `contest.${answer.step}`);
  const words = answer.step === 'shown' ? '' : answer.words.trim();
  assertLength(words, LONGEST.reason);
  if (answer.step !== 'shown' && words === '') throw new ReviewRefusal('no-reason', `contest ${contestId}`);
  if (answer.step === 'upheld') {
    readAnswer(answer.kind, answer.said);
    assertLength(answer.proof?.quote ?? null, LONGEST.quote);
  }
  await act({ db }, person, { act: `contest.${answer.step}`, now }, async (trx) => {
    const [contest] = await contests(trx, { id: contestId });
    if (contest === undefined) throw new ReviewRefusal('no-contest', `${contestId}`);
    if (speaksFor(person, contest.territory) || contest.account_id === person.id) {
      throw new ReviewRefusal('not-allowed', `${person.name} speaks for ${contest.territory}`);
    }
    if (answerOf(contest) !== null) throw new ReviewRefusal('settled', `contest ${contestId}`);
    if (answer.step !== 'set-aside') await askReaders(trx, contest.series_id, { ...contest, waveId: contest.waveId }, now);
    const adjudication = answer.step === 'upheld' ? await settle(trx, person, contest, answer, now) : null;
    const added = await insertContestStep(trx, {
      contest_id: contestId,
      step: answer.step,
      account_id: person.id,
      words,
      adjudication_id: adjudication,
      at: now,
    });
    if (!added) throw new ReviewRefusal('settled', `contest ${contestId}`);
    // Nobody will be told of an answer: the address has no more use.
    if (answer.step === 'set-aside') await removeContestContact(trx, contestId);
    const told =
      posting !== null && (answer.step === 'upheld' || answer.step === 'not-upheld')
        ? await tellAuthor(trx, person, { contest, step: answer.step, words }, posting, now)
        : false;
    return done(`contest:${contestId}`, { words, adjudication, ...(told ? { by: 'mail' } : {}) });
  });
}

/** @returns whether there is an address to write to, and a mail that is to be sent */
async function tellAuthor(
  trx: Kysely<Schema>,
  person: Person,
  told: AnswerTold,
  { post, letter, language }: Posting<AnswerTold>,
  now: Date,
): Promise<boolean> {
  const { id, account_id: account } = told.contest;
  const address = account === null ? await contestContact(trx, id) : await addressOf(trx, account);
  if (address === null || !isAddress(address)) return false;
  const about = `contest:${id}`;
  const mail = { purpose: REPLY_PURPOSES.answered, about, to: { address, account }, letter: letter(told), language };
  await writeMail(trx, post, person, mail, now);
  await removeContestContact(trx, id);
  return true;
}

/** Where somebody with an account hears of things; `null` once it is closed. */
async function addressOf(trx: Kysely<Schema>, account: number): Promise<string | null> {
  const row = await accountById(trx, account);
  return row === null || row.closed_at !== null ? null : row.email;
}

async function settle(
  trx: Kysely<Schema>,
  person: Person,
  contest: ContestView,
  { said, proof, words }: Extract<ContestAnswer, { step: 'upheld' }>,
  now: Date,
): Promise<number> {
  const item = (await reviewItemsOf(trx, contest.waveId)).find(
    (one) =>
      one.series_id === contest.series_id &&
      one.territory === contest.territory &&
      one.indicator === contest.indicator &&
      one.why === 'contest',
  )!;
  const [standing = null] = await adjudicationsOf(trx, { itemId: item.id });
  const id = await insertAdjudication(trx, {
    item_id: item.id,
    adjudicator: person.id,
    answer: said,
    ...proof,
    reason: words,
    at: now,
    supersedes: standing?.id ?? null,
  });
  if (id === null) throw new ReviewRefusal('settled', `item ${item.id}`);
  return id;
}

/** Contests that everybody may read, the newest first. @param among only those of a wave, of a town, or of one of its marks */
export async function publicContests({ db }: Store, among: Omit<ContestFilter, 'id'> = {}): Promise<ContestView[]> {
  return (await contests(db, among)).filter(isPublic);
}

/** Where the author of a contest wants to hear of its answer; for those who may answer. `null` when they did not say. */
export async function contactOf({ db }: Store, person: Person, contestId: number): Promise<string | null> {
  assertMay(person, 'contest.contact-removed');
  return contestContact(db, contestId);
}

/** Takes the address of a contest's author away once it has served. */
export async function forgetContact({ db }: Store, person: Person, contestId: number, now: Date): Promise<void> {
  await act({ db }, person, { act: 'contest.contact-removed', now }, async (trx) => {
    await removeContestContact(trx, contestId);
    return done(`contest:${contestId}`);
  });
}

/** A town has seen its marks, and adds nothing (more) before they are published. */
export async function endReply({ db }: Store, person: Person, waveId: number, territory: string, now: Date): Promise<void> {
  assertMay(person, 'reply.ended', territory);
  const publication = await publicationOf(db, waveId);
  if (publication?.reply_until == null) throw new ReviewRefusal('not-public', `wave ${waveId}`);
  await act({ db }, person, { act: 'reply.ended', territory, now }, async (trx) => {
    await insertTownReply(trx, { wave_id: waveId, territory, account_id: person.id, at: now });
    return done(`wave:${waveId}`, { territory });
  });
}

/** The mark exists in the series that is shown, and who contests it may see it. */
async function assertShown(
  { db }: Pick<Store, 'db'>,
  { waveId, territory, indicator }: ContestedMark,
  town: boolean,
): Promise<{ seriesId: number }> {
  if ((await waveById(db, waveId)) === null) throw new ReviewRefusal('unknown-wave', `${waveId}`);
  const publication = await publicationOf(db, waveId);
  if (publication === null || (publication.published_at === null && !town)) throw new ReviewRefusal('not-public', `wave ${waveId}`);
  const series = await readSeries({ db } as Store, waveId);
  if (series === null || !(await hasMark(db, series.id, territory, indicator)))
    throw new ReviewRefusal('no-mark', `${territory} ${indicator}`);
  return { seriesId: series.id };
}

function readObjection({ reason, link }: Objection, linkNeeded: boolean): Objection {
  const words = reason.trim();
  assertLength(words, LONGEST.reason);
  assertLength(link, LONGEST.link);
  if (words === '') throw new ReviewRefusal('no-reason', 'a contest');
  const given = link === null || link.trim() === '' ? null : link;
  const address = given === null ? null : publicAddress(given);
  if (address === null && (given !== null || linkNeeded)) throw new ReviewRefusal('bad-link', 'a contest');
  return { reason: words, link: address };
}

const rowOf = ({ territory, indicator }: ContestedMark, seriesId: number) => ({ series_id: seriesId, territory, indicator });

async function askReaders(trx: Kysely<Schema>, seriesId: number, { territory, indicator }: ContestedMark, now: Date): Promise<void> {
  const finding = { kind: 'finding', key: indicator, indicator, subject: { indicator } };
  const item = { series_id: seriesId, territory, ...finding, why: 'contest', stratum: '', coders: 1, weight: 1, turn: -1 };
  await insertReviewItems(trx, [item], now);
}
