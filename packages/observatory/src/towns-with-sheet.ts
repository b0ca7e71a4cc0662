import { exportedTerritories } from '@beffroi/store';
import type { SpokenHouse } from '@beffroi/waves';
import { shownInstruments } from './shown-instruments.ts';

/** A town that a wave may be shown of: its sheet has an address. */
export interface TownWithSheet {
  /** INSEE code. */
  readonly code: string;
  /** Instant of the last publication that says something of it. */
  readonly changed: string;
}

/** All towns that have a sheet, in the order of their codes: 35,000 at most. A wave that is withheld names none. */
export async function townsWithSheet(house: SpokenHouse, now: Date): Promise<readonly TownWithSheet[]> {
  const changed = new Map<string, string>();
  const waves = (await shownInstruments(house, now)).flatMap((shown) => shown.waves);
  for (const { wave, publishedAt } of waves.toSorted((one, other) => one.publishedAt.getTime() - other.publishedAt.getTime())) {
    for (const code of await exportedTerritories(house.store.db, wave.id)) changed.set(code, publishedAt.toISOString());
  }
  return [...changed].map(([code, at]) => ({ code, changed: at })).sort((one, other) => (one.code < other.code ? -1 : 1));
}
