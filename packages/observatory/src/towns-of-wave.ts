import { waveTowns } from '@beffroi/store';
import { type SpokenHouse, spokenWaves } from '@beffroi/waves';
import { departmentName } from './division-name.ts';

/** A town of a wave, as a list shows it. */
export interface TownOfWave {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly departmentName: string;
  /** Mean level; `null` where nothing was observed. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Indicators observed. */
  readonly observed: number;
}

/**
 * The towns of a published wave of any instrument, the most populous first.
 *
 * @returns `null` where no such wave may be shown
 */
export async function townsOfWave(house: SpokenHouse, name: string, now: Date): Promise<readonly TownOfWave[] | null> {
  const published = (await spokenWaves(house, now)).waves.find(({ wave }) => wave.name === name);
  if (published === undefined) return null;
  return (await waveTowns(house.store.db, published.series))
    .map(({ territory, name: town, population, department, value, low, high, observed }) => ({
      code: territory,
      name: town,
      population,
      departmentName: departmentName(department),
      mean: value,
      low,
      high,
      observed,
    }))
    .sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1));
}
