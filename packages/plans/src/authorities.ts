import { type Actor, may, type Right } from '@beffroi/acts';
import { isSiren, parseAuthorityCode } from '@beffroi/domain';
import { namedBodies, type Store } from '@beffroi/store';
import { country, epcis, territories, territoryOf, townOf, zoneOf } from '@beffroi/territories';
import { notValid } from './fields.ts';

/** What holds rights in a place: the roles and territories of an account or an actor. */
export type Holder = Pick<Actor, 'territories'> & { readonly roles: readonly string[] };

/**
 * Of a town that merged, who has a right there still has it, and who has it in the town that it is part of now.
 *
 * @returns the territory that the right is asked for
 */
export function territoryFor(holder: Holder, right: Right, territory: string): string {
  const town = townOf(territory);
  return may(holder, right, town) ? town : territory;
}

/** Whether somebody has a right in an authority, or in the one that it is part of now. */
export const mayThere = (holder: Holder | null, right: Right, territory: string): boolean =>
  holder !== null && may(holder, right, territoryFor(holder, right, territory));

/** The code of an authority. @throws PlanRefusal `not-valid` */
export function authorityIn(written: string): string {
  const code = parseAuthorityCode(written);
  if (code === null) throw notValid('territory', 'It is neither the INSEE code of a commune nor the SIREN of a body of several.');
  return code;
}

/** The zone of an authority's clocks: of a body, that of its most populous commune. */
export function zoneOfAuthority(code: string): string {
  return zoneOf(isSiren(code) ? (territories().find(({ epci }) => epci === code)?.code ?? code) : townOf(code));
}

/** Whether the official list knows a code: a commune of today, something that is part of one, or a body. */
const isListed = (code: string): boolean =>
  isSiren(code) ? epcis().some((body) => body.code === code) : ['current', 'part-of'].includes(territoryOf(code).kind);

/** The body that the official list puts a commune in. */
function listedBodyOf(commune: string): string | null {
  const place = territoryOf(commune);
  return place.kind === 'current' || place.kind === 'part-of' ? place.territory.epci : null;
}

/**
 * With which authorities one may share an action: a commune with the body that it belongs to, a body with its communes. The official list says who belongs
 * where; of a commune that it does not know, the panel that named it last does.
 *
 * @returns codes, communes by population
 */
export async function kinOf({ db }: Pick<Store, 'db'>, code: string): Promise<readonly string[]> {
  if (isSiren(code)) {
    const listed = territories().filter(({ epci }) => epci === code);
    const named = (await namedBodies(db, { epci: code })).map(({ territory }) => territory).filter((territory) => !isListed(territory));
    return [...listed.map((town) => town.code), ...named];
  }
  if (isListed(code)) return [listedBodyOf(code)].filter((body) => body !== null);
  return (await namedBodies(db, { territory: code })).map(({ epci }) => epci);
}

/** Whether an action of one authority can be shared with another: in either direction. */
export async function areKin(store: Pick<Store, 'db'>, one: string, other: string): Promise<boolean> {
  return isSiren(one) !== isSiren(other) && (await kinOf(store, isSiren(one) ? other : one)).includes(isSiren(one) ? one : other);
}

/** The authorities of somebody, those that these are part of now, and those that became part of them: whose things they may find. */
export const placesOf = ({ territories: places }: Pick<Holder, 'territories'>): readonly string[] => [
  ...new Set(places.flatMap((place) => [place, townOf(place), ...(partsByTown().get(place) ?? [])])),
];

let parts: ReadonlyMap<string, readonly string[]> | null = null;

/** Codes that became part of a commune, or are one, by the commune. */
function partsByTown(): ReadonlyMap<string, readonly string[]> {
  parts ??= new Map(
    [...Map.groupBy(country().parts.values(), ({ territory }) => String(territory))].map(([town, all]) => [
      town,
      all.map(({ code }) => code),
    ]),
  );
  return parts;
}
