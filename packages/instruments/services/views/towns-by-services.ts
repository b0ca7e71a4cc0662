import { cacheOf, departmentName, keyOf, sortedInTurns } from '@beffroi/observatory';
import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import { eachInTurns, leagueOf, mappedInTurns, type PublishedWave, type RankedScope, type Store } from '@beffroi/store';

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

/** Towns of a scope, what was found in all of them, and the orders that somebody has asked for. */
interface HeatScope extends Pick<TownsByServices, 'observed' | 'unobserved' | 'abstained'> {
  readonly rows: readonly HeatRow[];
  readonly sorted: Map<HeatSort, Promise<readonly HeatRow[]>>;
}

/** Orders of a scope that are remembered: of a country one has a quarter of a megabyte. */
const ORDERS = 4;
const kept = cacheOf<HeatScope>(24);
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
  const { rows, sorted, ...counts } = await kept(`${keyOf(store, series)} ${scope} ${scope_id}`, async () => {
    const league = await leagueOf(store.db, series, { scope, scope_id });
    const rows = await mappedInTurns(league, ({ territory, name, population, department, strip }) => ({
      ...{ code: territory, name, population, departmentName: departmentName(department) },
      strip: strip ?? '?'.repeat(SERVICES.length),
    }));
    return { rows, sorted: new Map(), ...(await countsOf(rows)) };
  });
  const pages = Math.ceil(rows.length / HEAT_PAGE);
  if (page < 1 || page > pages) return null;
  if (!sorted.has(sort) && sorted.size >= ORDERS) sorted.delete(sorted.keys().next().value!);
  const inOrder = sorted.get(sort) ?? sortedInTurns(rows, orderOf(sort));
  sorted.set(sort, inOrder);
  return { ...counts, towns: rows.length, pages, rows: (await inOrder).slice((page - 1) * HEAT_PAGE, page * HEAT_PAGE) };
}

async function countsOf(rows: readonly HeatRow[]): Promise<Pick<TownsByServices, 'observed' | 'unobserved' | 'abstained'>> {
  const counts = { observed: 0, unobserved: 0, abstained: 0 };
  await eachInTurns(rows, ({ strip }) => {
    for (let at = 0; at < strip.length; at++) {
      const sign = strip[at]!;
      if (sign >= '0' && sign <= '5') counts.observed++;
      else if (sign === '?') counts.unobserved++;
      else if (sign === '~') counts.abstained++;
    }
  });
  return counts;
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
