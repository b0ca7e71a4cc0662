import { STRATA } from '@beffroi/domain';
import type { WaveElection } from '@beffroi/programmes/gather';
import { type ShownProgrammes, searchTownsWithLists, type TownWithLists, townsWithLists } from '@beffroi/programmes/views';
import { refuseWithheld } from '@beffroi/ui/server/withheld.ts';
import { error } from '@sveltejs/kit';
import { withheldIn } from '#words/embargo.ts';
import { spokenProgrammes } from './spoken.ts';

/** Up to so many towns stand on one page; of more, departments and sizes do. */
const ONE_PAGE = 300;
const MOST_FOUND = 30;

/** Elections that are hidden by their silence, and until when. */
export const hiddenIn = ({ hidden }: ShownProgrammes) => hidden.map(({ year, until }) => ({ year, until: until?.toISOString() ?? null }));

/** The towns with lists, for a page that may look for one. */
export async function loadTownsWithLists(locals: App.Locals, query: string) {
  const shown = await spokenProgrammes(locals);
  const { store } = locals.house;
  const all = await townsWithLists(store, shown.waves);
  const departments = [...Map.groupBy(all, ({ department }) => department)]
    .map(([code, inside]) => ({ code, name: inside[0]!.departmentName, towns: inside.length }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
  const strata = STRATA.map((code) => ({ code, towns: all.filter(({ stratum }) => stratum === code).length }));
  return {
    hidden: hiddenIn(shown),
    query,
    found: query === '' ? null : await searchTownsWithLists(store, shown.waves, query, MOST_FOUND),
    towns: all.length > ONE_PAGE ? null : all,
    count: { towns: all.length, lists: all.reduce((sum, { elections }) => sum + elections.reduce((n, { lists }) => n + lists, 0), 0) },
    departments,
    strata: strata.filter(({ towns }) => towns > 0),
  };
}

/** Those of them that are of a kind. @throws 404 where there is none */
export async function loadTownsOfKind(locals: App.Locals, isOfKind: (town: TownWithLists) => boolean) {
  const shown = await spokenProgrammes(locals);
  const towns = (await townsWithLists(locals.house.store, shown.waves)).filter(isOfKind);
  if (towns.length === 0) notToldApart(locals, shown);
  return { hidden: hiddenIn(shown), towns };
}

/** What is not there, or is hidden by a silence: which of both is told by nothing. @throws 451 or 404 */
export function notToldApart(locals: App.Locals, { hidden: [silent] }: ShownProgrammes): never {
  if (silent !== undefined) refuseWithheld(locals, withheldIn(silent));
  error(404);
}

/** The election that an address names: `2026`, `2026-2` of a second round. @returns `null` where the address names none · @throws 404 for what is no election */
export function electionOf(path: string | undefined): WaveElection | null {
  if (path === undefined) return null;
  const [, year, round] = /^(\d{4})(-2)?$/.exec(path) ?? error(404);
  return { year: Number(year), round: round === undefined ? 1 : 2 };
}
