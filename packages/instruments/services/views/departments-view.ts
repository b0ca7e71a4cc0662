import { type Printed, printed } from '@beffroi/figures';
import { cacheOf, keyOf } from '@beffroi/observatory';
import { figuresOfSeries, leagueOf, type PublishedWave, type Store } from '@beffroi/store';
import { departments } from '@beffroi/territories';

/** A department of today on the map. */
export interface DepartmentMean {
  readonly code: string;
  readonly name: string;
  /** Of the wave; of these, with at least one service observed. */
  readonly towns: number;
  readonly seen: number;
  /** Mean level of its towns' observed services with its interval; without a value where nothing or too little was observed. */
  readonly level: Printed<{ readonly value: number | null; readonly low: number | null; readonly high: number | null }>;
}

const kept = cacheOf<readonly DepartmentMean[]>(4);

/** All departments, overseas ones among them, with what a published wave found in their towns. Departments without a town of it are there too: nobody looked. */
export function departmentMeans(store: Store, { series }: PublishedWave): Promise<readonly DepartmentMean[]> {
  return kept(keyOf(store, series), async () => {
    const league = Map.groupBy(await leagueOf(store.db, series, { scope: 'panel', scope_id: '' }), ({ department }) => department);
    const figures = await figuresOfSeries(store.db, series.id, { scope: 'department', subject: 'all', measure: 'level' });
    return departments().map(({ code, name }) => {
      const towns = league.get(code) ?? [];
      const seen = towns.filter(({ value }) => value !== null).length;
      const figure = figures.find(({ scope_id }) => scope_id === code);
      const { value = null, low = null, high = null } = figure ?? {};
      return { code, name, towns: towns.length, seen, level: printed({ value, low, high }, seen) };
    });
  });
}
