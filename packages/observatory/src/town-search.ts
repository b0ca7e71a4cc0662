import { eachInTurns, mappedInTurns, publishedWaves, type Store, waveTowns } from '@beffroi/store';
import { departments, territories } from '@beffroi/territories';
import { cacheOf } from './cache.ts';
import { type TownIndex, townIndexInTurns } from './town-index.ts';

/** A town as lists and suggestions name it. */
export interface ListedTown {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** Code of its department, and its name; the code again where the official list does not know it. */
  readonly department: string;
  readonly departmentName: string;
  readonly stratum: string;
  /** Whether the published wave has it; its page exists only then. */
  readonly measured: boolean;
  /** Its site; `null` where none is known, or nothing was measured. */
  readonly site: string | null;
  /** Mean level with its interval; `null` where nothing was observed, or nothing was measured. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How many of the indicators were observed. */
  readonly observed: number;
}

const kept = cacheOf<readonly ListedTown[]>(2);
const keptIndexes = cacheOf<TownIndex<ListedTown>>(2);
const NOTHING_PUBLISHED = 'nothing';

/** The towns of the newest published wave of an instrument, by code; none while nothing of it is published. */
export async function shownTowns(store: Store, instrument: string): Promise<readonly ListedTown[]> {
  const shown = (await publishedWaves(store.db, instrument))[0];
  if (shown === undefined) return [];
  return kept(keyOf(store, shown.series), async () => {
    const names = departmentNames();
    return mappedInTurns(await waveTowns(store.db, shown.series), ({ territory, value, state: _, ...town }) => ({
      ...town,
      code: territory,
      departmentName: names.get(town.department) ?? town.department,
      measured: true,
      mean: value,
    }));
  });
}

/**
 * The towns that a text may mean, the likeliest first: those of the shown wave, and behind them other communes of France that answer as well (`measured`
 * false). Names may lack accents, articles and hyphens, be begun only, or hold typing errors; the beginning of an INSEE code is taken too.
 */
export async function searchTowns(store: Store, instrument: string, query: string, limit: number): Promise<readonly ListedTown[]> {
  return (await shownTownIndex(store, instrument)).search(query, limit);
}

/** The index behind `searchTowns`, made once for what is shown. */
export async function shownTownIndex(store: Store, instrument: string): Promise<TownIndex<ListedTown>> {
  const shown = (await publishedWaves(store.db, instrument))[0];
  return keptIndexes(shown === undefined ? NOTHING_PUBLISHED : keyOf(store, shown.series), async () => {
    const measured = await shownTowns(store, instrument);
    const known = new Set<string>();
    await eachInTurns(measured, ({ code }) => known.add(code));
    const names = departmentNames();
    const others = await mappedInTurns(
      territories().filter(({ code }) => !known.has(code)),
      ({ code, name, population, department, stratum }): ListedTown => ({
        ...{ code, name, population, department, departmentName: names.get(department) ?? department, stratum },
        ...{ measured: false, site: null, mean: null, low: null, high: null, observed: 0 },
      }),
    );
    return townIndexInTurns([...measured, ...others], ({ measured: seen }) => seen);
  });
}

const stores = new WeakMap<Store, number>();
let nextStore = 0;

/** Series are numbered by each database anew: what is kept for one must not be shown for another. */
export function keyOf(store: Store, series: { readonly id: number; readonly digest: string | null }): string {
  const number = stores.get(store) ?? nextStore++;
  stores.set(store, number);
  return `${number} ${series.id} ${series.digest}`;
}

function departmentNames(): ReadonlyMap<string, string> {
  return new Map(departments().map(({ code, name }) => [code, name]));
}
