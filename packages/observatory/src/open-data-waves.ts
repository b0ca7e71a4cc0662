import type { Withheld } from '@beffroi/instrument';
import { countUnits, type PublishedWave } from '@beffroi/store';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';
import { headOf, type WaveHead } from './shown-instruments.ts';

/** A published wave in the list of open data. */
export interface OpenDataWave extends WaveHead {
  /** How many towns it is of, measured or not. */
  readonly towns: number;
  /** Of which instrument it is: its id. */
  readonly instrument: string;
}

/** The published waves of all instruments whose data may be given now, of the newest date first. */
export async function openDataWaves(house: SpokenHouse, now: Date): Promise<readonly OpenDataWave[]> {
  const { waves } = await spokenWaves(house, now);
  return Promise.all(
    waves.map(async (published) => ({
      ...headOf(published),
      towns: await townCount(house, published),
      instrument: published.wave.instrument,
    })),
  );
}

/** A wave by its name: what is said of it, why nothing is given of it now, or `null` where no such wave is published. */
export async function openDataWave(
  house: SpokenHouse,
  name: string,
  now: Date,
): Promise<{ readonly kind: 'given'; readonly wave: WaveHead } | { readonly kind: 'withheld'; readonly withheld: Withheld } | null> {
  const { waves, hidden } = await spokenWaves(house, now);
  const withheld = hidden.get(name);
  if (withheld !== undefined) return { kind: 'withheld', withheld };
  const published = waves.find(({ wave }) => wave.name === name);
  return published === undefined ? null : { kind: 'given', wave: headOf(published) };
}

async function townCount({ store }: SpokenHouse, { wave }: PublishedWave): Promise<number> {
  return Object.values(await countUnits(store.db, wave.id)).reduce((sum, n) => sum + n, 0);
}
