import { type Store, takeAttempt } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import { visitorKey } from '../visitor-key.ts';

/** Forms that one address may send without waiting, right or wrong: ten, then two minutes, doubled each time. Forgotten after a day. */
const VISITORS = { free: 10, waitMs: 2 * 60_000, mostMs: 6 * 3_600_000, forgetMs: 24 * 3_600_000 };

/** Those that the whole house takes, whatever addresses they come from. */
const ALL_VISITORS = { free: 300, waitMs: 60_000, mostMs: 3_600_000, forgetMs: 3_600_000 };

/**
 * Counts a visitor's form before it is looked at.
 *
 * @param from network address, for the limit only; its digest is kept for a day
 * @throws DeskRefusal `too-often` with the milliseconds to wait
 */
export async function holdOff({ db }: Store, from: string, now: Date): Promise<void> {
  for (const [key, limit] of [
    [visitorKey('meeting', from), VISITORS],
    ['meeting:all', ALL_VISITORS],
  ] as const) {
    const waitMs = await takeAttempt(db, key, limit, now);
    if (waitMs > 0) throw new DeskRefusal('too-often', 'Too many forms in a row.', { waitMs });
  }
}
