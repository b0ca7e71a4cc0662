import { weekdayOf } from '../town-time.ts';
import { type DutyPost, SLOT_MINUTES, SLOTS } from './duty-posts.ts';

/** Our choice: two days of the week are alike when who posts when on them has this cosine, or more. */
const ALIKE = 0.8;
/** An hour before and behind a post counts too. */
const NEAR = 2;

/**
 * For each day of the week, 1 to 7, the days on which the same people post at the same hours; itself among them.
 *
 * @param around how many half hours before and behind a post count as its own: the fewer posts, the more
 */
export function alikeWeekdays(posts: readonly DutyPost[], around = NEAR): ReadonlyMap<number, readonly number[]> {
  const vectors = [1, 2, 3, 4, 5, 6, 7].map(() => new Map<string, Float64Array>());
  for (const { day, minute, who } of posts) {
    if (who === null) continue;
    const ofDay = vectors[weekdayOf(day) - 1]!;
    const counts = ofDay.get(who) ?? new Float64Array(SLOTS);
    ofDay.set(who, counts);
    const slot = Math.floor(minute / SLOT_MINUTES);
    for (let near = Math.max(0, slot - around); near <= Math.min(SLOTS - 1, slot + around); near++) counts[near]!++;
  }
  const lengths = vectors.map((vector) => Math.sqrt(product(vector, vector)));
  return new Map(
    vectors.map((vector, at) => [
      at + 1,
      vectors.flatMap((other, place) =>
        place === at || product(vector, other) >= ALIKE * lengths[at]! * lengths[place]! + Number.MIN_VALUE ? [place + 1] : [],
      ),
    ]),
  );
}

function product(one: ReadonlyMap<string, Float64Array>, other: ReadonlyMap<string, Float64Array>): number {
  let sum = 0;
  for (const [who, counts] of one) {
    const others = other.get(who);
    if (others !== undefined) for (let slot = 0; slot < SLOTS; slot++) sum += counts[slot]! * others[slot]!;
  }
  return sum;
}
