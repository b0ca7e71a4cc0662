import { searchTowns, shownTowns, shownWave } from '@beffroi/services/views';
import type { PageServerLoad } from './$types';

/** Up to so many towns stand on one page; of more, the departments do. */
const ONE_PAGE = 300;
const MOST_FOUND = 30;
const MOST_ELSEWHERE = 6;

export const load = (async ({ locals, url }) => {
  const { store } = locals.house;
  const shown = await shownWave(store);
  if (shown === null) return { wave: null, query: '', found: null, elsewhere: [], towns: null, departments: [] };
  const all = await shownTowns(store);
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const departments = [...Map.groupBy(all, ({ department }) => department)]
    .map(([code, inside]) => ({ code, name: inside[0]!.departmentName, towns: inside.length }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const found = query === '' ? [] : await searchTowns(store, query, MOST_FOUND);
  return {
    wave: { dated: shown.wave.dated.toISOString(), towns: all.length },
    query,
    found: query === '' ? null : found.filter(({ measured }) => measured),
    // Communes of France that bear the name and were not measured: who looks for one of them is told so.
    elsewhere: found.filter(({ measured }) => !measured).slice(0, MOST_ELSEWHERE),
    towns: all.length > ONE_PAGE ? null : all.toSorted((one, other) => one.name.localeCompare(other.name, 'fr')),
    departments,
  };
}) satisfies PageServerLoad;
