import { type ActingMember, type Actor, act, done, memberActor, unchanged } from '@beffroi/acts';
import {
  accountById,
  clearAttempts,
  clearDevices,
  clearSessions,
  endSession,
  endSessions,
  insertSession,
  type Schema,
  type SessionRow,
  type SignInWay,
  type Store,
  sessionByHash,
  sessionsOf,
  touchSession,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Account, accountOf } from './account.ts';
import { DAY, DEVICE_LIFE, SESSION_IDLE, SESSION_MEMORY, SESSION_MOST, SESSION_TICK } from './limits.ts';
import { AccountRefusal } from './refusal.ts';
import { hashOf, newSecret } from './secrets.ts';

/** Where somebody signs in from. */
export interface Origin {
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly agent: string | null;
}

/** Who has just signed in. */
export interface SignedIn {
  readonly account: Account;
  /** The session's secret, for the cookie. */
  readonly secret: string;
  readonly sessionId: number;
}

/** A session that was shown to us. `late`: it has ended, but it tells who was here. */
export interface ShownSession {
  readonly kind: 'live' | 'late';
  readonly account: Account;
  readonly session: SessionRow;
}

/** Starts a session with a new secret; whatever secret the browser had before is worth nothing for it. */
export async function startSession(
  trx: Kysely<Schema>,
  account: Account,
  way: SignInWay,
  { address, agent }: Origin,
  now: Date,
  idToken: string | null = null,
): Promise<SignedIn> {
  const row = await accountById(trx, account.id);
  if (row === null || row.closed_at !== null) throw new AccountRefusal('account-closed');
  return act({ db: trx }, memberActor(account, address), { act: 'session.started', now }, async () => {
    const secret = newSecret();
    const sessionId = await insertSession(trx, {
      hash: hashOf(secret),
      account_id: account.id,
      way,
      address,
      agent: agent?.slice(0, 300) ?? null,
      id_token: idToken,
      made_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + SESSION_MOST),
      ended_at: null,
    });
    // Whoever comes in sweeps: what has been of no use for long.
    await clearSessions(trx, new Date(now.getTime() - SESSION_MEMORY), now);
    await clearAttempts(trx, new Date(now.getTime() - DAY));
    await clearDevices(trx, new Date(now.getTime() - DEVICE_LIFE));
    return done(`account:${account.id}`, { way }, { account, secret, sessionId });
  });
}

/** @returns the session of this secret; `null` when none is known */
export async function showSession(store: Store, secret: string, now: Date): Promise<ShownSession | null> {
  const found = await sessionByHash(store.db, hashOf(secret));
  if (found === null) return null;
  const { session } = found;
  const account = accountOf(found.account);
  const over =
    found.account.closed_at !== null ||
    session.ended_at !== null ||
    session.expires_at <= now ||
    now.getTime() - session.seen_at.getTime() > SESSION_IDLE;
  if (over) return { kind: 'late', account, session };
  if (now.getTime() - session.seen_at.getTime() > SESSION_TICK) await touchSession(store.db, session.id, now);
  return { kind: 'live', account, session };
}

/** An account's sessions that are good today. */
export function liveSessions(store: Store, account: Account, now: Date): Promise<SessionRow[]> {
  return sessionsOf(store.db, account.id, new Date(now.getTime() - SESSION_IDLE), now);
}

/** Signs out in one browser. */
export async function signOut(store: Store, actor: ActingMember, sessionId: number, now: Date): Promise<void> {
  await act(store, actor, { act: 'session.ended', now }, async (trx) =>
    (await endSession(trx, actor.id, sessionId, now)) ? done(`account:${actor.id}`) : unchanged(),
  );
}

/** Ends all sessions of somebody. */
export async function endSessionsOf(store: Store, actor: Actor, accountId: number, now: Date): Promise<number> {
  return act(store, actor, { act: 'account.signed-out', now }, async (trx) => {
    const ended = await endSessions(trx, accountId, null, now);
    return ended > 0 ? done(`account:${accountId}`, { sessions: ended }, ended) : unchanged(ended);
  });
}

/** Signs out everywhere, but for one session (`null`: in that one too). */
export async function signOutEverywhere(store: Store, actor: ActingMember, except: number | null, now: Date): Promise<number> {
  return act(store, actor, { act: 'session.all-ended', now }, async (trx) => {
    const ended = await endSessions(trx, actor.id, except, now);
    return ended > 0 ? done(`account:${actor.id}`, { sessions: ended }, ended) : unchanged(ended);
  });
}
