import { mulberry32 } from '@beffroi/domain';
import { CELLS } from '../../src/answers.ts';
import { drawNoise, noiseRatio } from '../../src/geometric-noise.ts';
import { randomWords } from '../../src/random-words.ts';
import { seededBytes } from '../seeded-bytes.ts';

/** How often somebody who knows all other sheets guesses the last one. */
export interface Guesses {
  /** One answer of nine that were equally likely. */
  readonly one: number;
  /** One answer that is known to be 0 or 5. */
  readonly pair: number;
  /** A sheet that is known to be 0 or 5 to all of twenty levers. */
  readonly sheet: number;
}

/** What is left of a histogram when all other sheets are taken away: noise, and one more in the cell of the last. Guesses by the likeliest, a coin where two are as likely. */
export function guesses(epsilon: number, runs: number, seed: number): Guesses {
  const words = randomWords(seededBytes(seed));
  const chance = mulberry32(seed);
  const ratio = noiseRatio(epsilon);
  const left = (truth: number): readonly number[] => CELLS.map((_, cell) => drawNoise(words, ratio) + Number(cell === truth));
  const right = { one: 0, pair: 0, sheet: 0 };
  for (let run = 0; run < runs; run++) {
    const truth = Math.floor(chance() * CELLS.length);
    right.one += Number(likeliest(noiseOf(left(truth)), chance) === truth);
    const levers = Array.from({ length: 20 }, () => noiseOf(left(0)));
    right.pair += Number(likeliest([levers[0]![0]!, levers[0]![5]!], chance) === 0);
    const sums = [0, 5].map((cell) => levers.reduce((sum, needed) => sum + needed[cell]!, 0));
    right.sheet += Number(likeliest(sums, chance) === 0);
  }
  return { one: right.one / runs, pair: right.pair / runs, sheet: right.sheet / runs };
}

/** How much noise each candidate needs. */
function noiseOf(left: readonly number[]): readonly number[] {
  return CELLS.map((_, candidate) => left.reduce((sum, count, cell) => sum + Math.abs(count - Number(cell === candidate)), 0));
}

function likeliest(needed: readonly number[], chance: () => number): number {
  const least = Math.min(...needed);
  const all = needed.flatMap((noise, at) => (noise === least ? [at] : []));
  return all[Math.floor(chance() * all.length)]!;
}
