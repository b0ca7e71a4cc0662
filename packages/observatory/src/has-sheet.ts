import { townsNamed } from '@beffroi/store';
import type { SpokenHouse } from '@beffroi/waves';
import { shownInstruments } from './shown-instruments.ts';

/** Whether a wave that may be shown holds a town: then there is something on its sheet. @param territory INSEE code */
export async function hasSheet(house: SpokenHouse, territory: string, now: Date): Promise<boolean> {
  for (const { waves } of await shownInstruments(house, now))
    for (const { series } of waves) if ((await townsNamed(house.store.db, series, [territory])).length > 0) return true;
  return false;
}
