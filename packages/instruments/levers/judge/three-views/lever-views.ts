import type { Level } from '@beffroi/domain';
import type { AgainstSight } from '../against/long-contract.ts';
import { leverOf } from '../catalogue/catalogue.ts';
import type { LeverId } from '../catalogue/lever.ts';
import type { OutOfReach } from '../catalogue/out-of-reach.ts';
import { questionOf } from '../questionnaire/questionnaire.ts';
import { type Declared, type DeclaredView, declaredView } from './declared-view.ts';
import { gapsOf, type LeverGap, weightOf } from './gaps.ts';
import { type LivedView, livedLevel, livedView, type SurveyKept } from './lived-view.ts';
import { type PriorityMean, priorityMeans } from './priority-view.ts';

/** What is seen of a lever from outside, as far as the other views need it. */
export interface SeenLevel {
  readonly lever: LeverId;
  /** What public words prove at least; `null` where nothing is told, or nothing could be seen. */
  readonly level: Level | null;
  /** What public words say against it (default: nothing). */
  readonly against?: readonly AgainstSight[];
}

/** A lever by its three views: what is said, what is lived, what is seen; and what lies between them. */
export interface LeverViews {
  readonly lever: LeverId;
  /** Why law or size puts it out of this authority's reach; `null` where they do not. */
  readonly outOfReach: OutOfReach | null;
  readonly declared: DeclaredView;
  readonly lived: LivedView;
  readonly livedLevel: Level | null;
  /** What is lived of the whole priority that it belongs to. */
  readonly ofPriority: readonly PriorityMean[];
  readonly seen: Level | null;
  /** Words of public pages that stand against the lever: questions to who says that it is far. */
  readonly against: readonly AgainstSight[];
  readonly gaps: readonly LeverGap[];
}

/** What is known of an authority on the day of a measurement. */
export interface KnownOfAuthority {
  /** `2026-11-24`. */
  readonly day: string;
  readonly declared: readonly Declared[];
  /** The last one that was closed by then. */
  readonly survey: SurveyKept | null;
  readonly seen: readonly SeenLevel[];
  readonly outOfReach: readonly OutOfReach[];
}

/** The three views of one lever. */
export function leverViews(lever: LeverId, known: KnownOfAuthority): LeverViews {
  const outOfReach = known.outOfReach.find((one) => one.lever === lever) ?? null;
  const said = known.declared.find((one) => one.lever === lever);
  const declared = declaredView(said, questionOf(lever).proofMonths, known.day);
  const lived = livedView(known.survey, lever);
  const { level: seen = null, against = [] } = known.seen.find((one) => one.lever === lever) ?? {};
  return {
    lever,
    outOfReach,
    declared,
    lived,
    livedLevel: livedLevel(lived),
    ofPriority: priorityMeans(known.survey, leverOf(lever).family),
    seen,
    against,
    gaps: gapsOf(declared, lived, seen),
  };
}

/** Levers by what lies between their views, the widest told gap first; of equal ones in the manifesto's order. Those out of reach come last. */
export function gapsFirst(all: readonly LeverViews[]): readonly LeverViews[] {
  const weight = ({ gaps, outOfReach }: LeverViews): number => (outOfReach === null ? Math.max(0, ...gaps.map(weightOf)) : -1);
  return all.toSorted((one, other) => weight(other) - weight(one));
}
