import type { Stratum } from '@beffroi/domain';
import type { Territory } from '@beffroi/territories';
import { departmentName, regionName } from './division-name.ts';

/** Whose sheet it is. */
export interface TownIdentity {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly stratum: Stratum;
  readonly department: string;
  readonly departmentName: string;
  readonly region: string;
  /** Name of the region; its code where no list knows it. */
  readonly regionName: string;
}

/** A territory with the names of where it lies. */
export function identityOf(
  town: Pick<Territory, 'name' | 'population' | 'department' | 'region'> & { readonly code: string; readonly stratum: string },
): TownIdentity {
  const { code, name, population, stratum, department, region } = town;
  return {
    code,
    name,
    population,
    stratum: stratum as Stratum,
    department,
    departmentName: departmentName(department),
    region,
    regionName: regionName(region),
  };
}
