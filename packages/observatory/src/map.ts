import { eachInTurns, placesOf, type Store } from '@beffroi/store';
import { coordinatesOf, outline, type Ring } from '@beffroi/territories';
import { sortedInTurns } from './sorted-in-turns.ts';
import type { ListedTown } from './town-search.ts';

/** A town on the map. */
export interface MappedTown extends Pick<ListedTown, 'code' | 'name' | 'population' | 'mean' | 'observed'> {
  readonly longitude: number;
  readonly latitude: number;
}

/** What a map of the wave's towns shows, and what it cannot show. */
export interface TownMap {
  /** The most populous first: what is drawn later lies above. */
  readonly towns: readonly MappedTown[];
  /** Towns with a place that are left out, because more would only be a stain: the least populous. */
  readonly left: number;
  /** Towns of which nobody has told us where they lie. */
  readonly withoutPlace: number;
  readonly outline: readonly Ring[];
}

/** More points than this are a stain, and weigh more than the rest of the page. */
export const MOST_ON_MAP = 2000;

/** Where the towns of a wave lie: as its own panel says, or else as the country's list does. */
export async function townMap(store: Store, waveId: number, towns: readonly ListedTown[]): Promise<TownMap> {
  const own = new Map((await placesOf(store.db, waveId)).map((place) => [place.territory, place]));
  const placed: MappedTown[] = [];
  await eachInTurns(towns, ({ code, name, population, mean, observed }) => {
    const at = own.get(code) ?? coordinatesOf(code);
    if (at !== null) placed.push({ code, name, population, mean, observed, longitude: at.longitude, latitude: at.latitude });
  });
  const sorted = await sortedInTurns(placed, (one, other) => other.population - one.population || (one.code < other.code ? -1 : 1));
  return {
    towns: sorted.slice(0, MOST_ON_MAP),
    left: Math.max(0, placed.length - MOST_ON_MAP),
    withoutPlace: towns.length - placed.length,
    outline: outline(),
  };
}
