import type { ServiceFinding } from '../finding.ts';
import { CALIBRATION, RIGHT, WIDE } from './doubt-model.ts';
import { TRAITS } from './traits.ts';

/** More likely than this to be two levels off, and a mark is not given: it would mislead more than silence. */
const TOO_WIDE = 0.4;

/** A linear model over traits: its weights in their order, then what it says of none. */
export type Weights = readonly number[];

/**
 * The second reader: a small linear model that was fitted on towns whose marks careful people gave, leaving each town out in turn. It may doubt and never raises: a
 * mark keeps its level with the probability that it is right, or is abstained from where it is likely to be two levels off.
 *
 * @param traits as `traitsOf` gives them
 */
export function doubted(finding: ServiceFinding, traits: readonly number[]): ServiceFinding {
  if (finding.kind !== 'level' && finding.kind !== 'absence') return finding;
  const confidence = calibrated(probabilityBy(RIGHT, traits));
  if (finding.kind === 'level' && finding.evidence.length > 0 && probabilityBy(WIDE, traits) > TOO_WIDE) {
    const [first, ...rest] = finding.evidence;
    return {
      ...finding,
      kind: 'abstained',
      level: null,
      own: null,
      lecko2014: null,
      confidence,
      because: { code: 'too-wide', values: { level: finding.level } },
      evidence: [first, rest[0] ?? first],
    } as ServiceFinding;
  }
  return { ...finding, confidence };
}

/** Probability by a logistic model. */
export function probabilityBy(weights: Weights, traits: readonly number[]): number {
  let sum = weights[TRAITS.length]!;
  for (let i = 0; i < TRAITS.length; i++) sum += weights[i]! * traits[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** What a probability of the model came to on towns that it had not seen: a step for each twentieth, then rounded to a twentieth. */
function calibrated(probability: number): number {
  const step = CALIBRATION.findLast(({ from }) => probability >= from) ?? CALIBRATION[0]!;
  return step.right;
}
