import type { TownTime } from '../town-time.ts';
import type { SpokenPost } from '../voices/speaker.ts';
import type { Announcement } from './announcement.ts';

/** Half hours of a day. */
export const SLOTS = 48;
export const SLOT_MINUTES = 30;

/** A post as a duty plan sees it. */
export interface DutyPost {
  readonly id: string;
  readonly at: number;
  /** By the town's calendar and clock. */
  readonly day: number;
  readonly minute: number;
  /** Who wrote it by its own words; `null` where nobody says so. */
  readonly who: string | null;
  /** Of a post that nobody signs: the only one of those who sign here that it names, who wrote it more often than not. */
  readonly named: string | null;
  readonly announced: Announcement | null;
  /** The key of who comes next, where the post names them. */
  readonly next: string | null;
  readonly reply: boolean;
}

/**
 * The posts that people wrote, oldest first: what a machine or a character says tells nothing of who is on duty.
 *
 * @param announced what posts say of turns, by their place
 * @param named whom alone of those who sign a post names, by its place
 */
export function dutyPosts(
  spoken: readonly SpokenPost[],
  announced: ReadonlyMap<number, Announcement>,
  clock: TownTime,
  named: ReadonlyMap<number, string> = new Map(),
): readonly DutyPost[] {
  const posts: DutyPost[] = [];
  for (const [index, { id, at, who, words, reply }] of spoken.entries()) {
    if (who !== null && (who.nature === 'machine' || who.nature === 'persona')) continue;
    const { day, minute } = clock.at(at);
    const turn = announced.get(index) ?? null;
    // "Je laisse la main à Julie": the only name in the post is of who comes.
    const namesNext = turn !== null && turn.to !== null && words === turn.to;
    const key = who?.nature === 'person' ? who.key : null;
    posts.push({
      id,
      at,
      day,
      minute,
      who: namesNext ? null : key,
      named: who === null && turn === null ? (named.get(index) ?? null) : null,
      announced: turn,
      next: namesNext ? key : null,
      reply,
    });
  }
  return posts;
}
