import { STRATA } from '@beffroi/domain';
import type { Indicator, Town } from './marks.ts';

/** Sums of levels and numbers of marks by cell: a service in a stratum, so that like is compared with like. */
export interface CellSums {
  readonly levels: Float64Array;
  readonly marks: Float64Array;
}

/** The observed marks of a panel, by cell, and who carries them. */
export interface ProviderMarks {
  /** Names, by code units. */
  readonly providers: readonly string[];
  readonly cells: number;
  readonly towns: number;
  /** One entry an observed mark: place of the town, cell, level, and place of the provider (−1: nobody, or nobody known). */
  readonly town: Uint32Array;
  readonly cell: Uint16Array;
  readonly level: Uint8Array;
  readonly provider: Int32Array;
}

/** @param towns in order */
export function providerMarksOf(towns: readonly Town[], catalogue: readonly Indicator[]): ProviderMarks {
  const entries = towns.flatMap(({ stratum, marks }, town) =>
    marks.flatMap(({ level, provider }, service) =>
      level === null ? [] : [{ town, cell: STRATA.indexOf(stratum) * catalogue.length + service, level, provider }],
    ),
  );
  const providers = [...new Set(entries.map(({ provider }) => provider))].filter((name) => name !== null).sort((a, b) => (a < b ? -1 : 1));
  const places = new Map<string | null, number>(providers.map((name, place) => [name, place]));
  return {
    providers,
    cells: STRATA.length * catalogue.length,
    towns: towns.length,
    town: Uint32Array.from(entries, (entry) => entry.town),
    cell: Uint16Array.from(entries, (entry) => entry.cell),
    level: Uint8Array.from(entries, (entry) => entry.level),
    provider: Int32Array.from(entries, (entry) => places.get(entry.provider) ?? -1),
  };
}

/**
 * Adds up a weighted panel: first all marks, then those of each provider, cell by cell.
 *
 * @param counts how often each town counts; `null`: once each
 * @param sums overwritten; `cells × (1 + providers)` long
 */
export function addProviderMarks(from: ProviderMarks, counts: Uint16Array | null, sums: CellSums): void {
  sums.levels.fill(0);
  sums.marks.fill(0);
  for (let at = 0; at < from.town.length; at++) {
    const weight = counts === null ? 1 : counts[from.town[at]!]!;
    if (weight === 0) continue;
    const level = weight * from.level[at]!;
    const cell = from.cell[at]!;
    sums.levels[cell]! += level;
    sums.marks[cell]! += weight;
    const provider = from.provider[at]!;
    if (provider < 0) continue;
    const own = (1 + provider) * from.cells + cell;
    sums.levels[own]! += level;
    sums.marks[own]! += weight;
  }
}

/** Space for the sums of a panel. */
export function emptySums({ cells, providers }: ProviderMarks): CellSums {
  const size = cells * (1 + providers.length);
  return { levels: new Float64Array(size), marks: new Float64Array(size) };
}

/** A provider's marks beside the marks of the same services in towns of the same stratum that it does not carry. */
export interface Contrast {
  /** Marks of the provider, and sum of their levels. */
  readonly marks: number;
  readonly levels: number;
  /** Of these, the marks that have something to be compared with. */
  readonly compared: number;
  /** Mean level of the marks compared, and of what they are compared with; NaN when nothing can be compared. */
  readonly with: number;
  readonly without: number;
}

/**
 * Direct standardisation: the means of the others, cell by cell, are weighted by how many marks the provider has in the cell (N. Keiding and
 * D. Clayton, Statistical Science 29, 2014).
 */
export function contrastOf(provider: number, cells: number, sums: CellSums): Contrast {
  const total = { marks: 0, levels: 0, compared: 0, own: 0, others: 0 };
  for (let cell = 0; cell < cells; cell++) {
    const marks = sums.marks[(1 + provider) * cells + cell]!;
    if (marks === 0) continue;
    const levels = sums.levels[(1 + provider) * cells + cell]!;
    total.marks += marks;
    total.levels += levels;
    const others = sums.marks[cell]! - marks;
    if (others === 0) continue;
    total.compared += marks;
    total.own += levels;
    total.others += (marks * (sums.levels[cell]! - levels)) / others;
  }
  const { marks, levels, compared } = total;
  return { marks, levels, compared, with: total.own / compared, without: total.others / compared };
}
