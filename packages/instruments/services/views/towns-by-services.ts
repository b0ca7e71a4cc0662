import { cacheOf, departmentName, keyOf } from '@beffroi/observatory';
import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import { leagueOf, type PublishedWave, type RankedScope, type Store } from '@beffroi/store';

/** What towns are sorted by: their name, their inhabitants, or what one service of theirs has come to. Never their mean: who stands before whom is a band (rankings), not a row. */
export type HeatSort = 'population' | 'name' | ServiceId;

/** A town with its marks, one sign a service, in the catalogue's order; all `?` where it was not judged. */
export interface HeatRow {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly departmentName: string;
  readonly strip: string;
}

/** Some towns of a wave and their services. */
export interface TownsByServices {
  /** Towns of the scope, and the rows of one page of them. */
  readonly towns: number;
  readonly pages: number;
  readonly rows: readonly HeatRow[];
  /** Findings of the whole scope: observed, and not. */
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
}

/** Towns in one picture: more are no picture any more. */
export const HEAT_PAGE = 40;

const kept = cacheOf<readonly HeatRow[]>(24);
const BY_NAME = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });

/**
 * Towns of a published wave with all that was found in them.
 *
 * @param page from 1
 * @returns `null` for a scope without a town, or a page that there is not
 */
export async function townsByServices(
  store: Store,
  { series }: PublishedWave,
  { scope, scope_id, sort, page }: RankedScope & { readonly sort: HeatSort; readonly page: number },
): Promise<TownsByServices | null> {
  const all = await kept(`${keyOf(store, series)} ${scope} ${scope_id}`, async () =>
    (await leagueOf(store.db, series, { scope, scope_id })).map(({ territory, name, population, department, strip }) => ({
      ...{ code: territory, name, population, departmentName: departmentName(department) },
      strip: strip ?? '?'.repeat(SERVICES.length),
    })),
  );
  const pages = Math.ceil(all.length / HEAT_PAGE);
  if (page < 1 || page > pages) return null;
  const count = (signs: string): number =>
    all.reduce((sum, { strip }) => sum + [...strip].filter((sign) => signs.includes(sign)).length, 0);
  return {
    ...{ towns: all.length, pages, observed: count('012345'), unobserved: count('?'), abstained: count('~') },
    rows: all.toSorted(orderOf(sort)).slice((page - 1) * HEAT_PAGE, page * HEAT_PAGE),
  };
}

function orderOf(sort: HeatSort): (one: HeatRow, other: HeatRow) => number {
  const byName = (one: HeatRow, other: HeatRow): number => BY_NAME.compare(one.name, other.name) || (one.code < other.code ? -1 : 1);
  if (sort === 'name') return byName;
  if (sort === 'population') return (one, other) => other.population - one.population || byName(one, other);
  const place = SERVICES.findIndex(({ id }) => id === sort);
  // What was not observed comes last, after what is undecided: neither is less than nothing.
  const worth = ({ strip }: HeatRow): number => {
    const mark = strip[place] ?? '?';
    return mark === '?' ? -2 : mark === '~' ? -1 : Number(mark);
  };
  return (one, other) => worth(other) - worth(one) || byName(one, other);
}
