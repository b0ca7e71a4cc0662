import type { Instrument, Withheld } from '@beffroi/instrument';
import { type PublishedWave, publishedWaves, type Store } from '@beffroi/store';

/** Whose waves are asked for. */
export interface SpokenHouse {
  readonly store: Store;
  /** All instruments of the house: waves of others are nobody's to give. */
  readonly instruments: readonly Instrument[];
}

/** The published waves of all instruments whose data may be given away at an instant. */
export interface SpokenWaves {
  /** Of the newest date first. */
  readonly waves: readonly PublishedWave[];
  /** Those under an embargo, by name: nothing of them is given, not even that they are there. */
  readonly hidden: ReadonlyMap<string, Withheld>;
}

/** Asked anew for each answer: an embargo begins and ends by the clock. */
export async function spokenWaves({ store, instruments }: SpokenHouse, now: Date): Promise<SpokenWaves> {
  const published = await publishedWaves(store.db);
  const hidden = new Map<string, Withheld>();
  for (const { id, embargo } of instruments) {
    const its = published.filter(({ wave }) => wave.instrument === id);
    if (embargo === undefined || its.length === 0) continue;
    for (const [name, withheld] of await embargo.withheld(store, its, now)) hidden.set(name, withheld);
  }
  const known = new Set(instruments.map(({ id }) => id));
  return { waves: published.filter(({ wave }) => known.has(wave.instrument) && !hidden.has(wave.name)), hidden };
}
