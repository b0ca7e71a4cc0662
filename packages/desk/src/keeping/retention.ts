import { type Actor, act, DESK, done, unchanged } from '@beffroi/acts';
import { asking, transact, type Way } from '@beffroi/jobs';
import { forgetConversations, retentionOf, type Store, setRetention } from '@beffroi/store';
import { forgetContacts } from '../meet/as-town.ts';
import { DeskRefusal } from '../refusal.ts';

/** Months for which a town can keep what citizens said to it. */
export const LEAST_MONTHS = 1;
export const MOST_MONTHS = 60;

/**
 * Says for how long a town keeps what citizens said to it: then words and names go, and counts stay.
 *
 * @param territory INSEE code
 * @throws ActRefusal, DeskRefusal `not-valid`
 */
export async function changeRetention(store: Store, actor: Actor, territory: string, months: number, now: Date): Promise<void> {
  await act(store, actor, { act: 'retention.set', territory, now }, async (trx) => {
    if (!Number.isInteger(months) || months < LEAST_MONTHS || months > MOST_MONTHS)
      throw new DeskRefusal('not-valid', `It is kept for ${LEAST_MONTHS} to ${MOST_MONTHS} months.`, {
        field: 'months',
        most: MOST_MONTHS,
      });
    const before = await retentionOf(trx, territory);
    if (before === months) return unchanged();
    await setRetention(trx, territory, months, now);
    return done(`territory:${territory}`, { before, months });
  });
}

/** Months for which a town keeps what citizens say to it. */
export function keptMonths({ db }: Store, territory: string): Promise<number> {
  return retentionOf(db, territory);
}

/** Conversations that are emptied in one transaction. */
const AT_ONCE = 200;

/**
 * Empties what was kept for as long as its town keeps it, until nothing is left. Done again it changes nothing; several may do it at once.
 *
 * @returns how many conversations
 * @throws ActRefusal
 */
export async function forgetInTime(way: Way, actor: Actor, now: Date): Promise<number> {
  for (let all = 0; ; ) {
    const forgotten = await transact(way, async (trx) => {
      const counts = await forgetConversations(trx, now, AT_ONCE);
      for (const { territory, conversations } of counts)
        await act({ db: trx }, actor, { act: 'words.forgotten', territory, now }, async () =>
          done(`territory:${territory}`, { conversations, months: await retentionOf(trx, territory) }),
        );
      return counts.reduce((sum, { conversations }) => sum + conversations, 0);
    });
    all += forgotten;
    if (forgotten === 0 || way.signal.aborted) return all;
  }
}

/** Whether something is to be forgotten is looked at no oftener than this: milliseconds. */
const LOOKED_AT_EVERY = 3_600_000;

/** Forgets in time, at its own pace, for who works on other things. */
export function forgetting(way: Way): (now: Date) => Promise<void> {
  let next = 0;
  return async (now) => {
    if (now.getTime() < next) return;
    next = now.getTime() + LOOKED_AT_EVERY;
    await forgetInTime(way, DESK, now);
    await asking(way, (db) => forgetContacts({ db }, now));
  };
}
