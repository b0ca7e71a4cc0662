import { type Actor, act, assertMay, done } from '@beffroi/acts';
import { type ElectionKey, insertEmbargo, type Store } from '@beffroi/store';
import { ReviewRefusal } from './refusal.ts';

/** What is set for a ballot: silent from an hour until another, now and until it is set otherwise, or not. */
export type EmbargoChoice =
  | { readonly kind: 'period'; readonly from: Date; readonly until: Date }
  | { readonly kind: 'on' }
  | { readonly kind: 'off' };

/** Two rounds and the days between, and as much again: whoever sets more has mistaken the year. */
const LONGEST_MS = 31 * 86_400_000;

/**
 * Sets when nothing is shown to the public of what candidates promise at an election. French law wants it from the eve of the ballot at midnight
 * (electoral code, L. 49) until the last polling station has closed (L. 52-2). What is set last holds; what was set before stays in the log.
 *
 * @throws ReviewRefusal `bad-election`, `bad-period` (it ends before it begins, or lasts longer than a month), `past` (it is over)
 */
export async function setEmbargo(
  { db }: Store,
  actor: Actor,
  { year, round }: ElectionKey,
  choice: EmbargoChoice,
  now: Date,
): Promise<void> {
  assertMay(actor, 'silence.set');
  if (!Number.isInteger(year) || year < 1945 || year > 2200 || (round !== 1 && round !== 2)) {
    throw new ReviewRefusal('bad-election', `${year}, ${round}`);
  }
  const [from, until] = choice.kind === 'period' ? [choice.from, choice.until] : [null, null];
  if (from !== null && until !== null) {
    const lasts = until.getTime() - from.getTime();
    if (!(lasts > 0 && lasts <= LONGEST_MS)) throw new ReviewRefusal('bad-period', `${lasts} ms`);
    if (until <= now) throw new ReviewRefusal('past', until.toISOString());
  }
  const { kind } = choice;
  await act({ db }, actor, { act: 'silence.set', now }, async (trx) => {
    await insertEmbargo(trx, {
      year,
      round,
      kind,
      silent_from: from,
      silent_until: until,
      account_id: actor.id,
      actor: actor.name,
      at: now,
    });
    return done(`election:${year}-${round}`, { kind, from: from?.toISOString() ?? null, until: until?.toISOString() ?? null });
  });
}
