import type { Certainty, Comparison, PrintedDifference } from '@beffroi/figures';
import { cacheOf, keyOf } from '@beffroi/observatory';
import { servicesInstrument } from '@beffroi/services/gather';
import {
  COMPARISONS_TOLD,
  comparisonParts,
  isComparisonKept,
  keepUntil,
  keptComparison,
  type PublishedWave,
  publishedWaves,
  type Store,
  unitsIn,
} from '@beffroi/store';
import { compareStoredWaves } from '@beffroi/waves';
import { drawnUp, TOWNS_A_PAGE } from './evolution-drawn-up.ts';
import { comparisonKey, MOVES, TOWNS } from './evolution-key.ts';
import type { ServiceMove } from './service-moves.ts';

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

/** What is said first of two published waves side by side: all but which towns changed. */
export interface EvolutionHead {
  readonly before: ComparedWave;
  readonly after: ComparedWave;
  /** Of all services together; `null` when no finding can be compared. */
  readonly overall: PrintedDifference | null;
  /** Families and services in catalogue order. */
  readonly families: readonly PrintedDifference[];
  readonly services: readonly PrintedDifference[];
  /** Changed findings by how sure the change is. */
  readonly counts: Readonly<Record<Certainty, number>>;
  /** Towns of which a finding changed. */
  readonly changedTowns: number;
  /** All else that the comparison says. */
  readonly comparison: Omit<Comparison, 'changed'>;
}

/** Two published waves side by side; which towns changed is asked for a page at a time. */
export interface Evolution extends EvolutionHead {
  /** A page of the towns of which a finding changed, those with changes that are told first, then in order of code. @param page from 1 */
  readonly townPage: (page: number) => Promise<Comparison['changed']>;
  /** In the order of the catalogue. */
  readonly moves: () => Promise<readonly ServiceMove[]>;
}

/** The published waves that can be set side by side: each with the one before it, the newest first; none while fewer than two are published. */
export async function evolutionPairs(store: Store): Promise<readonly WavePair[]> {
  const waves = await publishedWaves(store.db, 'services');
  const headOf = ({ wave }: PublishedWave) => ({ name: wave.name, dated: wave.dated.toISOString() });
  return waves.slice(0, -1).map((after, at) => ({ before: headOf(waves[at + 1]!), after: headOf(after) }));
}

/** Units of two waves together that are compared while somebody waits: a quarter of a second of an idle machine. */
export const FEW = 800;

/** Pairs of many towns that somebody asked for and that are not the ones with the wave before: they are worked out too. */
const wished = new Set<string>();

const kept = cacheOf<Evolution>(3);

/**
 * What changed between two published waves, and why.
 *
 * @param few units of both waves together that are compared at once
 * @returns `null` when one of them is not published, or is not the older; `pending` while it is worked out, which of many towns is not done while somebody waits
 */
export async function evolution(
  store: Store,
  beforeName: string,
  afterName: string,
  few: number = FEW,
): Promise<Evolution | 'pending' | null> {
  const pair = await publishedPair(store, beforeName, afterName);
  if (pair === null) return null;
  const key = await comparisonKey(store, pair);
  const remembered = `${keyOf(store, pair.after.series)} ${key}`;
  if (await isComparisonKept(store.db, key)) return kept(remembered, () => keptEvolution(store, key));
  if (!(await areFew(store, pair, few))) {
    wished.add(wishOf(store, pair));
    keepUntil(COMPARISONS_TOLD);
    return 'pending';
  }
  return kept(remembered, async () => {
    const found = await compareStoredWaves(store, { before: beforeName, after: afterName }, servicesInstrument);
    const { head, towns, moves } = await drawnUp(found);
    return { ...head, townPage: async (page) => towns[page - 1] ?? [], moves: async () => moves };
  });
}

/** Two published waves of which one is older. */
export interface PublishedPair {
  readonly before: PublishedWave;
  readonly after: PublishedWave;
}

async function publishedPair(store: Store, beforeName: string, afterName: string): Promise<PublishedPair | null> {
  const waves = await publishedWaves(store.db, 'services');
  const after = waves.findIndex(({ wave }) => wave.name === afterName);
  const before = waves.findIndex(({ wave }) => wave.name === beforeName);
  // The newest comes first.
  return after === -1 || before <= after ? null : { before: waves[before]!, after: waves[after]! };
}

/** Pairs that are worked out before anybody asks: of many towns, each wave with the one before it, and what was asked for. */
export async function pairsAhead(store: Store, few: number): Promise<readonly PublishedPair[]> {
  const waves = await publishedWaves(store.db, 'services');
  const pairs = waves.flatMap((after, at) =>
    waves.slice(at + 1).map((before, apart): PublishedPair & { readonly near: boolean } => ({ before, after, near: apart === 0 })),
  );
  const many: PublishedPair[] = [];
  for (const pair of pairs) if ((pair.near || wished.has(wishOf(store, pair))) && !(await areFew(store, pair, few))) many.push(pair);
  return many;
}

const wishOf = (store: Store, { before, after }: PublishedPair): string => `${keyOf(store, before.series)} ${keyOf(store, after.series)}`;

async function areFew({ db }: Store, { before, after }: PublishedPair, few: number): Promise<boolean> {
  return (await unitsIn(db, before.wave.id)) + (await unitsIn(db, after.wave.id)) <= few;
}

async function keptEvolution({ db }: Store, key: string): Promise<Evolution> {
  const parts = async <Part>(kind: string, place: number | null = null): Promise<readonly Part[]> =>
    (await comparisonParts(db, key, kind, place)).map((body) => JSON.parse(body) as Part);
  return {
    ...(JSON.parse((await keptComparison(db, key))!) as EvolutionHead),
    townPage: async (page) => (await parts<Comparison['changed']>(TOWNS, page)).flat(),
    moves: () => parts<ServiceMove>(MOVES),
  };
}

/** The newest published wave with the one before; `null` while fewer than two are published. */
export async function lastEvolution(store: Store): Promise<Evolution | 'pending' | null> {
  const [pair] = await evolutionPairs(store);
  return pair === undefined ? null : evolution(store, pair.before.name, pair.after.name);
}

/** One page of the towns of which something changed. @param page from 1 */
export async function changedTownsPage(
  { townPage, changedTowns }: Evolution,
  page: number,
): Promise<{ readonly towns: Comparison['changed']; readonly pages: number; readonly all: number }> {
  return { towns: await townPage(page), pages: Math.max(1, Math.ceil(changedTowns / TOWNS_A_PAGE)), all: changedTowns };
}
