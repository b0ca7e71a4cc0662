import { type Actor, act, assertMay, done, may } from '@beffroi/acts';
import { isAddress, type Posting, withdrawMail, writeMails } from '@beffroi/post';
import {
  answerOf,
  contests,
  listAccounts,
  openReplies,
  publicationOf,
  type Schema,
  type Store,
  publishWave as showWave,
  townReplies,
  townsAmong,
  townsNamed,
  waveById,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { ReviewRefusal } from './refusal.ts';

/** What a representative is told when their towns may answer. */
export interface ReplyTold {
  readonly wave: string;
  /** Who is told. */
  readonly name: string;
  /** Names of their towns in the wave. */
  readonly towns: readonly string[];
  readonly until: Date;
}

/** What mails of the right of reply are for: its opening, about `wave:ID`; the answer to a contest, about `contest:ID`. */
export const REPLY_PURPOSES = { opened: 'reply-opened', answered: 'contest-answered' } as const;

/**
 * Shows a closed wave to the towns that have a representative here, who may contest its marks until `until`; a second call moves the deadline.
 *
 * @param posting tells each representative by mail, from the same transaction
 * @throws ReviewRefusal `unknown-wave`, `not-closed`, `past`, `already-public`
 */
export async function openReply(
  { db }: Store,
  actor: Actor,
  waveId: number,
  until: Date,
  now: Date,
  posting: Posting<ReplyTold> | null = null,
): Promise<void> {
  assertMay(actor, 'wave.reply-opened');
  await assertClosed({ db } as Store, waveId);
  if (until <= now) throw new ReviewRefusal('past', until.toISOString());
  await act({ db }, actor, { act: 'wave.reply-opened', now }, async (trx) => {
    if (!(await openReplies(trx, waveId, until))) throw new ReviewRefusal('already-public', `wave ${waveId}`);
    const told = posting === null ? {} : { mails: await tellTowns(trx, actor, { waveId, until, posting }, now) };
    return done(`wave:${waveId}`, { until: until.toISOString(), ...told });
  });
}

/** Writes to everybody who may answer for a town of the wave; what still waits of an earlier deadline is not sent. @returns to how many */
async function tellTowns(
  trx: Kysely<Schema>,
  actor: Actor,
  { waveId, until, posting }: { readonly waveId: number; readonly until: Date; readonly posting: Posting<ReplyTold> },
  now: Date,
): Promise<number> {
  const { post, letter, language } = posting;
  const { name: wave } = (await waveById(trx, waveId))!;
  const about = `wave:${waveId}`;
  await withdrawMail(trx, REPLY_PURPOSES.opened, about, now);
  const mails = [];
  for (const { id, name, email, territories } of await speakersOf(trx)) {
    const codes = await townsAmong(trx, waveId, territories);
    if (codes.length === 0 || !isAddress(email)) continue;
    const towns = (await townsNamed(trx, { id: 0, wave_id: waveId }, codes)).map((town) => town.name);
    const to = { address: email, account: id };
    mails.push({ purpose: REPLY_PURPOSES.opened, about, to, letter: letter({ wave, name, towns, until }), language, until });
  }
  await writeMails(trx, post, actor, mails, now);
  return mails.length;
}

/** Who may answer for towns. */
async function speakersOf(db: Kysely<Schema>) {
  return (await listAccounts(db)).filter(({ closed_at, ...account }) => closed_at === null && may(account, 'reply.contest'));
}

/** How far the towns' answers have come. */
export interface ReplyState {
  /** `null` when the towns were not asked. */
  readonly until: Date | null;
  readonly publishedAt: Date | null;
  /** Towns of the wave that have a representative; those of them that have said that they add nothing. */
  readonly asked: readonly string[];
  readonly ended: readonly string[];
  readonly contested: number;
  readonly unanswered: number;
  /** Whether it may be published now. */
  readonly ready: boolean;
}

/** @throws ReviewRefusal `unknown-wave` */
export async function replyState({ db }: Store, waveId: number, now: Date): Promise<ReplyState> {
  if ((await waveById(db, waveId)) === null) throw new ReviewRefusal('unknown-wave', `${waveId}`);
  const publication = await publicationOf(db, waveId);
  const speakers = await speakersOf(db);
  const asked = await townsAmong(db, waveId, [...new Set(speakers.flatMap(({ territories }) => territories))]);
  const ended = (await townReplies(db, waveId)).map(({ territory }) => territory).filter((territory) => asked.includes(territory));
  const all = await contests(db, { waveId });
  const unanswered = all.filter((contest) => answerOf(contest) === null).length;
  const until = publication?.reply_until ?? null;
  const everybody = asked.length > 0 && ended.length === asked.length && unanswered === 0;
  return {
    until,
    publishedAt: publication?.published_at ?? null,
    asked,
    ended,
    contested: all.length,
    unanswered,
    ready: until === null || until <= now || everybody,
  };
}

/**
 * Shows a closed wave to everybody: at once when the towns were not asked; else after their deadline, or as soon as all of them have said that they add
 * nothing and every contest is answered. What is still unanswered at the deadline is published as such.
 *
 * @throws ReviewRefusal `unknown-wave`, `not-closed`, `in-reply`
 */
export async function publishWave(store: Store, actor: Actor, waveId: number, now: Date): Promise<void> {
  assertMay(actor, 'wave.published');
  await assertClosed(store, waveId);
  const state = await replyState(store, waveId, now);
  if (state.publishedAt !== null) return;
  if (!state.ready) throw new ReviewRefusal('in-reply', `until ${state.until?.toISOString()}`);
  await act(store, actor, { act: 'wave.published', now }, async (trx) => {
    await showWave(trx, waveId, now);
    return done(`wave:${waveId}`, { contested: state.contested, unanswered: state.unanswered });
  });
}

async function assertClosed({ db }: Store, waveId: number): Promise<void> {
  const wave = await waveById(db, waveId);
  if (wave === null) throw new ReviewRefusal('unknown-wave', `${waveId}`);
  if (wave.state !== 'closed') throw new ReviewRefusal('not-closed', wave.name);
}
