import { randomUUID } from 'node:crypto';
import { systemClock } from '@beffroi/capture';
import { asking } from '@beffroi/jobs';
import { NetworkRefusal, type NetworkSession } from '@beffroi/networks';
import { type ChannelRow, claimChannel, noteChannel, releaseChannel, renewChannelClaim, type Store, setChannelState } from '@beffroi/store';
import type { Desk } from '../desk.ts';
import { forgetting } from '../keeping/retention.ts';
import { follow, hear } from '../listen/hear.ts';
import { DeskRefusal } from '../refusal.ts';
import { editAsked } from '../send/edit-post.ts';
import { dueAgain } from '../send/patience.ts';
import { removeAsked } from '../send/remove-post.ts';
import { sendDue } from '../send/send-due.ts';
import { type ChannelWork, ClaimLost, type DeskEvent, stateAfter } from './channel-work.ts';
import { openHints } from './hints.ts';
import { openSessions } from './sessions.ts';
import { showPicture } from './show-picture.ts';
import { showShift } from './show-shift.ts';
import { vouch } from './vouch.ts';

/** How the desk works, and until when. */
export interface DeskWorkOptions {
  /** `idle`: until nothing is due now; `stopped`: until the signal. */
  readonly until: 'idle' | 'stopped';
  readonly signal: AbortSignal;
  /** Milliseconds that a channel is held without a sign of life (default 30 s). */
  readonly lease?: number;
  /** Milliseconds between looks for work when there is none (default a second). */
  readonly poll?: number;
  /** Milliseconds between two times that a channel is listened to (default 20 s). */
  readonly listen?: number;
  /** Milliseconds that one insists on the database (default five minutes). */
  readonly retryFor?: number;
  readonly now?: () => Date;
  readonly onEvent?: (event: DeskEvent) => void;
}

/** Milliseconds between two times that a channel is listened to on which people have just spoken. */
const CLOSELY = 1000;

/**
 * Speaks and listens on all channels: what is written is sent, what is said is taken in, profiles say who is on. Any number of processes may do so at once; what
 * one of them holds no other touches, and what a killed one held another takes up when its claim has run out.
 */
export async function workDesk(desk: Desk, options: DeskWorkOptions): Promise<void> {
  const { signal } = options;
  const sessions = openSessions(desk);
  // Who works until nothing is due waits for nobody.
  const hints = options.until === 'stopped' ? openHints(desk.store, signal) : null;
  try {
    await works(desk, options, { of: async (work) => heeded(await sessions.of(work), work) });
  } finally {
    hints?.close();
  }
  function heeded(session: NetworkSession, { channel }: ChannelWork): NetworkSession {
    hints?.keep(channel.id, session);
    return session;
  }
}

/** Sessions by the channel that is worked on. */
type Sessions = Pick<ReturnType<typeof openSessions>, 'of'>;

async function works(desk: Desk, options: DeskWorkOptions, sessions: Sessions): Promise<void> {
  const { signal, lease = 30_000, poll = 1000, retryFor = 300_000, now = () => new Date() } = options;
  const way = { store: desk.store, retryFor, signal };
  const forget = forgetting(way);
  while (!signal.aborted) {
    await forget(now());
    const claim = randomUUID();
    const channel = await asking(way, (db) => claimChannel(db, claim, lease, now()));
    if (channel !== null) await workOn(desk.store, channel, claim, sessions, options);
    else if (options.until === 'idle') return;
    else await systemClock.sleep(poll, signal);
  }
}

/** Does all that is due on a channel, and gives it back. */
async function workOn(store: Store, channel: ChannelRow, claim: string, sessions: Sessions, options: DeskWorkOptions): Promise<void> {
  const { lease = 30_000, retryFor = 300_000, now = () => new Date(), listen = 20_000, onEvent = () => undefined } = options;
  const end = new AbortController();
  let heldUntil = performance.now() + lease;
  const work: ChannelWork = {
    store,
    channel,
    claim,
    retryFor,
    signal: AbortSignal.any([options.signal, end.signal]),
    now,
    assertHeld: () => {
      if (end.signal.aborted || performance.now() >= heldUntil) throw new ClaimLost();
    },
    tell: onEvent,
  };
  const beat = setInterval(() => {
    const asked = performance.now();
    void renewChannelClaim(store.db, channel.id, claim, lease).then(
      (held) => {
        if (held) heldUntil = asked + lease;
        else end.abort();
      },
      // The database does not answer: the claim runs out by itself.
      () => undefined,
    );
  }, lease / 3);
  onEvent({ kind: 'claimed', channel: channel.id });
  try {
    const next = await pass(work, sessions, listen);
    await asking(work, (db) => releaseChannel(db, channel.id, claim, next));
    onEvent({ kind: 'released', channel: channel.id });
  } catch (error) {
    if (!(error instanceof ClaimLost)) throw error;
    onEvent({ kind: 'lost', channel: channel.id });
  } finally {
    clearInterval(beat);
  }
}

/** @returns when the channel is listened to again */
async function pass(work: ChannelWork, sessions: Sessions, listen: number): Promise<Date> {
  try {
    const session = await sessions.of(work);
    await showShift(work, session);
    await showPicture(work, session);
    await vouch(work, session);
    await sendDue(work, session);
    await editAsked(work, session);
    await removeAsked(work, session);
    const heard = session.abilities.mentions === 'none' ? 0 : await listenTo(work, session);
    await asking(work, (db) => noteChannel(db, work.channel.id, work.claim, { trouble: null }));
    // Servers show so many of the newest alone: where people speak, one listens closely.
    return new Date(work.now().getTime() + (heard > 0 ? Math.min(listen, CLOSELY) : listen));
  } catch (error) {
    if (error instanceof NetworkRefusal) return noteTrouble(work, error);
    // Sealed with a key that is not here: that is this channel's trouble, and no other's.
    if (error instanceof DeskRefusal) return noteTrouble(work, { code: error.code, retryAt: null });
    throw error;
  }
}

/** Takes in all that was said, and speaks in between: nobody's answer waits for a crowd's questions. @returns how much was new */
async function listenTo(work: ChannelWork, session: NetworkSession): Promise<number> {
  let { cursor }: Pick<ChannelRow, 'cursor'> = work.channel;
  let heard = 0;
  for (let more = true; more && !work.signal.aborted; ) {
    const page = await hear(work, session, cursor);
    ({ cursor, more } = page);
    heard += page.messages;
    if (more) await sendDue(work, session);
  }
  await follow(work, session);
  return heard;
}

/** @returns when it is tried again */
async function noteTrouble(work: ChannelWork, error: { readonly code: string; readonly retryAt: Date | null }): Promise<Date> {
  const now = work.now();
  const state = stateAfter(error);
  if (state !== null) await asking(work, (db) => setChannelState(db, work.channel.id, state, now));
  await asking(work, (db) => noteChannel(db, work.channel.id, work.claim, { trouble: error.code }));
  work.tell({ kind: 'trouble', channel: work.channel.id, code: error.code });
  return dueAgain(4, now, error.retryAt);
}
