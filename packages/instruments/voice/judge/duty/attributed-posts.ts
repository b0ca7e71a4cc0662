import { type DutyPost, SLOT_MINUTES } from './duty-posts.ts';

/** A post with who wrote it, as far as a duty plan can tell. */
export interface AttributedPost {
  readonly post: DutyPost;
  readonly who: string | null;
}

/**
 * Who wrote each post of a day: as it says, else who was there. Where the plan changes hands between two signed posts, what was announced tells at
 * which unsigned post, else the clock.
 */
export function attributedPosts(posts: readonly DutyPost[], slots: readonly (string | null)[]): readonly AttributedPost[] {
  const before = nearestSigned(posts);
  const behind = nearestSigned(posts.toReversed()).toReversed();
  return posts.map((post, at) => ({ post, who: post.who ?? unsignedBy(post, at, posts, slots, before[at]!, behind[at]!) }));
}

/** For each post, the place of the last signed one up to it, counted in the order given; −1 where there is none. */
function nearestSigned(posts: readonly DutyPost[]): number[] {
  let last = -1;
  return posts.map(({ who }, at) => {
    if (who !== null) last = at;
    return last;
  });
}

function unsignedBy(
  { minute }: DutyPost,
  at: number,
  posts: readonly DutyPost[],
  slots: readonly (string | null)[],
  before: number,
  behind: number,
): string | null {
  const told = slots[Math.floor(minute / SLOT_MINUTES)]!;
  const next = behind < 0 ? -1 : posts.length - 1 - behind;
  const [first, second] = [posts[before], posts[next]];
  if (first === undefined || second === undefined || first.who === second.who) return told;
  if (told !== first.who && told !== second.who) return told;
  // What was said between both: the hand-over is where it was announced.
  for (let place = before; place <= next; place++) {
    const { announced, who } = posts[place]!;
    if (announced === null) continue;
    if (announced.act === 'opens' && who === second.who) return at < place ? first.who : second.who;
    if (announced.act !== 'opens' && (who === null || who === first.who)) return at <= place ? first.who : second.who;
  }
  return told;
}
