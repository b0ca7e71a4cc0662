// Written by `bench/fit-doubt.ts`: not to be changed by hand.
import type { Weights } from './doubt.ts';

export const RIGHT: Weights = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2];
export const WIDE: Weights = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -9];
export const CALIBRATION: readonly { readonly from: number; readonly right: number }[] = [{ from: 0, right: 0.9 }];
