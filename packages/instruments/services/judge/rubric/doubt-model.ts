// Written by `bench/fit-doubt.ts`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = [
  0.647, -0.551, -0.198, 0.981, -0.739, -0.315, 0.194, 0.611, 0.211, 0.565, -0.02, -0.94, 0.039, -0.266, 0.851, -0.472, 0.906, 0.04, 0.103,
  -0.159, -0.746, -0.639, -1.028, -0.338, -0.582, -0.021, 1.717,
];
export const WIDE: Weights = [
  -0.185, 0.282, 0.162, -0.463, 0.498, -0.337, -0.023, -1.306, -0.088, -0.346, -0.033, 0.38, -0.08, -0.311, -0.216, -0.531, -0.448, -0.114,
  -0.055, -0.091, 0.457, 0.31, -0.269, 0.93, 1.011, 0.46, -3.298,
];
/** What was said with this much or more was right so often, on towns left out. */
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = [
  { from: 0, right: 0.3 },
  { from: 0.58, right: 0.6 },
  { from: 0.701, right: 0.75 },
  { from: 0.855, right: 0.9 },
  { from: 0.868, right: 0.9 },
  { from: 0.895, right: 0.95 },
  { from: 0.966, right: 0.95 },
  { from: 0.975, right: 0.95 },
];
