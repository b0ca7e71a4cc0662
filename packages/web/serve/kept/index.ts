import { clearCaches } from '@beffroi/observatory';
import { changesByTable, embargoedElections, type Store, shownChanges, TOLD_TABLES } from '@beffroi/store';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';
import { type KeepOptions, KeptPages } from './kept-pages.ts';
import { ShownState } from './shown-state.ts';

export { KeptPages } from './kept-pages.ts';

/** What pages are drawn from. */
export type KeptHouse = SpokenHouse & { readonly store: Store; readonly now: () => Date };

/** Keeps the pages of a house. @param house what it stands on, open */
export function keptPagesOf(house: () => Promise<KeptHouse>, options: Pick<KeepOptions, 'most' | 'byItsName'>): KeptPages {
  const state = new ShownState({
    changes: async () => shownChanges((await house()).store.db),
    byTable: changesByTable,
    now: async () => (await house()).now(),
    withheld: async (now) => withheldIn(await house(), now),
    onErasure: clearCaches,
  });
  return new KeptPages({ ...options, state, told: new Set(TOLD_TABLES) });
}

/** What may not be shown, as one text: waves, and ballots of which no wave is published yet. */
export async function withheldIn(house: KeptHouse, now: Date): Promise<string> {
  const { hidden } = await spokenWaves(house, now);
  const silent = await embargoedElections(house.store.db, now);
  return JSON.stringify([[...hidden].map(([name, { until }]) => [name, until]), silent]);
}
