import type { SpokenHouse } from '@beffroi/waves';
import { shownInstruments } from './shown-instruments.ts';
import { townInWaves } from './town-in-waves.ts';

/** Whether a wave that may be shown holds a town: then there is something on its sheet. @param territory INSEE code */
export async function hasSheet(house: SpokenHouse, territory: string, now: Date): Promise<boolean> {
  return (await sheetName(house, territory, now)) !== null;
}

/** How the town is called on its sheet. @param territory INSEE code @returns `null` where it has none */
export async function sheetName(house: SpokenHouse, territory: string, now: Date): Promise<string | null> {
  const waves = (await shownInstruments(house, now)).flatMap((shown) => shown.waves);
  return (await townInWaves(house.store, waves, territory))?.name ?? null;
}
