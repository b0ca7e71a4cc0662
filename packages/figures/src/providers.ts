import { mulberry32 } from '@beffroi/domain';
import type { Indicator, Town } from './marks.ts';
import { inOrder } from './panel.ts';
import { addProviderMarks, contrastOf, emptySums, type ProviderMarks, providerMarksOf } from './provider-marks.ts';
import { drawCounts, LEAST_CLUSTERS, percentileInterval, type ResampleOptions, resamplesFor } from './resample.ts';

/** What stands on one provider in a panel. It is a contrast, not a cause: towns that buy a portal differ from those that do not. */
export interface ProviderEffect {
  readonly provider: string;
  /** Towns with a mark that it carries, and these marks. */
  readonly nTowns: number;
  readonly nMarks: number;
  /** Mean level of its marks, with its 95 % interval over towns; `null` where it carries marks in fewer than three towns. */
  readonly level: number;
  readonly levelLow: number | null;
  readonly levelHigh: number | null;
  /** Its marks by service, in the catalogue's order; services without any are left out. `counts` are of the levels 0 to 5. */
  readonly indicators: readonly {
    readonly indicator: string;
    readonly nMarks: number;
    readonly counts: readonly number[];
    readonly level: number;
  }[];
  readonly comparison: ProviderComparison | null;
  /** Share of the sum of all levels of the panel that stands on its marks; 0 when all levels are 0. */
  readonly share: number;
  /** The panel's mean level; the same without its marks (`null` when all are its own). */
  readonly panelLevel: number;
  readonly panelLevelWithout: number | null;
  /** The panel's mean level if the marks that could be compared stood where those of the others stand; `null` without comparison. */
  readonly panelLevelReplaced: number | null;
}

