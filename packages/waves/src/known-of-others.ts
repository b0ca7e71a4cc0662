import type { KnownFacts } from '@beffroi/instrument';
import { type SpokenHouse, spokenWaves } from './spoken-waves.ts';

/** Who asks, of which territory, until when. */
export interface AskedOfOthers {
  /** Id of the instrument that asks: nobody is told what it published itself. */
  readonly own: string;
  /** INSEE code. */
  readonly territory: string;
  /** `2026-11-24`: waves dated later are left out. */
  readonly day: string;
  /** What is under an embargo then is left out. */
  readonly now: Date;
}

/** What all other instruments of the house have published of a territory that may be kept, each out of its newest wave. */
export async function knownOfOthers(house: SpokenHouse, { own, territory, day, now }: AskedOfOthers): Promise<KnownFacts> {
  const telling = house.instruments.filter(({ id, known }) => id !== own && known !== undefined);
  if (telling.length === 0) return {};
  const { waves } = await spokenWaves({ store: house.store, instruments: telling }, now);
  const until = waves.filter(({ wave }) => wave.dated.toISOString().slice(0, 10) <= day);
  const told: KnownFacts[] = [];
  for (const { id, known } of telling) {
    const its = until.filter(({ wave }) => wave.instrument === id);
    told.push(await known!.known(house.store, its, territory));
  }
  return Object.assign({}, ...told);
}
