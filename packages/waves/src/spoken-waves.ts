import type { Instrument, Withheld } from '@beffroi/instrument';
import { type PublishedWave, publishedWaves, type Store } from '@beffroi/store';

/** Whose waves are asked for. */
export interface SpokenHouse {
  readonly store: Store;
  /** All instruments of the house: waves of others are nobody's to give. */
  readonly instruments: readonly Instrument[];
}

/** The published waves of all instruments that may be shown at an instant. */
export interface SpokenWaves {
  /** Of the newest date first. */
  readonly waves: readonly PublishedWave[];
  /** Those under an embargo, by name: nothing of them is given, not even that they are there. */
  readonly hidden: ReadonlyMap<string, Withheld>;
  /** What hides waves of an instrument, by its id, each once. */
  readonly withheld: ReadonlyMap<string, readonly Withheld[]>;
}

/** Asked anew for each answer: an embargo begins and ends by the clock. */
export async function spokenWaves({ store, instruments }: SpokenHouse, now: Date): Promise<SpokenWaves> {
  const published = await publishedWaves(store.db);
  const hidden = new Map<string, Withheld>();
  const withheld = new Map<string, readonly Withheld[]>();
  for (const { id, embargo } of instruments) {
    const its = published.filter(({ wave }) => wave.instrument === id);
    if (embargo === undefined || its.length === 0) continue;
    const found = await embargo.withheld(store, its, now);
    for (const [name, why] of found) hidden.set(name, why);
    if (found.size > 0) withheld.set(id, [...new Map([...found.values()].map((why) => [why.said.en.line, why])).values()]);
  }
  const known = new Set(instruments.map(({ id }) => id));
  return { waves: published.filter(({ wave }) => known.has(wave.instrument) && !hidden.has(wave.name)), hidden, withheld };
}
