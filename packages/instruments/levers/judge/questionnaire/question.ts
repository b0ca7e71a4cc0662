import type { Level } from '@beffroi/domain';
import type { InBoth, LeverId } from '../catalogue/lever.ts';

/** Who answers, in the order in which they are named. */
export const ROLES = ['elected', 'general-director', 'it', 'manager', 'agent', 'user'] as const;

/** Whom a respondent answers as. */
export type Role = (typeof ROLES)[number];

/** What somebody may answer instead of a level: both are counted apart and are no level. */
export const ANSWERS_APART = ['unknown', 'not-concerned'] as const;

/** One of them: “je ne sais pas”, “ne nous concerne pas”. */
export type AnswerApart = (typeof ANSWERS_APART)[number];

/** Six things, one a level. */
export type SixOf<T> = readonly [T, T, T, T, T, T];

/** What a lever should move, where it works: indicators of other instruments by their ids, a house test holds that they exist. */
export interface LeverMoves {
  readonly services: readonly string[];
  readonly voice: readonly string[];
}

/** A lever as it is asked. Its version rises whenever a question or an anchor changes: `released.ts` holds the digests. */
export interface LeverQuestion {
  readonly lever: LeverId;
  readonly version: number;
  /** The same lever in the words of each role; `null` where this role cannot know. */
  readonly questions: Readonly<Record<Role, InBoth | null>>;
  /** What one can see at each level, from 0 to 5: the same for all roles. */
  readonly anchors: SixOf<InBoth>;
  /** What would show it. */
  readonly proof: InBoth;
  /** Months after which such a proof is worth half. */
  readonly proofMonths: number;
  /** What to do next, from level 0 to 1 … from level 4 to 5. */
  readonly steps: readonly [InBoth, InBoth, InBoth, InBoth, InBoth];
  readonly moves: LeverMoves;
}

/** The roles that are asked of a lever, in their order. */
export function rolesAsked({ questions }: LeverQuestion): readonly Role[] {
  return ROLES.filter((role) => questions[role] !== null);
}

/** What to do next from a level; `null` from 5. */
export function stepFrom({ steps }: LeverQuestion, level: Level): InBoth | null {
  const next: readonly InBoth[] = steps;
  return next[level] ?? null;
}
