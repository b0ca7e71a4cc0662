/**
 * A small generator of numbers in [0, 1), the same for the same seed on every machine: mulberry32 (T. Ettinger, 2017, public
 * domain). Good enough to draw samples, not for secrets.
 *
 * @param seed an integer; its low 32 bits count
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
