// Written by `bench/fit-doubt.ts`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = [
  0.666, 0.232, -0.462, 0.378, -0.528, -0.359, 0.074, 0.793, -0.474, 0.082, -0.177, -0.803, 0.329, -0.32, 0.337, -0.426, 0.043, 0.031,
  -0.153, -0.573, -0.719, -1.028, -0.478, -0.208, -0.725, -0.277, 2.741,
];
export const WIDE: Weights = [
  -0.105, 0.111, 0.68, -0.691, 0.468, -0.566, 0.026, -0.964, -0.122, -0.068, 0.093, 0.431, -0.228, 0.094, -0.481, 0.006, 0.079, 0.129,
  0.208, 0.821, 0.869, 0.47, 0.178, 0.48, 1.59, 0.379, -3.704,
];
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = [
  { from: 0, right: 0.5 },
  { from: 0.719, right: 0.75 },
  { from: 0.789, right: 0.8 },
  { from: 0.855, right: 0.85 },
  { from: 0.875, right: 0.9 },
  { from: 0.912, right: 0.9 },
  { from: 0.923, right: 0.95 },
  { from: 0.961, right: 0.95 },
  { from: 0.976, right: 0.95 },
];
