import type { Stratum } from '@beffroi/domain';
import { type Printed, printed } from '@beffroi/figures';
import { cacheOf, keyOf, type MeanFigure, meanOf } from '@beffroi/observatory';
import { figuresOfSeries, type PublishedWave, rankedByStratum, type Store, townStandings } from '@beffroi/store';

/** A town beside all towns of its stratum in a wave: a group by its mean, and no town of it. */
export interface Alike {
  readonly wave: string;
  /** Mean of the town with its interval; its value is `null` where nothing was observed. */
  readonly own: Pick<MeanFigure, 'value' | 'low' | 'high' | 'observed'>;
  /** Mean of the group, as it may be printed, and of how many towns it is. */
  readonly group: Printed<MeanFigure>;
  readonly towns: number;
}

const keptCounts = cacheOf<ReadonlyMap<string, number>>(8);

/** The same for some waves of one instrument, in their order: a question a wave, and one for the town. */
export async function alikeIn(
  store: Store,
  waves: readonly PublishedWave[],
  town: { readonly code: string; readonly stratum: Stratum },
): Promise<readonly Alike[]> {
  const standings = await townStandings(
    store.db,
    town.code,
    waves.map(({ series }) => series.id),
  );
  const all: Alike[] = [];
  for (const { wave, series } of waves) {
    const own = standings.find(({ series_id }) => series_id === series.id);
    const about = { scope: 'stratum', scope_id: town.stratum, subject: 'all', subject_id: '', measure: 'level' } as const;
    const [figure] = await figuresOfSeries(store.db, series.id, about);
    const counts = await keptCounts(`chain ${keyOf(store, series)}`, () => rankedByStratum(store.db, series));
    const towns = counts.get(town.stratum) ?? 0;
    all.push({
      wave: wave.name,
      own: { value: own?.value ?? null, low: own?.low ?? null, high: own?.high ?? null, observed: own?.observed ?? 0 },
      group: printed(meanOf(figure), towns),
      towns,
    });
  }
  return all;
}
