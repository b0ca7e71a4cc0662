import type { Indicator, Mark } from '../marks.ts';
import type { Certainty, Change, ChangeReason } from './change.ts';
import type { Measured } from './measured.ts';
import { noiseOf } from './noise.ts';
import { sameMark } from './same-mark.ts';
import type { SiteChange } from './site-change.ts';
import { type TownPair, townPair } from './town-pair.ts';

/**
 * Above this probability of its being the rubric's errors alone, a change is called noise. It is an upper bound, for it takes the errors of both waves as
 * independent, and lets one step between two strong marks pass (0.09).
 */
export const NOISE_ABOVE = 0.1;

/** What the comparison of one town rests on. */
export interface CompareTownOptions {
  /** See `NOISE_ABOVE`, the default. */
  readonly noiseAbove?: number;
}

/**
 * What changed in one town between two waves, and why.
 *
 * @param catalogue the indicators, in the order of the marks
 * @returns one change for each finding that is not what it was, in catalogue order; none where either wave did not measure the town
 * @throws RangeError when the waves are of two towns; FiguresRefusal for marks that do not fit the catalogue or cannot be
 */
export function compareTown(
  before: Measured,
  after: Measured,
  catalogue: readonly Indicator[],
  options: CompareTownOptions = {},
): readonly Change[] {
  if (before.town.code !== after.town.code) throw new RangeError(`${before.town.code} and ${after.town.code} are two towns`);
  const pair = townPair(before, after, catalogue);
  return pair === null ? [] : changesOf(pair, catalogue, options.noiseAbove ?? NOISE_ABOVE);
}

/** As `compareTown`, of a pair that was checked. */
export function changesOf({ published, from, to, site }: TownPair, catalogue: readonly Indicator[], noiseAbove: number): readonly Change[] {
  const changes: Change[] = [];
  for (const [at, { id }] of catalogue.entries()) {
    const change =
      from === null ? unknownChange(published[at]!, to[at]!, site) : markChange(published[at]!, from[at]!, to[at]!, site, noiseAbove);
    if (change !== null) changes.push({ indicator: id, ...change });
  }
  return changes;
}

type Difference = Omit<Change, 'indicator'>;

function unknownChange(published: Mark, to: Mark, site: SiteChange | null): Difference | null {
  if (sameMark(published, to)) return null;
  const reasons: Change['reasons'] = site === null ? [{ kind: 'rubric-unknown' }] : [{ kind: 'rubric-unknown' }, site];
  return { published, from: published, to, reasons, certainty: 'not-comparable', noise: null };
}

function markChange(published: Mark, from: Mark, to: Mark, site: SiteChange | null, noiseAbove: number): Difference | null {
  const reasons = [...findingReasons(from, to), ...providerReasons(from, to), ...ceilingReasons(from, to)];
  const byTown = reasons.length > 0;
  const { certainty, noise } = byTown ? certaintyOf(from, to, noiseAbove) : SURE;
  if (!sameMark(published, from)) reasons.push(rubricChanged(published, from, to));
  // The site as a whole explains what became of the town, not what the rubric did.
  if (byTown && site !== null) reasons.push(site);
  const [main, ...others] = reasons;
  return main === undefined ? null : { published, from, to, reasons: [main, ...others], certainty, noise };
}

/** Facts that no error of a level touches. */
const SURE = { certainty: 'told', noise: null } as const;

/** The main reason, if the finding itself changed. */
function findingReasons(from: Mark, to: Mark): ChangeReason[] {
  if (from.kind === 'unobserved' && to.kind === 'unobserved')
    return from.obstacle === to.obstacle ? [] : [{ kind: 'obstacle-changed', from: from.obstacle, to: to.obstacle }];
  if (from.kind === 'unobserved') return [{ kind: 'became-visible' }];
  if (to.kind === 'unobserved') return [{ kind: 'became-hidden' }];
  if (from.kind === 'abstained' || to.kind === 'abstained')
    return from.kind === to.kind ? [] : [{ kind: from.kind === 'abstained' ? 'decided' : 'undecided' }];
  const level = Math.sign(to.level! - from.level!);
  const beside = Math.sign((to.beside ?? 0) - (from.beside ?? 0));
  const reasons: ChangeReason[] = [];
  if (level > 0) reasons.push({ kind: from.level === 0 ? 'appeared' : 'rose' });
  if (level < 0) reasons.push({ kind: to.level === 0 ? 'vanished' : 'fell' });
  if (beside !== 0 && beside !== level) reasons.push({ kind: beside > 0 ? 'own-rose' : 'own-fell' });
  return reasons;
}

function providerReasons(from: Mark, to: Mark): ChangeReason[] {
  if (from.kind === 'unobserved' || to.kind === 'unobserved' || from.provider === to.provider) return [];
  if (from.provider === null) return [{ kind: 'provider-came', to: to.provider! }];
  if (to.provider === null) return [{ kind: 'provider-left', from: from.provider }];
  return [{ kind: 'provider-changed', from: from.provider, to: to.provider }];
}

/** Beside a change of level only: a ceiling alone changes no finding. */
function ceilingReasons(from: Mark, to: Mark): ChangeReason[] {
  if (from.level === null || to.level === null || from.level === to.level || from.ceiling === to.ceiling) return [];
  return [{ kind: 'ceiling-changed', from: from.ceiling, to: to.ceiling }];
}

function rubricChanged(published: Mark, from: Mark, to: Mark): ChangeReason {
  const less = (a: Mark, b: Mark): number | null => (a.level === null || b.level === null ? null : a.level - b.level);
  return { kind: 'rubric-changed', total: less(to, published), rubric: less(from, published) };
}

function certaintyOf(from: Mark, to: Mark, noiseAbove: number): { readonly certainty: Certainty; readonly noise: number | null } {
  // Both abstained: there is no level, but who carries the service is a fact.
  if (from.kind === 'abstained' && to.kind === 'abstained') return SURE;
  if (from.level === null || to.level === null) return { certainty: 'not-comparable', noise: null };
  const noise = from.level === to.level ? noiseOf({ ...from, level: from.beside }, { ...to, level: to.beside }) : noiseOf(from, to);
  // A provider is known by the host of its portal: no level is judged there.
  if (noise === null) return SURE;
  return { certainty: noise > noiseAbove ? 'noise' : 'told', noise };
}
