import { type Actor, act, assertMay, done, may } from '@beffroi/acts';
import {
  answerOf,
  contests,
  listAccounts,
  openReplies,
  publicationOf,
  type Store,
  publishWave as showWave,
  townReplies,
  townsAmong,
  waveById,
} from '@beffroi/store';
import { ReviewRefusal } from './refusal.ts';

/**
 * Shows a closed wave to the towns that have a representative here, who may contest its marks until `until`; a second call moves the deadline.
 *
 * @throws ReviewRefusal `unknown-wave`, `not-closed`, `past`, `already-public`
 */
export async function openReply({ db }: Store, actor: Actor, waveId: number, until: Date, now: Date): Promise<void> {
  assertMay(actor, 'wave.reply-opened');
  await assertClosed({ db } as Store, waveId);
  if (until <= now) throw new ReviewRefusal('past', until.toISOString());
  await act({ db }, actor, { act: 'wave.reply-opened', now }, async (trx) => {
    if (!(await openReplies(trx, waveId, until))) throw new ReviewRefusal('already-public', `wave ${waveId}`);
    return done(`wave:${waveId}`, { until: until.toISOString() });
  });
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
  const speakers = (await listAccounts(db)).filter(({ closed_at, ...account }) => closed_at === null && may(account, 'reply.contest'));
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
