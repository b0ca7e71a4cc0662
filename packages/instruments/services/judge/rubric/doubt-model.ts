// Written by `bench/fit-doubt.ts`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = [
  0.705, -0.683, -0.138, 0.8, -0.376, -0.403, 0.123, 0.536, 0.147, 0.291, -0.119, -0.716, -0.013, -0.223, 0.614, -0.67, 0.648, 0.012, 0.099,
  -0.064, -0.44, -0.968, -0.829, -0.417, -0.934, -0.073, 2.226,
];
export const WIDE: Weights = [
  -0.345, 0.417, 0.155, -0.351, 0.394, -0.316, -0.053, -0.907, -0.054, -0.147, 0.116, 0.325, -0.035, -0.216, -0.286, 0.279, -0.178, -0.075,
  -0.194, 0.276, 0.002, 0.673, -0.291, 0.922, 1.269, 0.277, -3.975,
];
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = [
  { from: 0, right: 0.35 },
  { from: 0.628, right: 0.65 },
  { from: 0.771, right: 0.8 },
  { from: 0.808, right: 0.8 },
  { from: 0.856, right: 0.85 },
  { from: 0.884, right: 0.9 },
  { from: 0.91, right: 0.9 },
  { from: 0.92, right: 0.95 },
  { from: 0.968, right: 0.95 },
  { from: 0.972, right: 0.95 },
  { from: 0.975, right: 0.95 },
];
