import type { Weights } from './likelihood.ts';
import { STARTS, WEIGHTS } from './weights.ts';

/** What weights are written in. */
const UNIT = 0.05;

/** What is known of any words before anything is, for each kind. */
export const STARTS_OF_KINDS: Float64Array = Float64Array.from(STARTS, (start) => start * UNIT);

let read: Weights | null = null;

/** What each feature tells of each kind. */
export function weights(): Weights {
  read ??= new Map(
    WEIGHTS.split('\n').map((line) => {
      const [feature, own] = line.split('\t');
      return [feature!, Float64Array.from(own!.split(','), (weight) => Number(weight) * UNIT)];
    }),
  );
  return read;
}
