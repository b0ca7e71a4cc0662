import { mulberry32 } from '@beffroi/domain';
import { CELLS, LEVEL_CELLS } from '../src/answers.ts';
import { consensusOf, consensusOfLevels } from '../src/figures/consensus.ts';
import { differenceOf } from '../src/figures/gap.ts';
import { levelChances, levelOf } from '../src/figures/level.ts';
import { meanOf } from '../src/figures/mean.ts';
import { shareOf } from '../src/figures/share.ts';
import type { ToldHistogram } from '../src/figures/told-histogram.ts';
import { drawNoise, noiseRatio } from '../src/geometric-noise.ts';
import { randomWords } from '../src/random-words.ts';
import { seededBytes } from './seeded-bytes.ts';

/** How people may answer: chances of the nine cells. */
export const OPINIONS: Readonly<Record<string, readonly number[]>> = {
  'one says what all say': [0, 0, 0, 1, 0, 0, 0, 0, 0],
  'all at the bottom': [0.9, 0.05, 0, 0, 0, 0, 0.05, 0, 0],
  'around two': [0.1, 0.2, 0.35, 0.2, 0.05, 0, 0.1, 0, 0],
  'two camps': [0.4, 0.1, 0, 0, 0.1, 0.3, 0.05, 0, 0.05],
  'evenly spread': [0.15, 0.15, 0.15, 0.15, 0.15, 0.15, 0.04, 0.03, 0.03],
  'most do not know': [0, 0.1, 0.15, 0.1, 0.05, 0, 0.5, 0.1, 0],
};

/** Whom a survey asks: `n` of `invited` answer; `null`: of so many that it makes no difference. */
export interface SimulatedSurvey {
  readonly opinion: readonly number[];
  readonly n: number;
  readonly invited: number | null;
  readonly epsilon: number;
}

/** How often intervals held the truth, and how good the figures were. */
export interface Covered {
  readonly mean: number;
  readonly share: number;
  readonly gap: number;
  readonly consensus: number;
  /** Of those where a range of levels was said or could have been: how often the true median lies in it. */
  readonly level: number;
  /** How often a level is said. */
  readonly said: number;
  /** Of those said, how often it is the true one. */
  readonly right: number;
  /** Root of the mean squared error of the mean against that of those who answered. */
  readonly errorOfMean: number;
  /** Median half width of the interval of the mean. */
  readonly widthOfMean: number;
}

interface Drawn {
  readonly told: ToldHistogram;
  readonly sheets: readonly number[];
  readonly people: readonly number[];
}

/** Simulates a survey so many times. */
export function covered(survey: SimulatedSurvey, runs: number, seed: number): Covered {
  const chance = mulberry32(seed);
  const words = randomWords(seededBytes(seed + 1));
  const ratio = noiseRatio(survey.epsilon);
  const noise = (): number => drawNoise(words, ratio);
  const hits = { mean: 0, share: 0, gap: 0, consensus: 0, level: 0, said: 0, right: 0 };
  const [errors, widths, consensuses]: [number[], number[], boolean[]] = [[], [], []];
  for (let run = 0; run < runs; run++) {
    const [one, other] = [drawnSurvey(survey, chance, noise), drawnSurvey(survey, chance, noise)];
    const [mean, beside] = [meanOf(one.told), meanOf(other.told)];
    const [truth, truthBeside] = [meanLevel(one.people), meanLevel(other.people)];
    hits.mean += Number(truth === null || holds(mean.interval, truth));
    const gap = differenceOf(mean, beside);
    hits.gap += Number(truth === null || truthBeside === null || gap.kind === 'none' || holds(gap.interval, truthBeside - truth));
    hits.share += Number(holds(shareOf(one.told, 'unknown').interval, one.people[6]! / total(one.people)));
    const agreed = consensusOfLevels(one.sheets.slice(0, LEVEL_CELLS));
    const consensus = consensusOf(one.told);
    if (agreed !== null && consensus !== null) consensuses.push(holds(consensus.interval, agreed));
    const median = medianLevel(one.people);
    const level = levelOf(one.told);
    if (median !== null) hits.level += Number(inRange(levelChances(one.told), median));
    hits.said += Number(level.kind === 'level');
    hits.right += Number(level.kind === 'level' && level.level === median);
    const answered = meanLevel(one.sheets);
    if (answered !== null && mean.value !== null) errors.push((mean.value - answered) ** 2);
    widths.push((mean.interval.high - mean.interval.low) / 2);
  }
  return {
    mean: hits.mean / runs,
    share: hits.share / runs,
    gap: hits.gap / runs,
    consensus: consensuses.filter(Boolean).length / consensuses.length,
    level: hits.level / runs,
    said: hits.said / runs,
    right: hits.said === 0 ? Number.NaN : hits.right / hits.said,
    errorOfMean: Math.sqrt(errors.reduce((sum, one) => sum + one, 0) / errors.length),
    widthOfMean: widths.sort((a, b) => a - b)[widths.length >> 1]!,
  };
}

/** People as the opinion has them, those of them who answer, and what is told of these. */
function drawnSurvey({ opinion, n, invited, epsilon }: SimulatedSurvey, chance: () => number, noise: () => number): Drawn {
  const sheets = CELLS.map(() => 0);
  const people = invited === null ? opinion.map((share) => share) : CELLS.map(() => 0);
  for (let person = 0; person < (invited ?? n); person++) {
    const cell = drawnCell(opinion, chance());
    if (person < n) sheets[cell]!++;
    if (invited !== null) people[cell]!++;
  }
  return { told: { cells: sheets.map((count) => count + noise()), n, invited, draws: 1, epsilon }, sheets, people };
}

function drawnCell(opinion: readonly number[], chance: number): number {
  let sum = 0;
  const cell = opinion.findIndex((share) => {
    sum += share;
    return chance < sum;
  });
  return cell < 0 ? opinion.findLastIndex((share) => share > 0) : cell;
}

function holds({ low, high }: { readonly low: number; readonly high: number }, truth: number): boolean {
  return truth >= low - 1e-9 && truth <= high + 1e-9;
}

function inRange(chances: readonly number[] | null, median: number): boolean {
  if (chances === null) return true;
  // The shortest run that holds nine tenths, as `levelOf` takes it, said or not.
  for (let length = 1; length <= chances.length; length++) {
    const runs = chances.slice(length - 1).map((_, low) => total(chances.slice(low, low + length)));
    const most = Math.max(...runs);
    const low = runs.indexOf(most);
    if (most >= 0.9) return median >= low && median <= low + length - 1;
  }
  return true;
}

function meanLevel(cells: readonly number[]): number | null {
  const levels = cells.slice(0, LEVEL_CELLS);
  const all = total(levels);
  return all === 0 ? null : levels.reduce((sum, count, level) => sum + count * level, 0) / all;
}

function medianLevel(cells: readonly number[]): number | null {
  const levels = cells.slice(0, LEVEL_CELLS);
  const all = total(levels);
  let sum = 0;
  return all === 0
    ? null
    : levels.findIndex((count) => {
        sum += count;
        return sum >= all / 2 - 1e-9;
      });
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
