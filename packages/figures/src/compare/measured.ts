import type { Mark, Town } from '../marks.ts';
import type { Traits } from './traits.ts';

/**
 * How a town's turn in a wave ended: it was measured · no site of it is known, which is a result · it failed by a fault of ours · the wave
 * was closed before its turn.
 */
export type MeasuredState = 'done' | 'without-site' | 'failed' | 'left';

/** One town in one wave, as a comparison needs it. */
export interface Measured {
  /** With its marks by `rubric`; without any unless `state` is `done`. */
  readonly town: Town;
  readonly state: MeasuredState;
  /** Where its site was said to be; `null` when nobody said. */
  readonly site: string | null;
  /** Address of the home page that was reached; `null` when none was. */
  readonly home: string | null;
  /** `null` when nothing was kept: then a move can be told by the addresses only, and a redesign not at all. */
  readonly traits: Traits | null;
  /** Digest of the rubric that gave the marks; `null` when nothing was judged. */
  readonly rubric: string | null;
  /**
   * The same captures judged by the rubric of the later wave; only looked at in the earlier wave, where the rubrics differ. `null` or absent
   * when they were not judged again: levels cannot be compared then.
   */
  readonly rejudged?: readonly Mark[] | null;
  /**
   * For each indicator a digest of what the rubric saw (which rules, which quotes) for the mark that is compared, which is the one judged again where
   * there is. When it is the same in both waves the rubric errs alike in both. `null` or absent when not known: then its errors are taken as
   * independent.
   */
  readonly evidence?: readonly string[] | null;
}
