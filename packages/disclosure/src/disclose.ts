import type { AnswerSheet, LeverId } from './answers.ts';
import { type AskedGroup, checkGroups, checkLevers } from './asked-groups.ts';
import { type CountedGroup, checkCounted, countSheets } from './counted.ts';
import { DEFAULT_EPSILON, drawNoise, noiseRatio } from './geometric-noise.ts';
import { type Part, partsOf } from './parts.ts';
import type { PublishedCounts, PublishedPart } from './published-counts.ts';
import { type RandomBytes, type RandomWords, randomWords } from './random-words.ts';

/** What was asked of whom, and with what noise it is told. */
export interface DisclosureOptions {
  /** Every group that was asked, whether anybody of it answered or not. */
  readonly groups: readonly AskedGroup[];
  readonly levers: readonly LeverId[];
  /** ε of one answer; 0.5 where nobody chose another. */
  readonly epsilon?: number;
  readonly random: RandomBytes;
}

/** What may be told: counts, or nothing, because all together there are fewer than five sheets. */
export type Disclosure =
  | { readonly kind: 'counts'; readonly counts: PublishedCounts }
  | { readonly kind: 'nothing'; readonly because: 'too-few-sheets' };

/**
 * What may be told of the answers of a survey, drawn once and for all when it is closed. **To be called once for a survey**: whoever sees two draws of the same answers sees them with half the noise.
 *
 * Whatever somebody knows beforehand, all other sheets included: seeing what comes out makes no answer of one person to one lever more than e^ε times likelier against another than it was (Dwork, McSherry, Nissim and Smith, TCC 2006).
 * Answers to several levers add up. That somebody answered at all, and in which group, is not hidden by noise.
 *
 * @returns the same for the same sheets in any order, and the same chance
 * @throws DisclosureRefusal where sheets, groups, levers or ε are impossible
 */
export function disclose(sheets: Iterable<AnswerSheet>, options: DisclosureOptions): Disclosure {
  checkGroups(options.groups);
  checkLevers(options.levers);
  const groups = options.groups.map(({ id }) => id);
  return discloseCounted(countSheets(sheets, groups, options.levers), options);
}

/** The same of sheets that somebody has counted: a database does that where they lie. */
export function discloseCounted(
  counted: readonly CountedGroup[],
  { groups, levers, epsilon = DEFAULT_EPSILON, random }: DisclosureOptions,
): Disclosure {
  checkGroups(groups);
  checkLevers(levers);
  checkCounted(
    counted,
    groups.map(({ id }) => id),
    levers,
  );
  const ratio = noiseRatio(epsilon);
  const words = randomWords(random);
  const parts = partsOf(
    groups,
    counted.map(({ sheets }) => sheets),
  );
  if (parts.length === 0) return { kind: 'nothing', because: 'too-few-sheets' };
  const told = parts.map((part) => publishedPart(part, counted, groups, levers, () => drawNoise(words, ratio)));
  return { kind: 'counts', counts: { version: 1, epsilon, levers: [...levers], parts: told } };
}

function publishedPart(
  part: Part,
  counted: readonly CountedGroup[],
  groups: readonly AskedGroup[],
  levers: readonly LeverId[],
  noise: RandomWords,
): PublishedPart {
  const n = part.reduce((sum, group) => sum + counted[group]!.sheets, 0);
  const histograms = levers.map((lever, at) => [lever, trueHistogram(part, counted, at).map((count) => count + noise())] as const);
  return {
    groups: part.map((group) => groups[group]!.id),
    n,
    invited: invitedOf(
      part.map((group) => groups[group]!),
      n,
    ),
    histograms: Object.fromEntries(histograms),
  };
}

function trueHistogram(part: Part, counted: readonly CountedGroup[], lever: number): readonly number[] {
  const [first, ...others] = part.map((group) => counted[group]!.counts[lever]!);
  return first!.map((count, cell) => others.reduce((sum, other) => sum + other[cell]!, count));
}

function invitedOf(groups: readonly AskedGroup[], n: number): number | null {
  let sum = 0;
  for (const { invited } of groups) {
    if (invited === null) return null;
    sum += invited;
  }
  return sum < n ? null : sum;
}
