import { changeOf, type PublishedCounts, partOf, showingOf, toldOf } from '@beffroi/disclosure';
import type { Interval } from '@beffroi/domain';
import type { LeverId } from '../catalogue/lever.ts';
import { ROLES, type Role } from '../questionnaire/question.ts';
import { LIVING_ROLES, type SurveyKept } from './lived-view.ts';

/** What is lived of a lever now, less what was lived when people were asked before. */
export interface LivedChange {
  /** Who answered both times; empty where they said it together. */
  readonly roles: readonly Role[];
  /** -5 to 5. */
  readonly value: number;
  /** `null` where it was said together both times: nothing is unsure about that. */
  readonly interval: Interval | null;
  /** Whether there is a change to speak of: the interval leaves 0 out. */
  readonly told: boolean;
}

/**
 * How what is lived of a lever changed between two surveys, group by group of those that live it. Only of groups that are told of together both times, by a mean both times, and by the same version of the question: all else would be another mean.
 */
export function livedChanges(before: SurveyKept, after: SurveyKept, lever: LeverId): readonly LivedChange[] {
  const [then, now] = [before.versions, after.versions];
  if (!Object.hasOwn(then, lever) || !Object.hasOwn(now, lever) || then[lever] !== now[lever]) return [];
  const [was, is] = [before.told, after.told];
  if (was.kind === 'spoken' && is.kind === 'spoken') return together(was.answers[lever], is.answers[lever]);
  return was.kind === 'counts' && is.kind === 'counts' ? byGroup(was.counts, is.counts, lever) : [];
}

function together(was: unknown, is: unknown): readonly LivedChange[] {
  if (typeof was !== 'number' || typeof is !== 'number') return [];
  return [{ roles: [], value: is - was, interval: null, told: is !== was }];
}

function byGroup(before: PublishedCounts, after: PublishedCounts, lever: LeverId): readonly LivedChange[] {
  const seen = new Set<string>();
  return LIVING_ROLES.flatMap((role) => {
    const part = partOf(after, role);
    const roles = part === null ? [] : ROLES.filter((one) => part.groups.includes(one));
    if (roles.length === 0 || seen.has(roles.join())) return [];
    seen.add(roles.join());
    if (![before, after].every((counts) => hasMean(counts, role, lever))) return [];
    const change = changeOf(before, after, lever, role);
    return change.kind === 'none' ? [] : [{ roles, value: change.value, interval: change.interval, told: change.told }];
  });
}

/** Of few answers the level alone is told: what was not told before is not told by a difference. */
function hasMean(counts: PublishedCounts, role: Role, lever: LeverId): boolean {
  const part = partOf(counts, role);
  const told = part === null ? null : toldOf(counts, part, lever);
  return told !== null && showingOf(told) === 'distribution';
}
