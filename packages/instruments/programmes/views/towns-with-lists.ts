import type { Stratum } from '@beffroi/domain';
import { cacheOf, identityOf, keyOf, type TownIndex, townIndex } from '@beffroi/observatory';
import type { WaveElection } from '@beffroi/programmes/gather';
import type { Store } from '@beffroi/store';
import { newestOfElections, type PublishedProgrammes, townsOfProgrammes } from './published-programmes.ts';

/** A town where lists are known, with its elections. */
export interface TownWithLists {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly department: string;
  readonly departmentName: string;
  readonly stratum: Stratum;
  /** The newest first. */
  readonly elections: readonly {
    readonly election: WaveElection;
    /** Lists that stand, and those whose programme was read. */
    readonly lists: number;
    readonly read: number;
  }[];
}

interface Known {
  readonly towns: readonly TownWithLists[];
  readonly index: TownIndex<TownWithLists>;
}

const KEPT = cacheOf<Known>(2);

/** The towns of which a wave knows at least one list, in the order of their names. @param waves what may be shown (`shownProgrammes`) */
export async function townsWithLists(store: Store, waves: readonly PublishedProgrammes[]): Promise<readonly TownWithLists[]> {
  return (await known(store, waves)).towns;
}

/** Those of them that a text may mean, the likeliest first. */
export async function searchTownsWithLists(
  store: Store,
  waves: readonly PublishedProgrammes[],
  query: string,
  limit: number,
): Promise<readonly TownWithLists[]> {
  return (await known(store, waves)).index.search(query, limit);
}

function known(store: Store, waves: readonly PublishedProgrammes[]): Promise<Known> {
  const newest = newestOfElections(waves);
  // Under the waves that may be shown: what a silence hides is made anew without them, and kept apart.
  return KEPT(newest.map(({ series }) => keyOf(store, series)).join(' ') || 'nothing', async () => {
    const byCode = new Map<string, TownWithLists>();
    for (const published of newest) {
      for (const town of await townsOfProgrammes(store, published)) {
        if (town.lists.length === 0) continue;
        const read = town.lists.filter(({ verdict }) => verdict !== null).length;
        const here = { election: published.election, lists: town.lists.length, read };
        const before = byCode.get(town.territory);
        const { code, name, population, department, departmentName, stratum } = before ?? identityOf({ ...town, code: town.territory });
        byCode.set(code, { code, name, population, department, departmentName, stratum, elections: [...(before?.elections ?? []), here] });
      }
    }
    const towns = [...byCode.values()].sort((one, other) => one.name.localeCompare(other.name, 'fr') || (one.code < other.code ? -1 : 1));
    return { towns, index: townIndex(towns, () => true) };
  });
}
