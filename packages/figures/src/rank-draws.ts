import { mulberry32 } from '@beffroi/domain';
import { errorDistribution } from './error-model.ts';
import type { Indicator, Town } from './marks.ts';
import { inOrder } from './panel.ts';
import { drawCounts, type ResampleOptions } from './resample.ts';

const LEVELS = 6;
/** More donors than this are not drawn: the shares of levels are then known well enough. */
const MOST_DONORS = 500;

/**
 * A panel measured again many times over, in thought: in each draw the services are drawn anew (the same for all towns), each mark is
 * redrawn within its confidence, and what was not observed is filled in from what other towns have.
 */
export interface RankDraws {
  /** Codes of the towns that are ranked: those with something observed, in the order of their codes. */
  readonly territories: readonly string[];
  readonly resamples: number;
  /** Town after town, the sum of its levels in each draw. */
  readonly scores: Uint16Array;
  /** Draw after draw, for each score from 0 to `top`: the best and the worst of the ranks that towns of that score take together. */
  readonly bests: Int32Array;
  readonly worsts: Int32Array;
  readonly top: number;
}

/** Draws when nobody says how many: 2,000 up to 1,000 towns, then fewer; 300 for the whole of France. */
export function rankResamplesFor(towns: number): number {
  return Math.round(Math.min(2000, Math.max(300, 2_000_000 / Math.max(1, towns))));
}

/**
 * Draws the ranks of a panel (H. Goldstein and D. Spiegelhalter, JRSS A 159, 1996; E. C. Marshall and D. Spiegelhalter, BMJ 316, 1998).
 * Unobserved and abstained marks are imputed in each draw from the levels that the service has in the panel, these being drawn
 * themselves first (D. Rubin, 1987; approximate Bayesian bootstrap, Rubin and Schenker, 1986), up to the ceiling. A service that
 * was observed nowhere ranks nobody.
 *
 * @throws FiguresRefusal as `inOrder`
 */
export function drawRanks(towns: readonly Town[], catalogue: readonly Indicator[], options: ResampleOptions = {}): RankDraws {
  const ranked = inOrder(towns, catalogue).filter(({ marks }) => marks.some(({ level }) => level !== null));
  const { seed = 1, resamples = rankResamplesFor(ranked.length) } = options;
  const services = catalogue.length;
  const { rows, ceilings, shares } = doubtsOf(ranked, services);
  const donors = donorsOf(ranked, services);
  const random = mulberry32(seed);
  const top = services * (LEVELS - 1);
  const scores = new Uint16Array(ranked.length * resamples);
  const bests = new Int32Array((top + 1) * resamples);
  const worsts = new Int32Array((top + 1) * resamples);
  const weights = new Uint16Array(services);
  const filled = shares.subarray(0, services * LEVELS);
  const tally = new Int32Array(top + 1);
  for (let draw = 0; draw < resamples; draw++) {
    drawCounts(random, services, weights);
    drawDonors(random, donors, filled);
    tally.fill(0);
    for (let town = 0; town < ranked.length; town++) {
      let score = 0;
      for (let service = 0; service < services; service++) {
        const weight = weights[service]!;
        if (weight === 0) continue;
        const at = town * services + service;
        const from = rows[at]! * LEVELS;
        const dice = random();
        let level = 0;
        while (level < LEVELS - 1 && dice >= shares[from + level]!) level++;
        score += weight * Math.min(level, ceilings[at]!);
      }
      scores[town * resamples + draw] = score;
      tally[score]!++;
    }
    let better = 0;
    for (let score = top; score >= 0; score--) {
      bests[draw * (top + 1) + score] = better + 1;
      better += tally[score]!;
      worsts[draw * (top + 1) + score] = better;
    }
  }
  return { territories: ranked.map(({ code }) => code), resamples, scores, bests, worsts, top };
}

/**
 * Where each mark's true level may lie, as cumulated shares of six levels a row. The first rows, one a service, are for the marks that were
 * not observed, and are filled in each draw; the others are shared by the marks that are alike.
 */
function doubtsOf(towns: readonly Town[], services: number) {
  const rows = new Uint32Array(towns.length * services);
  const ceilings = new Uint8Array(towns.length * services);
  const places = new Map<string, number>();
  const shares: number[] = new Array(services * LEVELS).fill(0);
  for (const [town, { marks }] of towns.entries()) {
    for (const [service, mark] of marks.entries()) {
      const at = town * services + service;
      ceilings[at] = Math.max(mark.ceiling, mark.level ?? 0);
      const truth = errorDistribution(mark);
      if (truth === null) {
        rows[at] = service;
        continue;
      }
      const key = `${mark.level} ${mark.ceiling} ${mark.confidence}`;
      let row = places.get(key);
      if (row === undefined) {
        row = services + places.size;
        places.set(key, row);
        let sum = 0;
        for (const share of truth) {
          sum += share;
          shares.push(sum);
        }
      }
      rows[at] = row;
    }
  }
  return { rows, ceilings, shares: Float64Array.from(shares) };
}

/** How often each level was observed: service after service, six numbers each. */
function donorsOf(towns: readonly Town[], services: number): Float64Array {
  const donors = new Float64Array(services * LEVELS);
  for (const { marks } of towns) {
    for (const [service, { level }] of marks.entries()) if (level !== null) donors[service * LEVELS + level]!++;
  }
  return donors;
}

/** Draws donors with replacement, and writes the cumulated shares of their levels; of none, all is level 0 for everybody. */
function drawDonors(random: () => number, donors: Float64Array, filled: Float64Array): void {
  for (let from = 0; from < donors.length; from += LEVELS) {
    let n = 0;
    for (let level = 0; level < LEVELS; level++) n += donors[from + level]!;
    const drawn = Math.min(n, MOST_DONORS);
    filled.fill(0, from, from + LEVELS);
    for (let donor = 0; donor < drawn; donor++) {
      let rest = random() * n;
      let level = 0;
      while (level < LEVELS - 1 && rest >= donors[from + level]!) rest -= donors[from + level++]!;
      filled[from + level]! += 1 / drawn;
    }
    for (let level = 1; level < LEVELS; level++) filled[from + level]! += filled[from + level - 1]!;
    if (n === 0) filled.fill(1, from, from + LEVELS);
  }
}

/**
 * Share of draws in which the first town has a better sum of levels than the second; draws in which they are equal count for neither.
 *
 * @param first place among `territories`, as `second`
 */
export function shareBetter({ scores, resamples }: RankDraws, first: number, second: number): number {
  let better = 0;
  for (let draw = 0; draw < resamples; draw++) {
    if (scores[first * resamples + draw]! > scores[second * resamples + draw]!) better++;
  }
  return better / resamples;
}
