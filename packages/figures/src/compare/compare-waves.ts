import type { Indicator } from '../marks.ts';
import type { ResampleOptions } from '../resample.ts';
import { ceilingChanges } from './ceiling-changes.ts';
import type { Change } from './change.ts';
import { type CompareTownOptions, changesOf, NOISE_ABOVE } from './compare-town.ts';
import type { ComparedTown, ComparedTowns, Comparison, TownName } from './comparison.ts';
import { differencesOf } from './differences.ts';
import { expectedNoise } from './expected-noise.ts';
import { levelMatrix } from './level-matrix.ts';
import type { Measured } from './measured.ts';
import { providerChanges } from './provider-changes.ts';
import { reasonCounts } from './reason-counts.ts';
import { rubricShare } from './rubric-share.ts';
import { type Paired, pairUp, type TownPair, townPair } from './town-pair.ts';

/** What the comparison of two waves rests on. */
export interface CompareWavesOptions extends ResampleOptions, CompareTownOptions {
  /** How many towns are named among those that rose, and fell, most (default 10). */
  readonly top?: number;
}

/**
 * What changed between two waves, why, and how sure that is. The same towns in any order give the same comparison; a wave compared with itself gives
 * no change; exchanged waves give the mirrored one (where one rubric judged both).
 *
 * @param before the earlier wave, with `rejudged` where its rubric was another one
 * @param catalogue the indicators, in the order of the marks
 * @throws FiguresRefusal for a territory that stands twice in a wave, or marks that do not fit the catalogue or cannot be
 */
export function compareWaves(
  before: readonly Measured[],
  after: readonly Measured[],
  catalogue: readonly Indicator[],
  options: CompareWavesOptions = {},
): Comparison {
  const paired = pairUp(before, after);
  const pairs = paired.both.flatMap(([old, now]) => townPair(old, now, catalogue) ?? []);
  const { noiseAbove = NOISE_ABOVE, top = 10 } = options;
  const changed = pairs.flatMap((pair) => changedTown(pair, catalogue, noiseAbove) ?? []);
  const byNet = changed.filter(({ net }) => net !== 0).map(({ code, name, net }) => ({ code, name, net }));
  return {
    towns: comparedTowns(paired, pairs),
    rubric: rubricShare(pairs),
    changed,
    reasons: reasonCounts(changed),
    levels: levelMatrix(pairs),
    differences: differencesOf(pairs, catalogue, options),
    noise: expectedNoise(pairs, noiseAbove),
    ceilings: ceilingChanges(pairs, catalogue),
    providers: providerChanges(pairs),
    // Sorting is stable: towns with the same net stay in the order of their codes.
    rose: byNet
      .filter(({ net }) => net > 0)
      .sort((a, b) => b.net - a.net)
      .slice(0, top),
    fell: byNet
      .filter(({ net }) => net < 0)
      .sort((a, b) => a.net - b.net)
      .slice(0, top),
    moved: changed.flatMap(({ code, name, site }) => (site?.kind === 'site-moved' ? { code, name, from: site.from, to: site.to } : [])),
    redesigned: changed.flatMap(({ code, name, site }) =>
      site?.kind === 'site-redesigned' ? { code, name, overlap: site.overlap, generator: site.generator } : [],
    ),
  };
}

function changedTown(pair: TownPair, catalogue: readonly Indicator[], noiseAbove: number): ComparedTown | null {
  const changes = changesOf(pair, catalogue, noiseAbove);
  const { code, name, site } = pair;
  return changes.length === 0 && site === null ? null : { code, name, changes, site, net: netOf(changes) };
}

function netOf(changes: readonly Change[]): number {
  const told = changes.filter(({ certainty }) => certainty === 'told');
  return told.reduce((sum, { from, to }) => sum + (from.level === null || to.level === null ? 0 : to.level - from.level), 0);
}

function comparedTowns({ both, onlyBefore, onlyAfter }: Paired, pairs: readonly TownPair[]): ComparedTowns {
  const among = (keep: (before: Measured, after: Measured) => boolean): TownName[] =>
    both.flatMap(([old, now]) => (keep(old, now) ? nameOf(now) : []));
  const missed = ({ state }: Measured): boolean => state === 'failed' || state === 'left';
  return {
    compared: pairs.length,
    sameEvidence: pairs.filter(({ sameEvidence }) => sameEvidence.every((same) => same)).length,
    onlyBefore: onlyBefore.map(nameOf),
    onlyAfter: onlyAfter.map(nameOf),
    siteFound: among((old, now) => old.state === 'without-site' && now.state === 'done'),
    siteLost: among((old, now) => old.state === 'done' && now.state === 'without-site'),
    withoutSite: among((old, now) => old.state === 'without-site' && now.state === 'without-site'),
    unmeasured: both.flatMap(([old, now]) => (missed(old) || missed(now) ? { ...nameOf(now), before: old.state, after: now.state } : [])),
  };
}

function nameOf({ town: { code, name } }: Measured): TownName {
  return { code, name };
}
