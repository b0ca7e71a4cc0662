import { mulberry32 } from '@beffroi/domain';
import type { RandomBytes } from '../src/random-words.ts';

/** Bytes that are the same each time: for trials, where what is drawn has to be so. Never for a survey. */
export function seededBytes(seed: number): RandomBytes {
  const chance = mulberry32(seed);
  return (length) => Uint8Array.from({ length }, () => Math.floor(chance() * 256));
}

/** Bytes with which every draw of noise is 0: the true counts come out. */
export function noNoise(length: number): Uint8Array {
  return new Uint8Array(length).fill(255);
}
