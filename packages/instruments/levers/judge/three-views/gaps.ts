import { differenceOf } from '@beffroi/disclosure';
import type { Interval, Level } from '@beffroi/domain';
import { ROLES, type Role } from '../questionnaire/question.ts';
import type { DeclaredView } from './declared-view.ts';
import { type GroupsView, type LivedView, livingGroups } from './lived-view.ts';

/** What two views of a lever are apart. */
export type LeverGap =
  | {
      /** From what is said to what those who live it say. */
      readonly kind: 'said-lived';
      readonly said: Level;
      /** Who says it; empty where all said it together. */
      readonly roles: readonly Role[];
      readonly n: number;
      /** -5 to 5: lived less said. */
      readonly value: number;
      /** `null` where it was said together: nothing is unsure about that. */
      readonly interval: Interval | null;
      readonly told: boolean;
    }
  | {
      /** From what is said to what is seen from outside. */
      readonly kind: 'said-seen';
      readonly said: Level;
      readonly seen: Level;
      /** Seen less said. */
      readonly value: number;
      readonly told: boolean;
    }
  | {
      /** From one group that answered to another. */
      readonly kind: 'groups';
      readonly from: readonly Role[];
      readonly to: readonly Role[];
      readonly n: readonly [number, number];
      readonly value: number;
      readonly interval: Interval;
      readonly told: boolean;
    };

/**
 * What lies between the views of a lever. A gap is `told` where there is one to speak of: its interval leaves 0 out; seen from outside is a lower bound (what public words prove *at least*), so that being seen below what is said is none.
 *
 * @param seen what is seen from outside; `null` where that is not known
 */
export function gapsOf(declared: DeclaredView, lived: LivedView, seen: Level | null): readonly LeverGap[] {
  return [...saidAndLived(declared, lived), ...saidAndSeen(declared, seen), ...betweenGroups(lived)];
}

/** How much a gap weighs on a page: its size where it is told, 0 where it is not. */
export const weightOf = ({ told, value }: LeverGap): number => (told ? Math.abs(value) : 0);

function saidAndLived(declared: DeclaredView, lived: LivedView): readonly LeverGap[] {
  if (declared.kind !== 'level') return [];
  const said = declared.level;
  if (lived.kind === 'spoken') {
    if (typeof lived.answer !== 'number') return [];
    const value = lived.answer - said;
    return [{ kind: 'said-lived', said, roles: [], n: lived.present, value, interval: null, told: value !== 0 }];
  }
  return livingGroups(lived).flatMap((group) => saidAndGroup(said, group));
}

function saidAndGroup(said: Level, { roles, n, mean, level }: GroupsView): readonly LeverGap[] {
  const read = readingOf(mean, level);
  if (read === null) return [];
  const interval = { low: read.interval.low - said, high: read.interval.high - said };
  return [{ kind: 'said-lived', said, roles, n, value: read.value - said, interval, told: leavesOutZero(interval) }];
}

/** The mean where it is told, or the level that few answers speak for. */
function readingOf(mean: GroupsView['mean'], level: GroupsView['level']): { readonly value: number; readonly interval: Interval } | null {
  if (mean !== null && mean.value !== null) return { value: mean.value, interval: mean.interval };
  return level.kind === 'level' ? { value: level.level, interval: { low: level.low, high: level.high } } : null;
}

function saidAndSeen(declared: DeclaredView, seen: Level | null): readonly LeverGap[] {
  if (declared.kind !== 'level' || seen === null) return [];
  const value = seen - declared.level;
  return [{ kind: 'said-seen', said: declared.level, seen, value, told: value > 0 }];
}

/** Of each two groups that are told of apart, the one nearer to the top of the authority first. */
function betweenGroups(lived: LivedView): readonly LeverGap[] {
  if (lived.kind !== 'groups') return [];
  const groups = lived.groups.toSorted((one, other) => placeOf(one) - placeOf(other));
  return groups.flatMap((first, at) => groups.slice(at + 1).flatMap((second) => betweenTwo(first, second)));
}

function betweenTwo(first: GroupsView, second: GroupsView): readonly LeverGap[] {
  if (first.mean === null || second.mean === null) return [];
  const gap = differenceOf(first.mean, second.mean);
  if (gap.kind === 'none') return [];
  const { value, interval, told } = gap;
  return [{ kind: 'groups', from: first.roles, to: second.roles, n: [first.n, second.n], value, interval, told }];
}

const placeOf = ({ roles }: GroupsView): number => ROLES.indexOf(roles[0]!);
const leavesOutZero = ({ low, high }: Interval): boolean => low > 0 || high < 0;
