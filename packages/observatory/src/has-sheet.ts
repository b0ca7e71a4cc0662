import type { SpokenHouse } from '@beffroi/waves';
import { shownInstruments } from './shown-instruments.ts';
import { townInWaves } from './town-in-waves.ts';

/** Whether a wave that may be shown holds a town: then there is something on its sheet. @param territory INSEE code */
export async function hasSheet(house: SpokenHouse, territory: string, now: Date): Promise<boolean> {
  const shown = await shownInstruments(house, now);
  return (
    (await townInWaves(
      house.store,
      shown.flatMap(({ waves }) => waves),
      territory,
    )) !== null
  );
}
