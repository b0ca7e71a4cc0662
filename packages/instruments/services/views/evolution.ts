import { type Certainty, type Comparison, type PrintedDifference, printedDifference } from '@beffroi/figures';
import { cacheOf, keyOf } from '@beffroi/observatory';
import { servicesInstrument } from '@beffroi/services/gather';
import { type PublishedWave, publishedWaves, type Store } from '@beffroi/store';
import { compareStoredWaves } from '@beffroi/waves';

/** A wave as a comparison names it. */
export interface ComparedWave {
  readonly name: string;
  /** Its date, as an instant. */
  readonly dated: string;
  /** Version of the rubric by which it is compared. */
  readonly rubric: string;
}

/** Two published waves, the older first. */
export interface WavePair {
  readonly before: { readonly name: string; readonly dated: string };
  readonly after: { readonly name: string; readonly dated: string };
}

/** Two published waves side by side. */
export interface Evolution {
  readonly before: ComparedWave;
  readonly after: ComparedWave;
  /** Of all services together; `null` when no finding can be compared. */
  readonly overall: PrintedDifference | null;
  /** Families and services in catalogue order. */
  readonly families: readonly PrintedDifference[];
  readonly services: readonly PrintedDifference[];
  /** Changed findings by how sure the change is. */
  readonly counts: Readonly<Record<Certainty, number>>;
  /** All else that the comparison says. */
  readonly comparison: Comparison;
}

/** The published waves that can be set side by side: each with the one before it, the newest first; none while fewer than two are published. */
export async function evolutionPairs(store: Store): Promise<readonly WavePair[]> {
  const waves = await publishedWaves(store.db, 'services');
  const headOf = ({ wave }: PublishedWave) => ({ name: wave.name, dated: wave.dated.toISOString() });
  return waves.slice(0, -1).map((after, at) => ({ before: headOf(waves[at + 1]!), after: headOf(after) }));
}

const kept = cacheOf<Evolution>(3);

/**
 * What changed between two published waves, and why. Of a country it takes some seconds the first time.
 *
 * @returns `null` when one of them is not published, or is not the older
 */
export async function evolution(store: Store, beforeName: string, afterName: string): Promise<Evolution | null> {
  const waves = await publishedWaves(store.db, 'services');
  const after = waves.findIndex(({ wave }) => wave.name === afterName);
  const before = waves.findIndex(({ wave }) => wave.name === beforeName);
  // The newest comes first.
  if (after === -1 || before <= after) return null;
  const key = `${keyOf(store, waves[before]!.series)} ${keyOf(store, waves[after]!.series)}`;
  return kept(key, async () => {
    const found = await compareStoredWaves(store, { before: beforeName, after: afterName }, servicesInstrument);
    const { comparison } = found;
    const changes = comparison.changed.flatMap((town) => town.changes);
    const count = (certainty: Certainty): number => changes.filter((change) => change.certainty === certainty).length;
    const overall = comparison.differences.find(({ subject }) => subject === 'all');
    return {
      before: { name: beforeName, dated: found.before.dated.toISOString(), rubric: found.beforeSeries.rubric_version },
      after: { name: afterName, dated: found.after.dated.toISOString(), rubric: found.afterSeries.rubric_version },
      overall: overall === undefined || overall.difference === null ? null : printedDifference(overall),
      families: comparison.differences.filter(({ subject }) => subject === 'family').map(printedDifference),
      services: comparison.differences.filter(({ subject }) => subject === 'indicator').map(printedDifference),
      counts: { told: count('told'), noise: count('noise'), 'not-comparable': count('not-comparable') },
      comparison,
    };
  });
}

/** The newest published wave with the one before; `null` while fewer than two are published. */
export async function lastEvolution(store: Store): Promise<Evolution | null> {
  const [pair] = await evolutionPairs(store);
  return pair === undefined ? null : evolution(store, pair.before.name, pair.after.name);
}

/** Towns of which something changed are shown so many at a time. */
export const TOWNS_A_PAGE = 50;

/** One page of the towns of which something changed, those with changes that are told first, then in order of code. @param page from 1 */
export function changedTownsPage(
  { comparison }: Evolution,
  page: number,
): { readonly towns: Comparison['changed']; readonly pages: number; readonly all: number } {
  const told = ({ changes }: Comparison['changed'][number]): number => Number(changes.some(({ certainty }) => certainty === 'told'));
  const changed = comparison.changed.filter(({ changes }) => changes.length > 0).toSorted((one, other) => told(other) - told(one));
  return {
    towns: changed.slice((page - 1) * TOWNS_A_PAGE, page * TOWNS_A_PAGE),
    pages: Math.max(1, Math.ceil(changed.length / TOWNS_A_PAGE)),
    all: changed.length,
  };
}
