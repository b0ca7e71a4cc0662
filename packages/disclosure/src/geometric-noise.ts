import type { RandomWords } from './random-words.ts';
import { DisclosureRefusal } from './refusal.ts';

/** ε of one answer where nobody chose another: who knows all other answers and gives nine cells the same chance is never surer than 17 % of one of them, and right 79 times in a hundred who asks of one person “0 or 5 throughout” over twenty levers. */
export const DEFAULT_EPSILON = 0.5;

/** Least and greatest ε that can be asked for: below, nothing can be read; above, too little is protected (of nine answers that were equally likely, one could become almost as likely as all others together). */
export const EPSILON_BOUNDS = { least: 0.05, greatest: 2 } as const;

/** Replacing one answer takes one from a cell and gives one to another: the sum of all differences (L1) is two. */
const SENSITIVITY = 2;

/** What a chance of one is in 32 bits. */
export const WORDS = 2 ** 32;

/** @throws DisclosureRefusal for an ε outside of its bounds */
export function checkEpsilon(epsilon: number): void {
  const { least, greatest } = EPSILON_BOUNDS;
  if (!(epsilon >= least && epsilon <= greatest))
    throw new DisclosureRefusal('impossible-epsilon', `${epsilon} is no possible epsilon: from ${least} to ${greatest}`);
}

/**
 * The ratio α of the noise as a whole number of 2^32ths: `P(x) = (1 - α) / (1 + α) · α^|x|`, α = e^(-ε/2).
 *
 * It is rounded up, beyond what the rounding of `Math.exp` may take from it: there is a little more noise than ε asks for, never less. What is drawn has exactly the ratio that this fraction says.
 *
 * @param epsilon of one answer
 */
export function noiseRatio(epsilon: number): number {
  checkEpsilon(epsilon);
  return Math.floor(Math.exp(-epsilon / SENSITIVITY) * WORDS + 2 ** -10) + 1;
}

/**
 * One draw of two-sided geometric noise (Ghosh, Roughgarden and Sundararajan, "Universally utility-maximizing privacy mechanisms", STOC 2009): the difference of two geometric counts of the same ratio has
 * exactly this distribution. A count goes on as long as a word of 32 bits is below the ratio: no logarithm and no rounding, from which low bits of a floating-point Laplace can be undone (Mironov, CCS 2012).
 *
 * @param ratio from `noiseRatio`
 */
export function drawNoise(words: RandomWords, ratio: number): number {
  return geometric(words, ratio) - geometric(words, ratio);
}

function geometric(words: RandomWords, ratio: number): number {
  let count = 0;
  while (words() < ratio) count++;
  return count;
}

/** The variance of one draw: `2α / (1 - α)²`. At ε = 1.5 it is 3.39, a standard deviation of 1.84 answers. */
export function noiseVariance(epsilon: number): number {
  if (lastVariance.epsilon === epsilon) return lastVariance.variance;
  const alpha = noiseRatio(epsilon) / WORDS;
  lastVariance = { epsilon, variance: (2 * alpha) / (1 - alpha) ** 2 };
  return lastVariance.variance;
}

/** Asked for each histogram, and nearly always for the same ε. */
let lastVariance = { epsilon: Number.NaN, variance: Number.NaN };

/**
 * How likely the noise of one draw is, or the sum of several.
 *
 * @param draws added up
 * @param reach farthest noise that is asked for
 * @returns chances of -reach to reach, at places 0 to 2 · reach
 */
export function noiseChances(epsilon: number, draws: number, reach: number): Float64Array<ArrayBuffer> {
  const alpha = noiseRatio(epsilon) / WORDS;
  const one = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => ((1 - alpha) / (1 + alpha)) * alpha ** Math.abs(at - reach));
  let sum: Float64Array<ArrayBuffer> | null = null;
  // By doubling: a total over a thousand parts is ten sums.
  for (let [left, power] = [draws, one]; left > 0; [left, power] = [left >> 1, left > 1 ? centredSum(power, power, reach) : power])
    if (left % 2 === 1) sum = sum === null ? power : centredSum(sum, power, reach);
  return sum ?? one;
}

function centredSum(some: Float64Array<ArrayBuffer>, more: Float64Array<ArrayBuffer>, reach: number): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(2 * reach + 1);
  for (let at = 0; at < some.length; at++) {
    for (let other = 0; other < more.length; other++) {
      const place = at + other - reach;
      if (place >= 0 && place < sum.length) sum[place]! += some[at]! * more[other]!;
    }
  }
  return sum;
}
