import { mean } from '@beffroi/domain';
import { bandsOf } from './bands.ts';
import { evennessOf } from './evenness.ts';
import type { Indicator, Town } from './marks.ts';
import { inOrder } from './panel.ts';
import { drawRanks, type RankDraws } from './rank-draws.ts';
import type { ResampleOptions } from './resample.ts';
import { serviceInterval, serviceSamples, TOWN_RESAMPLES } from './service-samples.ts';

/** Where a town stands in its panel. All is `null` for a town with nothing observed: it has no rank, not the last one. */
export interface Standing {
  readonly territory: string;
  /** Mean level over the services observed. */
  readonly value: number | null;
  /** 95 % interval of the mean over samples of services, as in `townFigures`; `null` where fewer than three were observed. */
  readonly low: number | null;
  readonly high: number | null;
  /** The ranks that the town takes in 95 % of draws; 1 is the best. */
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  /** Consensus of its attainments, 0 to 1 (`evennessOf`); `null` under two services observed. */
  readonly evenness: number | null;
  /** Towns of one band cannot be told from its first town; 1 is the best. */
  readonly band: number | null;
}

/**
 * The towns of a panel with their ranks as intervals: docs/method/figures.md tells how they are drawn. Towns that are equal in a draw share
 * all the ranks that they take together there, so the interval holds ties.
 *
 * @returns one row a town, in the order of codes
 * @throws FiguresRefusal as `inOrder`
 */
export function standings(towns: readonly Town[], catalogue: readonly Indicator[], options: ResampleOptions = {}): readonly Standing[] {
  const { seed = 1, resamples = TOWN_RESAMPLES } = options;
  const draws = drawRanks(towns, catalogue, options);
  const samples = serviceSamples(catalogue.length, resamples, seed);
  const bands = bandsOf(draws);
  let ranked = -1;
  return inOrder(towns, catalogue).map(({ code: territory, marks }): Standing => {
    const levels = marks.map(({ level }) => level);
    const value = mean(levels.filter((level) => level !== null));
    if (value === null) {
      return { territory, value, low: null, high: null, rankLow: null, rankHigh: null, evenness: null, band: null };
    }
    ranked++;
    const interval = serviceInterval(
      Float64Array.from(levels, (level) => level ?? Number.NaN),
      samples,
    );
    return {
      territory,
      value,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      ...rankInterval(draws, ranked),
      evenness: evennessOf(marks).consensus,
      band: bands[ranked]!,
    };
  });
}

/** The rank of a town as an interval, and its band: `rankLow`, `rankHigh` and `band` of its `Standing`. */
export interface Rank {
  readonly territory: string;
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly band: number;
}

/** The ranks alone, of the towns that have one: what `standings` says of them, in a fraction of the time. */
export function ranksOf(towns: readonly Town[], catalogue: readonly Indicator[], options: ResampleOptions = {}): readonly Rank[] {
  const ranked = inOrder(towns, catalogue).filter(({ marks }) => marks.some(({ level }) => level !== null));
  // It is the first in every draw, and a panel of towns from everywhere has many such departments.
  if (ranked.length === 1) return [{ territory: ranked[0]!.code, rankLow: 1, rankHigh: 1, band: 1 }];
  const draws = drawRanks(towns, catalogue, options);
  const bands = bandsOf(draws);
  return draws.territories.map((territory, place) => ({ territory, ...rankInterval(draws, place), band: bands[place]! }));
}

/** Ranks are whole numbers, so the bounds are ranks that were drawn: rounded outwards, never interpolated. */
function rankInterval({ resamples, scores, bests, worsts, top }: RankDraws, town: number): { rankLow: number; rankHigh: number } {
  const best = new Int32Array(resamples);
  const worst = new Int32Array(resamples);
  for (let draw = 0; draw < resamples; draw++) {
    const at = draw * (top + 1) + scores[town * resamples + draw]!;
    best[draw] = bests[at]!;
    worst[draw] = worsts[at]!;
  }
  best.sort();
  worst.sort();
  return { rankLow: best[Math.floor(0.025 * (resamples - 1))]!, rankHigh: worst[Math.ceil(0.975 * (resamples - 1))]! };
}

/** Towns that share a band, and the places they take together ("from 4th to 9th"). */
export interface Tie {
  readonly band: number;
  readonly first: number;
  readonly last: number;
  /** In the order of codes. */
  readonly territories: readonly string[];
}

/** The bands of a ranking, best first: within each, no order should be read. Towns without rank are in none. */
export function tiesOf(rows: readonly Standing[]): readonly Tie[] {
  const bands = Map.groupBy(
    rows.filter((row) => row.band !== null),
    (row) => row.band as number,
  );
  let taken = 0;
  return [...bands.keys()]
    .sort((a, b) => a - b)
    .map((band) => {
      const territories = bands
        .get(band)!
        .map(({ territory }) => territory)
        .sort((a, b) => (a < b ? -1 : 1));
      const first = taken + 1;
      taken += territories.length;
      return { band, first, last: taken, territories };
    });
}
