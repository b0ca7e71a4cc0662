import { DEFAULT_EPSILON, noiseVariance } from '@beffroi/disclosure';
import type { Language } from '@beffroi/domain';
import { swingWords } from '#words/answering.ts';
import { leading } from '#words/leading.ts';

/** Six levels, each away from their middle: the sum of squares by which noise in six cells moves a mean. */
const LEVELS_SPREAD = [0, 1, 2, 3, 4, 5].reduce((sum, level) => sum + (level - 2.5) ** 2, 0);

/** How many answers the strengths of noise are told by. */
const EXAMPLE = 60;

/** How far noise moves the mean of one question, 19 times out of 20, with so many answers: what `disclosure` draws. In levels. */
export const swingOf = (answers: number, epsilon: number): number => (1.96 * Math.sqrt(LEVELS_SPREAD * noiseVariance(epsilon))) / answers;

/** ε of a survey that its lead can choose, from the most noise to the least: half and twice what is usual. */
export const STRENGTHS = [
  ['more', DEFAULT_EPSILON / 2],
  ['usual', DEFAULT_EPSILON],
  ['less', DEFAULT_EPSILON * 2],
] as const;

/** What a lead can choose, in words. @param kept the ε of the survey, shown also where it is another one */
export function noiseChoices(
  language: Language,
  kept: number = DEFAULT_EPSILON,
): readonly { readonly epsilon: number; readonly name: string }[] {
  const say = leading[language];
  const told = STRENGTHS.map(([strength, epsilon]) => ({
    epsilon,
    name: say.strengths[strength](swingWords(swingOf(EXAMPLE, epsilon), language)),
  }));
  return told.some(({ epsilon }) => epsilon === kept)
    ? told
    : [...told, { epsilon: kept, name: say.keptStrength(swingWords(swingOf(EXAMPLE, kept), language)) }];
}
