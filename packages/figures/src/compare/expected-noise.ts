import type { Level } from '@beffroi/domain';
import { type Doubtful, errorDistribution } from '../error-model.ts';
import { noiseOf } from './noise.ts';
import type { TownPair } from './town-pair.ts';

/** A number of changes beside what the rubric's errors alone would make of it, had no town changed anything. */
export interface NoiseCount {
  readonly seen: number;
  readonly expected: number;
  /** With 95 % probability errors alone make no more (normal approximation). */
  readonly atMost: number;
}

/** How many changes of level the rubric's errors alone would make, if they were independent in both waves. */
export interface ExpectedNoise {
  /** Marks with a level in both waves by one rubric, but for those of the same evidence: these cannot differ. */
  readonly marks: number;
  /** Changes of level. */
  readonly differing: NoiseCount;
  /** Of these, the ones that are told. */
  readonly told: NoiseCount;
  /** Neither are more than errors alone might have made: of the panel as a whole, no change is shown. */
  readonly withinNoise: boolean;
}

/** The normal quantile of 95 %. */
const Z_ONE_SIDED = 1.645;

/** @param noiseAbove above which probability a change is called noise */
export function expectedNoise(pairs: readonly TownPair[], noiseAbove: number): ExpectedNoise {
  const unchanged = unchangedTown(noiseAbove);
  let marks = 0;
  const [differing, told] = [newCount(), newCount()];
  for (const { from, to, sameEvidence } of pairs) {
    if (from === null) continue;
    for (let at = 0; at < to.length; at++) {
      const [old, now] = [from[at]!, to[at]!];
      if (old.level === null || now.level === null || sameEvidence[at]) continue;
      marks++;
      const noise = noiseOf(old, now);
      const chance = unchanged(old, now);
      add(differing, chance.differing, noise !== null);
      add(told, chance.told, noise !== null && noise <= noiseAbove);
    }
  }
  const [allCount, toldCount] = [countOf(differing, marks), countOf(told, marks)];
  const withinNoise = allCount.seen <= allCount.atMost && toldCount.seen <= toldCount.atMost;
  return { marks, differing: allCount, told: toldCount, withinNoise };
}

interface Count {
  seen: number;
  expected: number;
  variance: number;
}

function newCount(): Count {
  return { seen: 0, expected: 0, variance: 0 };
}

function add(count: Count, probability: number, seen: boolean): void {
  count.expected += probability;
  count.variance += probability * (1 - probability);
  if (seen) count.seen++;
}

/** Independent events of unequal probability (a Poisson binomial), with the correction for counts. */
function countOf({ seen, expected, variance }: Count, marks: number): NoiseCount {
  return { seen, expected, atMost: Math.min(marks, expected + Z_ONE_SIDED * Math.sqrt(variance) + 0.5) };
}

/** What two judgements of one town that did not change would show. */
interface Chance {
  /** Probability of two different levels. */
  readonly differing: number;
  /** Probability of two levels so different that the change is told. */
  readonly told: number;
}

/**
 * For two marks: the true level, the same in both waves, is where either of them says it may be; both are then drawn anew by the
 * error model, each as sure as it is. Worked out once for all pairs that are alike: a panel has hundreds of thousands of them and a few
 * hundred sorts.
 */
function unchangedTown(noiseAbove: number): (old: Doubtful, now: Doubtful) => Chance {
  const sorts = new Map<number, number[]>();
  const sortOf = ({ level, ceiling, confidence }: Doubtful): number => {
    const alike = sorts.get(confidence) ?? [];
    if (alike.length === 0) sorts.set(confidence, alike);
    const at = level! * 6 + ceiling;
    alike[at] ??= next++;
    return alike[at];
  };
  let next = 0;
  const known = new Map<number, Chance>();
  return (old, now) => {
    // Below 2^53 for any panel: there are fewer sorts than marks.
    const key = sortOf(old) * 2 ** 26 + sortOf(now);
    const chance = known.get(key) ?? chanceOf(old, now, noiseAbove);
    known.set(key, chance);
    return chance;
  };
}

function chanceOf(old: Doubtful, now: Doubtful, noiseAbove: number): Chance {
  const [truthOld, truthNow] = [errorDistribution(old)!, errorDistribution(now)!];
  let [differing, told] = [0, 0];
  for (let truth = 0; truth <= 5; truth++) {
    // Which wave came first must not count.
    const probability = (truthOld[truth]! + truthNow[truth]!) / 2;
    if (probability === 0) continue;
    const [saidOld, saidNow] = [
      errorDistribution({ ...old, level: truth as Level })!,
      errorDistribution({ ...now, level: truth as Level })!,
    ];
    for (const [first, oneWay] of saidOld.entries()) {
      for (const [second, otherWay] of saidNow.entries()) {
        const both = probability * oneWay * otherWay;
        if (first === second || both === 0) continue;
        differing += both;
        if (noiseOf({ ...old, level: first as Level }, { ...now, level: second as Level })! <= noiseAbove) told += both;
      }
    }
  }
  return { differing, told };
}
