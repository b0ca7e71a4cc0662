import type { SeenPost } from '../account.ts';
import { type Announcement, announcementOf } from '../duty/announcement.ts';
import type { TownTime } from '../town-time.ts';
import type { SpokenPost } from './speaker.ts';

/** Posts that nobody signs, written while somebody has said to be there: the longest turn that is believed without an end. */
const LONGEST = 8 * 3_600_000;
const MINUTE = 60_000;

/** What each post says of turns on the account, for those that say something. */
export function announcementsIn(posts: readonly SeenPost[], spoken: readonly SpokenPost[]): ReadonlyMap<number, Announcement> {
  const found = new Map<number, Announcement>();
  for (const [at, { kind }] of spoken.entries()) {
    if (kind !== 'takeover-announcement') continue;
    // Who announces a turn and says nothing of when is there from now on.
    found.set(at, announcementOf(posts[at]!.text) ?? { act: 'opens', until: null, to: null });
  }
  return found;
}

/** Ids of the replies that nobody signs and that fall into an announced turn: a reader of the account knows who is there. */
export function repliesInTurns(
  spoken: readonly SpokenPost[],
  announced: ReadonlyMap<number, Announcement>,
  clock: TownTime,
): ReadonlySet<string> {
  const covered = new Set<string>();
  let ends = Number.NEGATIVE_INFINITY;
  for (const [at, { id, at: time, reply, who }] of spoken.entries()) {
    const turn = announced.get(at);
    if (turn !== undefined) ends = turn.act === 'closes' ? time : endOf(time, turn, clock);
    else if (reply && who === null && time <= ends) covered.add(id);
  }
  return covered;
}

function endOf(time: number, { until }: Announcement, clock: TownTime): number {
  if (until === null) return time + LONGEST;
  const { minute } = clock.at(time);
  const left = until > minute ? until - minute : until + 1440 - minute;
  return time + Math.min(left * MINUTE, 2 * LONGEST);
}
