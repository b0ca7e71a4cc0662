import type { PublishedWave, Store } from '@beffroi/store';

/** One thing that a town can do to get further. */
export interface TownStep {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Level now, and the one that it leads to. */
  readonly from: number;
  readonly to: number;
  /** Of the comparable towns, how many have reached it. */
  readonly reached: number;
  readonly of: number;
}

/** What a town can do next, as an instrument sees it. */
export interface StepsFace {
  /**
   * @param waves its published waves that may be shown, of the newest date first
   * @returns the most useful first
   */
  steps(store: Store, waves: readonly PublishedWave[], territory: string): Promise<readonly TownStep[]>;
}
