import { type Certainty, type Comparison, printedDifference } from '@beffroi/figures';
import { SERVICES } from '@beffroi/services/judge';
import type { WaveComparison } from '@beffroi/waves';
import type { EvolutionHead } from './evolution.ts';
import { type MovedTown, movesIn, type ServiceMove } from './service-moves.ts';

/** Towns of which something changed are shown so many at a time. */
export const TOWNS_A_PAGE = 50;
/** Towns that are looked through between two answers to others. */
const AT_ONCE = 500;

/** What a comparison says, as pages ask for it. */
export interface DrawnUpEvolution {
  readonly head: EvolutionHead;
  /** A page of towns each. */
  readonly towns: readonly Comparison['changed'][];
  readonly moves: readonly ServiceMove[];
}

/** Sorts a comparison into what pages ask for. */
export async function drawnUp({ before, beforeSeries, after, afterSeries, comparison }: WaveComparison): Promise<DrawnUpEvolution> {
  const { changed, ...rest } = comparison;
  const counts: Record<Certainty, number> = { told: 0, noise: 0, 'not-comparable': 0 };
  const sorted = { told: [] as Comparison['changed'][number][], untold: [] as Comparison['changed'][number][] };
  const moves = new Map(SERVICES.map(({ id }) => [id as string, { rose: [] as MovedTown[], fell: [] as MovedTown[] }]));
  for (const [at, town] of changed.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise<void>((resolve) => setImmediate(resolve));
    for (const { certainty } of town.changes) counts[certainty]++;
    for (const { indicator, way, moved } of movesIn(town)) moves.get(indicator)?.[way].push(moved);
    if (town.changes.length === 0) continue;
    sorted[town.changes.some(({ certainty }) => certainty === 'told') ? 'told' : 'untold'].push(town);
  }
  const shown = [...sorted.told, ...sorted.untold];
  const overall = comparison.differences.find(({ subject }) => subject === 'all');
  return {
    head: {
      before: { name: before.name, dated: before.dated.toISOString(), rubric: beforeSeries.rubric_version },
      after: { name: after.name, dated: after.dated.toISOString(), rubric: afterSeries.rubric_version },
      overall: overall === undefined || overall.difference === null ? null : printedDifference(overall),
      families: comparison.differences.filter(({ subject }) => subject === 'family').map(printedDifference),
      services: comparison.differences.filter(({ subject }) => subject === 'indicator').map(printedDifference),
      counts,
      changedTowns: shown.length,
      comparison: rest,
    },
    towns: Array.from({ length: Math.ceil(shown.length / TOWNS_A_PAGE) }, (_, page) =>
      shown.slice(page * TOWNS_A_PAGE, (page + 1) * TOWNS_A_PAGE),
    ),
    moves: SERVICES.map(({ id }) => ({ id, ...moves.get(id)! })),
  };
}
