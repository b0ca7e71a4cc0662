import * as generic from '@beffroi/observatory';
import type { PublishedWave, Store } from '@beffroi/store';

/** Whose waves these views show. */
export const INSTRUMENT = 'services';

/** The published wave of services that a page shows: the one that is named, or the newest. */
export const shownWave = (store: Store, name: string | null = null): Promise<PublishedWave | null> =>
  generic.shownWave(store, INSTRUMENT, name);

/** The towns of the shown wave by code; none while nothing is published. */
export const shownTowns = (store: Store): Promise<readonly generic.ListedTown[]> => generic.shownTowns(store, INSTRUMENT);

/** The towns that a text may mean, those of the shown wave first. */
export const searchTowns = (store: Store, query: string, limit: number): Promise<readonly generic.ListedTown[]> =>
  generic.searchTowns(store, INSTRUMENT, query, limit);

/** The index behind `searchTowns`, made once for what is shown. */
export const shownTownIndex = (store: Store): Promise<generic.TownIndex<generic.ListedTown>> => generic.shownTownIndex(store, INSTRUMENT);
