import { type Instant, instantFrom } from '@beffroi/domain';
import type { EarlierProfile, SeenAccount } from '../account.ts';
import type { AccountSignal } from '../account-signals/account-signal.ts';
import { earlierProfileOf, keyOf } from './earlier-profile.ts';

/** Followers as one capture of the profile has them. */
export interface FollowersAt {
  readonly followers: number;
  readonly at: Instant;
}

/** Somebody came after somebody else, and how many followed before and after. */
export interface FollowersOverSuccession {
  /** `null` where only one of them is named. */
  readonly from: string | null;
  readonly to: string | null;
  /** When it was told; `null` where only captures before and after show it. */
  readonly told: Instant | null;
  /** The last capture before it, and the first after it; `null` where none is kept: nobody knows then. */
  readonly before: FollowersAt | null;
  readonly after: FollowersAt | null;
}

/** How many successions of one account are kept, the last first. */
const MOST = 10;

/**
 * Successions on an account that stays, by what it says of itself and by who holds it from one capture to the next, with its followers before and after as far as
 * captures of its profile tell.
 */
export function successionsOf(
  { profile, posts, earlier }: SeenAccount,
  signals: readonly AccountSignal[],
): readonly FollowersOverSuccession[] {
  const now = profile === null ? [] : [nowOf(earlierProfileOf(profile), signals)];
  const captures = [...earlier, ...now].toSorted((one, other) => (one.seenAt < other.seenAt ? -1 : 1));
  const times = new Map(posts.map(({ id, at }) => [id, at]));
  const told = signals.flatMap((signal) => {
    if (signal.kind !== 'succession' || signal.rule !== 'succession') return [];
    const at = signal.post === null ? undefined : times.get(signal.post);
    return [{ from: signal.from, to: signal.to, at: at === undefined ? null : instantFrom(at) }];
  });
  const seen = captures.flatMap(({ holder }, at) => {
    const before = captures.slice(0, at).findLast((one) => one.holder !== null)?.holder ?? null;
    const changed = holder !== null && before !== null && holder !== before;
    // What the account tells itself need not be found out.
    if (!changed || told.some(({ from, to }) => from === before || to === holder)) return [];
    return [{ from: before, to: holder, at: null }];
  });
  const all = new Map([...told, ...seen].map((one) => [keyOf(one), one]));
  return [...all.values()]
    .map(({ from, to, at }) => ({ from, to, told: at, ...followersAround(captures, firstAfter(captures, { from, to, at })) }))
    .toSorted((one, other) => momentOf(other).localeCompare(momentOf(one)))
    .slice(0, MOST);
}

/** What is told in pinned posts, too, is told in the capture of today. */
function nowOf(profile: EarlierProfile, signals: readonly AccountSignal[]): EarlierProfile {
  const successions = signals.flatMap((signal) => (signal.kind === 'succession' && signal.rule === 'succession' ? [keyOf(signal)] : []));
  return { ...profile, successions: [...new Set([...profile.successions, ...successions])] };
}

/** Place of the first capture after it; as many as there are where none is. */
function firstAfter(
  captures: readonly EarlierProfile[],
  { from, to, at }: { readonly from: string | null; readonly to: string | null; readonly at: Instant | null },
): number {
  const found =
    at === null
      ? captures.findIndex(({ holder, successions }) => (to !== null && holder === to) || successions.includes(keyOf({ from, to })))
      : captures.findIndex(({ seenAt }) => seenAt >= at);
  return found < 0 ? captures.length : found;
}

function followersAround(captures: readonly EarlierProfile[], first: number) {
  const counted = ({ seenAt, followers }: EarlierProfile): FollowersAt | null => (followers === null ? null : { followers, at: seenAt });
  return {
    before:
      captures
        .slice(0, first)
        .flatMap((one) => counted(one) ?? [])
        .at(-1) ?? null,
    after: captures.slice(first).flatMap((one) => counted(one) ?? [])[0] ?? null,
  };
}

const momentOf = ({ told, after, before }: Pick<FollowersOverSuccession, 'told' | 'after' | 'before'>): string =>
  told ?? after?.at ?? before?.at ?? '';