/** Its marks, and those of the same services in towns of the same stratum that it does not carry. */
export interface ProviderComparison {
  /** Marks of the provider that could be compared, and the towns that they lie in. */
  readonly nCompared: number;
  readonly nTowns: number;
  /** Towns with a mark that they are compared with. */
  readonly nTownsWithout: number;
  readonly with: number;
  /** Standardised: as if the others offered the same services in the same strata as it does. */
  readonly without: number;
  readonly difference: number;
  /** 95 % interval of the difference; `null` with fewer than three towns on either side. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The effect of each provider that carries a mark, by name.
 *
 * @throws FiguresRefusal as `inOrder`
 */
export function providerEffects(
  towns: readonly Town[],
  catalogue: readonly Indicator[],
  options: ResampleOptions = {},
): readonly ProviderEffect[] {
  const marks = providerMarksOf(inOrder(towns, catalogue), catalogue);
  const { cells, providers } = marks;
  const sums = emptySums(marks);
  addProviderMarks(marks, null, sums);
  const contrasts = providers.map((_, provider) => contrastOf(provider, cells, sums));
  const panel = { marks: marks.town.length, levels: marks.level.reduce((sum, level) => sum + level, 0) };
  const intervals = intervalsOf(marks, options);
  const sides = sidesOf(marks);
  const indicators = indicatorsOf(marks, catalogue);
  return providers.map((provider, place): ProviderEffect => {
    const contrast = contrasts[place]!;
    const side = sides[place]!;
    const { level, difference } = intervals(place);
    const enough = side.compared >= LEAST_CLUSTERS && side.others >= LEAST_CLUSTERS;
    const gain = contrast.with - contrast.without;
    const seen = side.all >= LEAST_CLUSTERS ? level : null;
    const panelLevel = panel.levels / panel.marks;
    return {
      provider,
      nTowns: side.all,
      nMarks: contrast.marks,
      level: contrast.levels / contrast.marks,
      levelLow: seen?.low ?? null,
      levelHigh: seen?.high ?? null,
      indicators: indicators[place]!,
      comparison:
        contrast.compared === 0
          ? null
          : {
              nCompared: contrast.compared,
              nTowns: side.compared,
              nTownsWithout: side.others,
              with: contrast.with,
              without: contrast.without,
              difference: gain,
              low: enough ? (difference?.low ?? null) : null,
              high: enough ? (difference?.high ?? null) : null,
            },
      share: panel.levels === 0 ? 0 : contrast.levels / panel.levels,
      panelLevel,
      panelLevelWithout: panel.marks === contrast.marks ? null : (panel.levels - contrast.levels) / (panel.marks - contrast.marks),
      panelLevelReplaced: contrast.compared === 0 ? null : panelLevel - (contrast.compared * gain) / panel.marks,
    };
  });
}

/** Samples of towns, the same for all providers; where a sample leaves nothing to compare, it has no difference. */
function intervalsOf(marks: ProviderMarks, { seed = 1, resamples = resamplesFor(marks.towns) }: ResampleOptions) {
  const { providers, cells, towns } = marks;
  const levels = new Float64Array(providers.length * resamples);
  const differences = new Float64Array(providers.length * resamples);
  const random = mulberry32(seed);
  const counts = new Uint16Array(towns);
  const sums = emptySums(marks);
  for (let sample = 0; sample < resamples; sample++) {
    drawCounts(random, towns, counts);
    addProviderMarks(marks, counts, sums);
    for (let provider = 0; provider < providers.length; provider++) {
      const contrast = contrastOf(provider, cells, sums);
      levels[provider * resamples + sample] = contrast.levels / contrast.marks;
      differences[provider * resamples + sample] = contrast.with - contrast.without;
    }
  }
  return (provider: number) => ({
    level: percentileInterval(levels.subarray(provider * resamples, (provider + 1) * resamples)),
    difference: percentileInterval(differences.subarray(provider * resamples, (provider + 1) * resamples)),
  });
}

/** For each provider: towns that have it, those of them where it can be compared, and towns that it is compared with. */
function sidesOf({ providers, town, cell, provider }: ProviderMarks) {
  const carriers = new Map<number, Map<number, Set<number>>>();
  const everybody = new Map<number, { readonly town: number; readonly provider: number }[]>();
  for (let at = 0; at < town.length; at++) {
    const [who, where] = [provider[at]!, cell[at]!];
    const entry = { town: town[at]!, provider: who };
    const there = everybody.get(where);
    if (there === undefined) everybody.set(where, [entry]);
    else there.push(entry);
    if (who < 0) continue;
    const cellsOf = carriers.get(who) ?? new Map<number, Set<number>>();
    carriers.set(who, cellsOf.set(where, (cellsOf.get(where) ?? new Set<number>()).add(town[at]!)));
  }
  return providers.map((_, place) => {
    const all = new Set<number>();
    const compared = new Set<number>();
    const others = new Set<number>();
    for (const [where, own] of carriers.get(place) ?? []) {
      for (const each of own) all.add(each);
      const rest = everybody.get(where)!.filter((entry) => entry.provider !== place);
      if (rest.length > 0) for (const each of own) compared.add(each);
      for (const entry of rest) others.add(entry.town);
    }
    return { all: all.size, compared: compared.size, others: others.size };
  });
}

function indicatorsOf({ providers, cell, level, provider }: ProviderMarks, catalogue: readonly Indicator[]) {
  const counts = providers.map(() => catalogue.map(() => [0, 0, 0, 0, 0, 0]));
  for (let at = 0; at < cell.length; at++) {
    const who = provider[at]!;
    if (who >= 0) counts[who]![cell[at]! % catalogue.length]![level[at]!]!++;
  }
  return counts.map((services) =>
    services.flatMap((levels, service) => {
      const nMarks = levels.reduce((sum, count) => sum + count, 0);
      if (nMarks === 0) return [];
      const total = levels.reduce((sum, count, at) => sum + count * at, 0);
      return [{ indicator: catalogue[service]!.id, nMarks, counts: levels, level: total / nMarks }];
    }),
  );
}
