// Written by `bench/fit-doubt.ts`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = [
  1.222, -0.774, -0.44, 0.698, -0.596, -0.243, 0.162, 0.601, 0.186, 0.133, -0.244, -0.828, -0.438, -0.251, 0.72, -0.478, 0.671, 0.139,
  -0.343, -0.432, -0.402, -0.569, -0.89, -0.306, -0.576, -0.318, 2.309,
];
export const WIDE: Weights = [
  -0.363, 0.393, 0.322, -0.319, 0.296, -0.359, -0.037, -0.833, -0.07, 0.135, 0.148, 0.29, -0.018, -0.244, -0.23, -0.38, -0.275, -0.127,
  0.565, 0.276, 0.272, 0.25, -0.264, 0.683, 0.939, 0.43, -3.702,
];
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = [
  { from: 0, right: 0.4 },
  { from: 0.585, right: 0.65 },
  { from: 0.656, right: 0.7 },
  { from: 0.818, right: 0.75 },
  { from: 0.846, right: 0.8 },
  { from: 0.873, right: 0.95 },
  { from: 0.949, right: 0.95 },
  { from: 0.97, right: 0.95 },
  { from: 0.977, right: 0.95 },
];
