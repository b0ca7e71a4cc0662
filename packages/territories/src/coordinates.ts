import { citiesOf } from './cities.ts';
import { territoryOf } from './place.ts';

/** Where something lies, in degrees (WGS 84). */
export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

const COUNTRIES: ReadonlySet<string> = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM']);

/** Quarters and arrondissements bear the code of their city and lie beside its middle. */
const PARTS: ReadonlySet<string> = new Set(['PPLX', 'PPLA5']);

let loaded: ReadonlyMap<string, Coordinates> | null = null;

/**
 * Where a commune of today lies: the middle of its main place, as GeoNames has it, which asks to be named (CC BY 4.0).
 *
 * @param code INSEE code
 * @returns `null` where it is not known: the source has about 8,500 communes, those above 1,000 inhabitants
 */
export function coordinatesOf(code: string): Coordinates | null {
  loaded ??= load();
  return loaded.get(code) ?? null;
}

function load(): ReadonlyMap<string, Coordinates> {
  const main = new Map<string, { readonly population: number; readonly own: boolean; readonly at: Coordinates }>();
  for (const { country, featureCode, adminCode, muniSub, population, at } of citiesOf(COUNTRIES)) {
    if (PARTS.has(featureCode)) continue;
    // Paris is the one capital without a code. The INSEE code stands as `muniSub`, but for Mayotte and Saint-Pierre-et-Miquelon, which have it as `adminCode`.
    const code = muniSub ?? (country === 'FR' && featureCode === 'PPLC' ? '75056' : adminCode);
    const place = territoryOf(code);
    if (place.kind !== 'current' && place.kind !== 'part-of') continue;
    const today = place.territory.code;
    const own = place.kind === 'current';
    const known = main.get(today);
    // A village of what was another commune stands for the whole only where nothing else does.
    if (known !== undefined && (known.own !== own ? known.own : known.population >= population)) continue;
    main.set(today, { population, own, at });
  }
  return new Map([...main].map(([code, { at }]) => [code, at]));
}
