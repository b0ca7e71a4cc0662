import type { LeverViews } from '../three-views/lever-views.ts';

/** An authority as figures over many see it. */
export interface TownInFigures {
  /** INSEE code. */
  readonly code: string;
  readonly stratum: string;
  /** Its twenty levers, in the manifesto's order. */
  readonly levers: readonly LeverViews[];
}
