import type { RankingScope, RankingSort } from '@beffroi/services/views';
import { STRATUM_ADDRESSES } from '@beffroi/words';

/** What an address below `/classements` asks for. */
export interface RankingAddress {
  readonly scope: RankingScope;
  readonly id: string;
  readonly sort: RankingSort;
  /** From 1. */
  readonly page: number;
  /** The towns without a rank, in place of the ranking. */
  readonly unranked: boolean;
}

const SCOPES: ReadonlyMap<string, RankingScope> = new Map(
  Object.entries({ strate: 'stratum', departement: 'department', region: 'region' }),
);
const SORTS: ReadonlyMap<string, RankingSort> = new Map(
  Object.entries({ 'part-atteinte': 'attainment', nom: 'name', population: 'population' }),
);

const slugOf = (table: ReadonlyMap<string, string>, value: string): string => [...table].find(([, one]) => one === value)![0];

/** The address of a ranking: `/classements/strate/moins-de-50000/tri/nom/page/2`. What goes without saying stands in none. */
export function rankingPath({ scope, id, sort, page, unranked }: Partial<RankingAddress>): string {
  const parts = ['/classements'];
  if (scope !== undefined && scope !== 'panel')
    parts.push(slugOf(SCOPES, scope), encodeURIComponent(scope === 'stratum' ? STRATUM_ADDRESSES.of(id!) : id!));
  if (unranked) parts.push('sans-rang');
  else if (sort !== undefined && sort !== 'mean') parts.push('tri', slugOf(SORTS, sort));
  if (page !== undefined && page > 1) parts.push('page', String(page));
  return parts.join('/');
}

/**
 * Reads what follows `/classements/` in an address.
 *
 * @returns `null` for anything that `rankingPath` does not write
 */
export function readRankingPath(rest: string): RankingAddress | null {
  const parts = rest === '' ? [] : rest.split('/');
  let address: RankingAddress = { scope: 'panel', id: '', sort: 'mean', page: 1, unranked: false };
  const scope = SCOPES.has(parts[0] ?? '') ? SCOPES.get(parts.shift()!)! : null;
  if (scope !== null) address = { ...address, scope, id: idOf(scope, parts.shift() ?? '') };
  if (parts[0] === 'sans-rang') {
    parts.shift();
    address = { ...address, unranked: true };
  } else if (parts[0] === 'tri') {
    const [, slug = ''] = parts.splice(0, 2);
    if (!SORTS.has(slug)) return null;
    address = { ...address, sort: SORTS.get(slug)! };
  }
  if (parts[0] === 'page') {
    const [, page = ''] = parts.splice(0, 2);
    if (!/^[1-9]\d{0,5}$/.test(page) || page === '1') return null;
    address = { ...address, page: Number(page) };
  }
  return parts.length > 0 || (scope !== null && address.id === '') ? null : address;
}

const idOf = (scope: RankingScope, part: string): string => (scope === 'stratum' ? (STRATUM_ADDRESSES.at(part)?.id ?? part) : part);

/** What the form of choices says of the towns: `panel`, `stratum under-50000`, `department 29` … */
export function readScopeChoice(choice: string): Pick<RankingAddress, 'scope' | 'id'> {
  const [kind = '', id = ''] = choice.split(' ');
  const scope = [...SCOPES.values()].find((one) => one === kind);
  return scope === undefined || id === '' ? { scope: 'panel', id: '' } : { scope, id };
}

/** What it says of the order. */
export function readSortChoice(choice: string): RankingSort {
  return [...SORTS.values()].find((one) => one === choice) ?? 'mean';
}
