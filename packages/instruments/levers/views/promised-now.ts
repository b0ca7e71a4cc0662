import { shownInstruments } from '@beffroi/observatory';
import type { SpokenHouse } from '@beffroi/waves';
import { type PromisedLevers, promisedLevers } from './promised-levers.ts';

/**
 * What lists promised of an authority's levers before the newest ballot, as far as it may be shown at an instant. In the silence of an election nothing is given, and nothing says that anything is withheld.
 * Asked anew for each answer: no archive, finding or table of levers keeps any of it.
 *
 * @param code INSEE code
 * @param day `2026-11-24`: what was dated later is left out
 */
export async function promisedNow(house: SpokenHouse, code: string, now: Date, day: string): Promise<PromisedLevers> {
  for (const { instrument, waves } of await shownInstruments(house, now)) {
    const until = waves.filter(({ wave }) => wave.dated.toISOString().slice(0, 10) <= day);
    const [newest] = (await instrument.promises?.promised(house.store, until, code)) ?? [];
    if (newest !== undefined) return promisedLevers(newest);
  }
  return {};
}
