// Written by `bench/fit-doubt.ts`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = [
  0.652, -0.155, -0.42, 0.54, -0.598, -0.192, 0.204, 0.937, -0.246, 0.117, -0.041, -1.015, 0.42, -0.127, 0.627, -0.181, 0.053, -0.097,
  -0.245, -0.627, -0.687, -0.952, -0.444, -0.433, -0.887, -0.084, 2.289,
];
export const WIDE: Weights = [
  -0.105, 0.111, 0.68, -0.691, 0.468, -0.566, 0.026, -0.964, -0.122, -0.068, 0.093, 0.431, -0.228, 0.094, -0.481, 0.006, 0.079, 0.129,
  0.208, 0.821, 0.869, 0.47, 0.178, 0.48, 1.59, 0.379, -3.704,
];
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = [
  { from: 0, right: 0.4 },
  { from: 0.621, right: 0.65 },
  { from: 0.732, right: 0.7 },
  { from: 0.817, right: 0.85 },
  { from: 0.868, right: 0.9 },
  { from: 0.903, right: 0.9 },
  { from: 0.923, right: 0.95 },
  { from: 0.932, right: 0.95 },
  { from: 0.94, right: 0.95 },
  { from: 0.972, right: 0.95 },
];
