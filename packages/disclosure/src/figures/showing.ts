import { shareNoise } from './share.ts';
import type { ToldHistogram } from './told-histogram.ts';

/** How much of a histogram is worth showing: all its shares, or the one level that it speaks for. */
export type Showing = 'distribution' | 'level';

/** Where noise alone moves a share by more than this, bars say nothing: at ε = 0.5 below some 77 sheets of one part, at 1.5 below 26. */
const MOST_NOISE = 0.15;

/** Whether a distribution is shown or the level alone. It hangs on the number of sheets and the noise, never on what was answered. */
export function showingOf(told: ToldHistogram): Showing {
  return shareNoise(told) <= MOST_NOISE ? 'distribution' : 'level';
}
