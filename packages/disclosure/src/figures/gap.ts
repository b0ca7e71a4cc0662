import type { Interval } from '@beffroi/domain';
import type { GroupId, LeverId } from '../answers.ts';
import type { PublishedCounts } from '../published-counts.ts';
import { type MeanLevel, meanOf } from './mean.ts';
import { partOf, toldOf } from './told-histogram.ts';
import { within } from './uncertainty.ts';

/** Why no difference of two means is told: both groups are told of together · one was not asked · the lever was not · the groups that are told of together changed · no level can be made out. */
export type NoGap = 'same-part' | 'unknown-group' | 'unknown-lever' | 'other-parts' | 'too-few-answers';

/** A difference of two mean levels with its interval of 95 %, or why there is none. */
export type Gap =
  | {
      readonly kind: 'gap';
      /** -5 to 5: the second less the first. */
      readonly value: number;
      readonly interval: Interval;
      /** Whether the interval leaves 0 out: then, and then alone, there is a difference to speak of. */
      readonly told: boolean;
      readonly of: readonly [MeanLevel, MeanLevel];
    }
  | { readonly kind: 'none'; readonly because: NoGap };

const DIFFERENCES: Interval = { low: -5, high: 5 };

/**
 * How far the second group's mean is above the first's, on one lever of one survey. Each is told by its part, which may hold other groups too: the parts' names belong beside the number.
 */
export function gapOf(counts: PublishedCounts, lever: LeverId, first: GroupId, second: GroupId): Gap {
  const parts = [partOf(counts, first), partOf(counts, second)] as const;
  if (parts[0] === null || parts[1] === null) return none('unknown-group');
  if (parts[0] === parts[1]) return none('same-part');
  const told = [toldOf(counts, parts[0], lever), toldOf(counts, parts[1], lever)] as const;
  return told[0] === null || told[1] === null ? none('unknown-lever') : differenceOf(meanOf(told[0]), meanOf(told[1]));
}

/**
 * How far a group's mean rose between two surveys. Only where it is told of with the same groups both times: another composition is another mean. Many of the people are the same both times, which makes the interval rather too wide than too narrow.
 */
export function changeOf(before: PublishedCounts, after: PublishedCounts, lever: LeverId, group: GroupId): Gap {
  const parts = [partOf(before, group), partOf(after, group)] as const;
  if (parts[0] === null || parts[1] === null) return none('unknown-group');
  if (parts[0].groups.toSorted().join() !== parts[1].groups.toSorted().join()) return none('other-parts');
  const told = [toldOf(before, parts[0], lever), toldOf(after, parts[1], lever)] as const;
  return told[0] === null || told[1] === null ? none('unknown-lever') : differenceOf(meanOf(told[0]), meanOf(told[1]));
}

/**
 * The second mean less the first. Interval from the two intervals (MOVER: Zou and Donner, _Statistics in Medicine_ 27, 2008; Newcombe's for shares): squares of the arms that face each other.
 */
export function differenceOf(first: MeanLevel, second: MeanLevel): Gap {
  if (first.value === null || second.value === null) return none('too-few-answers');
  const value = second.value - first.value;
  const low = value - Math.hypot(second.value - second.interval.low, first.interval.high - first.value);
  const high = value + Math.hypot(second.interval.high - second.value, first.value - first.interval.low);
  const interval = { low: within(low, DIFFERENCES), high: within(high, DIFFERENCES) };
  return { kind: 'gap', value, interval, told: interval.low > 0 || interval.high < 0, of: [first, second] };
}

function none(because: NoGap): Gap {
  return { kind: 'none', because };
}
