import { createHash } from 'node:crypto';
import { type AttemptLimit, attemptWait, type Store, takeAttempt } from '@beffroi/store';

/**
 * Secrets that are none, from one network address: thirty, then ten seconds, doubled each time. A town hall shares one address, so only what failed is counted: whoever has a secret leaves no row, and no time
 * (docs/adr/0049-surveys.md).
 */
const LIMIT: AttemptLimit = { free: 30, waitMs: 10_000, mostMs: 15 * 60_000, forgetMs: 3_600_000 };

/** What keeps one kind of secret from being guessed. */
export interface Guesses {
  /** How many milliseconds somebody has to wait who guessed too often. @param from network address, of which a digest is kept for an hour */
  wait(db: Store['db'], from: string, now: Date): Promise<number>;
  /** Notes that what was asked for was none. */
  note(db: Store['db'], from: string, now: Date): Promise<void>;
}

/** @param what kind of secret: each is counted for itself */
export function guessesOf(what: string): Guesses {
  const keyOf = (from: string): string => `${what}:${createHash('sha256').update(`${what}\n${from}`).digest('hex').slice(0, 32)}`;
  return {
    wait: (db, from, now) => attemptWait(db, keyOf(from), now),
    note: async (db, from, now) => {
      await takeAttempt(db, keyOf(from), LIMIT, now);
    },
  };
}
