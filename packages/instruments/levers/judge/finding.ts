import type { Evidence, Level, Obstacle, Reason } from '@beffroi/domain';
import type { AgainstSight } from './against/long-contract.ts';
import type { LeverId, PriorityId } from './catalogue/lever.ts';

interface FindingOfLever {
  readonly indicator: LeverId;
  readonly priority: PriorityId;
  readonly because: Reason;
  readonly evidence: readonly Evidence[];
  /** What public words say against it: beside the level, never in it. */
  readonly against: readonly AgainstSight[];
}

/**
 * What is seen of one lever from outside: a level that words on public pages prove at least · nothing public is told of it (abstained: silence is no 0) · it could not
 * be seen, since the site or the page that would tell could not be read.
 */
export type LeverFinding = FindingOfLever &
  (
    | { readonly kind: 'level'; readonly level: Exclude<Level, 0> }
    | { readonly kind: 'abstained'; readonly level: null }
    | { readonly kind: 'unobserved'; readonly level: null; readonly obstacle: Obstacle }
  );
