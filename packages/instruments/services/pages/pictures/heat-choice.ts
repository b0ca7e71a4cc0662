import { SERVICES, type ServiceId } from '@beffroi/services/judge';
import { type HeatSort, serviceAddress, serviceAt } from '@beffroi/services/views';
import { STRATUM_ADDRESSES } from '@beffroi/words';

/** What the address asks for: towns of which size, in which order, which page of them. */
export interface HeatChoice {
  /** Name of a stratum; `null` for all. */
  readonly stratum: string | null;
  readonly sort: HeatSort;
  readonly page: number;
}

const SORTS: ReadonlyMap<string, HeatSort> = new Map([
  ['nom', 'name'],
  ...SERVICES.map(({ id }): [string, ServiceId] => [serviceAddress(id), id]),
]);

/** `habitants/moins-de-50000/tri/cantine/page/2`; what goes without saying stands in none. */
export function partsOf({ stratum, sort, page }: HeatChoice): readonly string[] {
  const slug = [...SORTS].find(([, one]) => one === sort)?.[0];
  return [
    ...(stratum === null ? [] : ['habitants', STRATUM_ADDRESSES.of(stratum)]),
    ...(slug === undefined ? [] : ['tri', slug]),
    ...(page === 1 ? [] : ['page', String(page)]),
  ];
}

/** @returns `null` for anything that `partsOf` does not write */
export function readHeatChoice(parts: readonly string[]): HeatChoice | null {
  const rest = [...parts];
  const after = (name: string): string | null => (rest[0] === name ? (rest.splice(0, 2)[1] ?? '') : null);
  const [size, sort, page] = [after('habitants'), after('tri'), after('page')];
  const stratum = size === null ? null : (STRATUM_ADDRESSES.at(size)?.id ?? null);
  const sorted = sort === null ? 'population' : (SORTS.get(sort) ?? serviceAt(sort)?.id);
  if (rest.length > 0 || (size !== null && stratum === null) || sorted === undefined) return null;
  if (page !== null && !/^(?:[2-9]|[1-9]\d{1,4})$/.test(page)) return null;
  return { stratum, sort: sorted, page: page === null ? 1 : Number(page) };
}
